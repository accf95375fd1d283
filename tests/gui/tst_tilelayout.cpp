// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tilelayout.h"

#include <QTest>

#include <random>

using namespace Rollcall;

namespace {

constexpr TileMeasures sizes{
    .leastWidth = 100, .tileHeight = 60, .headingHeight = 30, .gap = 10, .margin = 20};

/// Two teams of five and two, an empty (folded) one, and one more person: rows 0 to 11.
const std::vector<int> headings{0, 6, 9, 10};
constexpr int rowCount = 12;

TileLayout layout(int width = 350)
{
    return {headings, rowCount, width, sizes};
}

} // namespace

class tst_TileLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothing();
    void columns_data();
    void columns();
    void places();
    void withoutHeading();
    void pointsAndRects_data();
    void pointsAndRects();
    void spans();
    void linesUpAndDown();
    void manyRows();
};

void tst_TileLayout::nothing()
{
    const TileLayout empty({}, 0, 400, sizes);
    QCOMPARE(empty.height(), 0);
    QCOMPARE(empty.columns(), 3);
    QCOMPARE(empty.rowAt({5, 5}), -1);
    QCOMPARE(empty.nearest({5, 5}), -1);
    QVERIFY(empty.rowsBetween(0, 100).isEmpty());
    QVERIFY(empty.rect(0).isNull());
    QVERIFY(TileLayout().rowsBetween(0, 100).isEmpty());
}

void tst_TileLayout::columns_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("no width at all") << 0 << 1;
    QTest::newRow("too narrow for one") << 90 << 1;
    QTest::newRow("one fits") << 140 << 1;
    QTest::newRow("just not two") << 249 << 1;
    QTest::newRow("two") << 250 << 2;
    QTest::newRow("seven") << 849 << 7;
}

// Tiles fill the line between the margins, whatever the rest of the division.
void tst_TileLayout::columns()
{
    QFETCH(int, width);
    QFETCH(int, columns);
    const TileLayout tiles({}, 50, width, sizes);
    QCOMPARE(tiles.columns(), columns);
    QCOMPARE(tiles.rect(0).left(), 20);
    if (width < 140)
        return;
    QCOMPARE(tiles.rect(columns - 1).right() + 1, width - 20);
    for (int column = 0; column < columns; ++column) {
        QVERIFY(tiles.rect(column).width() >= sizes.leastWidth);
        QVERIFY(std::abs(tiles.rect(column).width() - tiles.rect(0).width()) <= 1);
        if (column > 0)
            QCOMPARE(tiles.rect(column).left() - tiles.rect(column - 1).right() - 1, sizes.gap);
    }
}

void tst_TileLayout::places()
{
    const TileLayout tiles = layout(); // two columns of 150
    QCOMPARE(tiles.columns(), 2);
    QCOMPARE(tiles.rect(0), QRect(0, 0, 350, 30));
    QCOMPARE(tiles.rect(1), QRect(20, 40, 150, 60));
    QCOMPARE(tiles.rect(2), QRect(180, 40, 150, 60));
    QCOMPARE(tiles.rect(5), QRect(20, 180, 150, 60));
    QCOMPARE(tiles.rect(6), QRect(0, 250, 350, 30));
    QCOMPARE(tiles.rect(8), QRect(180, 290, 150, 60));
    QCOMPARE(tiles.rect(9), QRect(0, 360, 350, 30)); // nobody below it: the next one follows at once
    QCOMPARE(tiles.rect(10), QRect(0, 390, 350, 30));
    QCOMPARE(tiles.rect(11), QRect(20, 430, 150, 60));
    QCOMPARE(tiles.height(), 500);
    QVERIFY(tiles.rect(12).isNull());
    QVERIFY(tiles.rect(-1).isNull());
}

void tst_TileLayout::withoutHeading()
{
    const TileLayout tiles({3}, 5, 350, sizes);
    QCOMPARE(tiles.rect(0), QRect(20, 10, 150, 60));
    QCOMPARE(tiles.rect(2), QRect(20, 80, 150, 60));
    QCOMPARE(tiles.rect(3), QRect(0, 150, 350, 30));
    QCOMPARE(tiles.above(3, 30), 2);
    QCOMPARE(tiles.below(2, 30), 3);
}

void tst_TileLayout::pointsAndRects_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {100, 251, 350, 401, 1000, 1003})
        QTest::addRow("%d", width) << width;
}

// What rect() says of every row, rowAt(), nearest() and rowsBetween() say, too.
void tst_TileLayout::pointsAndRects()
{
    QFETCH(int, width);
    const TileLayout tiles = layout(width);
    for (int row = 0; row < rowCount; ++row) {
        const QRect rect = tiles.rect(row);
        for (const QPoint point : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.center()}) {
            QCOMPARE(tiles.rowAt(point), row);
            QCOMPARE(tiles.nearest(point), row);
            QVERIFY(tiles.rowsBetween(point.y(), point.y()).contains(row));
        }
        QVERIFY(tiles.rowAt(rect.bottomRight() + QPoint(1, 0)) < 0); // a gap, a margin or outside
    }
}

void tst_TileLayout::spans()
{
    const TileLayout tiles = layout();
    QCOMPARE(tiles.rowsBetween(0, 29), (RowSpan{0, 0}));
    QCOMPARE(tiles.rowsBetween(0, 40), (RowSpan{0, 2}));
    QCOMPARE(tiles.rowsBetween(45, 45), (RowSpan{1, 2}));
    QCOMPARE(tiles.rowsBetween(200, 400), (RowSpan{5, 10}));
    QCOMPARE(tiles.rowsBetween(-50, 10000), (RowSpan{0, 11}));
    QVERIFY(tiles.rowsBetween(500, 600).isEmpty());
    QVERIFY(tiles.rowsBetween(-20, -10).isEmpty());
}

void tst_TileLayout::linesUpAndDown()
{
    const TileLayout tiles = layout();
    const int left = tiles.rect(1).center().x();
    const int right = tiles.rect(2).center().x();
    const auto walk = [&](int from, int x, bool isDown) {
        QList<int> rows;
        for (int row = from, next = from;; row = next) {
            next = isDown ? tiles.below(row, x) : tiles.above(row, x);
            if (next == row)
                return rows;
            rows += next;
        }
    };
    QCOMPARE(walk(0, left, true), (QList<int>{1, 3, 5, 6, 7, 9, 10, 11}));
    QCOMPARE(walk(0, right, true), (QList<int>{2, 4, 5, 6, 8, 9, 10, 11}));
    QCOMPARE(walk(11, left, false), (QList<int>{10, 9, 7, 6, 5, 3, 1, 0}));
    QCOMPARE(walk(11, right, false), (QList<int>{10, 9, 8, 6, 5, 4, 2, 0}));
}

// 50,000 people: the same answers as counting from the top, and the height of all of them.
void tst_TileLayout::manyRows()
{
    std::mt19937 random(5);
    std::vector<int> teams{0};
    while (teams.back() < 46000)
        teams.push_back(teams.back() + 1 + int(random() % 3000));
    const TileLayout tiles(teams, 50000, 1920, sizes);
    int y = 0;
    for (std::size_t team = 0; team < teams.size(); ++team) {
        const int first = teams[team] + 1;
        const int people = (team + 1 < teams.size() ? teams[team + 1] : 50000) - first;
        QCOMPARE(tiles.rect(teams[team]).top(), y);
        if (people > 0) {
            QCOMPARE(tiles.rect(first).top(), y + 40);
            y += 10 + (people + tiles.columns() - 1) / tiles.columns() * 70;
        }
        y += 30;
    }
    QCOMPARE(tiles.height(), y);
    for (int i = 0; i < 1000; ++i) {
        const int row = int(random() % 50000);
        QCOMPARE(tiles.rowAt(tiles.rect(row).center()), row);
    }
}

QTEST_APPLESS_MAIN(tst_TileLayout)
#include "tst_tilelayout.moc"
