// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/trayhost.h"

#include <QApplication>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QSystemTrayIcon>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <unistd.h>
#include <xcb/xcb.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;

using Kind = TrayHost::Kind;

namespace {

const QString Service = u"org.kde.StatusNotifierWatcher"_s;
const QString Path = u"/StatusNotifierWatcher"_s;
constexpr int Patience = 60'000; // ms, until a panel has started on a busy machine

QDBusMessage watcherProperty(const QString &name)
{
    auto call = QDBusMessage::createMethodCall(Service, Path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setAutoStartService(false);
    call.setArguments({Service, name});
    return QDBusConnection::sessionBus().call(call);
}

QVariant valueOf(const QDBusMessage &answer)
{
    return answer.arguments().value(0).value<QDBusVariant>().variant();
}

/// Who owns the tray of the X screen, asked on a connection of our own.
xcb_window_t trayWindow()
{
    constexpr QByteArrayView Selection("_NET_SYSTEM_TRAY_S0");
    xcb_connection_t *x = xcb_connect(nullptr, nullptr);
    auto *atom = xcb_intern_atom_reply(
        x, xcb_intern_atom(x, 0, std::uint16_t(Selection.size()), Selection.data()), nullptr);
    auto *owner = xcb_get_selection_owner_reply(x, xcb_get_selection_owner(x, atom->atom), nullptr);
    const xcb_window_t window = owner->owner;
    std::free(owner);
    std::free(atom);
    xcb_disconnect(x);
    return window;
}

// ---- the other process: this program again, as a tray program that waits for the tray

int trayProgram()
{
    TrayHost host(QDBusConnection::sessionBus());
    std::unique_ptr<QSystemTrayIcon> icon;
    QObject::connect(&host, &TrayHost::available, qApp, [&icon](Kind kind) {
        if (icon)
            return;
        QPixmap picture(22, 22);
        picture.fill(Qt::red);
        icon = std::make_unique<QSystemTrayIcon>(QIcon(picture));
        icon->show();
        std::printf("%d\n", int(kind));
        std::fflush(stdout);
    });
    host.start();
    std::puts("waiting");
    std::fflush(stdout);
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read); // its end
    QObject::connect(&end, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QApplication::exec();
}

/// A child that ends with the test at the latest.
class Child
{
public:
    explicit Child(const QString &program, const QStringList &arguments = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Child() { end(SIGKILL); }
    Q_DISABLE_COPY_MOVE(Child)

    void end(int signal)
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), signal);
        m_process.waitForFinished(Patience);
    }
    QByteArray line()
    {
        return QTest::qWaitFor([this] { return m_process.canReadLine(); }, Patience)
            ? m_process.readLine().trimmed()
            : QByteArray();
    }

private:
    QProcess m_process;
};

/// A real tray of the X kind.
struct Trayer final : Child {
    Trayer()
        : Child(u"trayer"_s, {u"--edge"_s, u"bottom"_s, u"--widthtype"_s, u"request"_s})
    {
    }
    static bool isThere() { return trayWindow() != 0; }
};

/// A real panel of the bus kind.
struct LxqtPanel final : Child {
    LxqtPanel()
        : Child(u"lxqt-panel"_s)
    {
    }
    static bool isThere() { return valueOf(watcherProperty(u"IsStatusNotifierHostRegistered"_s)).toBool(); }
    static QStringList items()
    {
        return valueOf(watcherProperty(u"RegisteredStatusNotifierItems"_s)).toStringList();
    }
};

/// A watcher of our making, on a connection of its own.
class Watcher final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    explicit Watcher(bool has, bool hangs = false)
        : hasHost(has)
        , isHanging(hangs)
    {
        bus.registerVirtualObject(Path, this);
        if (!bus.registerService(Service))
            qFatal("there is another watcher");
    }
    ~Watcher() override
    {
        bus.unregisterService(Service);
        bus.unregisterObject(Path);
        QDBusConnection::disconnectFromBus(u"watcher"_s);
    }
    Q_DISABLE_COPY_MOVE(Watcher)

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        message.setDelayedReply(true);
        owed += message;
        ++asked;
        if (!isHanging)
            answer(connection);
        return true;
    }
    void answer(const QDBusConnection &connection)
    {
        for (const QDBusMessage &message : std::exchange(owed, {}))
            connection.send(message.createReply(QVariant::fromValue(QDBusVariant(hasHost))));
    }
    void say(const QString &signal) { bus.send(QDBusMessage::createSignal(Path, Service, signal)); }

    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"watcher"_s);
    QList<QDBusMessage> owed;
    int asked = 0;
    bool hasHost;
    bool isHanging;
};

} // namespace

/// On a private screen and bus, from on_stage.
class TestTrayHost final : public QObject
{
    Q_OBJECT

    struct Scene {
        explicit Scene(const QDBusConnection &bus = QDBusConnection::sessionBus())
            : host(bus)
        {
            host.start();
        }
        TrayHost host;
        QSignalSpy available{&host, &TrayHost::available};
        QSignalSpy vanished{&host, &TrayHost::vanished};

        [[nodiscard]] static QList<Kind> kinds(const QSignalSpy &spy)
        {
            QList<Kind> list;
            for (const QVariantList &arguments : spy)
                list += arguments.constFirst().value<Kind>();
            return list;
        }
    };

    /// What was asked on the bus before has been answered.
    static void settle()
    {
        for (int i = 0; i < 2; ++i) {
            QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
                u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s));
            QTest::qWait(1);
        }
    }

    template <typename Panel> static void panelFirst(Kind kind)
    {
        const Panel panel;
        QTRY_VERIFY_WITH_TIMEOUT(Panel::isThere(), Patience);
        Scene scene;
        QTRY_COMPARE_WITH_TIMEOUT(scene.host.kind(), kind, Patience);
        settle();
        QVERIFY(scene.available.size() <= 1); // at once, or a moment later
        QVERIFY(scene.vanished.isEmpty());
    }

    template <typename Panel> static void panelLateAndRestarted(Kind kind)
    {
        Scene scene;
        settle();
        QCOMPARE(scene.host.kind(), Kind::None);
        QList<Kind> expected;
        for (const int signal : {SIGKILL, SIGTERM, SIGKILL}) {
            Panel panel;
            expected += kind;
            QTRY_COMPARE_WITH_TIMEOUT(scene.host.kind(), kind, Patience);
            QVERIFY(scene.host.isAvailable(kind));
            QCOMPARE(Scene::kinds(scene.available), expected);
            panel.end(signal);
            QTRY_COMPARE_WITH_TIMEOUT(scene.host.kind(), Kind::None, Patience);
            QCOMPARE(Scene::kinds(scene.vanished), expected);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QGuiApplication::platformName() == "xcb"_L1 && QDBusConnection::sessionBus().isConnected(),
            "run me through on_stage");
        const QString place = qEnvironmentVariable("XDG_CONFIG_HOME") + u"/lxqt"_s;
        QFile file(place + u"/panel.conf"_s);
        QVERIFY(QDir().mkpath(place) && file.open(QIODevice::WriteOnly));
        file.write("[General]\npanels=panel1\niconTheme=hicolor\n"
                   "[panel1]\nplugins=statusnotifier\nposition=Bottom\npanelSize=36\ndesktop=0\n"
                   "[statusnotifier]\ntype=statusnotifier\nalignment=Right\n");
    }

    void init() { QTRY_VERIFY_WITH_TIMEOUT(!Trayer::isThere() && !LxqtPanel::isThere(), Patience); }

    void noTray()
    {
        Scene scene;
        settle();
        QCOMPARE(scene.host.kind(), Kind::None);
        QVERIFY(scene.available.isEmpty() && scene.vanished.isEmpty());
    }

    void aWatcherWithAndWithoutAHost()
    {
        Scene scene;
        settle();
        {
            Watcher watcher(false);
            QTRY_COMPARE(watcher.asked, 1);
            settle();
            QCOMPARE(scene.host.kind(), Kind::None);
            watcher.hasHost = true;
            watcher.say(u"StatusNotifierHostRegistered"_s);
            QTRY_COMPARE(scene.host.kind(), Kind::StatusNotifierItem);
            watcher.hasHost = false;
            watcher.say(u"StatusNotifierHostUnregistered"_s);
            QTRY_COMPARE(scene.host.kind(), Kind::None);
            watcher.say(u"StatusNotifierItemRegistered"_s); // another matter
            watcher.hasHost = true;
            watcher.say(u"StatusNotifierHostRegistered"_s);
            QTRY_COMPARE(scene.host.kind(), Kind::StatusNotifierItem);
            QCOMPARE(watcher.asked, 4);
        }
        QTRY_COMPARE(scene.host.kind(), Kind::None);
        QCOMPARE(scene.available.size(), 2);
        QCOMPARE(scene.vanished.size(), 2);
    }

    void aWatcherThatHangs()
    {
        const Trayer trayer;
        QTRY_VERIFY_WITH_TIMEOUT(Trayer::isThere(), Patience);
        Watcher watcher(false, true);
        Scene scene;
        QTRY_COMPARE(watcher.asked, 1);
        settle();
        QCOMPARE(scene.host.kind(), Kind::None); // an icon made now would hang, too
        watcher.answer(watcher.bus);
        QTRY_COMPARE(scene.host.kind(), Kind::XEmbed);
        QCOMPARE(scene.available.size(), 1);
        watcher.say(u"StatusNotifierHostRegistered"_s);
        QTRY_COMPARE(watcher.asked, 2);
        settle();
        QCOMPARE(scene.host.kind(), Kind::XEmbed); // what was announced stays
        QVERIFY(scene.vanished.isEmpty());
    }

    void aWatcherThatHangsAndGoes()
    {
        const Trayer trayer;
        QTRY_VERIFY_WITH_TIMEOUT(Trayer::isThere(), Patience);
        auto watcher = std::make_unique<Watcher>(false, true);
        Scene scene;
        QTRY_COMPARE(watcher->asked, 1);
        watcher.reset();
        QTRY_COMPARE(scene.host.kind(), Kind::XEmbed);
    }

    void trayerFirst() { panelFirst<Trayer>(Kind::XEmbed); }
    void trayerLateAndRestarted() { panelLateAndRestarted<Trayer>(Kind::XEmbed); }
    void lxqtFirst() { panelFirst<LxqtPanel>(Kind::StatusNotifierItem); }
    void lxqtLateAndRestarted() { panelLateAndRestarted<LxqtPanel>(Kind::StatusNotifierItem); }

    void bothAtOnce()
    {
        Scene scene;
        Trayer trayer;
        QTRY_COMPARE_WITH_TIMEOUT(scene.host.kind(), Kind::XEmbed, Patience);
        LxqtPanel panel;
        QTRY_COMPARE_WITH_TIMEOUT(scene.host.kind(), Kind::StatusNotifierItem, Patience);
        QVERIFY(scene.host.isAvailable(Kind::XEmbed));
        trayer.end(SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!scene.host.isAvailable(Kind::XEmbed), Patience);
        QCOMPARE(scene.host.kind(), Kind::StatusNotifierItem);
        panel.end(SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(scene.host.kind(), Kind::None, Patience);
        QCOMPARE(Scene::kinds(scene.available), (QList{Kind::XEmbed, Kind::StatusNotifierItem}));
        QCOMPARE(Scene::kinds(scene.vanished), (QList{Kind::XEmbed, Kind::StatusNotifierItem}));
    }

    void withoutABus()
    {
        Scene scene(QDBusConnection(u"no such bus"_s));
        const Trayer trayer;
        QTRY_COMPARE_WITH_TIMEOUT(scene.host.kind(), Kind::XEmbed, Patience);
    }

    void aBusThatEnds()
    {
        Child daemon(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        const QString address = QString::fromLatin1(daemon.line());
        auto bus = QDBusConnection::connectToBus(address, u"short-lived"_s);
        auto panel = QDBusConnection::connectToBus(address, u"its panel"_s);
        QVERIFY(bus.isConnected() && panel.isConnected());
        Watcher watcher(true);
        panel.registerVirtualObject(Path, &watcher);
        QVERIFY(panel.registerService(Service));
        Scene scene(bus);
        QTRY_COMPARE(scene.host.kind(), Kind::StatusNotifierItem);
        daemon.end(SIGKILL);
        QTRY_COMPARE(scene.host.kind(), Kind::None);
        QCOMPARE(scene.vanished.size(), 1);
        QDBusConnection::disconnectFromBus(u"short-lived"_s);
        QDBusConnection::disconnectFromBus(u"its panel"_s);
    }

    // The reason for all this: an icon made when it is announced is shown by a panel that came later.
    void anIconForALateTrayer()
    {
        Child program(QCoreApplication::applicationFilePath(), {u"icon"_s});
        QCOMPARE(program.line(), "waiting");
        const Trayer trayer;
        QCOMPARE(program.line().toInt(), int(Kind::XEmbed));
        const auto isEmbedded = [] { // in the tray's own window
            QProcess tree;
            tree.start(u"xwininfo"_s, {u"-tree"_s, u"-name"_s, u"panel"_s});
            return tree.waitForFinished() && tree.readAllStandardOutput().contains("tst_trayhost");
        };
        QVERIFY(QTest::qWaitFor(isEmbedded, Patience));
    }

    void anIconForALatePanel()
    {
        Child program(QCoreApplication::applicationFilePath(), {u"icon"_s});
        QCOMPARE(program.line(), "waiting");
        for (const int signal : {SIGKILL, SIGTERM}) {
            LxqtPanel panel;
            if (signal == SIGKILL)
                QCOMPARE(program.line().toInt(), int(Kind::StatusNotifierItem));
            QTRY_COMPARE_WITH_TIMEOUT(LxqtPanel::items().size(), 1, Patience);
            panel.end(signal); // and comes back: Qt sees to that
        }
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "icon"_L1)
        return trayProgram();
    TestTrayHost test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_trayhost.moc"
