// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/liststeps.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Rollcall;

class TestListSteps final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingToDo()
    {
        const ListSteps steps = stepsBetween({1, 2, 3}, {1, 2, 3}, 8);
        QVERIFY(steps.removals.isEmpty() && steps.moves.isEmpty() && steps.insertions.isEmpty());
    }

    void neighboursAreOneStep()
    {
        QCOMPARE(stepsBetween({}, {1, 2, 3}, 8).insertions.size(), 1);
        QCOMPARE(stepsBetween({1, 2, 3}, {}, 8).removals.size(), 1);
        QCOMPARE(stepsBetween({1, 2, 3, 4}, {1, 4}, 8).removals.size(), 1);
    }

    void onlyWhoHasToMoves()
    {
        QCOMPARE(stepsBetween({1, 2, 3, 4, 5}, {5, 1, 2, 3, 4}, 8).moves.size(), 1);
        QCOMPARE(stepsBetween({1, 2, 3, 4, 5}, {2, 3, 4, 5, 1}, 8).moves.size(), 1);
        QCOMPARE(stepsBetween({1, 2, 3, 4, 5}, {1, 4, 3, 2, 5}, 8).moves.size(), 2);
        QVERIFY(stepsBetween({1, 2, 3, 4, 5}, {5, 4, 3, 2, 1}, 3).isReordered);
    }

    void stepsLeadToTheNewList()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            const QList<int> from = someOf(random, 12);
            const QList<int> to = someOf(random, 12);
            QCOMPARE(applied(stepsBetween(from, to, 100), from, to), to);
        }
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    static QList<int> someOf(std::mt19937 &random, int limit)
    {
        QList<int> list(limit);
        std::iota(list.begin(), list.end(), 1);
        std::ranges::shuffle(list, random);
        list.resize(int(random() % unsigned(limit + 1)));
        if (random() % 2 == 0)
            std::ranges::sort(list);
        return list;
    }

    static QList<int> applied(const ListSteps &steps, QList<int> list, const QList<int> &wanted)
    {
        for (const ListSteps::Run &run : steps.removals)
            list.remove(run.first, run.last - run.first + 1);
        for (const ListSteps::Move &move : steps.moves) {
            if (move.from == move.to)
                return {-1}; // not a move at all
            list.move(move.from, move.to);
        }
        for (const ListSteps::Run &run : steps.insertions) {
            for (int row = run.first; row <= run.last; ++row)
                list.insert(row, wanted.at(row));
        }
        return list;
    }
};

QTEST_APPLESS_MAIN(TestListSteps)
#include "tst_liststeps.moc"
