// SPDX-License-Identifier: GPL-3.0-or-later
// What must be the same whatever the form of the rows. What tiles alone do is in tst_tileview.cpp.
#include "models/rosterrows.h"
#include "models/teamscene.h"
#include "style/theme.h"
#include "window/rosterpane.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

/// Forty people in two teams of twenty, everybody present, in a window that shows a part of them.
struct Desk {
    explicit Desk(ViewForm form)
    {
        for (int id = 1; id <= 40; ++id)
            scene.put(id, u"Person %1"_s.arg(id, 2, 10, QChar(u'0')), id <= 20 ? u"Berlin"_s : u"Oslo"_s);
        scene.list();
        pane.setForm(form);
        pane.resize(700, 400);
        pane.show();
        if (!QTest::qWaitForWindowExposed(&pane))
            qFatal("no window");
        pane.activateWindow();
        view().setFocus();
    }

    [[nodiscard]] QAbstractItemView &view() const { return pane.view(); }
    [[nodiscard]] QModelIndex index(int id, Column column = Column::Name) const
    {
        return rows.index(rows.rowOf(id), int(column));
    }
    [[nodiscard]] QPoint at(int id, Column column = Column::Name) const
    {
        return view().visualRect(index(id, column)).center();
    }
    [[nodiscard]] int currentId() const { return rows.idAt(view().currentIndex().row()); }
    [[nodiscard]] QSet<int> selected() const
    {
        QSet<int> ids;
        for (const QModelIndex &row : view().selectionModel()->selectedRows())
            ids += rows.idAt(row.row());
        return ids;
    }
    void click(int id, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, at(id));
    }
    void search(const QString &text) { rows.setFilter({.text = text}); }
    [[nodiscard]] int headingRow(const QString &team) const
    {
        for (int row = 0; row < rows.rowCount(); ++row)
            if (rows.index(row, 0).data(HeadingTextRole).toString() == team)
                return row;
        return -1;
    }
    void takeHandsOff() const
    {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(view().viewport(), &leave);
        view().clearFocus();
        QCoreApplication::processEvents();
    }
    void absent(int id) { scene.presence(id, NotPresent); }

    TeamScene scene;
    RosterModel model{scene.roster, TeamScene::zone()};
    RosterRows rows{model};
    QAbstractItemModelTester tester{&rows, QAbstractItemModelTester::FailureReportingMode::QtTest};
    RosterPane pane{rows};
};

} // namespace

class tst_RosterPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    // The offscreen platform has something to say about itself.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not)"_s)); }
    void selectionByIdOverResets_data() { forms(); }
    void selectionByIdOverResets();
    void focusAndPlaceOverResets_data() { forms(); }
    void focusAndPlaceOverResets();
    void hiddenStaySelected_data() { forms(); }
    void hiddenStaySelected();
    void foldedStaySelected_data() { forms(); }
    void foldedStaySelected();
    void rangesAndSingles_data() { forms(); }
    void rangesAndSingles();
    void everybodyShown_data() { forms(); }
    void everybodyShown();
    void keysFoldHeadings_data() { forms(); }
    void keysFoldHeadings();
    void clickFoldsUnderTheFocus_data() { forms(); }
    void clickFoldsUnderTheFocus();
    void menuOnStatus_data() { forms(); }
    void menuOnStatus();
    void menuByKeyAndRightClick_data() { forms(); }
    void menuByKeyAndRightClick();
    void lettersSearch_data() { forms(); }
    void lettersSearch();
    void focusAndPointerHold_data() { forms(); }
    void focusAndPointerHold();
    void rowsKeepTheirHeightUnderAHand_data() { forms(); }
    void rowsKeepTheirHeightUnderAHand();
    void aPointerThatRestsHoldsAfterAMenu_data() { forms(); }
    void aPointerThatRestsHoldsAfterAMenu();
    void viewStaysWhereItIs_data() { forms(); }
    void viewStaysWhereItIs();
    void whoComesIntoViewIsTold_data() { forms(); }
    void whoComesIntoViewIsTold();
    void switchingKeepsEverything();
    void switchingHoldsOn();

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    static void forms()
    {
        QTest::addColumn<ViewForm>("form");
        QTest::newRow("table") << ViewForm::Table;
        QTest::newRow("tiles") << ViewForm::Tiles;
    }
};

void tst_RosterPane::initTestCase()
{
    applyTheme(*qApp, lightTheme());
}

void tst_RosterPane::selectionByIdOverResets()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.click(2);
    desk.click(5, Qt::ControlModifier);
    QCOMPARE(desk.pane.selectedIds().size(), 2);
    desk.search(u"person"_s); // another list with the same people
    desk.search(u"5"_s);
    QCOMPARE(desk.selected(), QSet<int>{5});
    QCOMPARE(desk.pane.hiddenSelectedIds(), QList<int>{2});
    desk.search({});
    QCOMPARE(desk.selected(), (QSet<int>{2, 5}));
    desk.pane.forget({2});
    QCOMPARE(desk.pane.selectedIds(), QList<int>{5});
    desk.pane.clearChosen();
    QVERIFY(desk.selected().isEmpty());
}

void tst_RosterPane::focusAndPlaceOverResets()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.view().setCurrentIndex(desk.index(33));
    desk.view().verticalScrollBar()->setValue(desk.view().verticalScrollBar()->maximum() - 20);
    QCoreApplication::processEvents();
    const QPoint before = desk.at(33);
    QVERIFY(desk.view().viewport()->rect().contains(before));
    desk.rows.setTeams({}); // a reset with the same rows
    QCoreApplication::processEvents();
    QCOMPARE(desk.currentId(), 33);
    QCOMPARE(desk.at(33), before);
}

void tst_RosterPane::hiddenStaySelected()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.click(3);
    desk.search(u"person 07"_s);
    QCOMPARE(desk.pane.selectedIds(), QList<int>{3});
    desk.click(7, Qt::ControlModifier);
    desk.search({});
    QCOMPARE(desk.selected(), (QSet<int>{3, 7}));
}

void tst_RosterPane::foldedStaySelected()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.click(1);
    desk.rows.setCollapsed(u"Berlin"_s, true);
    QVERIFY(desk.selected().isEmpty());
    QCOMPARE(desk.pane.selectedIds(), QList<int>{1});
    desk.rows.setCollapsed(u"Berlin"_s, false);
    QCOMPARE(desk.selected(), QSet<int>{1});
    QCOMPARE(desk.currentId(), 1);
}

void tst_RosterPane::rangesAndSingles()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.click(2);
    desk.click(6, Qt::ShiftModifier);
    QCOMPARE(desk.selected(), (QSet<int>{2, 3, 4, 5, 6}));
    desk.click(4, Qt::ControlModifier);
    QCOMPARE(desk.selected(), (QSet<int>{2, 3, 5, 6}));
    desk.click(5);
    QCOMPARE(desk.selected(), QSet<int>{5});
}

void tst_RosterPane::everybodyShown()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.search(u"berlin"_s);
    desk.pane.selectAll();
    QCOMPARE(desk.pane.selectedIds().size(), 20);
    desk.search({});
    QCOMPARE(desk.selected().size(), 20);
    QTest::keyClick(&desk.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(desk.pane.selectedIds().size(), 40);
}

void tst_RosterPane::keysFoldHeadings()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.view().setCurrentIndex(desk.rows.index(0, 0));
    QTest::keyClick(&desk.view(), Qt::Key_Left);
    QVERIFY(desk.rows.collapsed().contains(u"Berlin"_s));
    QTest::keyClick(&desk.view(), Qt::Key_Right);
    QVERIFY(!desk.rows.collapsed().contains(u"Berlin"_s));
    QTest::keyClick(&desk.view(), Qt::Key_Space);
    QVERIFY(desk.rows.collapsed().contains(u"Berlin"_s));
    QTest::keyClick(&desk.view(), Qt::Key_Return);
    QVERIFY(!desk.rows.collapsed().contains(u"Berlin"_s));
    QVERIFY(desk.pane.selectedIds().isEmpty());
}

// The row that has the focus, and is held for it, goes while the model removes it.
void tst_RosterPane::clickFoldsUnderTheFocus()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.view().setCurrentIndex(desk.index(2));
    QTest::keyClick(&desk.view(), Qt::Key_Right);
    desk.absent(15);
    const QRect heading = desk.view().visualRect(desk.rows.index(0, 0));
    QTest::mouseMove(desk.view().viewport(), heading.center());
    QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, heading.center());
    QCoreApplication::processEvents();
    QCOMPARE(desk.rows.rowCount(), 22);
    QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, heading.center());
    QCOMPARE(desk.rows.rowCount(), 42);
}

void tst_RosterPane::menuOnStatus()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    QSignalSpy menus(&desk.pane, &RosterPane::menuRequested);
    auto *viewport = desk.view().viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, desk.at(3, Column::Availability));
    QCOMPARE(menus.size(), 1);
    QCOMPARE(desk.pane.selectedIds(), QList<int>{3});
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::ControlModifier, desk.at(4, Column::Availability));
    QCOMPARE(menus.size(), 1); // it selects, and nothing else
    const QRect tile = desk.view().visualRect(desk.index(4));
    QTest::mouseClick(viewport, Qt::LeftButton, {}, tile.topLeft() + QPoint(4, 4));
    QCOMPARE(menus.size(), 1);
}

void tst_RosterPane::menuByKeyAndRightClick()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    QSignalSpy menus(&desk.pane, &RosterPane::menuRequested);
    desk.view().setCurrentIndex(desk.index(4));
    for (const auto key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(&desk.view(), key);
    QCOMPARE(menus.size(), 3);
    const QPoint status = desk.view().viewport()->mapToGlobal(desk.at(4, Column::Availability));
    QCOMPARE(menus.constLast().constFirst().toPoint(), status);
    QContextMenuEvent click(
        QContextMenuEvent::Mouse, desk.at(6), desk.view().viewport()->mapToGlobal(desk.at(6)));
    QCoreApplication::sendEvent(desk.view().viewport(), &click);
    QCOMPARE(menus.size(), 4);
    QCOMPARE(desk.pane.selectedIds(), QList<int>{6});
}

void tst_RosterPane::lettersSearch()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    QSignalSpy typed(&desk.pane, &RosterPane::typed);
    desk.view().setCurrentIndex(desk.index(4));
    QTest::keyClicks(&desk.view(), u"å"_s);
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed.constFirst().constFirst().toString(), u"å"_s);
}

// Somebody with the focus and somebody under the pointer, and everybody else goes away and comes back.
void tst_RosterPane::focusAndPointerHold()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.click(4);
    const QPoint pointed = desk.at(7);
    QTest::mouseMove(desk.view().viewport(), pointed - QPoint(3, 0));
    QTest::mouseMove(desk.view().viewport(), pointed);
    QTRY_COMPARE(desk.rows.rowOf(4), 4);
    const QRect focused = desk.view().visualRect(desk.index(4));
    for (const int id : {20, 19, 9, 6, 2, 7, 4}) {
        desk.absent(id);
        QCoreApplication::processEvents();
        QCOMPARE(desk.at(7), pointed);
        QCOMPARE(desk.view().visualRect(desk.index(4)), focused);
    }
    QEvent leave(QEvent::Leave); // the pointer goes, the focus stays
    QCoreApplication::sendEvent(desk.view().viewport(), &leave);
    QCoreApplication::processEvents();
    QCOMPARE(desk.view().visualRect(desk.index(4)), focused);
    QVERIFY(desk.at(7) != pointed);
    desk.view().clearFocus();
    QCoreApplication::processEvents();
    QVERIFY(desk.view().visualRect(desk.index(4)) != focused);
}

// Rows have two lines for twenty people and one for more, and a filter lets through now this many, now that.
void tst_RosterPane::rowsKeepTheirHeightUnderAHand()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    for (int id = 1; id <= 20; ++id)
        desk.absent(id);
    desk.rows.setFilter({.standings = {Standing::NotPresent}});
    const auto pass = [&desk](int people) {
        desk.scene.presence(21, people > 20 ? NotPresent : Present);
        QCoreApplication::processEvents();
        return desk.rows.shownIds().size() == people;
    };
    desk.click(4);
    QTRY_VERIFY(desk.rows.isHeld());
    const QRect two = desk.view().visualRect(desk.index(4));
    QVERIFY(pass(21));
    QCOMPARE(desk.view().visualRect(desk.index(4)), two);
    desk.takeHandsOff(); // now they may
    const QRect one = desk.view().visualRect(desk.index(4));
    QCOMPARE(one.height() < two.height(), form == ViewForm::Table);
    QVERIFY(!desk.rows.isHeld());
    desk.view().setFocus();
    QTRY_VERIFY(desk.rows.isHeld());
    QVERIFY(pass(20));
    QCOMPARE(desk.view().visualRect(desk.index(4)), one);
}

// A menu or a dialog takes the pointer away and gives it back without a move.
void tst_RosterPane::aPointerThatRestsHoldsAfterAMenu()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.view().clearFocus();
    QWidget *viewport = desk.view().viewport();
    const QPoint pointed = desk.at(7);
    QTest::mouseMove(viewport, pointed - QPoint(3, 0));
    QTest::mouseMove(viewport, pointed);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(viewport, &leave);
    QEnterEvent enter(pointed, pointed, viewport->mapToGlobal(pointed));
    QCoreApplication::sendEvent(viewport, &enter);
    desk.absent(9);
    QCoreApplication::processEvents();
    QCOMPARE(desk.at(7), pointed);
}

// People come and go above what is in view.
void tst_RosterPane::viewStaysWhereItIs()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.view().clearFocus();
    desk.view().verticalScrollBar()->setValue(desk.view().verticalScrollBar()->maximum());
    const int before = desk.at(38).y();
    desk.rows.setCollapsed(u"Berlin"_s, true);
    QCoreApplication::processEvents();
    desk.rows.setCollapsed(u"Berlin"_s, false);
    QCoreApplication::processEvents();
    desk.view().verticalScrollBar()->setValue(desk.view().verticalScrollBar()->maximum());
    QCOMPARE(desk.at(38).y(), before);
    desk.scene.put(50, u"Aaron"_s, u"Berlin"_s);
    desk.scene.list();
    QCoreApplication::processEvents();
    QVERIFY(desk.rows.rowOf(50) >= 0);
    QCOMPARE(desk.at(38).y(), before);
}

void tst_RosterPane::whoComesIntoViewIsTold()
{
    QFETCH(ViewForm, form);
    Desk desk(form);
    desk.rows.setCollapsed(QSet<QString>{u"Berlin"_s, u"Oslo"_s});
    QTRY_VERIFY(desk.pane.visibleIds().isEmpty());
    QSignalSpy seen(&desk.pane, &RosterPane::visibleChanged);
    desk.rows.setCollapsed(u"Oslo"_s, false);
    QVERIFY(seen.wait());
    QVERIFY(desk.pane.visibleIds().contains(21));
    QVERIFY(!desk.pane.visibleIds().contains(1));
    QVERIFY2(desk.pane.visibleIds().size() < 20, "only those in the viewport");
    seen.clear();
    QTRY_VERIFY(desk.view().verticalScrollBar()->maximum() > 0);
    desk.view().verticalScrollBar()->setValue(desk.view().verticalScrollBar()->maximum());
    QVERIFY(seen.wait());
    QVERIFY(desk.pane.visibleIds().contains(40));
}

void tst_RosterPane::switchingKeepsEverything()
{
    Desk desk(ViewForm::Table);
    desk.click(2);
    desk.pane.selectIds({2, 30, 35});
    desk.view().setCurrentIndex(desk.index(30));
    desk.pane.selectIds({2, 30, 35});
    desk.view().scrollTo(desk.index(28), QAbstractItemView::PositionAtTop);
    QCoreApplication::processEvents();
    for (const ViewForm form : {ViewForm::Tiles, ViewForm::Table, ViewForm::Tiles}) {
        const int top = desk.pane.visibleIds().constFirst();
        desk.pane.setForm(form);
        QCoreApplication::processEvents();
        QCOMPARE(desk.selected(), (QSet<int>{2, 30, 35}));
        QCOMPARE(desk.currentId(), 30);
        QVERIFY(desk.view().hasFocus());
        QVERIFY(desk.pane.visibleIds().contains(top));
        QVERIFY(desk.view().viewport()->rect().intersects(desk.view().visualRect(desk.index(30))));
        QCOMPARE(desk.view().accessibleName(), u"Agents"_s);
    }
    desk.search(u"person 3"_s); // the form that has come last follows, too
    QCOMPARE(desk.selected(), (QSet<int>{30, 35}));
    desk.pane.setForm(ViewForm::Table);
    desk.search({});
    QCOMPARE(desk.selected(), (QSet<int>{2, 30, 35}));
}

// Nothing is held for the form that has gone.
void tst_RosterPane::switchingHoldsOn()
{
    Desk desk(ViewForm::Table);
    QTest::mouseMove(desk.view().viewport(), desk.at(7) - QPoint(3, 0));
    QTest::mouseMove(desk.view().viewport(), desk.at(7));
    desk.view().clearFocus();
    desk.pane.setForm(ViewForm::Tiles);
    QCoreApplication::processEvents();
    desk.absent(7);
    QCOMPARE(desk.rows.rowOf(7), 1);
}

QTEST_MAIN(tst_RosterPane)
#include "tst_rosterpane.moc"
