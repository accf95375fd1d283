// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus/busdoor.h"

#include "busroom.h"
#include "domain/presence.h"

#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Name = u"io.github.rollcall.Rollcall"_s;
const QString ListInterface = u"io.github.rollcall.Rollcall1"_s;
const QString Interface = u"io.github.rollcall.Rollcall1.Profile"_s;
const QString Path = u"/profiles/acme"_s;

} // namespace

/// Hears what the door says.
class Listener final : public QObject
{
    Q_OBJECT
public:
    QStringList heard; ///< in order
    QList<QVariantMap> changes;
    QStringList listed;

    explicit Listener(QDBusConnection bus)
    {
        // clang-format off
        bus.connect({}, Path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
            SLOT(takeChange(QString,QVariantMap,QStringList)));
        bus.connect({}, Path, Interface, u"OwnPresenceChanged"_s, this, SLOT(takeOwn(QString,QString)));
        bus.connect({}, u"/"_s, ListInterface, u"ProfileAdded"_s, this, SLOT(takeAdded(QDBusObjectPath)));
        bus.connect({}, u"/"_s, ListInterface, u"ProfileRemoved"_s, this, SLOT(takeRemoved(QDBusObjectPath)));
        // clang-format on
    }

private Q_SLOTS:
    void takeChange(const QString &interface, const QVariantMap &changed, const QStringList &invalidated)
    {
        QCOMPARE(interface, Interface);
        QVERIFY(invalidated.isEmpty());
        changes += changed;
        QStringList names;
        for (auto value = changed.begin(); value != changed.end(); ++value)
            names += value.key();
        heard += names.join(u' ');
    }
    void takeOwn(const QString &status, const QString &message) { heard += status + u'|' + message; }
    void takeAdded(const QDBusObjectPath &path) { listed += u'+' + path.path(); }
    void takeRemoved(const QDBusObjectPath &path) { listed += u'-' + path.path(); }
};

/// The door and its callers on a bus of their own.
class TestBusDoor final : public QObject
{
    Q_OBJECT

    TestBus m_bus;

    struct Scene {
        explicit Scene(TestBus &bus)
            : door([&bus] { return bus.connection(); }, Name, systemClock(), {10ms, 40ms}, nullptr)
            , caller(bus.connection())
        {
        }
        [[nodiscard]] bool open()
        {
            door.show(u"acme"_s, profile);
            door.start();
            return QTest::qWaitFor([this] { return door.state() == BusDoor::State::Open; });
        }
        void call(const QString &method, const QVariantList &arguments = {}, const QString &path = Path,
            const QString &interface = Interface)
        {
            auto message = QDBusMessage::createMethodCall(Name, path, interface, method);
            message.setArguments(arguments);
            auto *watcher = new QDBusPendingCallWatcher(caller.asyncCall(message), &context);
            QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &context, [this, watcher] {
                const QDBusMessage answer = watcher->reply();
                answers += answer.type() == QDBusMessage::ErrorMessage
                    ? QVariantList{answer.errorName(), answer.errorMessage()}
                    : answer.arguments();
            });
        }
        /// The answer, also an error, to one call; empty: none came.
        QVariantList ask(const QString &method, const QVariantList &arguments = {},
            const QString &path = Path, const QString &interface = Interface)
        {
            const auto before = answers.size();
            call(method, arguments, path, interface);
            const bool came = QTest::qWaitFor([&] { return answers.size() > before; });
            return came ? answers.constLast() : QVariantList{u"no answer"_s};
        }
        QVariantMap properties()
        {
            const auto answer =
                ask(u"GetAll"_s, {Interface}, Path, u"org.freedesktop.DBus.Properties"_s).value(0);
            return qdbus_cast<QVariantMap>(answer);
        }

        FakeProfile profile;
        BusDoor door;
        QDBusConnection caller;
        QObject context;
        QList<QVariantList> answers;
    };

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY2(m_bus.start(), "run me through with-bus");
    }

    void cleanup()
    {
        m_bus.end();
        m_bus.disconnectAll();
    }

    void claimsTheName()
    {
        Scene scene(m_bus);
        QCOMPARE(scene.door.state(), BusDoor::State::Closed);
        scene.door.start();
        QCOMPARE(scene.door.state(), BusDoor::State::Claiming); // waits for nothing
        QTRY_COMPARE(scene.door.state(), BusDoor::State::Open);
        QVERIFY(scene.caller.interface()->isServiceRegistered(Name));
    }

    void leavesTheNameToAnother()
    {
        auto other = m_bus.connection();
        QVERIFY(other.registerService(Name));
        Scene scene(m_bus);
        scene.door.start();
        QTRY_COMPARE(scene.door.state(), BusDoor::State::Refused);
        QCOMPARE(scene.caller.interface()->serviceOwner(Name).value(), other.baseService());
        QVERIFY(other.unregisterService(Name));
        QVERIFY(!scene.caller.interface()->isServiceRegistered(Name)); // and does not wait in line
        scene.door.start();
        QTRY_COMPARE(scene.door.state(), BusDoor::State::Open);
    }

    void givesTheNameBack()
    {
        auto bus = m_bus.connection();
        {
            BusDoor door([&bus] { return bus; }, Name, nullptr);
            door.start();
            QTRY_COMPARE(door.state(), BusDoor::State::Open);
        }
        auto other = m_bus.connection();
        QTRY_VERIFY(!other.interface()->isServiceRegistered(Name));
        QVERIFY(bus.isConnected());
    }

    void withoutABus()
    {
        FakeProfile profile;
        BusDoor door([] { return QDBusConnection(u"no such bus"_s); }, Name, nullptr);
        door.show(u"acme"_s, profile);
        door.start();
        profile.change({});
        QCoreApplication::processEvents();
        door.remove(u"acme"_s);
        QCOMPARE(door.state(), BusDoor::State::Closed);
    }

    void listsTheProfiles()
    {
        Scene scene(m_bus);
        Listener listener(m_bus.connection());
        QVERIFY(scene.open());
        FakeProfile second;
        scene.door.show(u"Süd 2"_s, second);
        const auto list = [&] {
            return qdbus_cast<QList<QDBusObjectPath>>(
                scene.ask(u"Profiles"_s, {}, u"/"_s, ListInterface).value(0));
        };
        const QDBusObjectPath path(u"/profiles/S_c3_bcd_202"_s);
        QCOMPARE(list(), (QList{path, QDBusObjectPath(Path)}));
        scene.door.remove(u"Süd 2"_s);
        QCOMPARE(list(), QList{QDBusObjectPath(Path)});
        QTRY_COMPARE(listener.listed, (QStringList{u'+' + path.path(), u'-' + path.path()}));
    }

    void showsTheFacts()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        QCOMPARE(scene.properties(),
            (QVariantMap{{u"Id"_s, u"acme"_s}, {u"Name"_s, u"Acme"_s}, {u"OwnStatus"_s, u"StatusNormal"_s},
                {u"OwnMessage"_s, QString()}, {u"Present"_s, 7}, {u"NotPresent"_s, 3}, {u"Unknown"_s, 1},
                {u"Connected"_s, true}, {u"LastUpdated"_s, u"2026-11-23T08:00:00Z"_s}}));
        scene.profile.change({});
        QTRY_COMPARE(scene.properties().value(u"LastUpdated"_s), QVariant(QString()));
        const auto set = scene.ask(u"Set"_s,
            {Interface, u"OwnStatus"_s, QVariant::fromValue(QDBusVariant(u"StatusNormal"_s))}, Path,
            u"org.freedesktop.DBus.Properties"_s);
        QCOMPARE(set.value(0), QVariant(u"org.freedesktop.DBus.Error.PropertyReadOnly"_s));
    }

    // What somebody wrote on the server is data, whatever it is.
    void showsPlainText()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        auto facts = scene.profile.shown;
        facts.ownStatus = u"Status\n"_s + QString(500, u'x');
        facts.ownMessage = u"<b>Lunch</b>\n\u202E"_s + QChar(0) + QChar(0xD800) + QString(5'000, u'y');
        facts.name = u"Acme\tSouth"_s;
        scene.profile.change(facts);
        const QVariantMap shown = scene.properties();
        QVERIFY(shown.value(u"OwnMessage"_s).toString().startsWith(u"<b>Lunch</b> yyy"_s));
        QCOMPARE(shown.value(u"OwnMessage"_s).toString().size(), MaxMessageLength);
        QCOMPARE(shown.value(u"OwnStatus"_s).toString().size(), 80);
        QCOMPARE(shown.value(u"Name"_s).toString(), u"Acme South"_s);
    }

    void tellsWhatChanged()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        Listener listener(m_bus.connection());
        auto facts = scene.profile.shown;
        scene.profile.change(facts); // nothing
        facts.present = 99;
        scene.profile.change(facts);
        facts.present = 6;
        facts.notPresent = 4;
        scene.profile.change(facts); // in the same turn
        QTRY_COMPARE(listener.heard, QStringList{u"NotPresent Present"_s});
        QCOMPARE(listener.changes.constLast().value(u"Present"_s), QVariant(6));
        facts.ownStatus = u"StatusNotAvailable"_s;
        facts.ownMessage = u"Lunch"_s;
        scene.profile.change(facts);
        QTRY_COMPARE(listener.heard.size(), 3);
        QCOMPARE(listener.heard[1], u"OwnMessage OwnStatus"_s);
        QCOMPARE(listener.heard[2], u"StatusNotAvailable|Lunch"_s);
        facts.lastUpdated = facts.lastUpdated.addSecs(10);
        scene.profile.change(facts);
        QTRY_COMPARE(listener.heard.size(), 4);
        QCOMPARE(listener.heard[3], u"LastUpdated"_s);
    }

    void carriesOut_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<InstanceOrder>("order");
        using Command = InstanceOrder::Command;
        const auto absent = [](const QString &message, const QString &until) {
            return InstanceOrder{.command = Command::Absent, .message = message, .until = until};
        };
        QTest::newRow("present") << u"SetPresent"_s << QVariantList() << InstanceOrder{Command::Present};
        QTest::newRow("toggle") << u"Toggle"_s << QVariantList() << InstanceOrder{Command::Toggle};
        QTest::newRow("without a time")
            << u"SetNotPresent"_s << QVariantList{u"Møte"_s, QString()} << absent(u"Møte"_s, {});
        QTest::newRow("without anything")
            << u"SetNotPresent"_s << QVariantList{QString(), QString()} << absent({}, {});
        QTest::newRow("the longest message")
            << u"SetNotPresent"_s << QVariantList{QString(MaxMessageLength, u'x'), u"+30m"_s}
            << absent(QString(MaxMessageLength, u'x'), u"+30m"_s);
        QTest::newRow("with an offset: the team's time")
            << u"SetNotPresent"_s << QVariantList{u"Lunch"_s, u"2199-01-15T12:00:00Z"_s}
            << absent(u"Lunch"_s, u"2199-01-15 13:00"_s);
    }

    void carriesOut()
    {
        QFETCH(const QString, method);
        QFETCH(const QVariantList, arguments);
        QFETCH(const InstanceOrder, order);
        Scene scene(m_bus);
        QVERIFY(scene.open());
        QCOMPARE(scene.ask(method, arguments), QVariantList());
        QCOMPARE(scene.profile.orders, QList{order});
    }

    void refuses_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("error");
        QTest::newRow("failed") << 1 << u"Failed"_s;
        QTest::newRow("usage") << 2 << u"Usage"_s;
        QTest::newRow("sign-in") << 3 << u"SignIn"_s;
        QTest::newRow("not permitted") << 4 << u"NotPermitted"_s;
        QTest::newRow("unreachable") << 5 << u"Unreachable"_s;
        QTest::newRow("not this API") << 6 << u"NotThisApi"_s;
        QTest::newRow("conflict") << 7 << u"Conflict"_s;
        QTest::newRow("unheard of") << 99 << u"Failed"_s;
    }

    void refuses()
    {
        QFETCH(const int, exitCode);
        QFETCH(const QString, error);
        Scene scene(m_bus);
        QVERIFY(scene.open());
        scene.profile.reply = InstanceReply{exitCode, u"Why\nnot"_s};
        const QVariantList refusal{u"io.github.rollcall.Error."_s + error, u"Why not"_s};
        QCOMPARE(scene.ask(u"SetPresent"_s), refusal);
        QCOMPARE(scene.ask(u"Toggle"_s), refusal);
        QCOMPARE(scene.ask(u"SetNotPresent"_s, {QString(), QString()}), refusal);
        QCOMPARE(scene.ask(u"TellMeWhenBack"_s, {17}), refusal);
    }

    void sendsNothingOfThat_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<QString>("error");
        const QString usage = u"io.github.rollcall.Error.Usage"_s;
        const QString noMethod = u"org.freedesktop.DBus.Error.UnknownMethod"_s;
        const QString set = u"SetNotPresent"_s;
        QTest::newRow("message") << set << QVariantList{QString(MaxMessageLength + 1, u'x'), QString()}
                                 << usage;
        QTest::newRow("a huge message") << set << QVariantList{QString(5'000'000, u'x'), QString()} << usage;
        QTest::newRow("garbage") << set << QVariantList{QString(), u"soon"_s} << usage;
        QTest::newRow("huge garbage") << set << QVariantList{QString(), QString(100'000, u'1')} << usage;
        QTest::newRow("the past") << set << QVariantList{QString(), u"2020-01-01T00:00Z"_s} << usage;
        QTest::newRow("nobody") << u"TellMeWhenBack"_s << QVariantList{0} << usage;
        QTest::newRow("less than nobody")
            << u"TellMeWhenBack"_s << QVariantList{std::numeric_limits<int>::min()} << usage;
        QTest::newRow("too far") << u"TellMeWhenBack"_s << QVariantList{2147483648U} << noMethod;
        QTest::newRow("text for a number") << u"TellMeWhenBack"_s << QVariantList{u"17"_s} << noMethod;
        QTest::newRow("too little") << set << QVariantList{u"Lunch"_s} << noMethod;
        QTest::newRow("token") << u"ShowWindowWithToken"_s << QVariantList{u"a b"_s} << usage;
        QTest::newRow("a huge token")
            << u"ShowWindowWithToken"_s << QVariantList{QString(401, u'x')} << usage;
        QTest::newRow("not for the bus") << u"deleteLater"_s << QVariantList() << noMethod;
        QTest::newRow("nor that") << u"shownChanged"_s << QVariantList() << noMethod;
    }

    void sendsNothingOfThat()
    {
        QFETCH(const QString, method);
        QFETCH(const QVariantList, arguments);
        QFETCH(const QString, error);
        Scene scene(m_bus);
        QVERIFY(scene.open());
        const QVariantList answer = scene.ask(method, arguments);
        QCOMPARE(answer.value(0).toString(), error);
        QVERIFY(!answer.value(1).toString().isEmpty());
        QVERIFY(answer.value(1).toString().size() <= 400);
        QVERIFY(scene.profile.orders.isEmpty());
        QVERIFY(scene.profile.waitedFor.isEmpty());
        QVERIFY(scene.profile.tokens.isEmpty());
    }

    void waitsForSomebodyAndShowsTheWindow()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        QCOMPARE(scene.ask(u"TellMeWhenBack"_s, {2147483647}), QVariantList());
        QCOMPARE(scene.profile.waitedFor, QList{2147483647});
        QCOMPARE(scene.ask(u"ShowWindow"_s), QVariantList());
        QCOMPARE(scene.ask(u"ShowWindowWithToken"_s, {u"gnome-shell/1-2_TIME3"_s}), QVariantList());
        QCOMPARE(scene.profile.tokens, (QStringList{QString(), u"gnome-shell/1-2_TIME3"_s}));
    }

    // Others are served while a change is on its way, and the news come before the answer.
    void answersWhenItIsDone()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        Listener listener(scene.caller);
        scene.profile.reply.reset();
        scene.call(u"SetNotPresent"_s, {u"Lunch"_s, QString()});
        QTRY_COMPARE(scene.profile.orders.size(), 1);
        QCOMPARE(scene.properties().value(u"OwnStatus"_s), QVariant(u"StatusNormal"_s));
        QCOMPARE(scene.answers.size(), 1); // of properties()
        auto facts = scene.profile.shown;
        facts.ownStatus = u"StatusNotAvailable"_s;
        scene.profile.change(facts);
        scene.profile.answers[0]({});
        QTRY_COMPARE(scene.answers.size(), 2);
        QCOMPARE(listener.heard, (QStringList{u"OwnStatus"_s, u"StatusNotAvailable|"_s}));
        scene.profile.answers[0]({5, u"again"_s}); // counts once
        QCOMPARE(scene.ask(u"ShowWindow"_s), QVariantList());
        QCOMPARE(scene.answers.size(), 3);
    }

    void callersWhoLeave()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        scene.profile.reply.reset();
        auto other = m_bus.connection();
        const QString otherName = other.baseService();
        auto message = QDBusMessage::createMethodCall(Name, Path, Interface, u"Toggle"_s);
        QVERIFY(other.send(message)); // wants no answer
        other.asyncCall(message);
        QTRY_COMPARE(scene.profile.orders.size(), 2);
        other = QDBusConnection(QString());
        QDBusConnection::disconnectFromBus(u"3"_s);
        QTRY_VERIFY(!scene.caller.interface()->isServiceRegistered(otherName));
        scene.profile.answers[0]({});
        scene.profile.answers[1]({5, u"Too late"_s});
        QCOMPARE(scene.ask(u"ShowWindow"_s), QVariantList());
    }

    void aFlood()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        scene.profile.reply.reset();
        constexpr int Calls = 2'000;
        for (int i = 0; i < Calls; ++i)
            scene.call(u"Toggle"_s);
        QTRY_COMPARE(scene.answers.size(), Calls - 16);
        QCOMPARE(
            scene.answers.constLast().value(0).toString(), u"org.freedesktop.DBus.Error.LimitsExceeded"_s);
        QCOMPARE(scene.profile.orders.size(), 16);
        QCOMPARE(scene.properties().size(), 9);
        const auto answers = scene.profile.answers;
        for (const auto &answer : answers)
            answer({});
        QTRY_COMPARE(scene.answers.size(), Calls + 1);
        scene.profile.reply = InstanceReply{};
        QCOMPARE(scene.ask(u"Toggle"_s), QVariantList());
    }

    void theProfileGoes_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("removed") << false;
        QTest::newRow("deleted") << true;
    }

    void theProfileGoes()
    {
        QFETCH(const bool, isDeleted);
        Scene scene(m_bus);
        QVERIFY(scene.open());
        auto profile = std::make_unique<FakeProfile>();
        profile->reply.reset();
        scene.door.show(u"other"_s, *profile);
        const QString path = u"/profiles/other"_s;
        scene.call(u"Toggle"_s, {}, path);
        QTRY_COMPARE(profile->orders.size(), 1);
        const auto answer = profile->answers[0];
        profile->change({});
        if (isDeleted)
            profile.reset();
        else
            scene.door.remove(u"other"_s);
        QTRY_COMPARE(scene.answers.size(), 1);
        QCOMPARE(scene.answers[0].value(0).toString(), u"io.github.rollcall.Error.Failed"_s);
        answer({});
        QCOMPARE(scene.ask(u"Toggle"_s, {}, path).value(0).toString(),
            u"org.freedesktop.DBus.Error.UnknownObject"_s);
        QCOMPARE(scene.ask(u"Toggle"_s), QVariantList()); // the other one is still there
    }

    void theProfileIsReplaced()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        FakeProfile next;
        {
            FakeProfile old;
            scene.door.show(u"acme"_s, old);
            scene.door.show(u"acme"_s, next);
        }
        QCOMPARE(scene.ask(u"Toggle"_s), QVariantList());
        QCOMPARE(next.orders.size(), 1);
    }

    void theBusEnds()
    {
        Scene scene(m_bus);
        QVERIFY(scene.open());
        scene.profile.reply.reset();
        scene.call(u"Toggle"_s);
        QTRY_COMPARE(scene.profile.orders.size(), 1);
        m_bus.end();
        QTRY_COMPARE(scene.door.state(), BusDoor::State::Closed);
        scene.profile.answers[0]({});
        scene.profile.change({});
        QSignalSpy changed(&scene.door, &BusDoor::stateChanged);
        QVERIFY(m_bus.start());
        QTRY_COMPARE(scene.door.state(), BusDoor::State::Open);
        QCOMPARE(changed.size(), 2);
        scene.caller = m_bus.connection();
        scene.profile.reply = InstanceReply{};
        QCOMPARE(scene.ask(u"Toggle"_s), QVariantList());
        QCOMPARE(scene.properties().value(u"Connected"_s), QVariant(false));
    }

    // The connection that Qt shares in a process never comes back.
    void theDesktopsBusEndsTwice()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", TestBus::address().toUtf8());
        FakeProfile profile;
        BusDoor door(&BusDoor::sessionBus, Name, systemClock(), {10ms, 40ms}, nullptr);
        door.show(u"acme"_s, profile);
        door.start();
        QTRY_COMPARE(door.state(), BusDoor::State::Open);
        for (int times = 0; times < 2; ++times) {
            m_bus.end();
            QTRY_COMPARE(door.state(), BusDoor::State::Closed);
            QVERIFY(m_bus.start());
            QTRY_COMPARE(door.state(), BusDoor::State::Open);
            QVERIFY(m_bus.connection().interface()->isServiceRegistered(Name));
        }
    }
};

QTEST_GUILESS_MAIN(TestBusDoor)
#include "tst_busdoor.moc"
