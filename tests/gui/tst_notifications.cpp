// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/notifications.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;
const QString Mock = u"org.freedesktop.DBus.Mock"_s;
const QString AppId = u"io.github.rollcall.Rollcall"_s;
constexpr int Patience = 30'000; // ms, until python has started

QStringList mockCommand(const QString &capabilities)
{
    return {u"/usr/bin/python3"_s, u"-m"_s, u"dbusmock"_s, u"--session"_s, u"--template"_s,
        u"notification_daemon"_s, u"--parameters"_s, u"{\"capabilities\": \"%1\"}"_s.arg(capabilities)};
}

} // namespace

/// Every call that a notification server received.
class Calls final : public QObject
{
    Q_OBJECT
public:
    explicit Calls(const QDBusConnection &bus)
    {
        // A normalised signature has no spaces.
        // clang-format off
        QDBusConnection(bus).connect({}, Path, Mock, u"MethodCalled"_s, this, SLOT(called(QString,QVariantList)));
        // clang-format on
    }
    QList<QVariantList> notify;
    QList<uint> closed;

    [[nodiscard]] QVariantList last() const { return notify.value(notify.size() - 1); }
    [[nodiscard]] uint replaced() const { return last().value(1).toUInt(); }
    [[nodiscard]] QString body() const { return last().value(4).toString(); }
    [[nodiscard]] QStringList actions() const { return last().value(5).toStringList(); }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): moc wants it
public Q_SLOTS:
    void called(const QString &method, const QVariantList &arguments)
    {
        if (method == "Notify"_L1)
            notify += arguments;
        else if (method == "CloseNotification"_L1)
            closed += arguments.value(0).toUInt();
    }
};

/// On a bus of its own, from with-bus.
class TestNotifications final : public QObject
{
    Q_OBJECT

    QDBusConnection m_bus = QDBusConnection::sessionBus();
    QProcess m_server;

    [[nodiscard]] bool isThere() const { return m_bus.interface()->isServiceRegistered(Service); }

    void startServer(const QString &capabilities)
    {
        QStringList command = mockCommand(capabilities);
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.setStandardOutputFile(QProcess::nullDevice());
        m_server.start(command.takeFirst(), command);
        QVERIFY2(QTest::qWaitFor(
                     [this] { return isThere() || m_server.state() == QProcess::NotRunning; }, Patience)
                && isThere(),
            "python3-dbusmock does not run");
    }

    void stopServer()
    {
        m_server.kill();
        m_server.waitForFinished();
        QTRY_VERIFY(!isThere());
    }

    /// The server says something to everybody.
    void say(const QString &signal, const QString &types, const QVariantList &arguments)
    {
        auto message = QDBusMessage::createMethodCall(Service, Path, Mock, u"EmitSignal"_s);
        message << QString() << signal << types << arguments;
        QCOMPARE(m_bus.call(message).type(), QDBusMessage::ReplyMessage);
    }
    void act(uint serverId, const QString &key) { say(u"ActionInvoked"_s, u"us"_s, {serverId, key}); }
    void dismiss(uint serverId, uint reason) { say(u"NotificationClosed"_s, u"uu"_s, {serverId, reason}); }

    /// What was asked on the bus before has been answered by the bus, twice over.
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            m_bus.call(QDBusMessage::createMethodCall(
                u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s));
            QTest::qWait(1);
        }
    }

    struct Scene {
        explicit Scene(const QDBusConnection &bus)
            : calls(bus)
            , notifications(bus, AppId)
        {
            notifications.start();
        }
        Calls calls;
        Notifications notifications;
        QSignalSpy available{&notifications, &Notifications::availableChanged};
        QSignalSpy activated{&notifications, &Notifications::activated};
        QSignalSpy invoked{&notifications, &Notifications::actionInvoked};
    };

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.isConnected() && qEnvironmentVariableIsSet("WITH_BUS"), "run me through with-bus");
    }

    void cleanup()
    {
        if (m_server.state() != QProcess::NotRunning)
            stopServer();
    }

    void whatIsSent()
    {
        startServer(u"body actions"_s);
        Scene scene(m_bus);
        QVERIFY(!scene.notifications.isAvailable());
        scene.notifications.show({.id = u"a"_s,
            .summary = u"Anna Berg\nis back"_s,
            .body = u"since 10:42"_s,
            .actions = {{u"undo"_s, u"Set back"_s}},
            .urgency = DesktopNotice::Urgency::Critical});
        QTRY_COMPARE(scene.calls.notify.size(), 1);
        QVERIFY(scene.notifications.isAvailable());
        QCOMPARE(scene.available.size(), 1);
        const QVariantList sent = scene.calls.last();
        QCOMPARE(sent.size(), 8);
        QCOMPARE(sent[0], u"Rollcall"_s);
        QCOMPARE(sent[1], 0U);
        QCOMPARE(sent[2], AppId);
        QCOMPARE(sent[3], u"Anna Berg is back"_s);
        QCOMPARE(sent[4], u"since 10:42"_s);
        QCOMPARE(sent[5].toStringList(),
            (QStringList{u"default"_s, u"Open Rollcall"_s, u"undo"_s, u"Set back"_s}));
        const auto hints = qdbus_cast<QVariantMap>(sent[6]);
        QCOMPARE(hints.keys(), (QStringList{u"desktop-entry"_s, u"urgency"_s}));
        QCOMPARE(hints[u"desktop-entry"_s], AppId);
        QCOMPARE(hints[u"urgency"_s].typeId(), int(QMetaType::UChar)); // the bus tells types apart
        QCOMPARE(hints[u"urgency"_s].toInt(), 2);
        QCOMPARE(sent[7], -1);
    }

    void asTheServerCan_data()
    {
        QTest::addColumn<QString>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("hasActions");
        const QString plain = u"<b>Møte</b> & \"kaffe\""_s;
        const QString escaped = u"&lt;b&gt;Møte&lt;/b&gt; &amp; &quot;kaffe&quot;"_s;
        QTest::newRow("everything") << u"actions body body-markup persistence"_s << escaped << true;
        QTest::newRow("no markup") << u"actions body"_s << plain << true;
        QTest::newRow("no actions") << u"body body-markup"_s << escaped << false;
        QTest::newRow("nothing") << u"body"_s << plain << false;
    }

    void asTheServerCan()
    {
        QFETCH(const QString, capabilities);
        startServer(capabilities);
        Scene scene(m_bus);
        scene.notifications.show({.id = u"a"_s,
            .summary = u"<i>Anna</i>"_s,
            .body = u"<b>Møte</b> & \"kaffe\""_s,
            .actions = {{u"undo"_s, u"Set back"_s}}});
        QTRY_COMPARE(scene.calls.notify.size(), 1);
        QCOMPARE(scene.calls.last()[3], u"<i>Anna</i>"_s); // a summary is never markup
        QTEST(scene.calls.body(), "body");
        QTEST(!scene.calls.actions().isEmpty(), "hasActions");
    }

    void textsAreBounded()
    {
        startServer(u"body"_s);
        Scene scene(m_bus);
        scene.notifications.show({.id = u"a"_s, .summary = QString(5000, u'x'), .body = QString(5000, u'y')});
        QTRY_COMPARE(scene.calls.notify.size(), 1);
        QCOMPARE(scene.calls.last()[3].toString().size(), 120);
        QCOMPARE(scene.calls.body().size(), 400);
    }

    void theSameIdReplaces()
    {
        startServer(u"body"_s);
        Scene scene(m_bus);
        for (const auto &body : {u"1"_s, u"2"_s, u"3"_s}) // before the server is known: only the last counts
            scene.notifications.show({.id = u"a"_s, .summary = u"Team"_s, .body = body});
        scene.notifications.show({.id = u"b"_s, .summary = u"Other"_s, .body = u"other"_s});
        QTRY_COMPARE(scene.calls.notify.size(), 2);
        QCOMPARE(scene.calls.notify[0][4], u"3"_s);
        QCOMPARE(scene.calls.notify[0][1], 0U);
        QCOMPARE(scene.calls.notify[1][1], 0U);
        for (const auto &body : {u"4"_s, u"5"_s, u"6"_s}) // while one is on its way the last one waits for it
            scene.notifications.show({.id = u"a"_s, .summary = u"Team"_s, .body = body});
        QTRY_COMPARE(scene.calls.body(), u"6"_s);
        QCOMPARE(scene.calls.replaced(), 1U);
        QCOMPARE(scene.calls.notify.size(), 4);
        scene.notifications.show({.id = u"b"_s, .summary = u"Other"_s, .body = u"7"_s});
        QTRY_COMPARE(scene.calls.body(), u"7"_s);
        QCOMPARE(scene.calls.replaced(), 2U);
    }

    void closing()
    {
        startServer(u"body"_s);
        Scene scene(m_bus);
        scene.notifications.show({.id = u"never"_s, .summary = u"Never"_s});
        scene.notifications.close(u"never"_s);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s});
        QTRY_COMPARE(scene.calls.notify.size(), 1);
        QCOMPARE(scene.calls.last()[3], u"A"_s);
        QTRY_VERIFY(scene.notifications.isAvailable());
        scene.notifications.show({.id = u"b"_s, .summary = u"B"_s});
        scene.notifications.show({.id = u"b"_s, .summary = u"B2"_s});
        scene.notifications.close(u"b"_s); // still on its way
        QTRY_COMPARE(scene.calls.closed, QList<uint>{2});
        scene.notifications.close(u"a"_s);
        scene.notifications.close(u"a"_s);
        scene.notifications.close(u"unknown"_s);
        QTRY_COMPARE(scene.calls.closed, (QList<uint>{2, 1}));
        QCOMPARE(scene.calls.notify.size(), 2);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s}); // a new one
        QTRY_COMPARE(scene.calls.notify.size(), 3);
        QCOMPARE(scene.calls.replaced(), 0U);
    }

    void clicks()
    {
        startServer(u"body actions"_s);
        Scene scene(m_bus);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s, .actions = {{u"undo"_s, u"Set back"_s}}});
        scene.notifications.show({.id = u"b"_s, .summary = u"B"_s});
        QTRY_COMPARE(scene.calls.notify.size(), 2);
        QTRY_VERIFY(scene.notifications.isAvailable());
        act(1, u"undo"_s);
        QTRY_COMPARE(scene.invoked.size(), 1);
        QCOMPARE(scene.invoked.constFirst(), (QVariantList{u"a"_s, u"undo"_s}));
        act(2, u"default"_s);
        QTRY_COMPARE(scene.activated.size(), 1);
        QCOMPARE(scene.activated.constFirst(), QVariantList{u"b"_s});
        act(77, u"default"_s); // another program's
        auto forged = QDBusMessage::createSignal(Path, Service, u"ActionInvoked"_s);
        forged << 1U << u"undo"_s;
        m_bus.send(forged); // not from the server
        dismiss(2, 2); // there is a better way to click
        act(2, u"default"_s); // gone
        act(1, u"undo"_s);
        QTRY_COMPARE(scene.invoked.size(), 2);
        QCOMPARE(scene.activated.size(), 1);
    }

    // The signal is on the bus before the answer that says what it is about.
    void aClickThatIsFasterThanTheAnswer()
    {
        startServer(u"body actions"_s);
        Scene scene(m_bus);
        QTRY_VERIFY(scene.notifications.isAvailable());
        auto message = QDBusMessage::createMethodCall(Service, Path, Mock, u"AddMethod"_s);
        message
            << QString(Service) << u"Notify"_s << u"susssasa{sv}i"_s << u"u"_s
            << u"self.EmitSignal('', 'ActionInvoked', 'us', [dbus.UInt32(88), 'undo'])\n"
               "self.EmitSignal('', 'ActionInvoked', 'us', [dbus.UInt32(7), 'undo'])\nret = dbus.UInt32(7)"_s;
        QCOMPARE(m_bus.call(message).type(), QDBusMessage::ReplyMessage);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s, .actions = {{u"undo"_s, u"Set back"_s}}});
        QTRY_COMPARE(scene.invoked.size(), 1);
        QCOMPARE(scene.invoked.constFirst(), (QVariantList{u"a"_s, u"undo"_s}));
        settle();
        QCOMPARE(scene.invoked.size(), 1); // and 88 is another program's
    }

    void withoutActionsDismissingIsTheClick_data()
    {
        QTest::addColumn<uint>("reason");
        QTest::addColumn<bool>("isClick");
        QTest::newRow("expired") << 1U << false;
        QTest::newRow("dismissed") << 2U << true;
        QTest::newRow("closed by us") << 3U << false;
        QTest::newRow("who knows") << 4U << false;
    }

    void withoutActionsDismissingIsTheClick()
    {
        QFETCH(const uint, reason);
        QFETCH(const bool, isClick);
        startServer(u"body"_s);
        Scene scene(m_bus);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s});
        scene.notifications.show({.id = u"b"_s, .summary = u"B"_s});
        QTRY_COMPARE(scene.calls.notify.size(), 2);
        dismiss(1, reason);
        dismiss(2, 2);
        QTRY_COMPARE(scene.activated.size(), isClick ? 2 : 1);
        QCOMPARE(scene.activated.constLast(), QVariantList{u"b"_s});
    }

    void nobodyShowsNotifications()
    {
        Scene scene(m_bus);
        scene.notifications.show({.id = u"a"_s, .summary = u"Lost"_s});
        settle();
        QVERIFY(!scene.notifications.isAvailable());
        startServer(u"body"_s);
        QTRY_VERIFY(scene.notifications.isAvailable()); // found by itself
        QCOMPARE(scene.available.size(), 1);
        QVERIFY(scene.calls.notify.isEmpty()); // what was said into the void is not replayed
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s});
        QTRY_COMPARE(scene.calls.notify.size(), 1);
    }

    void aServerStartedAgain()
    {
        startServer(u"body actions body-markup"_s);
        Scene scene(m_bus);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s, .body = u"a & b"_s});
        QTRY_COMPARE(scene.calls.body(), u"a &amp; b"_s);
        stopServer();
        QTRY_VERIFY(!scene.notifications.isAvailable());
        scene.notifications.close(u"a"_s);
        startServer(u"body"_s);
        QTRY_VERIFY(scene.notifications.isAvailable());
        QCOMPARE(scene.available.size(), 3);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s, .body = u"a & b"_s});
        QTRY_COMPARE(scene.calls.body(), u"a & b"_s); // another server, other capabilities
        QCOMPARE(scene.calls.replaced(), 0U);
        QVERIFY(scene.calls.closed.isEmpty());
    }

    void aServerThatHangsHoldsUpNothing()
    {
        startServer(u"body"_s);
        Scene scene(m_bus);
        QTRY_VERIFY(scene.notifications.isAvailable());
        ::kill(pid_t(m_server.processId()), SIGSTOP);
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s});
        scene.notifications.show({.id = u"a"_s, .summary = u"A2"_s});
        Notifications second(m_bus, AppId);
        second.start();
        settle();
        QVERIFY(scene.calls.notify.isEmpty());
        QVERIFY(!second.isAvailable());
        ::kill(pid_t(m_server.processId()), SIGCONT);
        QTRY_COMPARE(scene.calls.notify.size(), 2);
        QTRY_VERIFY(second.isAvailable());
    }

    // Some servers end when they have nothing to show, and the bus starts them for the next notification.
    void aServerThatIsStartedOnDemand()
    {
        const QString folder = qEnvironmentVariable("WITH_BUS") + u"/services"_s;
        QStringList command = mockCommand(u"body"_s);
        command.last() = u"'%1'"_s.arg(command.last());
        QFile file(folder + u"/notifications.service"_s);
        QVERIFY(QDir(folder).exists() && file.open(QIODevice::WriteOnly));
        file.write(u"[D-BUS Service]\nName=%1\nExec=%2\n"_s.arg(Service, command.join(u' ')).toUtf8());
        file.close();
        const auto reload = [this] {
            QCOMPARE(m_bus
                         .call(QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s,
                             u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"ReloadConfig"_s))
                         .type(),
                QDBusMessage::ReplyMessage);
        };
        const auto killServer = [this] {
            const uint process = m_bus.interface()->servicePid(Service);
            QVERIFY(process > 0 && ::kill(pid_t(process), SIGKILL) == 0);
            QTRY_VERIFY(!isThere());
        };
        reload();
        Scene scene(m_bus);
        QTRY_VERIFY_WITH_TIMEOUT(scene.notifications.isAvailable(), Patience);
        killServer();
        settle();
        QVERIFY(scene.notifications.isAvailable());
        QVERIFY(!isThere()); // asking did not start it again
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scene.calls.notify.size(), 1, Patience);
        QCOMPARE(scene.available.size(), 1);
        QVERIFY(file.remove());
        reload();
        killServer();
        QTRY_VERIFY(!scene.notifications.isAvailable());
    }

    void withoutABus()
    {
        Scene scene(QDBusConnection(u"no such bus"_s));
        scene.notifications.show({.id = u"a"_s, .summary = u"A"_s});
        scene.notifications.close(u"a"_s);
        QVERIFY(!scene.notifications.isAvailable());
    }
};

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
