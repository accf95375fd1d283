// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/forgotten.h"

#include "roster/testclock.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

using Offer = Forgotten::Offer;

const Presence Here{Present, {}};
const Presence Lunch{NotPresent, u"Lunch"_s};
const Presence Meeting{NotPresent, u"Meeting"_s};

} // namespace

/// It is 2026-11-23 08:00 UTC when a test begins.
class tst_Forgotten final : public QObject
{
    Q_OBJECT

    struct Scene {
        TestClock time;
        Forgotten forgotten;

        void seen(const Presence &own) { forgotten.seen(own, time.tick()); }
        void touch() { forgotten.input(time.tick()); }
        /// Touched at the beginning, and whenever so much time has passed.
        void work(Tick length, Tick pause = 1min)
        {
            touch();
            for (Tick worked{0}; worked < length; worked += pause) {
                time.advance(pause);
                touch();
            }
        }
        Offer decide() { return forgotten.decide(time.wall(), time.tick()); }
        bool needsInput() const { return forgotten.needsInput(); }
    };

private Q_SLOTS:
    void worksHere_data();
    void worksHere();
    void countsFromTheLater();
    void aBreakBeginsAnew();
    void oncePerAbsence();
    void sameAbsenceAfterAnInterruption();
    void notWhileLocked();
    void notTheAutomations();
    void looksAtTheHands();
    void theWallClockDoesNotMatter();
    void endOfDay_data();
    void endOfDay();
    void endOfDayOnce();
    void endOfDayOnlyAtTheFirstLook();
    void endOfDayWaits();
    void endOfDayIsChanged();
    void clocksTurn_data();
    void clocksTurn();
    void clockJumps();
    void leaving_data();
    void leaving();
};

void tst_Forgotten::worksHere_data()
{
    QTest::addColumn<Presence>("own");
    QTest::addColumn<std::chrono::seconds>("length");
    QTest::addColumn<std::chrono::seconds>("pause");
    QTest::addColumn<bool>("offers");
    QTest::newRow("ten minutes") << Lunch << 600s << 60s << true;
    QTest::newRow("almost ten minutes") << Lunch << 599s << 1s << false;
    QTest::newRow("the longest breaks") << Lunch << 600s << 120s << true;
    QTest::newRow("breaks that are too long") << Lunch << 3630s << 121s << false;
    QTest::newRow("present") << Here << 600s << 60s << false;
    QTest::newRow("not an agent") << Presence{{EjUserStatus::System, {}}, {}} << 600s << 60s << false;
    QTest::newRow("an unheard-of status")
        << Presence{{EjUserStatus::Other, u"StatusNew"_s}, {}} << 600s << 60s << false;
}

void tst_Forgotten::worksHere()
{
    QFETCH(const Presence, own);
    QFETCH(const std::chrono::seconds, length);
    QFETCH(const std::chrono::seconds, pause);
    QFETCH(const bool, offers);
    Scene scene;
    scene.seen(own);
    scene.work(length, pause);
    QCOMPARE(scene.decide(), offers ? Offer::WorkingHere : Offer::None);
}

void tst_Forgotten::countsFromTheLater()
{
    Scene before; // works since long before the absence
    before.seen(Here);
    before.work(1h);
    before.seen(Lunch);
    before.work(9min);
    QCOMPARE(before.decide(), Offer::None);
    before.work(1min);
    QCOMPARE(before.decide(), Offer::WorkingHere);

    Scene after; // absent since long before the work
    after.seen(Lunch);
    after.time.advance(1h);
    after.work(9min);
    QCOMPARE(after.decide(), Offer::None);
    after.work(1min);
    QCOMPARE(after.decide(), Offer::WorkingHere);
}

void tst_Forgotten::aBreakBeginsAnew()
{
    Scene scene;
    scene.seen(Lunch);
    scene.work(9min);
    scene.time.advance(2min + 1s);
    scene.work(9min);
    QCOMPARE(scene.decide(), Offer::None);
    scene.work(1min);
    scene.time.advance(2min + 1s);
    QCOMPARE(scene.decide(), Offer::None); // has gone again
    scene.work(10min);
    QCOMPARE(scene.decide(), Offer::WorkingHere);
}

void tst_Forgotten::oncePerAbsence()
{
    Scene scene;
    scene.seen(Lunch);
    scene.work(10min);
    QCOMPARE(scene.decide(), Offer::WorkingHere);
    scene.work(1h);
    scene.seen(Lunch);
    QCOMPARE(scene.decide(), Offer::None);
    scene.seen(Meeting); // another one
    scene.work(10min);
    QCOMPARE(scene.decide(), Offer::WorkingHere);
    scene.seen(Here);
    scene.seen(Meeting); // and another, with the same words
    scene.work(10min);
    QCOMPARE(scene.decide(), Offer::WorkingHere);
}

void tst_Forgotten::sameAbsenceAfterAnInterruption()
{
    Scene scene;
    scene.seen(Lunch);
    scene.work(9min);
    scene.forgotten.lost();
    QVERIFY(!scene.needsInput());
    scene.work(1min);
    QCOMPARE(scene.decide(), Offer::None);
    scene.seen(Lunch);
    QCOMPARE(scene.decide(), Offer::WorkingHere);
    scene.forgotten.lost();
    scene.seen(Lunch);
    QCOMPARE(scene.decide(), Offer::None);
}

void tst_Forgotten::notWhileLocked()
{
    Scene scene;
    scene.seen(Lunch);
    scene.work(9min);
    scene.forgotten.setLocked(true);
    QVERIFY(!scene.needsInput());
    scene.work(10min); // on the keys of a locked screen
    QCOMPARE(scene.decide(), Offer::None);
    scene.forgotten.setLocked(false);
    scene.work(9min);
    QCOMPARE(scene.decide(), Offer::None);
    scene.work(1min);
    QCOMPARE(scene.decide(), Offer::WorkingHere);
}

void tst_Forgotten::notTheAutomations()
{
    Scene scene;
    scene.seen(Lunch);
    scene.forgotten.setAutomatic(true);
    QVERIFY(!scene.needsInput());
    scene.work(10min);
    QCOMPARE(scene.decide(), Offer::None);
    scene.forgotten.setAutomatic(false);
    QVERIFY(scene.needsInput());
    QCOMPARE(scene.decide(), Offer::WorkingHere);
}

void tst_Forgotten::looksAtTheHands()
{
    Scene scene;
    QVERIFY(!scene.needsInput());
    scene.seen(Here);
    QVERIFY(!scene.needsInput());
    scene.seen(Lunch);
    QVERIFY(scene.needsInput());
    scene.work(10min);
    QCOMPARE(scene.decide(), Offer::WorkingHere);
    QVERIFY(!scene.needsInput());
    scene.seen(Meeting);
    QVERIFY(scene.needsInput());
}

// Neither a night's sleep nor a clock that is set makes ten minutes of work.
void tst_Forgotten::theWallClockDoesNotMatter()
{
    Scene scene;
    scene.seen(Lunch);
    scene.work(9min);
    QCOMPARE(scene.forgotten.decide(scene.time.wall().addDays(1), scene.time.tick()), Offer::None);
    scene.work(1min);
    QCOMPARE(scene.forgotten.decide(scene.time.wall().addDays(-1), scene.time.tick()), Offer::WorkingHere);
    scene.seen(Meeting);
    scene.touch();
    scene.time.advance(9h); // asleep
    scene.touch();
    QCOMPARE(scene.decide(), Offer::None);
}

void tst_Forgotten::endOfDay_data()
{
    QTest::addColumn<Presence>("own");
    QTest::addColumn<QTime>("end");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<bool>("offers");
    QTest::newRow("before") << Here << QTime(17, 0) << QTime(16, 59, 59) << false;
    QTest::newRow("then") << Here << QTime(17, 0) << QTime(17, 0) << true;
    QTest::newRow("within the hour") << Here << QTime(17, 0) << QTime(17, 59, 59) << true;
    QTest::newRow("later") << Here << QTime(17, 0) << QTime(18, 0) << false;
    QTest::newRow("not present") << Lunch << QTime(17, 0) << QTime(17, 0) << false;
    QTest::newRow("no such time") << Here << QTime() << QTime(17, 0) << false;
    QTest::newRow("past midnight") << Here << QTime(23, 30) << QTime(0, 29, 59) << true;
    QTest::newRow("too far past midnight") << Here << QTime(23, 30) << QTime(0, 30) << false;
    QTest::newRow("at midnight") << Here << QTime(0, 0) << QTime(0, 0) << true;
    QTest::newRow("before midnight") << Here << QTime(0, 0) << QTime(23, 59) << false;
}

void tst_Forgotten::endOfDay()
{
    QFETCH(const Presence, own);
    QFETCH(const QTime, end);
    QFETCH(const QTime, now);
    QFETCH(const bool, offers);
    Scene scene;
    scene.seen(own);
    scene.forgotten.setEndOfDay(end);
    const QDateTime at(QDate(2026, 11, 24), now, Qt::UTC);
    QCOMPARE(scene.forgotten.decide(at, scene.time.tick()), offers ? Offer::EndOfDay : Offer::None);
}

void tst_Forgotten::endOfDayOnce()
{
    Scene scene;
    scene.seen(Here);
    scene.forgotten.setEndOfDay(QTime(17, 0));
    scene.time.advance(9h);
    QCOMPARE(scene.decide(), Offer::EndOfDay);
    scene.time.advance(1min);
    scene.seen(Here);
    QCOMPARE(scene.decide(), Offer::None);
    scene.time.advance(24h);
    QCOMPARE(scene.decide(), Offer::EndOfDay);
}

// Who sets themselves present after that knows what time it is.
void tst_Forgotten::endOfDayOnlyAtTheFirstLook()
{
    Scene scene;
    scene.seen(Lunch);
    scene.forgotten.setEndOfDay(QTime(17, 0));
    scene.time.advance(9h);
    QCOMPARE(scene.decide(), Offer::None);
    scene.time.advance(20min);
    scene.seen(Here);
    QCOMPARE(scene.decide(), Offer::None);
}

// No look is one at which nothing is known, nobody is there, or the automation is about to end its absence.
void tst_Forgotten::endOfDayWaits()
{
    Scene scene;
    scene.forgotten.setEndOfDay(QTime(17, 0));
    scene.time.advance(9h);
    QCOMPARE(scene.decide(), Offer::None);
    scene.seen(Lunch);
    scene.forgotten.setAutomatic(true);
    QCOMPARE(scene.decide(), Offer::None);
    scene.forgotten.setAutomatic(false);
    scene.seen(Here);
    scene.forgotten.setLocked(true);
    scene.time.advance(30min);
    QCOMPARE(scene.decide(), Offer::None);
    scene.forgotten.setLocked(false);
    QCOMPARE(scene.decide(), Offer::EndOfDay);
}

void tst_Forgotten::endOfDayIsChanged()
{
    Scene scene;
    scene.seen(Here);
    scene.forgotten.setEndOfDay(QTime(16, 0));
    scene.time.advance(8h);
    QCOMPARE(scene.decide(), Offer::EndOfDay);
    scene.forgotten.setEndOfDay(QTime(16, 0));
    QCOMPARE(scene.decide(), Offer::None);
    scene.forgotten.setEndOfDay(QTime(17, 0));
    scene.time.advance(1h);
    QCOMPARE(scene.decide(), Offer::EndOfDay);
}

void tst_Forgotten::clocksTurn_data()
{
    QTest::addColumn<QTime>("end");
    QTest::addColumn<QDateTime>("now"); // UTC; the clocks are Oslo's
    QTest::addColumn<bool>("offers");
    const auto utc = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
    };
    // 29 March: 02:00 becomes 03:00, at 01:00 UTC
    QTest::newRow("skipped: before") << QTime(2, 30) << utc(3, 29, 1, 29) << false;
    QTest::newRow("skipped: as much later") << QTime(2, 30) << utc(3, 29, 1, 30) << true;
    QTest::newRow("an hour with a change in it") << QTime(1, 30) << utc(3, 29, 1, 29) << true;
    QTest::newRow("after that hour") << QTime(1, 30) << utc(3, 29, 1, 30) << false;
    QTest::newRow("in summer") << QTime(17, 0) << utc(3, 29, 15, 0) << true;
    // 25 October: 03:00 becomes 02:00, at 01:00 UTC
    QTest::newRow("twice: the first") << QTime(2, 30) << utc(10, 25, 0, 30) << true;
    QTest::newRow("twice: just before the second") << QTime(2, 30) << utc(10, 25, 1, 29) << true;
    QTest::newRow("twice: the second") << QTime(2, 30) << utc(10, 25, 1, 30) << false;
    QTest::newRow("in winter") << QTime(17, 0) << utc(10, 25, 16, 0) << true;
}

void tst_Forgotten::clocksTurn()
{
    QFETCH(const QTime, end);
    QFETCH(const QDateTime, now);
    QFETCH(const bool, offers);
    Scene scene;
    scene.seen(Here);
    scene.forgotten.setEndOfDay(end);
    const QDateTime local = now.toTimeZone(QTimeZone("Europe/Oslo"));
    QCOMPARE(scene.forgotten.decide(local, scene.time.tick()), offers ? Offer::EndOfDay : Offer::None);
}

void tst_Forgotten::clockJumps()
{
    Scene scene;
    scene.seen(Here);
    scene.forgotten.setEndOfDay(QTime(17, 0));
    const auto decideAt = [&](int day, int hour, int minute) {
        return scene.forgotten.decide(
            QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC), scene.time.tick());
    };
    QCOMPARE(decideAt(23, 17, 5), Offer::EndOfDay);
    QCOMPARE(decideAt(23, 16, 50), Offer::None); // set back
    QCOMPARE(decideAt(23, 17, 0), Offer::None); // has been asked
    QCOMPARE(decideAt(24, 12, 0), Offer::None); // over the end of a day, and more
    QCOMPARE(decideAt(25, 17, 30), Offer::EndOfDay);
    QCOMPARE(decideAt(24, 17, 30), Offer::EndOfDay); // a day that has not been asked about
}

void tst_Forgotten::leaving_data()
{
    QTest::addColumn<std::optional<Presence>>("own");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<bool>("offers");
    QTest::newRow("present") << std::optional(Here) << false << true;
    QTest::newRow("not present") << std::optional(Lunch) << false << false;
    QTest::newRow("not known") << std::optional<Presence>() << false << false;
    QTest::newRow("locked: nobody is there") << std::optional(Here) << true << false;
}

void tst_Forgotten::leaving()
{
    QFETCH(const std::optional<Presence>, own);
    QFETCH(const bool, isLocked);
    QFETCH(const bool, offers);
    Scene scene;
    if (own)
        scene.seen(*own);
    scene.forgotten.setLocked(isLocked);
    QCOMPARE(scene.forgotten.leaving(), offers ? Offer::EndOfDay : Offer::None);
}

QTEST_APPLESS_MAIN(tst_Forgotten)
#include "tst_forgotten.moc"
