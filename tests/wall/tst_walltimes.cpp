// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walltimes.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace Rollcall;
using namespace std::chrono_literals;

class TestWallTimes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drift_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<double>("most");
        QTest::newRow("1080p") << QSize(1920, 1080) << 16.2;
        QTest::newRow("4K") << QSize(3840, 2160) << 24.0;
        QTest::newRow("portrait") << QSize(1080, 1920) << 16.2;
        QTest::newRow("small") << QSize(800, 480) << 7.2;
        QTest::newRow("none") << QSize() << 0.0;
    }

    // Never far, never far at once, and over a month everywhere.
    void drift()
    {
        QFETCH(const QSize, screen);
        QFETCH(const double, most);
        QSet<std::pair<int, int>> places;
        QPoint before = wallDrift(0, screen);
        for (int minute = 1; minute < 30 * 24 * 60; ++minute) {
            const QPoint now = wallDrift(minute, screen);
            QVERIFY(std::hypot(now.x(), now.y()) <= most);
            QVERIFY((now - before).manhattanLength() <= 6);
            places.insert({now.x(), now.y()});
            before = now;
        }
        const double side = 2 * int(most / 1.4143) + 1;
        QVERIFY(double(places.size()) > 0.4 * side * side);
    }

    void night_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QTime>("now");
        QTest::addColumn<bool>("isNight");
        const QTime evening(20, 0);
        const QTime morning(6, 30);
        QTest::newRow("evening") << evening << morning << QTime(20, 0) << true;
        QTest::newRow("before it") << evening << morning << QTime(19, 59) << false;
        QTest::newRow("midnight") << evening << morning << QTime(0, 0) << true;
        QTest::newRow("its end") << evening << morning << QTime(6, 30) << false;
        QTest::newRow("on one day") << QTime(12, 0) << QTime(13, 0) << QTime(12, 30) << true;
        QTest::newRow("after it") << QTime(12, 0) << QTime(13, 0) << QTime(13, 0) << false;
        QTest::newRow("none") << QTime() << QTime() << QTime(0, 0) << false;
        QTest::newRow("half of one") << evening << QTime() << QTime(21, 0) << false;
        QTest::newRow("all day is none") << evening << evening << QTime(20, 0) << false;
    }

    void night()
    {
        QFETCH(const QTime, from);
        QFETCH(const QTime, to);
        QFETCH(const QTime, now);
        QFETCH(const bool, isNight);
        QCOMPARE(Rollcall::isNight(now, from, to), isNight);
    }

    void nextMinute()
    {
        QCOMPARE(untilNextMinute(QTime(11, 2, 0)), 60'030ms);
        QCOMPARE(untilNextMinute(QTime(11, 2, 59, 999)), 31ms);
        QCOMPARE(untilNextMinute(QTime(23, 59, 30)), 30'030ms);
        QCOMPARE(untilNextMinute(QTime(23, 59, 59, 999)), 31ms);
        QCOMPARE(untilNextMinute(QTime(0, 0)), 60'030ms);
    }
};

QTEST_GUILESS_MAIN(TestWallTimes)
#include "tst_walltimes.moc"
