// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heldrows.h"

#include <QTest>

using namespace Rollcall;

using Rows = QList<int>;

// -1, -2, -3 are headings, the rest are people.
class TestHeldRows final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<Rows>("shown");
        QTest::addColumn<Rows>("wanted");
        QTest::addColumn<QSet<int>>("held");
        QTest::addColumn<Rows>("expected");

        const Rows shown{-1, 1, 2, 3, -2, 4, 5, 6, -3, 7};
        QTest::newRow("nobody held") << shown << Rows{-1, 3, 1} << QSet<int>{} << Rows{-1, 3, 1};
        QTest::newRow("held, but not shown") << shown << Rows{-1, 3, 1} << QSet<int>{9} << Rows{-1, 3, 1};
        QTest::newRow("nothing moves above") << shown << Rows{-1, 3, 2, 1, -2, 6, 5, 4, -3, 7} << QSet<int>{2}
                                             << Rows{-1, 1, 2, 3, -2, 6, 5, 4, -3, 7};
        QTest::newRow("two hands") << shown << Rows{-1, 3, 2, 1, -2, 6, 5, 4, -3, 7} << QSet<int>{1, 5}
                                   << Rows{-1, 1, 2, 3, -2, 4, 5, 6, -3, 7};
        QTest::newRow("a leaver above stays")
            << shown << Rows{-1, 2, 3, -2, 4, 5, 6, -3, 7} << QSet<int>{4} << shown;
        QTest::newRow("a leaver below goes") << shown << Rows{-1, 1, 2, 3, -2, 4, 6, -3, 7} << QSet<int>{4}
                                             << Rows{-1, 1, 2, 3, -2, 4, 6, -3, 7};
        QTest::newRow("a newcomer above waits")
            << shown << Rows{-1, 1, 8, 2, 3, -2, 4, 5, 6, -3, 7} << QSet<int>{4} << shown;
        QTest::newRow("a newcomer below comes") << shown << Rows{-1, 1, 2, 3, -2, 8, 4, 5, 6, -3, 7}
                                                << QSet<int>{4} << Rows{-1, 1, 2, 3, -2, 4, 8, 5, 6, -3, 7};
        QTest::newRow("a team above waits")
            << shown << Rows{-4, 8, -1, 1, 2, 3, -2, 4, 5, 6, -3, 7} << QSet<int>{1} << shown;
        QTest::newRow("a team below comes") << shown << Rows{-1, 1, 2, 3, -4, 8, -2, 4, 5, 6, -3, 7}
                                            << QSet<int>{1} << Rows{-1, 1, 2, 3, -4, 8, -2, 4, 5, 6, -3, 7};
        QTest::newRow("who would move up stays below")
            << shown << Rows{-1, 1, 2, 3, 7, -2, 4, 5, 6} << QSet<int>{5}
            << Rows{-1, 1, 2, 3, -2, 4, 5, 6, -3, 7};
        QTest::newRow("who would move down stays above")
            << shown << Rows{-1, 2, 3, -2, 4, 5, 6, -3, 1, 7} << QSet<int>{2}
            << Rows{-1, 1, 2, 3, -2, 4, 5, 6, -3, 7};
        QTest::newRow("everybody above is gone")
            << shown << Rows{-3, 7} << QSet<int>{3} << Rows{-1, 1, 2, 3, -3, 7};
    }

    void rows()
    {
        QFETCH(const Rows, shown);
        QFETCH(const Rows, wanted);
        QFETCH(const QSet<int>, held);
        QFETCH(const Rows, expected);
        QCOMPARE(holdRows(shown, wanted, held), expected);
    }
};

QTEST_GUILESS_MAIN(TestHeldRows)
#include "tst_heldrows.moc"
