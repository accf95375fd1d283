// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/idletime.h"

#include "roster/testclock.h"
#include "support/mockservice.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString MutterName = u"org.gnome.Mutter.IdleMonitor"_s;
const QString SaverName = u"org.freedesktop.ScreenSaver"_s;
const QString KdeName = u"org.kde.screensaver"_s;

struct Mutter : MockService {
    Mutter()
        : MockService(
            QDBusConnection::sessionBus(), MutterName, {u"/org/gnome/Mutter/IdleMonitor/Core"_s, MutterName})
    {
        const QString nextId = u"self.last = getattr(self, 'last', 0) + 1; ret = self.last"_s;
        add(u"AddIdleWatch"_s, u"t"_s, u"u"_s, nextId);
        add(u"AddUserActiveWatch"_s, {}, u"u"_s, nextId);
        add(u"RemoveWatch"_s, u"u"_s, {}, {});
        add(u"GetIdletime"_s, {}, u"t"_s, u"ret = 1"_s);
    }
    /// Of the last watch that was asked for; they are numbered.
    [[nodiscard]] uint idOf(const QString &method) const
    {
        uint number = 0, id = 0;
        for (const Call &call : calls) {
            number += call.method.startsWith("Add"_L1) ? 1 : 0;
            id = call.method == method ? number : id;
        }
        return id;
    }
    void fire(uint id) { say(u"WatchFired"_s, u"u"_s, {id}); }
};

/// A service that is asked how long nobody touched anything.
struct Saver : MockService {
    Saver()
        : MockService(
            QDBusConnection::sessionBus(), SaverName, {u"/org/freedesktop/ScreenSaver"_s, SaverName})
    {
    }
    [[nodiscard]] bool startWith(uint idleTime)
    {
        set(idleTime);
        return start();
    }
    void set(uint idleTime) { add(u"GetSessionIdleTime"_s, {}, u"u"_s, u"ret = %1"_s.arg(idleTime)); }
    void refuse()
    {
        add(u"GetSessionIdleTime"_s, {}, u"u"_s,
            u"raise dbus.exceptions.DBusException('no', name='org.freedesktop.DBus.Error.NotSupported')"_s);
    }
    [[nodiscard]] qsizetype asked() const { return count(u"GetSessionIdleTime"_s); }
};

struct Scene {
    explicit Scene(IdlePace pace = {1h, 1h})
        : idle(QDBusConnection::sessionBus(), clock.clock(), nullptr, pace)
    {
        clock.advance(10h); // the machine has been on for a while
        idle.start();
    }
    TestClock clock;
    IdleTime idle;
    QSignalSpy available{&idle, &IdleTime::availableChanged};
    QSignalSpy becameIdle{&idle, &IdleTime::becameIdle};
    QSignalSpy becameActive{&idle, &IdleTime::becameActive};
    QSignalSpy input{&idle, &IdleTime::input};
};

} // namespace

/// On a session bus of its own, from with-bus.
class TestIdleTime final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("WITH_BUS") && QDBusConnection::sessionBus().isConnected(),
            "run me through with-bus --system");
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nobodyTells()
    {
        Scene scene;
        IdleTime without(QDBusConnection(u"no bus"_s), scene.clock.clock());
        without.start();
        scene.idle.setIdleAfter(10min);
        scene.idle.setAwaitsInput(true);
        without.setIdleAfter(10min);
        QTest::qWait(1);
        QVERIFY(!scene.idle.isAvailable());
        QVERIFY(!scene.idle.unavailableSentence().isEmpty());
        QVERIFY(!without.isAvailable());
        QVERIFY(!without.unavailableSentence().isEmpty());
        QVERIFY(!without.lastInput());
    }

    void mutterTells()
    {
        Mutter mutter;
        Scene scene;
        scene.idle.setIdleAfter(10min); // before there is anybody to tell
        QVERIFY(mutter.start());
        QTRY_COMPARE(scene.available.size(), 1);
        QVERIFY(scene.idle.isAvailable());
        QVERIFY(scene.idle.unavailableSentence().isEmpty());
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        QCOMPARE(mutter.calls.constLast().arguments, (QVariantList{qulonglong(600'000)}));
        mutter.settle();
        QCOMPARE(mutter.count(u"AddUserActiveWatch"_s), 0);
        mutter.fire(77); // another program's
        QVERIFY(!scene.idle.isIdle());
        mutter.fire(1);
        QTRY_COMPARE(scene.becameIdle.size(), 1);
        QVERIFY(scene.idle.isIdle());
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        mutter.settle();
        mutter.fire(1);
        scene.clock.advance(5min);
        mutter.fire(2);
        QTRY_COMPARE(scene.becameActive.size(), 1);
        QVERIFY(!scene.idle.isIdle());
        QCOMPARE(scene.idle.lastInput(), scene.clock.tick());
        QCOMPARE(scene.becameIdle.size(), 1);
        QCOMPARE(scene.input.size(), 0); // nobody waited
        mutter.settle();
        QCOMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        QCOMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        mutter.fire(1);
        QTRY_COMPARE(scene.becameIdle.size(), 2);
    }

    void mutterIsAskedForOtherThings()
    {
        Mutter mutter;
        QVERIFY(mutter.start());
        Scene scene;
        scene.idle.setIdleAfter(10min);
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        scene.idle.setIdleAfter(20min); // perhaps before the answer
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 2);
        QTRY_COMPARE(mutter.count(u"RemoveWatch"_s), 1);
        mutter.settle();
        scene.idle.setIdleAfter(0min);
        QTRY_COMPARE(mutter.count(u"RemoveWatch"_s), 2);
        QCOMPARE(mutter.calls.constLast().arguments, (QVariantList{2U}));
        mutter.fire(2); // was on its way
        QCOMPARE(scene.becameIdle.size(), 0);
    }

    void waitingForInputWithMutter()
    {
        Mutter mutter;
        QVERIFY(mutter.start());
        Scene scene({1h, 1ms});
        scene.idle.setAwaitsInput(true);
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        mutter.settle();
        mutter.fire(1);
        QTRY_COMPARE(scene.input.size(), 1);
        QCOMPARE(scene.input.constFirst().constFirst().value<Tick>(), scene.clock.tick());
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 2); // and the next one, after a pause
        mutter.settle();
        scene.idle.setAwaitsInput(false);
        QTRY_COMPARE(mutter.count(u"RemoveWatch"_s), 1);
        mutter.fire(2);
        QCOMPARE(scene.input.size(), 1);
        mutter.settle();
        QCOMPARE(mutter.count(u"AddUserActiveWatch"_s), 2);
    }

    // Mutter, too, counts from anew then, and nobody has touched anything.
    void wakingUpIsNoInput()
    {
        Mutter mutter;
        QVERIFY(mutter.start());
        Scene scene({1h, 1ms});
        scene.idle.setAwaitsInput(true);
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        mutter.settle();
        scene.clock.advance(8h);
        scene.idle.machineWoke();
        scene.clock.advance(1s);
        mutter.fire(1);
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 2);
        QCOMPARE(scene.input.size(), 0);
        mutter.settle();
        scene.clock.advance(5s);
        mutter.fire(2);
        QTRY_COMPARE(scene.input.size(), 1);
    }

    void mutterStartedAgain()
    {
        Mutter mutter;
        QVERIFY(mutter.start());
        Scene scene;
        scene.idle.setIdleAfter(10min);
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        mutter.settle();
        mutter.fire(1);
        QTRY_COMPARE(scene.becameIdle.size(), 1);
        mutter.stop();
        QTRY_VERIFY(!scene.idle.isAvailable());
        QVERIFY(scene.idle.isIdle()); // nobody was seen
        mutter.calls.clear();
        QVERIFY(mutter.start());
        QTRY_VERIFY(scene.idle.isAvailable());
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        QCOMPARE(scene.becameActive.size(), 0);
        mutter.settle();
        mutter.fire(mutter.idOf(u"AddUserActiveWatch"_s));
        QTRY_COMPARE(scene.becameActive.size(), 1);
        QCOMPARE(scene.becameIdle.size(), 1);
    }

    void theSaverIsAsked_data()
    {
        QTest::addColumn<bool>("isKde");
        QTest::addColumn<uint>("perSecond");
        QTest::newRow("in seconds, as the interface says") << false << 1U;
        QTest::newRow("in milliseconds, as KDE answers") << true << 1000U;
    }

    void theSaverIsAsked()
    {
        QFETCH(const bool, isKde);
        QFETCH(const uint, perSecond);
        Saver saver;
        if (isKde)
            saver.addName(KdeName);
        QVERIFY(saver.startWith(30 * perSecond));
        Scene scene;
        QTRY_VERIFY(scene.idle.isAvailable());
        const Tick touch = *scene.idle.lastInput();
        QVERIFY(touch <= scene.clock.tick() - 30s && touch >= scene.clock.tick() - 31s);
        saver.settle();
        QCOMPARE(saver.asked(), 1); // nobody wants to know
        scene.clock.advance(569s); // ten minutes are not quite over
        saver.set(599 * perSecond);
        scene.idle.setIdleAfter(10min);
        QTRY_COMPARE(saver.asked(), 2);
        saver.settle();
        QVERIFY(!scene.idle.isIdle());
        QCOMPARE(scene.idle.lastInput(), touch);
        scene.clock.advance(1s);
        saver.set(600 * perSecond);
        scene.idle.setAwaitsInput(true); // looks at once
        QTRY_COMPARE(scene.becameIdle.size(), 1);
        QCOMPARE(scene.input.size(), 0); // still the old touch
    }

    void theSaverIsAskedWhenItCouldBeTime()
    {
        Saver saver;
        QVERIFY(saver.startWith(100));
        Scene scene({1ms, 1h});
        QTRY_VERIFY(scene.idle.isAvailable());
        scene.idle.setIdleAfter(101s); // 1 s to go, and 1 s for the rounding
        QTRY_COMPARE(saver.asked(), 2);
        saver.settle();
        QCOMPARE(saver.asked(), 2);
        scene.clock.advance(2s);
        saver.set(102);
        QTRY_COMPARE(scene.becameIdle.size(), 1);
        saver.set(0);
        scene.clock.advance(10s);
        QTRY_COMPARE(scene.becameActive.size(), 1); // at the usual pace
        QCOMPARE(scene.input.size(), 0);
    }

    void waitingForInputWithTheSaver()
    {
        Saver saver;
        QVERIFY(saver.startWith(100));
        Scene scene({1h, 1ms});
        QTRY_VERIFY(scene.idle.isAvailable());
        scene.idle.setAwaitsInput(true);
        const qsizetype before = saver.asked();
        QTRY_VERIFY(saver.asked() > before + 3);
        QCOMPARE(scene.input.size(), 0);
        scene.clock.advance(50s);
        saver.set(150);
        const qsizetype then = saver.asked();
        QTRY_VERIFY(saver.asked() > then + 3);
        QCOMPARE(scene.input.size(), 0); // the same touch, a little rounded
        saver.set(1);
        QTRY_COMPARE(scene.input.size(), 1);
        const Tick at = scene.input.constFirst().constFirst().value<Tick>();
        QVERIFY(at <= scene.clock.tick() - 1s && at >= scene.clock.tick() - 2s);
        QCOMPARE(scene.idle.lastInput(), at);
        scene.clock.advance(8h); // asleep: the desktop has not counted that
        scene.idle.machineWoke();
        scene.clock.advance(10s);
        saver.set(12);
        const qsizetype awake = saver.asked();
        QTRY_VERIFY(saver.asked() > awake + 3);
        QCOMPARE(scene.input.size(), 1);
        scene.clock.advance(10s);
        saver.set(0);
        QTRY_COMPARE(scene.input.size(), 2);
        scene.idle.setAwaitsInput(false);
        saver.settle();
        const qsizetype last = saver.asked();
        saver.settle();
        QCOMPARE(saver.asked(), last);
    }

    void theSaverStartedAgain()
    {
        Saver saver;
        QVERIFY(saver.startWith(100));
        Scene scene({1ms, 1ms});
        scene.idle.setAwaitsInput(true);
        QTRY_COMPARE(scene.input.size(), 1); // when that was, whoever waits can see
        scene.clock.advance(5min);
        saver.stop();
        QTRY_VERIFY(!scene.idle.isAvailable());
        QVERIFY(saver.startWith(0)); // its clock begins anew
        QTRY_VERIFY(scene.idle.isAvailable());
        saver.settle();
        QCOMPARE(scene.input.size(), 1);
        scene.clock.advance(30s);
        saver.set(2);
        QTRY_COMPARE(scene.input.size(), 2);
    }

    void oneThatCannotCount_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("says so") << true;
        QTest::newRow("KDE's zero") << false;
    }

    void oneThatCannotCount()
    {
        QFETCH(const bool, isRefused);
        Saver saver;
        if (!isRefused)
            saver.addName(KdeName);
        QVERIFY(saver.startWith(0));
        if (isRefused)
            saver.refuse();
        Scene scene({1h, 1ms});
        scene.idle.setAwaitsInput(true);
        scene.idle.setIdleAfter(1s);
        QTRY_VERIFY(saver.asked() > 0);
        saver.settle();
        QVERIFY(!scene.idle.isAvailable());
        QCOMPARE(scene.input.size(), 0);
        const qsizetype asked = saver.asked();
        saver.settle();
        QCOMPARE(saver.asked(), asked);
    }

    void mutterGoesFirst()
    {
        Saver saver;
        QVERIFY(saver.startWith(100));
        Scene scene({1h, 1ms});
        QTRY_VERIFY(scene.idle.isAvailable());
        scene.idle.setIdleAfter(10min);
        Mutter mutter;
        QVERIFY(mutter.start());
        QTRY_COMPARE(mutter.count(u"AddIdleWatch"_s), 1);
        const qsizetype asked = saver.asked();
        scene.idle.setAwaitsInput(true);
        QTRY_COMPARE(mutter.count(u"AddUserActiveWatch"_s), 1);
        saver.settle();
        QCOMPARE(saver.asked(), asked);
        mutter.stop();
        QTRY_VERIFY(saver.asked() > asked + 1);
        QVERIFY(scene.idle.isAvailable());
        QCOMPARE(scene.available.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestIdleTime)
#include "tst_idletime.moc"
