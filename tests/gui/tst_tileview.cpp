// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rosterrows.h"
#include "models/teamscene.h"
#include "style/theme.h"
#include "window/rosterpane.h"
#include "window/tileview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

/// Ten people in Berlin (ids 1 to 10, rows 1 to 10) and thirty in Oslo (rows 12 to 41), in four columns.
struct Wall {
    explicit Wall(Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        for (int id = 1; id <= 40; ++id)
            scene.put(id, u"Person %1"_s.arg(id, 2, 10, QChar(u'0')), id <= 10 ? u"Berlin"_s : u"Oslo"_s);
        scene.list();
        pane.setLayoutDirection(direction);
        pane.setForm(ViewForm::Tiles);
        pane.resize(pane.fontMetrics().averageCharWidth() * 38 * 4 + 120, 500);
        pane.show();
        if (!QTest::qWaitForWindowExposed(&pane))
            qFatal("no window");
        pane.activateWindow();
        view().setFocus();
    }

    [[nodiscard]] TileView &view() const { return static_cast<TileView &>(pane.view()); }
    [[nodiscard]] QRect tile(int id) const { return view().rowRect(rows.rowOf(id)); }
    [[nodiscard]] int row() const { return view().currentIndex().row(); }
    void goTo(int row) const { view().setCurrentIndex(rows.index(row, int(Column::Name))); }
    int press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&view(), key, modifiers);
        return row();
    }
    [[nodiscard]] QImage picture() const { return view().viewport()->grab().toImage(); }
    [[nodiscard]] QAccessibleInterface &accessible() const
    {
        return *QAccessible::queryAccessibleInterface(&view());
    }

    TeamScene scene;
    RosterModel model{scene.roster, TeamScene::zone()};
    RosterRows rows{model};
    QAbstractItemModelTester tester{&rows, QAbstractItemModelTester::FailureReportingMode::QtTest};
    RosterPane pane{rows};
};

} // namespace

class tst_TileView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    // The offscreen platform has something to say about itself.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not)"_s)); }
    void grid();
    void keysInTwoDimensions();
    void keysAcrossHeadings();
    void endsAndPages();
    void ranges();
    void mirrored();
    void dragSelects();
    void emptyPlaces();
    void partsOfATile();
    void readingOnlyIsLower();
    void hiddenMessagesAreNotPainted();
    void onlyTheChangedTileIsPainted();
    void narrowerKeepsWhoIsOnTop();
    void listForAssistivePrograms();
    void objectsFollowPeople();
    void selectedFromOutside();
    void actionsFromOutside();
};

void tst_TileView::initTestCase()
{
    applyTheme(*qApp, lightTheme());
}

void tst_TileView::grid()
{
    Wall wall;
    QCOMPARE(wall.tile(1).top(), wall.tile(4).top());
    QVERIFY(wall.tile(5).top() > wall.tile(4).bottom());
    QCOMPARE(wall.tile(5).left(), wall.tile(1).left());
    QCOMPARE(wall.view().rowRect(0).width(), wall.view().viewport()->width());
    QCOMPARE(wall.view().rowRect(11).width(), wall.view().viewport()->width());
    QVERIFY(!wall.pane.visibleIds().contains(40));
}

void tst_TileView::keysInTwoDimensions()
{
    Wall wall;
    wall.goTo(1);
    QCOMPARE(wall.press(Qt::Key_Right), 2);
    QCOMPARE(wall.press(Qt::Key_Down), 6);
    QCOMPARE(wall.press(Qt::Key_Down), 10); // below it is nobody, but two to the left
    QCOMPARE(wall.press(Qt::Key_Up), 6);
    QCOMPARE(wall.press(Qt::Key_Left), 5);
    QCOMPARE(wall.press(Qt::Key_Left), 4); // along the lines
    QCOMPARE(wall.press(Qt::Key_Right), 5);
    QCOMPARE(wall.press(Qt::Key_Up), 1);
    QCOMPARE(wall.pane.selectedIds(), QList<int>{1});
}

// Who goes through a heading comes out in the column they came from; along the rows headings are rows, too.
void tst_TileView::keysAcrossHeadings()
{
    Wall wall;
    wall.goTo(8); // the fourth in the second line
    QCOMPARE(wall.press(Qt::Key_Down), 10);
    QCOMPARE(wall.press(Qt::Key_Down), 11);
    QVERIFY(wall.rows.isHeading(11));
    QVERIFY(wall.pane.selectedIds().isEmpty());
    QCOMPARE(wall.press(Qt::Key_Down), 15);
    QCOMPARE(wall.press(Qt::Key_Up), 11);
    QCOMPARE(wall.press(Qt::Key_Up), 10);
    QCOMPARE(wall.press(Qt::Key_Right), 11);
    QCOMPARE(wall.press(Qt::Key_Right), 12);
    QCOMPARE(wall.press(Qt::Key_Left), 11);
    wall.goTo(0);
    QCOMPARE(wall.press(Qt::Key_Down), 1); // from a heading: to the first
    wall.goTo(11);
    QCOMPARE(wall.press(Qt::Key_Left), 11); // folds
    QVERIFY(wall.rows.collapsed().contains(u"Oslo"_s));
    QCOMPARE(wall.press(Qt::Key_Left), 10);
}

void tst_TileView::endsAndPages()
{
    Wall wall;
    wall.goTo(2);
    QCOMPARE(wall.press(Qt::Key_End), 41);
    QVERIFY(wall.view().viewport()->rect().contains(wall.view().rowRect(41)));
    QCOMPARE(wall.press(Qt::Key_Home), 0);
    QCOMPARE(wall.view().verticalScrollBar()->value(), 0);
    wall.goTo(2);
    const int left = wall.view().rowRect(2).left();
    QList<int> down;
    for (int row = 2, next = wall.press(Qt::Key_PageDown); next != row; next = wall.press(Qt::Key_PageDown)) {
        QVERIFY(next > row);
        QVERIFY(wall.view().viewport()->rect().contains(wall.view().rowRect(next)));
        row = next;
        down += row;
    }
    QVERIFY(down.size() > 1);
    QCOMPARE(wall.view().rowRect(down.constLast()).left(), left);
    QCOMPARE(down.constLast(), 41); // thirty people: the last line ends in the second column
    for (int i = 0; i < 20; ++i)
        wall.press(Qt::Key_PageUp);
    QCOMPARE(wall.row(), 0);
}

void tst_TileView::ranges()
{
    Wall wall;
    wall.goTo(2);
    wall.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(wall.pane.selectedIds().size(), 5); // as one reads: 2 to 6
    wall.press(Qt::Key_Down, Qt::ShiftModifier);
    wall.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(wall.pane.selectedIds().size(), 9); // a heading is nobody
    wall.press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(wall.pane.selectedIds().size(), 39);
    wall.press(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(wall.pane.selectedIds().size(), 2);
    wall.press(Qt::Key_Right, Qt::ControlModifier); // moves, selects nothing else
    QCOMPARE(wall.pane.selectedIds().size(), 2);
}

void tst_TileView::mirrored()
{
    Wall wall(Qt::RightToLeft);
    QVERIFY(wall.tile(1).left() > wall.tile(2).left());
    QCOMPARE(wall.view().indexAt(wall.tile(3).center()).row(), 3);
    wall.goTo(1);
    QCOMPARE(wall.press(Qt::Key_Left), 2);
    QCOMPARE(wall.press(Qt::Key_Right), 1);
    QCOMPARE(wall.press(Qt::Key_Down), 5);
    wall.press(Qt::Key_Left, Qt::ShiftModifier);
    wall.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(wall.pane.selectedIds().size(), 3);
    wall.goTo(11);
    wall.press(Qt::Key_Right); // towards the start of the line: folds
    QVERIFY(wall.rows.collapsed().contains(u"Oslo"_s));
}

void tst_TileView::dragSelects()
{
    Wall wall;
    auto *viewport = wall.view().viewport();
    const QPoint start = wall.tile(2).topLeft() + QPoint(5, 5);
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QMouseEvent drag(QEvent::MouseMove, wall.tile(5).center(), viewport->mapToGlobal(wall.tile(5).center()),
        Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &drag);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, wall.tile(5).center());
    QCOMPARE(wall.pane.selectedIds().size(), 4);
}

void tst_TileView::emptyPlaces()
{
    Wall wall;
    wall.pane.selectIds({1, 2});
    const QPoint beside(wall.tile(4).center().x(), wall.tile(10).center().y());
    QVERIFY(!wall.view().indexAt(beside).isValid());
    QSignalSpy menus(&wall.pane, &RosterPane::menuRequested);
    QTest::mouseClick(wall.view().viewport(), Qt::LeftButton, {}, beside);
    QVERIFY(wall.pane.selectedIds().isEmpty());
    QVERIFY(menus.isEmpty());
    wall.rows.setFilter({.text = u"nobody at all"_s});
    QVERIFY(!wall.view().indexAt({50, 50}).isValid());
    QTest::keyClick(&wall.view(), Qt::Key_Down);
    QVERIFY(!wall.picture().isNull());
}

// Where one points decides what the tooltip says and what a click does.
void tst_TileView::partsOfATile()
{
    Wall wall;
    const auto column = [&](QPoint at) { return Column(wall.view().indexAt(at).column()); };
    const QRect tile = wall.tile(1);
    const QRect status = wall.view().visualRect(wall.rows.index(1, int(Column::Availability)));
    QVERIFY(tile.contains(status));
    QVERIFY2(status.height() >= 24, "big enough to hit");
    QCOMPARE(column(status.center()), Column::Availability);
    QCOMPARE(column({status.center().x(), status.top() - 5}), Column::Name);
    const QPoint note(status.center().x(), status.bottom() + 5);
    QCOMPARE(column(note), Column::Back);
    wall.scene.presence(1, NotPresent, u"Lunch"_s);
    QCOMPARE(column(note), Column::Message);
    wall.pane.setHidesMessages(true);
    QCOMPARE(column(note), Column::Back);
    QCOMPARE(column(tile.topLeft() + QPoint(2, 2)), Column::Name);
    QCOMPARE(wall.view().visualRect(wall.rows.index(1, int(Column::Name))), tile);
}

void tst_TileView::readingOnlyIsLower()
{
    Wall wall;
    const int before = wall.tile(1).height();
    wall.pane.setReadingOnly(true);
    QVERIFY(wall.tile(1).height() < before);
    const QRect tile = wall.tile(1);
    QVERIFY(wall.view().indexAt({tile.center().x(), tile.bottom() - 2}).column() != int(Column::Message));
}

void tst_TileView::hiddenMessagesAreNotPainted()
{
    Wall wall;
    wall.scene.presence(1, NotPresent, u"A secret, back 13:00"_s);
    wall.scene.presence(2, NotPresent, u"back 13:00"_s);
    QCoreApplication::processEvents();
    const auto note = [&](int id) { // the lower third, without the avatar
        const QRect tile = wall.tile(id);
        return wall.picture().copy(
            tile.left() + tile.width() / 4, tile.top() + tile.height() * 2 / 3, 150, 20);
    };
    QVERIFY(note(1) != note(2));
    wall.pane.setHidesMessages(true);
    QCOMPARE(note(1), note(2)); // the return time stays
    wall.pane.setHidesMessages(false);
    QVERIFY(note(1) != note(2));
}

void tst_TileView::onlyTheChangedTileIsPainted()
{
    class Painted final : public QObject
    {
    public:
        QRegion region;

    protected:
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return QObject::eventFilter(watched, event);
        }
    };
    Wall wall;
    Painted painted;
    wall.view().viewport()->installEventFilter(&painted);
    wall.scene.presence(2, NotPresent, u"Lunch"_s); // they move: everything is painted
    QCoreApplication::processEvents();
    wall.view().viewport()->repaint(); // and that is done now
    QVERIFY(painted.region.contains(wall.tile(7)));
    painted.region = {};
    wall.scene.presence(2, NotPresent, u"Meeting"_s);
    QTRY_VERIFY(!painted.region.isEmpty());
    QVERIFY(painted.region.contains(wall.tile(2)));
    QVERIFY(!painted.region.intersects(wall.tile(7)));
}

void tst_TileView::narrowerKeepsWhoIsOnTop()
{
    Wall wall;
    wall.view().verticalScrollBar()->setValue(wall.tile(27).top() + 10);
    const int top = wall.pane.visibleIds().constFirst();
    const int before = wall.tile(top).top();
    wall.pane.resize(wall.pane.width() / 2, wall.pane.height());
    QCoreApplication::processEvents();
    QCOMPARE(wall.tile(top).top(), before);
    QCOMPARE(wall.pane.visibleIds().constFirst(), top);
}

void tst_TileView::listForAssistivePrograms()
{
    Wall wall;
    QAccessibleInterface &list = wall.accessible();
    QCOMPARE(list.role(), QAccessible::List);
    QCOMPARE(list.text(QAccessible::Name), u"Agents"_s);
    QCOMPARE(list.childCount(), 42);
    QVERIFY(!list.child(42));
    QVERIFY(!list.child(-1));
    QAccessibleInterface *person = list.child(1);
    QCOMPARE(person->role(), QAccessible::ListItem);
    QVERIFY(person->text(QAccessible::Name).startsWith(u"Person 01, Present, "_s));
    QCOMPARE(person->rect(),
        QRect(wall.view().viewport()->mapToGlobal(wall.tile(1).topLeft()), wall.tile(1).size()));
    QCOMPARE(list.childAt(person->rect().center().x(), person->rect().center().y()), person);
    QCOMPARE(list.indexOfChild(person), 1);
    QCOMPARE(person->parent(), &list);
    QVERIFY(person->state().selectable && person->state().focusable && !person->state().offscreen);
    QVERIFY(list.child(41)->state().offscreen);
    const QAccessible::State heading = list.child(11)->state();
    QVERIFY(heading.expandable && heading.expanded && !heading.selectable);
    QVERIFY(list.child(11)->text(QAccessible::Name).startsWith(u"Oslo, 30 of 30 present"_s));
    wall.goTo(3);
    QCOMPARE(list.focusChild(), list.child(3));
    QVERIFY(list.child(3)->state().focused);
    wall.scene.presence(1, NotPresent, u"Lunch"_s);
    QCOMPARE(list.child(1)->text(QAccessible::Description), u"Lunch"_s);
    wall.pane.setHidesMessages(true);
    QCOMPARE(list.child(1)->text(QAccessible::Description), QString());
}

// The object of somebody is theirs, wherever they stand, and goes when they are not shown any more.
void tst_TileView::objectsFollowPeople()
{
    Wall wall;
    QAccessibleInterface &list = wall.accessible();
    const auto tellModelReset = [&] { // as the view does while somebody listens
        QAccessibleTableModelChangeEvent event(&wall.view(), QAccessibleTableModelChangeEvent::ModelReset);
        list.tableInterface()->modelChange(&event);
    };
    QAccessibleInterface *person = list.child(5);
    const QAccessible::Id id = QAccessible::uniqueId(person);
    const QAccessible::Id heading = QAccessible::uniqueId(list.child(11));
    wall.scene.presence(5, NotPresent);
    QCOMPARE(list.child(1), person);
    QVERIFY(person->text(QAccessible::Name).startsWith(u"Person 05, Not present"_s));
    wall.rows.setFilter({.text = u"person 05"_s});
    QCOMPARE(list.child(1), person);
    wall.rows.setFilter({.text = u"person 33"_s});
    tellModelReset();
    QVERIFY(!QAccessible::accessibleInterface(id));
    QCOMPARE(QAccessible::accessibleInterface(heading), list.child(0));
    wall.rows.setFilter({.text = u"person 05"_s});
    QVERIFY(!QAccessible::accessibleInterface(heading)->isValid());
    QVERIFY(QAccessible::accessibleInterface(heading)->text(QAccessible::Name).isEmpty());
    QVERIFY(list.child(1)->text(QAccessible::Name).startsWith(u"Person 05"_s));
}

void tst_TileView::selectedFromOutside()
{
    Wall wall;
    QAccessibleTableInterface *table = wall.accessible().tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 42);
    QCOMPARE(table->columnCount(), 1);
    QVERIFY(table->selectRow(2));
    QVERIFY(table->selectRow(14));
    QVERIFY(!table->selectRow(11)); // a heading
    QCOMPARE(table->selectedRows(), (QList<int>{2, 14}));
    QCOMPARE(wall.pane.selectedIds().size(), 2);
    QVERIFY(table->isRowSelected(14));
    QVERIFY(table->cellAt(14, 0)->state().selected);
    QVERIFY(!table->cellAt(14, 1));
    QVERIFY(table->unselectRow(2));
    QCOMPARE(table->selectedRowCount(), 1);
    QCOMPARE(table->selectedCells(), QList<QAccessibleInterface *>{wall.accessible().child(14)});
}

void tst_TileView::actionsFromOutside()
{
    Wall wall;
    QSignalSpy menus(&wall.pane, &RosterPane::menuRequested);
    QAccessibleActionInterface *person = wall.accessible().child(3)->actionInterface();
    QVERIFY(person);
    person->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(menus.size(), 1);
    QCOMPARE(wall.pane.selectedIds(), QList<int>{3});
    QAccessibleActionInterface *other = wall.accessible().child(4)->actionInterface();
    other->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(wall.pane.selectedIds().size(), 2);
    QAccessibleActionInterface *heading = wall.accessible().child(11)->actionInterface();
    QCOMPARE(heading->actionNames(), QStringList{QAccessibleActionInterface::pressAction()});
    heading->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(wall.rows.collapsed().contains(u"Oslo"_s));
    QVERIFY(wall.accessible().child(11)->state().collapsed);
}

QTEST_MAIN(tst_TileView)
#include "tst_tileview.moc"
