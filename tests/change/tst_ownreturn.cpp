// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/ownreturn.h"

#include "roster/testclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

using Step = OwnReturn::Step;

Presence absent(const QString &message)
{
    return {NotPresent, message};
}

} // namespace

/// It is 2026-11-23 08:00 UTC when a test begins, a Monday.
class tst_OwnReturn final : public QObject
{
    Q_OBJECT

    struct Scene {
        TestClock time;
        OwnReturn own{QTimeZone::utc()};

        void seen(const QString &message, bool isStartSeen = true)
        {
            own.seen(absent(message), time.wall(), isStartSeen);
        }
        void touch() { own.input(time.tick()); }
        Step decide() { return own.decide(time.wall(), time.tick()); }
    };

private Q_SLOTS:
    void whoeverWroteTheTime_data();
    void whoeverWroteTheTime();
    void waitsForTheTime();
    void waitsForSomebody();
    void waitsForTheUnlock();
    void oncePerPair();
    void undoHolds();
    void notWhatIsUnknown();
    void leftOverFromYesterday();
    void presentIsNoReturn();
};

void tst_OwnReturn::whoeverWroteTheTime_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isStartSeen");
    QTest::addColumn<bool>("returns");
    QTest::newRow("this program") << u"Lunch, back 2026-11-23 09:00"_s << false << true;
    QTest::newRow("in German") << u"Mittag, zurück 2026-11-23 09:00"_s << false << true;
    QTest::newRow("in Dutch by hand") << u"lunch terug 23.11. 09:00"_s << false << true;
    QTest::newRow("yesterday's") << u"Møte, tilbake 2026-11-22 13:00"_s << false << true;
    QTest::newRow("a bare time, its day seen") << u"Lunch, back 09:00"_s << true << true;
    QTest::newRow("a bare time of who knows when") << u"Lunch, back 09:00"_s << false << false;
    QTest::newRow("tomorrow") << u"Course, back 2026-11-24 09:00"_s << true << false;
    QTest::newRow("no time") << u"Ill"_s << true << false;
    QTest::newRow("not a time") << u"back at 25:99"_s << true << false;
}

void tst_OwnReturn::whoeverWroteTheTime()
{
    QFETCH(const QString, message);
    QFETCH(const bool, isStartSeen);
    QFETCH(const bool, returns);
    Scene scene;
    scene.seen(message, isStartSeen);
    scene.time.advance(2h);
    scene.touch();
    QCOMPARE(scene.decide() == Step::SetPresent, returns);
}

void tst_OwnReturn::waitsForTheTime()
{
    Scene scene;
    scene.seen(u"Lunch, back 2026-11-23 09:00"_s);
    QCOMPARE(scene.own.backAt(), QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    scene.time.advance(59min);
    scene.touch();
    QVERIFY(!scene.own.waitsForInput(scene.time.wall()));
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.time.advance(1min);
    QCOMPARE(scene.decide(), Step::SetPresent); // touched a minute ago
}

void tst_OwnReturn::waitsForSomebody()
{
    Scene scene;
    scene.seen(u"Lunch, back 2026-11-23 09:00"_s);
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.touch();
    scene.time.advance(5h);
    QVERIFY(scene.own.waitsForInput(scene.time.wall()));
    QCOMPARE(scene.decide(), Step::Nothing); // touched long ago
    scene.touch();
    QCOMPARE(scene.decide(), Step::SetPresent);
}

void tst_OwnReturn::waitsForTheUnlock()
{
    Scene scene;
    scene.seen(u"Lunch, back 2026-11-23 09:00"_s);
    scene.own.setUnlocked(false);
    scene.time.advance(2h);
    scene.touch();
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.own.setUnlocked(true);
    QCOMPARE(scene.decide(), Step::SetPresent);
}

// Undo puts the pair back, time and all.
void tst_OwnReturn::oncePerPair()
{
    Scene scene;
    const QString message = u"Lunch, back 2026-11-23 08:30"_s;
    scene.seen(message);
    scene.time.advance(1h);
    scene.touch();
    QCOMPARE(scene.decide(), Step::SetPresent);
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.seen(message);
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.seen(u"Lunch, back 2026-11-23 08:45"_s);
    QCOMPARE(scene.decide(), Step::SetPresent);
}

// Carried out, seen Present, taken back: theirs until it is another one; the same text set later counts
// again.
void tst_OwnReturn::undoHolds()
{
    Scene scene;
    const QString message = u"Lunch, back 2026-11-23 08:30"_s;
    const Presence lunch{NotPresent, message};
    scene.seen(message);
    scene.time.advance(1h);
    scene.touch();
    QCOMPARE(scene.decide(), Step::SetPresent);
    scene.own.seen({Present, {}}, scene.time.wall(), true);
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.own.setByHand(lunch, scene.time.wall());
    scene.seen(message);
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.own.seen({Present, {}}, scene.time.wall(), true);
    scene.seen(message);
    QCOMPARE(scene.decide(), Step::SetPresent);
}

void tst_OwnReturn::notWhatIsUnknown()
{
    Scene scene;
    scene.seen(u"Lunch, back 2026-11-23 08:30"_s);
    scene.time.advance(1h);
    scene.touch();
    scene.own.lost();
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.seen(u"Lunch, back 2026-11-23 08:30"_s);
    QCOMPARE(scene.decide(), Step::SetPresent);
}

void tst_OwnReturn::leftOverFromYesterday()
{
    Scene scene;
    scene.seen(u"Gone for today"_s);
    scene.touch();
    QCOMPARE(scene.decide(), Step::Nothing); // the same day
    scene.time.advance(24h);
    QVERIFY(scene.own.waitsForInput(scene.time.wall()));
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.touch();
    QCOMPARE(scene.decide(), Step::Ask);
    QCOMPARE(scene.decide(), Step::Nothing);
    scene.time.advance(24h);
    scene.touch();
    QCOMPARE(scene.decide(), Step::Ask); // one answer holds for a day
}

void tst_OwnReturn::presentIsNoReturn()
{
    Scene scene;
    scene.own.seen({Present, u"Lunch, back 2026-11-23 07:00"_s}, scene.time.wall(), true);
    scene.touch();
    QCOMPARE(scene.decide(), Step::Nothing);
}

QTEST_APPLESS_MAIN(tst_OwnReturn)
#include "tst_ownreturn.moc"
