// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus/busdoor.h"

#include "busroom.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Name = u"io.github.rollcall.Rollcall"_s;
const QString ListInterface = u"io.github.rollcall.Rollcall1"_s;
const QString Interface = u"io.github.rollcall.Rollcall1.Profile"_s;
const QString Path = u"/profiles/acme_2d2"_s;

/// A process on the tests' bus, while this one goes on serving it.
class Outside final
{
public:
    explicit Outside(const QStringList &command)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, TestBus::address());
        m_process.setProcessEnvironment(environment);
        m_process.start(command.constFirst(), command.mid(1));
    }
    ~Outside() { end(); }
    Outside(const Outside &) = delete;
    Outside &operator=(const Outside &) = delete;

    [[nodiscard]] bool hasEnded()
    {
        return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 30'000);
    }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] bool says(const QString &text)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += QString::fromUtf8(m_process.readAllStandardOutput());
                return m_said.contains(text);
            },
            30'000);
    }
    [[nodiscard]] QString said() { return m_said += QString::fromUtf8(m_process.readAllStandardOutput()); }
    [[nodiscard]] QString complaint() { return QString::fromUtf8(m_process.readAllStandardError()); }
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QString m_said;
};

QStringList gdbus(const QString &method, const QStringList &arguments = {})
{
    return QStringList{u"gdbus"_s, u"call"_s, u"--session"_s, u"--dest"_s, Name, u"--object-path"_s, Path,
               u"--method"_s, Interface + u'.' + method}
    + arguments;
}

QStringList busctl(const QStringList &arguments)
{
    return QStringList{u"busctl"_s, u"--user"_s} + arguments;
}

/// What a tool prints; what it complains about where it fails.
QString outputOf(const QStringList &command)
{
    Outside outside(command);
    if (!outside.hasEnded())
        return u"does not end"_s;
    return outside.exitCode() == 0 ? outside.said().trimmed() : outside.complaint().trimmed();
}

} // namespace

/// What people use in scripts, against the door.
class TestBusOutside final : public QObject
{
    Q_OBJECT

    TestBus m_bus;
    std::unique_ptr<FakeProfile> m_profile;
    std::unique_ptr<BusDoor> m_door;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY2(m_bus.start(), "run me through with-bus");
        m_profile = std::make_unique<FakeProfile>();
        m_door = std::make_unique<BusDoor>([this] { return m_bus.connection(); }, Name, systemClock(),
            BusDoor::Patience{10ms, 40ms}, nullptr);
        m_door->show(u"acme-2"_s, *m_profile);
        m_door->start();
        QTRY_COMPARE(m_door->state(), BusDoor::State::Open);
    }

    void cleanup()
    {
        m_door.reset();
        m_profile.reset();
        m_bus.end();
        m_bus.disconnectAll();
    }

    void isIntrospected()
    {
        const QString all = outputOf({u"gdbus"_s, u"introspect"_s, u"--session"_s, u"--dest"_s, Name,
            u"--object-path"_s, u"/"_s, u"--recurse"_s});
        for (const QString &part : {u"node /profiles/acme_2d2"_s, u"interface "_s + Interface,
                 u"interface "_s + ListInterface, u"Profiles(out ao profiles);"_s, u"ProfileAdded("_s,
                 u"SetNotPresent(in  s message,"_s, u"TellMeWhenBack(in  i id);"_s,
                 u"OwnPresenceChanged(s status,"_s, u"readonly i NotPresent = 3;"_s,
                 u"readonly b Connected = true;"_s, u"readonly s LastUpdated = '2026-11-23T08:00:00Z';"_s})
            QVERIFY2(all.contains(part), qPrintable(part + u" in\n"_s + all));
        for (const QString &part : {u"deleteLater"_s, u"objectName"_s, u"shownChanged"_s, u"destroyed"_s})
            QVERIFY2(!all.contains(part), qPrintable(part + u" in\n"_s + all));
        QVERIFY(outputOf(busctl({u"tree"_s, u"--list"_s, Name})).endsWith(Path));
        QCOMPARE(outputOf(busctl({u"call"_s, Name, u"/"_s, ListInterface, u"Profiles"_s})),
            u"ao 1 \"/profiles/acme_2d2\""_s);
    }

    void isRead()
    {
        QCOMPARE(outputOf(busctl({u"get-property"_s, Name, Path, Interface, u"Id"_s, u"Name"_s,
                     u"OwnStatus"_s, u"OwnMessage"_s, u"Present"_s, u"NotPresent"_s, u"Unknown"_s,
                     u"Connected"_s, u"LastUpdated"_s})),
            u"s \"acme-2\"\ns \"Acme\"\ns \"StatusNormal\"\ns \"\"\ni 7\ni 3\ni 1\nb true\n"
            "s \"2026-11-23T08:00:00Z\""_s);
        QVERIFY(outputOf(busctl({u"get-property"_s, Name, Path, Interface, u"Password"_s}))
                    .contains(u"Password"));
        QVERIFY(outputOf(busctl({u"set-property"_s, Name, Path, Interface, u"OwnStatus"_s, u"s"_s, u"x"_s}))
                    .contains(u"read-only"));
    }

    void isCalled_data()
    {
        QTest::addColumn<QStringList>("command");
        const auto row = [](const char *name, const QString &method, const QStringList &arguments,
                             const QString &signature) {
            QTest::addRow("gdbus %s", name) << gdbus(method, arguments);
            QTest::addRow("busctl %s", name)
                << busctl(QStringList{u"call"_s, Name, Path, Interface, method, signature} + arguments);
        };
        row("present", u"SetPresent"_s, {}, {});
        row("not present", u"SetNotPresent"_s, {u"Lunch"_s, u"2199-01-15T12:00:00Z"_s}, u"ss"_s);
        row("toggle", u"Toggle"_s, {}, {});
        row("tell", u"TellMeWhenBack"_s, {u"17"_s}, u"i"_s);
        row("window", u"ShowWindow"_s, {}, {});
        row("window with a token", u"ShowWindowWithToken"_s, {u"token"_s}, u"s"_s);
    }

    void isCalled()
    {
        QFETCH(const QStringList, command);
        Outside outside(command);
        QVERIFY(outside.hasEnded());
        QVERIFY2(outside.exitCode() == 0, qPrintable(outside.complaint()));
        QCOMPARE(m_profile->orders.size() + m_profile->waitedFor.size() + m_profile->tokens.size(), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("exitCode"); // of the refusal; 0: the door's own
        QTest::addColumn<QString>("error");
        const QStringList set = gdbus(u"SetPresent"_s);
        QTest::newRow("failed") << set << 1 << u"Failed: Why not"_s;
        QTest::newRow("usage") << set << 2 << u"Usage: Why not"_s;
        QTest::newRow("sign-in") << set << 3 << u"SignIn: Why not"_s;
        QTest::newRow("not permitted") << set << 4 << u"NotPermitted: Why not"_s;
        QTest::newRow("unreachable") << set << 5 << u"Unreachable: Why not"_s;
        QTest::newRow("not this API") << set << 6 << u"NotThisApi: Why not"_s;
        QTest::newRow("conflict") << set << 7 << u"Conflict: Why not"_s;
        QTest::newRow("toggle") << gdbus(u"Toggle"_s) << 4 << u"NotPermitted: Why not"_s;
        QTest::newRow("tell") << gdbus(u"TellMeWhenBack"_s, {u"17"_s}) << 4 << u"NotPermitted: Why not"_s;
        QTest::newRow("not a time") << gdbus(u"SetNotPresent"_s, {u"Lunch"_s, u"soon"_s}) << 0
                                    << u"Usage: “soon” is not a time"_s;
        QTest::newRow("a long message") << gdbus(u"SetNotPresent"_s, {QString(256, u'x'), u""_s}) << 0
                                        << u"Usage: The message is too long: 255 characters fit."_s;
        QTest::newRow("nobody") << gdbus(u"TellMeWhenBack"_s, {u"0"_s}) << 0 << u"Usage: 0 is not"_s;
        QTest::newRow("a token") << gdbus(u"ShowWindowWithToken"_s, {u"a b"_s}) << 0 << u"Usage: That is"_s;
    }

    void refuses()
    {
        QFETCH(const QStringList, command);
        QFETCH(const int, exitCode);
        QFETCH(const QString, error);
        m_profile->reply = InstanceReply{exitCode, u"Why not"_s};
        Outside outside(command);
        QVERIFY(outside.hasEnded());
        QVERIFY(outside.exitCode() != 0);
        const QString complaint = outside.complaint();
        QVERIFY2(
            complaint.contains(u"GDBus.Error:io.github.rollcall.Error."_s + error), qPrintable(complaint));
        if (exitCode == 0)
            QVERIFY(m_profile->orders.isEmpty() && m_profile->waitedFor.isEmpty());
    }

    void busctlSaysWhy()
    {
        m_profile->reply = InstanceReply{4, u"You may not do that."_s};
        QCOMPARE(outputOf(busctl({u"call"_s, Name, Path, Interface, u"Toggle"_s})),
            u"Call failed: You may not do that."_s);
    }

    void isMonitored()
    {
        Outside monitor({u"gdbus"_s, u"monitor"_s, u"--session"_s, u"--dest"_s, Name});
        QVERIFY2(monitor.says(u"is owned by"_s), qPrintable(monitor.complaint()));
        Outside other({u"dbus-monitor"_s, u"--session"_s, u"sender="_s + Name});
        QVERIFY2(other.says(u"NameLost"_s), qPrintable(other.complaint()));
        auto facts = m_profile->shown;
        facts.ownStatus = u"StatusNotAvailable"_s;
        facts.ownMessage = u"Lunch"_s;
        facts.notPresent = 4;
        m_profile->change(facts);
        QVERIFY2(monitor.says(u"/profiles/acme_2d2: io.github.rollcall.Rollcall1.Profile.OwnPresenceChanged "
                              "('StatusNotAvailable', 'Lunch')"_s),
            qPrintable(monitor.said()));
        QVERIFY2(monitor.said().contains(
                     u"/profiles/acme_2d2: org.freedesktop.DBus.Properties.PropertiesChanged "
                     "('io.github.rollcall.Rollcall1.Profile', {'NotPresent': <4>, 'OwnMessage': <'Lunch'>, "
                     "'OwnStatus': <'StatusNotAvailable'>}, @as [])"_s),
            qPrintable(monitor.said()));
        QVERIFY2(other.says(u"member=OwnPresenceChanged"_s), qPrintable(other.said()));
        QVERIFY2(other.said().contains(u"member=PropertiesChanged"_s), qPrintable(other.said()));
        m_door->remove(u"acme-2"_s);
        QVERIFY(monitor.says(
            u"/: io.github.rollcall.Rollcall1.ProfileRemoved (objectpath '/profiles/acme_2d2',)"_s));
    }

    // As in docs/commands.md. No raw strings: moc loses its way in them.
    void theExamples()
    {
        m_door->show(u"acme"_s, *m_profile);
        const QString set = u"busctl --user call io.github.rollcall.Rollcall /profiles/acme "
                            "io.github.rollcall.Rollcall1.Profile SetNotPresent ss Meeting "
                            "\"$(date -Is -d '+30 minutes')\""_s;
        QCOMPARE(outputOf({u"sh"_s, u"-c"_s, set}), QString());
        QCOMPARE(m_profile->orders.value(0).message, u"Meeting"_s);
        QVERIFY(QDateTime::fromString(m_profile->orders.value(0).until, u"yyyy-MM-dd HH:mm"_s).isValid());

        const QString follow = u"gdbus monitor --session --dest io.github.rollcall.Rollcall | "
                               "sed -nu \"s/.*OwnPresenceChanged ('\\(Status[A-Za-z]*\\)'.*/\\1/p\""_s;
        Outside follower({u"sh"_s, u"-c"_s, follow});
        auto facts = m_profile->shown;
        facts.ownStatus = u"StatusNotAvailable"_s;
        // What changes before it listens it does not hear, and it does not say when it does.
        const bool isHeard = QTest::qWaitFor(
            [&] {
                facts.ownMessage += u'x';
                m_profile->change(facts);
                return follower.said().startsWith(u"StatusNotAvailable\n");
            },
            30'000);
        QVERIFY2(isHeard, qPrintable(follower.complaint()));
    }

    void theCallerIsKilled()
    {
        m_profile->reply.reset();
        {
            const Outside caller(gdbus(u"Toggle"_s));
            QTRY_COMPARE(m_profile->orders.size(), 1);
        }
        m_profile->answers[0]({});
        m_profile->reply = InstanceReply{};
        QCOMPARE(outputOf(gdbus(u"Toggle"_s)), u"()"_s);
        QCOMPARE(m_profile->orders.size(), 2);
    }

    void theBusIsRestarted()
    {
        for (int times = 1; times <= 3; ++times) {
            m_bus.end();
            QTRY_COMPARE(m_door->state(), BusDoor::State::Closed);
            QVERIFY(m_bus.start());
            QTRY_COMPARE(m_door->state(), BusDoor::State::Open);
            QCOMPARE(outputOf(gdbus(u"Toggle"_s)), u"()"_s);
            QCOMPARE(m_profile->orders.size(), times);
        }
    }
};

QTEST_GUILESS_MAIN(TestBusOutside)
#include "tst_busoutside.moc"
