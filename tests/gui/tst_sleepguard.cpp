// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sleepguard.h"

#include "support/mockservice.h"

#include <QDBusArgument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

struct Logind : MockService {
    Logind()
        : MockService(QDBusConnection::systemBus(), u"org.freedesktop.login1"_s,
            {u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s})
    {
    }
    [[nodiscard]] bool startLogind() { return start(u"logind"_s); }
    void prepareForSleep(bool isAboutTo) { say(u"PrepareForSleep"_s, u"b"_s, {isAboutTo}); }

    /// Everything that holds up a sleep now: what, who and how of each.
    QStringList inhibitors()
    {
        QStringList found;
        const auto answer =
            ask({u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s}, u"ListInhibitors"_s, {});
        const auto list = answer.value(0).value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            QString what, who, why, mode;
            uint user = 0, process = 0;
            list.beginStructure();
            list >> what >> who >> why >> mode >> user >> process;
            list.endStructure();
            found += u"%1 %2 %3"_s.arg(what, who, mode);
        }
        list.endArray();
        return found;
    }
};

struct Scene {
    Scene() { guard.start(); }
    SleepGuard guard{QDBusConnection::systemBus()};
    QSignalSpy aboutToSleep{&guard, &SleepGuard::aboutToSleep};
    QSignalSpy awake{&guard, &SleepGuard::awake};
};

const QStringList ours{u"sleep Rollcall delay"_s};

} // namespace

/// On a system bus of its own, from with-bus --system.
class TestSleepGuard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("WITH_BUS") && QDBusConnection::systemBus().isConnected(),
            "run me through with-bus --system");
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsOnlyWhileWanted()
    {
        Logind logind;
        QVERIFY(logind.startLogind());
        Scene scene;
        logind.settle();
        QVERIFY(logind.inhibitors().isEmpty());
        scene.guard.setWanted(true);
        scene.guard.setWanted(true);
        QTRY_VERIFY(scene.guard.isHolding());
        QCOMPARE(logind.inhibitors(), ours);
        scene.guard.release(); // no sleep is near
        QVERIFY(scene.guard.isHolding());
        scene.guard.setWanted(false);
        QVERIFY(!scene.guard.isHolding());
        QTRY_VERIFY(logind.inhibitors().isEmpty());
        scene.guard.setWanted(true);
        scene.guard.setWanted(false); // before the answer
        logind.settle();
        QTRY_VERIFY(logind.inhibitors().isEmpty());
        QVERIFY(!scene.guard.isHolding());
    }

    void sleepsAndWakes()
    {
        Logind logind;
        Scene scene;
        scene.guard.setWanted(true); // before logind
        QVERIFY(logind.startLogind());
        QTRY_VERIFY(scene.guard.isHolding());
        logind.prepareForSleep(true);
        QTRY_COMPARE(scene.aboutToSleep.size(), 1);
        QVERIFY(scene.guard.isHolding());
        QVERIFY(scene.guard.isAsleep());
        scene.guard.setWanted(false); // somebody changes a setting meanwhile
        scene.guard.setWanted(true);
        QVERIFY(!scene.guard.isHolding()); // logind gives none now
        QTRY_VERIFY(logind.inhibitors().isEmpty());
        logind.prepareForSleep(false);
        QTRY_COMPARE(scene.awake.size(), 1);
        QTRY_VERIFY(scene.guard.isHolding());
        logind.prepareForSleep(true);
        logind.prepareForSleep(true);
        QTRY_COMPARE(scene.aboutToSleep.size(), 2);
        scene.guard.release();
        QTRY_VERIFY(logind.inhibitors().isEmpty());
        logind.prepareForSleep(false);
        QTRY_VERIFY(scene.guard.isHolding());
        QCOMPARE(logind.inhibitors(), ours);
        QCOMPARE(scene.awake.size(), 2);
    }

    // Whatever the server does: the machine is let go.
    void letsGoByItself()
    {
        Logind logind;
        QVERIFY(logind.startLogind());
        Scene scene;
        scene.guard.setWanted(true);
        QTRY_VERIFY(scene.guard.isHolding());
        logind.prepareForSleep(true);
        QTRY_VERIFY(scene.guard.isAsleep());
        QVERIFY(scene.guard.isHolding());
        QTRY_VERIFY(!scene.guard.isHolding());
        QVERIFY(scene.guard.isAsleep());
    }

    void logindStartedAgain()
    {
        Logind logind;
        QVERIFY(logind.startLogind());
        Scene scene;
        scene.guard.setWanted(true);
        QTRY_VERIFY(scene.guard.isHolding());
        logind.stop();
        QTRY_VERIFY(!scene.guard.isHolding());
        QVERIFY(logind.startLogind());
        QTRY_VERIFY(scene.guard.isHolding());
        QCOMPARE(logind.inhibitors(), ours);
        logind.prepareForSleep(true);
        QTRY_VERIFY(scene.guard.isAsleep());
        logind.stop(); // and what it has to say about waking up with it
        QVERIFY(logind.startLogind());
        QTRY_COMPARE(scene.awake.size(), 1);
        QTRY_VERIFY(scene.guard.isHolding());
    }

    void isRefused()
    {
        Logind logind;
        QVERIFY(logind.start()); // one that knows nothing of inhibitors
        Scene scene;
        scene.guard.setWanted(true);
        logind.settle();
        QVERIFY(!scene.guard.isHolding());
        logind.prepareForSleep(true);
        QTRY_COMPARE(scene.aboutToSleep.size(), 1); // told all the same
    }

    void otherVoices()
    {
        Logind logind;
        QVERIFY(logind.startLogind());
        Scene scene;
        logind.settle();
        auto forged = QDBusMessage::createSignal(
            u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
        forged << true;
        QDBusConnection::systemBus().send(forged);
        logind.settle();
        QCOMPARE(scene.aboutToSleep.size(), 0);
    }

    void nobodyThere()
    {
        Scene scene;
        SleepGuard without(QDBusConnection(u"no bus"_s));
        without.start();
        scene.guard.setWanted(true);
        without.setWanted(true);
        QTest::qWait(1);
        QVERIFY(!scene.guard.isHolding());
        QVERIFY(!without.isHolding());
    }
};

QTEST_GUILESS_MAIN(TestSleepGuard)
#include "tst_sleepguard.moc"
