// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/screenlock.h"

#include "support/mockservice.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString Manager = u"org.freedesktop.login1.Manager"_s;
const QString Session = u"org.freedesktop.login1.Session"_s;

QString sessionPath(const QString &id)
{
    return u"/org/freedesktop/login1/session/"_s + id;
}

/// logind with sessions that can be locked.
struct Logind : MockService {
    Logind()
        : MockService(QDBusConnection::systemBus(), u"org.freedesktop.login1"_s,
            {u"/org/freedesktop/login1"_s, Manager})
    {
    }
    /// Where a program stands that was not started from a session, and has no variable.
    void placeProgram(const QString &byProcess)
    {
        const QString code = byProcess.isEmpty()
            ? u"raise dbus.exceptions.DBusException('none', name='org.freedesktop.login1.NoSessionForPID')"_s
            : u"ret = '%1'"_s.arg(sessionPath(byProcess));
        add(u"GetSessionByPID"_s, u"u"_s, u"o"_s, code);
    }
    void addSession(const QString &id, const QString &seat, uint user)
    {
        tell(u"/org/freedesktop/login1"_s, u"AddSession"_s, {id, seat, user, u"user%1"_s.arg(user), true});
    }
    void lock(const QString &id, bool isLocked)
    {
        ask({sessionPath(id), Session}, u"SetLockedHint"_s, {isLocked});
        QTest::qWait(1);
    }
};

struct Saver : MockService {
    explicit Saver(const QString &name)
        : MockService(QDBusConnection::sessionBus(), name, {u'/' + QString(name).replace(u'.', u'/'), name})
    {
    }
    [[nodiscard]] bool startActive(bool isActive)
    {
        add(u"GetActive"_s, {}, u"b"_s, isActive ? u"ret = True"_s : u"ret = False"_s);
        return start();
    }
    void setActive(bool isActive) { say(u"ActiveChanged"_s, u"b"_s, {isActive}); }
};

struct Scene {
    explicit Scene(const QString &sessionId = u"c1"_s)
        : lock(QDBusConnection::systemBus(), QDBusConnection::sessionBus(), sessionId)
    {
        lock.start();
    }
    ScreenLock lock;
    QSignalSpy locked{&lock, &ScreenLock::locked};
    QSignalSpy unlocked{&lock, &ScreenLock::unlocked};
    QSignalSpy lost{&lock, &ScreenLock::lost};

    [[nodiscard]] QList<qsizetype> told() const { return {locked.size(), unlocked.size(), lost.size()}; }
};

using Told = QList<qsizetype>; ///< locked, unlocked, lost

} // namespace

/// On two buses of its own, from with-bus --system.
class TestScreenLock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("WITH_BUS") && QDBusConnection::systemBus().isConnected()
                && QDBusConnection::sessionBus().isConnected(),
            "run me through with-bus --system");
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void logindAlone()
    {
        Logind logind;
        QVERIFY(logind.start(u"logind"_s));
        logind.addSession(u"c1"_s, u"seat0"_s, ::getuid());
        Scene scene;
        logind.settle();
        QVERIFY(!scene.lock.isLocked());
        logind.lock(u"c1"_s, true);
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
        QVERIFY(scene.lock.isLocked());
        logind.lock(u"c1"_s, true);
        logind.lock(u"c1"_s, false);
        QTRY_COMPARE(scene.told(), (Told{1, 1, 0}));
        QVERIFY(!scene.lock.isLocked());
        // What asks a locker to lock is not a lock.
        logind.ask({sessionPath(u"c1"_s), Session}, u"Lock"_s, {});
        logind.settle();
        QCOMPARE(scene.told(), (Told{1, 1, 0}));
    }

    void theScreenSaverAlone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
            {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void theScreenSaverAlone()
    {
        QFETCH(const QString, name);
        Saver saver(name);
        Scene scene; // before the saver: a late one is found
        QVERIFY(saver.startActive(false));
        saver.settle();
        QVERIFY(!scene.lock.isLocked());
        saver.setActive(true);
        const QVariantMap fromElsewhere{{u"path"_s, u"/ScreenSaver"_s}};
        saver.tell(u'/' + QString(name).replace(u'.', u'/'), u"EmitSignalDetailed"_s,
            {name, u"ActiveChanged"_s, u"b"_s, QVariantList{true},
                fromElsewhere}); // KDE speaks from two objects
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
        auto forged = QDBusMessage::createSignal(u"/"_s, name, u"ActiveChanged"_s);
        forged << false;
        QDBusConnection::sessionBus().send(forged);
        saver.settle();
        QVERIFY(scene.lock.isLocked());
        saver.setActive(false);
        QTRY_COMPARE(scene.told(), (Told{1, 1, 0}));
    }

    void lockedAtTheStart()
    {
        Logind logind;
        QVERIFY(logind.start(u"logind"_s));
        logind.addSession(u"c1"_s, u"seat0"_s, ::getuid());
        logind.lock(u"c1"_s, true);
        Saver saver(u"org.freedesktop.ScreenSaver"_s);
        QVERIFY(saver.startActive(true));
        Scene scene;
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
        saver.settle();
        logind.settle();
        // Locked as long as either says so, and told once.
        saver.setActive(false);
        logind.settle();
        QVERIFY(scene.lock.isLocked());
        logind.lock(u"c1"_s, false);
        QTRY_COMPARE(scene.told(), (Told{1, 1, 0}));
    }

    // GNOME has a stand-in under the general name.
    void oneThatDoesNotKnow()
    {
        Saver saver(u"org.freedesktop.ScreenSaver"_s);
        QVERIFY(saver.start());
        Saver gnome(u"org.gnome.ScreenSaver"_s);
        QVERIFY(gnome.startActive(true));
        Scene scene;
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
        gnome.setActive(false);
        QTRY_COMPARE(scene.told(), (Told{1, 1, 0}));
    }

    // Nobody was seen to unlock, and yet there is no lock any more of which anybody knows.
    void theScreenSaverEndsWhileActive()
    {
        Saver saver(u"org.freedesktop.ScreenSaver"_s);
        QVERIFY(saver.startActive(true));
        Scene scene;
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
        saver.stop();
        QTRY_COMPARE(scene.told(), (Told{1, 0, 1}));
        QVERIFY(!scene.lock.isLocked());
        QVERIFY(saver.startActive(true));
        QTRY_COMPARE(scene.told(), (Told{2, 0, 1}));
        saver.setActive(false);
        QTRY_COMPARE(scene.told(), (Told{2, 1, 1}));
        saver.stop(); // it said nothing that could be lost
        QVERIFY(saver.startActive(false));
        saver.settle();
        QCOMPARE(scene.told(), (Told{2, 1, 1}));
    }

    void logindStartedAgain()
    {
        Logind logind;
        Scene scene; // before logind
        QVERIFY(logind.start(u"logind"_s));
        logind.settle();
        logind.addSession(u"c1"_s, u"seat0"_s, ::getuid());
        logind.say(
            u"SessionNew"_s, u"so"_s, {u"c1"_s, QVariant::fromValue(QDBusObjectPath(sessionPath(u"c1"_s)))});
        logind.settle();
        logind.lock(u"c1"_s, true);
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
        logind.stop();
        QTRY_COMPARE(scene.told(), (Told{1, 0, 1}));
        QVERIFY(logind.start(u"logind"_s));
        logind.addSession(u"c1"_s, u"seat0"_s, ::getuid());
        logind.lock(u"c1"_s, true);
        logind.say(
            u"SessionNew"_s, u"so"_s, {u"c1"_s, QVariant::fromValue(QDBusObjectPath(sessionPath(u"c1"_s)))});
        QTRY_COMPARE(scene.told(), (Told{2, 0, 1}));
        logind.lock(u"c1"_s, false);
        QTRY_COMPARE(scene.told(), (Told{2, 1, 1}));
    }

    void onlyOurSession_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("byProcess");
        QTest::newRow("from the environment") << u"c1"_s << QString();
        QTest::newRow("by the process") << QString() << u"c1"_s;
        QTest::newRow("the variable is wrong") << u"c9"_s << u"c1"_s;
        QTest::newRow("the variable is somebody else's") << u"c2"_s << u"c1"_s;
        QTest::newRow("in no session: the graphical one") << QString() << QString();
    }

    void onlyOurSession()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, byProcess);
        Logind logind;
        QVERIFY(logind.start(u"logind"_s));
        logind.placeProgram(byProcess);
        logind.addSession(u"c1"_s, u"seat0"_s, ::getuid());
        logind.addSession(u"c2"_s, u"seat1"_s, ::getuid() + 1);
        logind.addSession(u"c3"_s, u"seat0"_s, ::getuid());
        const QString known =
            u"'/org/freedesktop/login1/session/' + ('c1' if args[0] == 'auto' else args[0])"_s;
        logind.add(u"GetSession"_s, u"s"_s, u"o"_s, u"ret = "_s + known);
        Scene scene(variable);
        logind.settle();
        logind.settle();
        logind.lock(u"c2"_s, true);
        logind.lock(u"c3"_s, true);
        logind.settle();
        QCOMPARE(scene.told(), (Told{0, 0, 0}));
        logind.lock(u"c1"_s, true);
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
    }

    void theSessionEnds()
    {
        Logind logind;
        QVERIFY(logind.start(u"logind"_s));
        logind.placeProgram({});
        logind.addSession(u"c1"_s, u"seat0"_s, ::getuid());
        logind.lock(u"c1"_s, true);
        Scene scene;
        QTRY_COMPARE(scene.told(), (Told{1, 0, 0}));
        logind.tell(u"/org/freedesktop/login1"_s, u"RemoveObject"_s, {sessionPath(u"c1"_s)});
        logind.say(u"SessionRemoved"_s, u"so"_s,
            {u"c1"_s, QVariant::fromValue(QDBusObjectPath(sessionPath(u"c1"_s)))});
        QTRY_COMPARE(scene.told(), (Told{1, 0, 1}));
    }

    void nobodyThere()
    {
        Scene scene;
        ScreenLock without(QDBusConnection(u"no bus"_s), QDBusConnection(u"none either"_s), {});
        without.start();
        QTest::qWait(1);
        QVERIFY(!scene.lock.isLocked());
        QVERIFY(!without.isLocked());
    }
};

QTEST_GUILESS_MAIN(TestScreenLock)
#include "tst_screenlock.moc"
