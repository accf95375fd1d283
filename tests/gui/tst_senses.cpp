// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/senses.h"

#include "selfroom.h"
#include "support/mockservice.h"

#include <QRegularExpression>

#include <unistd.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Session = u"/org/freedesktop/login1/session/c1"_s;
const Presence here{Present, {}};
const Presence away{NotPresent, u"Away"_s};

struct Logind : MockService {
    Logind()
        : MockService(QDBusConnection::systemBus(), u"org.freedesktop.login1"_s,
            {u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s})
    {
    }
    [[nodiscard]] bool startLogind()
    {
        if (!start(u"logind"_s))
            return false;
        for (const auto &[id, user] : {std::pair(u"c1"_s, ::getuid()), std::pair(u"c2"_s, ::getuid() + 1)})
            tell(u"/org/freedesktop/login1"_s, u"AddSession"_s, {id, u"seat0"_s, user, u"u"_s + id, true});
        return true;
    }
    void lock(bool isLocked, const QString &path = Session)
    {
        ask({path, u"org.freedesktop.login1.Session"_s}, u"SetLockedHint"_s, {isLocked});
        QTest::qWait(1);
    }
    void prepareForSleep(bool isAboutTo) { say(u"PrepareForSleep"_s, u"b"_s, {isAboutTo}); }
};

struct Saver : MockService {
    Saver()
        : MockService(QDBusConnection::sessionBus(), u"org.freedesktop.ScreenSaver"_s,
            {u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s})
    {
        add(u"GetActive"_s, {}, u"b"_s, u"ret = False"_s);
    }
    void setActive(bool isActive) { say(u"ActiveChanged"_s, u"b"_s, {isActive}); }
};

struct Mutter : MockService {
    Mutter()
        : MockService(QDBusConnection::sessionBus(), u"org.gnome.Mutter.IdleMonitor"_s,
            {u"/org/gnome/Mutter/IdleMonitor/Core"_s, u"org.gnome.Mutter.IdleMonitor"_s})
    {
        add(u"AddIdleWatch"_s, u"t"_s, u"u"_s, u"ret = 1000"_s);
        add(u"AddUserActiveWatch"_s, {}, u"u"_s,
            u"self.last = getattr(self, 'last', 0) + 1; ret = self.last"_s);
        add(u"RemoveWatch"_s, u"u"_s, {}, {});
        add(u"GetIdletime"_s, {}, u"t"_s, u"ret = 1"_s);
    }
    void idle() { say(u"WatchFired"_s, u"u"_s, {1000U}); }
    /// The newest watch of those that there have been fires.
    void touch()
    {
        settle();
        say(u"WatchFired"_s, u"u"_s, {uint(count(u"AddUserActiveWatch"_s))});
    }
};

/// A whole machine: the desktop's services, the adapters, and the room behind them.
struct Machine {
    explicit Machine(const AutoAbsence::Rules &rules, const Presence &atFirst = here)
        : room(atFirst, {12, 50})
    {
        room.self.setRules(rules);
        lock.start();
        sleep.start();
        idle.start();
    }
    SelfRoom room;
    ScreenLock lock{QDBusConnection::systemBus(), QDBusConnection::sessionBus(), u"c1"_s};
    SleepGuard sleep{QDBusConnection::systemBus()};
    IdleTime idle{QDBusConnection::sessionBus(), room.roster.clock(), nullptr, {1h, 1ms}};
    Senses senses{{lock, sleep, idle}, room.self};
};

} // namespace

/// On two buses of its own, from with-bus --system.
class TestSenses final : public QObject
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

    void aLockThatLogindTells()
    {
        Logind logind;
        QVERIFY(logind.startLogind());
        Machine machine({.isOn = true, .grace = 0s});
        logind.settle();
        logind.settle();
        logind.lock(true, u"/org/freedesktop/login1/session/c2"_s); // somebody else's
        logind.settle();
        QVERIFY(machine.room.wanted.isEmpty());
        logind.lock(true);
        QTRY_COMPARE(machine.room.stored(), away);
        logind.lock(false);
        QTRY_COMPARE(machine.room.stored(), here);
        QCOMPARE(machine.room.server.writes[1], 2);
    }

    void aLockThatTheScreenSaverTells()
    {
        Saver saver;
        QVERIFY(saver.start());
        Machine machine({.isOn = true, .grace = 0s});
        saver.settle();
        saver.setActive(true);
        QTRY_COMPARE(machine.room.stored(), away);
        saver.stop(); // and nobody was seen
        QTRY_VERIFY(!machine.lock.isLocked());
        QCOMPARE(machine.room.wanted.size(), 1);
        QVERIFY(saver.start());
        saver.settle();
        saver.setActive(true);
        saver.setActive(false);
        QTRY_COMPARE(machine.room.stored(), here);
    }

    void asleepAndBack()
    {
        Logind logind;
        QVERIFY(logind.startLogind());
        Mutter mutter;
        QVERIFY(mutter.start());
        Machine machine({.isOn = true});
        QTRY_VERIFY(machine.sleep.isHolding());
        QTRY_VERIFY(machine.idle.isAvailable());
        logind.prepareForSleep(true);
        QTRY_COMPARE(machine.room.stored(), away);
        QTRY_VERIFY(!machine.sleep.isHolding()); // said, and let go
        QVERIFY(machine.sleep.isAsleep());
        machine.room.advance(8h);
        logind.prepareForSleep(false);
        QTRY_VERIFY(machine.sleep.isHolding());
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        mutter.touch(); // Mutter's own, on waking up
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 2);
        QCOMPARE(machine.room.wanted.size(), 1);
        machine.room.advance(10s);
        mutter.touch();
        QTRY_COMPARE(machine.room.stored(), here);
    }

    void asleepWhileTheServerHangs()
    {
        Logind logind;
        QVERIFY(logind.startLogind());
        Machine machine({.isOn = true});
        QTRY_VERIFY(machine.sleep.isHolding());
        machine.room.server.network.once("PUT /api/v1/User/1/UserPresenceStatus", hanging());
        logind.prepareForSleep(true);
        QTRY_COMPARE(machine.room.server.network.count("PUT /api/v1/User/1/UserPresenceStatus"), 1);
        QVERIFY(machine.sleep.isHolding());
        QTRY_VERIFY(!machine.sleep.isHolding());
        QCOMPARE(machine.room.sleepsAllowed, 0); // not by us
        // It arrived all the same, and the answer comes after the night.
        machine.room.server.kept[1] = away;
        logind.prepareForSleep(false);
        QTRY_VERIFY(!machine.sleep.isAsleep());
        QVERIFY(machine.room.server.network.release(machine.room.server.answer(1)));
        QVERIFY(machine.room.settle());
        QVERIFY(machine.room.self.automation().isOwner());
        machine.room.touch();
        QVERIFY(machine.room.settle());
        QCOMPARE(machine.room.stored(), here);
    }

    void idleAndBack()
    {
        Mutter mutter;
        Machine machine({.isOn = true});
        machine.senses.setIdleAfter(5min);
        QVERIFY(mutter.start()); // late
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        mutter.settle();
        QCOMPARE(mutter.count(u"AddUserActiveWatch"_s), 0);
        mutter.idle();
        QTRY_COMPARE(machine.room.stored(), away);
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        mutter.touch();
        QTRY_COMPARE(machine.room.stored(), here);
        machine.room.self.setRules({});
        mutter.settle();
        mutter.idle();
        QTRY_VERIFY(machine.idle.isIdle()); // nobody is to be told anything now
        QCOMPARE(machine.room.stored(), here);
    }

    void whoEndsAPauseIsHere()
    {
        Mutter mutter;
        QVERIFY(mutter.start());
        Machine machine({.isOn = true});
        machine.room.self.pauseFor(1h);
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        mutter.settle();
        mutter.idle();
        QTRY_VERIFY(machine.idle.isIdle());
        QCOMPARE(machine.room.stored(), here);
        machine.room.self.resume();
        QVERIFY(!machine.idle.isIdle());
        mutter.settle();
        QCOMPARE(machine.room.stored(), here);
        mutter.idle(); // asked anew
        QTRY_COMPARE(machine.room.stored(), away);
    }

    void theReturnTimeWaitsForAHand()
    {
        Mutter mutter;
        QVERIFY(mutter.start());
        Machine machine({}, {NotPresent, u"Lunch, back 2026-11-23 13:00"_s});
        QTRY_VERIFY(machine.idle.isAvailable());
        mutter.settle();
        QCOMPARE(mutter.count(u"AddUserActiveWatch"_s), 0);
        machine.room.advance(11min);
        machine.room.poll();
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        QVERIFY(machine.room.wanted.isEmpty());
        mutter.touch();
        QTRY_COMPARE(machine.room.stored(), here);
        QTRY_VERIFY(!machine.room.self.needs().input);
    }

    void withoutADesktop()
    {
        Machine machine({.isOn = true});
        QTest::qWait(1);
        QVERIFY(!machine.sleep.isHolding());
        QVERIFY(!machine.idle.isAvailable());
        QVERIFY(machine.room.wanted.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSenses)
#include "tst_senses.moc"
