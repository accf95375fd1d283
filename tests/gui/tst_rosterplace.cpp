// SPDX-License-Identifier: GPL-3.0-or-later
// Selection, focus and scroll follow people over polls, filters and orders, whatever the form of the rows.
#include "models/rosterrows.h"
#include "models/teamscene.h"
#include "window/rosterpane.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int People = 60;
constexpr int InTeam = 20;

QList<int> sorted(QList<int> ids)
{
    std::ranges::sort(ids);
    return ids;
}

} // namespace

class TestRosterPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<ViewForm>("form");
        QTest::newRow("table") << ViewForm::Table;
        QTest::newRow("tiles") << ViewForm::Tiles;
    }

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    // Agents 1 to 60 in three teams of 20, all present, in the order of their ids.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not)"_s)); // the offscreen platform
        m_team = std::make_unique<TeamScene>();
        for (int id = 1; id <= People; ++id)
            m_team->put(id, name(id), u"Team %1"_s.arg(1 + (id - 1) / InTeam));
        m_team->list();
        m_model = std::make_unique<RosterModel>(m_team->roster, TeamScene::zone());
        m_rows = std::make_unique<RosterRows>(*m_model);
        m_pane = std::make_unique<RosterPane>(*m_rows);
        QObject::connect(&m_team->roster, &Roster::removed, m_pane.get(), &RosterPane::forget);
        QFETCH_GLOBAL(const ViewForm, form);
        m_pane->setForm(form);
        m_pane->resize(900, 300);
        m_pane->show();
        m_pane->activateWindow();
        view().setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_rows.reset();
        m_model.reset();
        m_team.reset();
    }

    // ---- selection

    void aFilterHidesButKeepsTheSelection()
    {
        m_pane->selectIds({1, 2, 21, 22, 41});
        m_rows->setFilter({.groups = {u"Team 1"_s, u"Team 3"_s}});
        QCOMPARE(sorted(m_pane->selectedIds()), (QList<int>{1, 2, 21, 22, 41}));
        QCOMPARE(sorted(m_pane->hiddenSelectedIds()), (QList<int>{21, 22}));
        m_rows->setFilter({});
        QCOMPARE(m_pane->hiddenSelectedIds(), QList<int>());
        QVERIFY(isSelected(21));
    }

    void foldedAwayIsNotShown()
    {
        m_pane->selectIds({1, 21});
        m_rows->setCollapsed(u"Team 2"_s, true);
        QCOMPARE(m_pane->hiddenSelectedIds(), QList<int>{21});
        QCOMPARE(sorted(m_pane->selectedIds()), (QList<int>{1, 21}));
        m_rows->setCollapsed(u"Team 2"_s, false);
        QCOMPARE(m_pane->hiddenSelectedIds(), QList<int>());
        QVERIFY(isSelected(21));
    }

    void selectAllTakesWhoIsShown()
    {
        m_rows->setFilter({.groups = {u"Team 2"_s}});
        m_pane->selectAll();
        QList<int> team(InTeam);
        std::ranges::generate(team, [id = 21]() mutable { return id++; });
        QCOMPARE(sorted(m_pane->selectedIds()), team);
        m_rows->setFilter({.text = u"agent 0056"_s});
        QCOMPARE(m_pane->hiddenSelectedIds().size(), InTeam);
        m_pane->selectAll();
        QCOMPARE(m_pane->selectedIds(), QList<int>{56});
        m_rows->setCollapsed(u"Team 3"_s, true);
        m_pane->selectAll();
        QCOMPARE(m_pane->selectedIds(), QList<int>());
    }

    void aNewSelectionForgetsWhomAFilterHides()
    {
        m_pane->selectIds({1, 21});
        m_rows->setFilter({.groups = {u"Team 1"_s}});
        click(3, Qt::ControlModifier);
        QCOMPARE(sorted(m_pane->selectedIds()), (QList<int>{1, 3, 21}));
        click(4);
        QCOMPARE(m_pane->selectedIds(), QList<int>{4});
        m_rows->setFilter({.groups = {u"Team 2"_s}});
        view().setCurrentIndex(cell(25));
        QCOMPARE(m_pane->selectedIds(), QList<int>{25});
        m_rows->setFilter({});
        QVERIFY(!isSelected(4));
    }

    void theVanishedAreForgotten()
    {
        m_pane->selectIds({5, 6, 45});
        QSignalSpy chosen(m_pane.get(), &RosterPane::chosenChanged);
        leave({5, 45});
        QCOMPARE(m_pane->selectedIds(), QList<int>{6});
        QVERIFY(!chosen.isEmpty());
        m_team->put(5, name(5), u"Team 1"_s); // a new person of that number is somebody else
        m_team->list();
        QCOMPARE(m_pane->selectedIds(), QList<int>{6});
        QVERIFY(!isSelected(5));
    }

    void everybodyVanishes()
    {
        m_pane->selectIds({5, 6});
        focus(6);
        m_team->rows.clear();
        m_team->list();
        QCOMPARE(m_pane->selectedIds(), QList<int>());
        QCOMPARE(m_pane->focusedId(), 0);
    }

    // ---- focus

    void focusGoesToANeighbour_data()
    {
        QTest::addColumn<int>("focused");
        QTest::addColumn<QList<int>>("leaving");
        QTest::addColumn<int>("neighbour");
        QTest::newRow("in the middle") << 5 << QList<int>{5} << 4;
        QTest::newRow("with the next one") << 5 << QList<int>{5, 6} << 4;
        QTest::newRow("first of a team: not the heading") << 21 << QList<int>{21} << 22;
        QTest::newRow("last of a team") << 20 << QList<int>{20} << 19;
        QTest::newRow("last of all") << 60 << QList<int>{60} << 59;
        QTest::newRow("first of all") << 1 << QList<int>{1} << 2;
    }

    void focusGoesToANeighbour()
    {
        QFETCH(const int, focused);
        QFETCH(const QList<int>, leaving);
        focus(focused);
        QCOMPARE(m_pane->focusedId(), focused);
        leave(leaving);
        QTEST(m_pane->focusedId(), "neighbour");
        QTEST(m_rows->idAt(view().currentIndex().row()), "neighbour");
        QCOMPARE(m_pane->selectedIds(), QList<int>()); // a neighbour is not chosen by that
    }

    void theLastOfATeamLeaves()
    {
        m_team->put(61, u"Alone"_s, u"Team 2b"_s);
        m_team->list();
        focus(61);
        leave({61});
        QCOMPARE(m_pane->focusedId(), 40);
        QCOMPARE(m_rows->idAt(view().currentIndex().row()), 40);
    }

    // So many in so many places that the rows are announced as another list.
    void manyLeaveAtOnce()
    {
        for (int id = People + 1; id <= 700; ++id)
            m_team->put(id, name(id), u"Team 3"_s);
        m_team->list();
        focus(301);
        const int row = view().currentIndex().row();
        QSignalSpy resets(m_rows.get(), &QAbstractItemModel::modelReset);
        QList<int> leaving(350);
        std::ranges::generate(leaving, [id = -1]() mutable { return id += 2; });
        leave(leaving);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(view().currentIndex().row(), row);
        QCOMPARE(m_pane->focusedId(), m_rows->idAt(row));
        QVERIFY(m_pane->focusedId() > 0);
    }

    void focusSurvivesAFilterThatHidesIt()
    {
        focus(30);
        m_rows->setFilter({.groups = {u"Team 1"_s}});
        m_rows->setFilter({.text = u"nobody at all"_s});
        QCOMPARE(m_rows->rowCount(), 0);
        m_rows->setFilter({});
        QCOMPARE(m_pane->focusedId(), 30);
        QCOMPARE(m_rows->idAt(view().currentIndex().row()), 30);
    }

    void focusOnAHeadingSurvivesAFilter()
    {
        const int heading = m_rows->rowOf(21) - 1;
        view().setCurrentIndex(m_rows->index(heading, 0));
        m_rows->setFilter({.groups = {u"Team 2"_s}});
        QCOMPARE(view().currentIndex().row(), 0);
        m_rows->setFilter({});
        QCOMPARE(view().currentIndex().row(), heading);
        QCOMPARE(m_pane->focusedId(), 0);
    }

    void anOrderKeepsFocusAndSelection()
    {
        focus(30);
        m_pane->selectIds({3, 30, 50});
        m_rows->setOrder({OrderBy::Name, true});
        QCOMPARE(m_rows->idAt(view().currentIndex().row()), 30);
        QVERIFY(isSelected(3) && isSelected(30) && isSelected(50));
        QCOMPARE(sorted(m_pane->selectedIds()), (QList<int>{3, 30, 50}));
    }

    // ---- scroll

    void scrollFollowsTheFirstPersonInView()
    {
        scrollTo(30);
        m_rows->setFilter({.groups = {u"Team 2"_s, u"Team 3"_s}});
        QCOMPARE(topId(), 30);
        m_rows->setFilter({});
        QCOMPARE(topId(), 30);
    }

    void whoHasTheFocusStaysWhereTheyAre()
    {
        focus(30);
        view().scrollTo(cell(30), QAbstractItemView::PositionAtCenter);
        const int at = view().visualRect(cell(30)).top();
        m_rows->setFilter({.groups = {u"Team 2"_s, u"Team 3"_s}});
        QCOMPARE(view().visualRect(cell(30)).top(), at);
        m_rows->setFilter({});
        QCOMPARE(view().visualRect(cell(30)).top(), at);
    }

    void aPlaceWaitsForTheRows()
    {
        m_team->roster.clear();
        m_pane->goTo({25, 24}); // 24 begins a line of tiles
        QCOMPARE(m_pane->place().focusedId, 25);
        QCOMPARE(m_pane->place().topId, 24);
        m_team->list();
        QCOMPARE(m_pane->focusedId(), 25);
        QCOMPARE(m_rows->idAt(view().currentIndex().row()), 25);
        QCoreApplication::processEvents();
        QCOMPARE(topId(), 24);
    }

    void aPlaceOfSomebodyWhoIsGone()
    {
        m_team->roster.clear();
        m_pane->goTo({999, 998});
        m_team->list();
        QVERIFY(!view().currentIndex().isValid());
        QCOMPARE(view().verticalScrollBar()->value(), 0);
        m_team->put(998, u"Somebody else"_s, u"Team 1"_s);
        m_team->list();
        QCOMPARE(view().verticalScrollBar()->value(), 0);
    }

    void theTopIsAPlace()
    {
        QCOMPARE(m_pane->place().topId, 0);
        scrollTo(30);
        QCOMPARE(m_pane->place().topId, 30);
        m_pane->goTo({});
        QCOMPARE(view().verticalScrollBar()->value(), 0);
    }

    // ---- headings of the columns

    void clicksAskForOrders()
    {
        QSignalSpy clicked(m_pane.get(), &RosterPane::columnClicked);
        QHeaderView *header = nullptr;
        for (auto *each : view().findChildren<QHeaderView *>()) {
            if (each->orientation() == Qt::Horizontal)
                header = each;
        }
        QFETCH_GLOBAL(const ViewForm, form);
        QCOMPARE(header != nullptr, form == ViewForm::Table);
        if (!header)
            return; // tiles have none: the menu orders them
        const int column = int(Column::Back);
        const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.constFirst().constFirst().value<OrderBy>(), OrderBy::Back);
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    static QString name(int id) { return u"Agent %1"_s.arg(id, 4, 10, QLatin1Char('0')); }

    QAbstractItemView &view() const { return m_pane->view(); }

    QModelIndex cell(int id) const { return m_rows->index(m_rows->rowOf(id), int(Column::Name)); }

    bool isSelected(int id) const { return view().selectionModel()->isSelected(cell(id)); }

    void focus(int id) { view().selectionModel()->setCurrentIndex(cell(id), QItemSelectionModel::NoUpdate); }

    void leave(const QList<int> &ids)
    {
        m_team->rows.removeIf([&](const UserRow &row) { return ids.contains(row.agent.associateId); });
        m_team->list();
    }

    void click(int id, Qt::KeyboardModifiers keys = {})
    {
        view().scrollTo(cell(id));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, keys, view().visualRect(cell(id)).center());
    }

    void scrollTo(int id)
    {
        view().scrollTo(cell(id), QAbstractItemView::PositionAtTop);
        QCoreApplication::processEvents();
    }

    int topId() const
    {
        const QList<int> visible = m_pane->visibleIds();
        return visible.isEmpty() ? 0 : visible.constFirst();
    }

    std::unique_ptr<TeamScene> m_team;
    std::unique_ptr<RosterModel> m_model;
    std::unique_ptr<RosterRows> m_rows;
    std::unique_ptr<RosterPane> m_pane;
};

QTEST_MAIN(TestRosterPlace)
#include "tst_rosterplace.moc"
