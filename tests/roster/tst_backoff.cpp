// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/backoff.h"

#include <QTest>

using namespace Rollcall;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestBackoff final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ceilingDoublesUpToFiveMinutes()
    {
        Backoff backoff([] { return 1.0; });
        const QList<milliseconds> expected{4s, 8s, 16s, 32s, 64s, 128s, 256s, 5min, 5min, 5min};
        for (const milliseconds wait : expected)
            QCOMPARE(backoff.next(), wait);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(backoff.next(), milliseconds(5min));
    }

    void fullJitterBeginsAtTwoSeconds()
    {
        Backoff backoff([] { return 0.0; });
        for (int i = 0; i < 10; ++i)
            QCOMPARE(backoff.next(), milliseconds(2s));
    }

    void resetBeginsAnew()
    {
        Backoff backoff([] { return 1.0; });
        static_cast<void>(backoff.next());
        static_cast<void>(backoff.next());
        backoff.reset();
        QCOMPARE(backoff.next(), milliseconds(4s));
    }

    void retryAfterIsTheLeast()
    {
        Backoff backoff([] { return 0.5; });
        QCOMPARE(backoff.next(60s), milliseconds(63s));
        QCOMPARE(backoff.next(0s), milliseconds(5s));
    }

    void systemRandomIsInRange()
    {
        const RandomSource random = systemRandom();
        for (int i = 0; i < 1000; ++i) {
            const double number = random();
            QVERIFY(number >= 0.0 && number < 1.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
