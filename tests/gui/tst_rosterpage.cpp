// SPDX-License-Identifier: GPL-3.0-or-later
// The page over a signed-in session: who is shown, who is starred, and what the bar says of the selected.
#include "gui/desk.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

// As in ShowButton::windowActions().
enum { OnlyAbsent = 0, OnlyFavourites = 1, MyTeamsAction = 4, Clear = 6 };

} // namespace

class TestRosterPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_desk = std::make_unique<Desk>();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->page));
        QVERIFY(m_desk->start());
    }

    void cleanup() { m_desk.reset(); }

    void nobodyFoundSaysSoWithTheWayOut()
    {
        m_desk->view().setFocus();
        m_desk->search(u"no such person"_s);
        QVERIFY(!m_desk->view().isVisible());
        QVERIFY(m_desk->says(u"Nobody found for “no such person”"_s));
        QVERIFY(m_desk->button(u"Clear filter"_s)->hasFocus());
        m_desk->button(u"Clear filter"_s)->click();
        QVERIFY(m_desk->view().isVisible() && m_desk->view().hasFocus());
        QCOMPARE(m_desk->view().model()->rowCount(), People + 1);
        QCOMPARE(m_desk->page.findChild<QLineEdit *>()->text(), QString());
    }

    void onlyTheAbsentLightsTwoChips()
    {
        QCOMPARE(m_desk->lit(), (QList<bool>{true, false, false, false}));
        m_desk->trigger(OnlyAbsent);
        QCOMPARE(m_desk->lit(), (QList<bool>{false, false, true, true}));
        QVERIFY(m_desk->says(u"Nobody to show"_s));
        QVERIFY(m_desk->says(u"Shown are only: Not present, Unknown."_s));
        m_desk->tenant.setAbsent(7, u"Lunch"_s);
        QVERIFY(m_desk->poll());
        QVERIFY(m_desk->view().isVisible());
        QCOMPARE(m_desk->view().model()->rowCount(), 2);
        m_desk->page.findChildren<Chip *>().at(3)->toggle(); // as a screen reader does; alone it stays lit
        QCOMPARE(m_desk->lit(), (QList<bool>{false, false, false, true}));
        QVERIFY(!m_desk->page.showActions().at(OnlyAbsent)->isChecked());
        m_desk->trigger(OnlyAbsent);
        m_desk->trigger(OnlyAbsent);
        QCOMPARE(m_desk->lit(), (QList<bool>{true, false, false, false}));
    }

    void favourites()
    {
        m_desk->trigger(OnlyFavourites);
        QVERIFY(m_desk->says(u"No favourites yet"_s));
        m_desk->trigger(Clear);
        QSignalSpy changed(&m_desk->page, &RosterPage::favouritesChanged);
        m_desk->view().setFocus();
        m_desk->view().selectionModel()->setCurrentIndex(m_desk->cell(9), QItemSelectionModel::NoUpdate);
        QVERIFY(!m_desk->page.showsFavourites());
        m_desk->page.toggleFavourites(); // nobody is selected: who has the focus
        QCOMPARE(m_desk->page.favourites(), QSet<int>{9});
        m_desk->pane().selectIds({9, 10});
        m_desk->page.toggleFavourites();
        QCOMPARE(m_desk->page.favourites(), (QSet<int>{9, 10}));
        QVERIFY(m_desk->page.showsFavourites());
        m_desk->trigger(OnlyFavourites);
        QCOMPARE(m_desk->view().model()->rowCount(), 3);
        m_desk->pane().selectIds({10});
        m_desk->page.toggleFavourites();
        QCOMPARE(m_desk->page.favourites(), QSet<int>{9});
        QCOMPARE(changed.size(), 3);
    }

    void myTeams()
    {
        const QAction *mine = m_desk->page.showActions().at(MyTeamsAction);
        QVERIFY(mine->isEnabled());
        QCOMPARE(mine->toolTip(), u"<qt>The teams you are in: Support</qt>"_s);
        m_desk->page.setFollowed({u"SUPPORT"_s, u"Gone"_s});
        QCOMPARE(mine->toolTip(), u"<qt>The teams you follow: Support</qt>"_s);
        m_desk->trigger(MyTeamsAction);
        QVERIFY(m_desk->page.wanted().onlyMyTeams && mine->isChecked());
        QCOMPARE(m_desk->view().model()->rowCount(), People + 1);
        m_desk->page.setFollowed({});
        m_desk->tenant.people.remove(Own);
        QVERIFY(m_desk->poll());
        QVERIFY(!mine->isEnabled());
        QVERIFY(mine->text().contains(u"you follow none and are in none"_s));
        QCOMPARE(m_desk->view().model()->rowCount(), People); // and nobody is left out because of it
    }

    void teamsThatAreGoneNarrowNothing()
    {
        m_desk->page.setWanted({.teams = {u"Dissolved"_s}});
        Desk::settle();
        QCOMPARE(m_desk->view().model()->rowCount(), People + 1);
        m_desk->page.setWanted({.teams = {u"Dissolved"_s, u"Support"_s}});
        Desk::settle();
        QCOMPARE(m_desk->view().model()->rowCount(), People + 1);
        QVERIFY(m_desk->page.wanted().teams.contains(u"Dissolved"_s)); // it may come back
    }

    void theFilterGivesThePlaceBack()
    {
        m_desk->view().selectionModel()->setCurrentIndex(m_desk->cell(20), QItemSelectionModel::NoUpdate);
        m_desk->view().scrollTo(m_desk->cell(40), QAbstractItemView::PositionAtTop);
        const int at = m_desk->view().verticalScrollBar()->value();
        m_desk->search(u"fullName 31"_s);
        m_desk->search(u"fullName 3"_s);
        m_desk->search({});
        QCOMPARE(m_desk->view().verticalScrollBar()->value(), at);
        QCOMPARE(m_desk->pane().focusedId(), 20);
        // Who went to somebody in the result stays with them.
        m_desk->search(u"fullName 31"_s);
        m_desk->view().setCurrentIndex(m_desk->cell(31));
        m_desk->search({});
        QCOMPARE(m_desk->pane().focusedId(), 31);
        QVERIFY(m_desk->pane().visibleIds().contains(31));
    }

    void troubleMovesNobody()
    {
        const auto at = [this] {
            return m_desk->view().viewport()->mapToGlobal(
                m_desk->view().visualRect(m_desk->cell(3)).topLeft());
        };
        const auto becomes = [this](ViewState::Name name) {
            m_desk->session.poller()->refresh(true);
            return QTest::qWaitFor([&] { return m_desk->page.state().name == name; });
        };
        const QPoint before = at();
        m_desk->tenant.trouble = FakeAnswer{.status = 503};
        QVERIFY(becomes(ViewState::Name::Offline));
        QTRY_VERIFY(m_desk->button(u"Try again"_s)); // the banner is there
        m_desk->settle();
        QCOMPARE(at(), before);
        m_desk->tenant.trouble.reset();
        QVERIFY(becomes(ViewState::Name::Roster));
        m_desk->settle();
        QCOMPARE(at(), before);
    }

    void theBarFollowsWhoVanishes()
    {
        m_desk->pane().selectIds({11, 12, 13, 14, 15});
        QVERIFY(m_desk->says(u"5 selected"_s));
        m_desk->tenant.people.remove(12);
        QVERIFY(m_desk->poll());
        QVERIFY(m_desk->says(u"4 selected"_s));
        QCOMPARE(m_desk->pane().selectedIds().size(), 4);
        m_desk->search(u"fullName 13"_s);
        QVERIFY(m_desk->says(u"3 of 4 not shown."_s));
        m_desk->tenant.people.remove(14);
        QVERIFY(m_desk->poll());
        QVERIFY(m_desk->says(u"2 of 3 not shown."_s));
    }

    void whoCannotBeChangedAnyMoreIsLeftOut()
    {
        m_desk->pane().selectIds({11, 12, 13});
        m_desk->page.beginChange(NotPresent);
        QVERIFY(m_desk->button(u"Set 3 people"_s));
        m_desk->tenant.people[12] = {statusFromName(u"StatusReadOnly"_s), {}};
        m_desk->session.roster().mergePresence(
            12, m_desk->tenant.people.value(12), m_desk->session.roster().clock().tick());
        QVERIFY(m_desk->button(u"Set 2 people"_s));
        QVERIFY(m_desk->says(u"1 left out. Only Present and Not present can be changed here."_s));
        QCOMPARE(m_desk->pane().selectedIds().size(), 3);
    }

    void whoVanishesWhileAChangeIsChosen()
    {
        m_desk->pane().selectIds({11, 12, 13});
        m_desk->page.beginChange(NotPresent);
        m_desk->tenant.people.remove(12);
        QVERIFY(m_desk->poll());
        QVERIFY(m_desk->says(u"2 selected"_s));
        QPushButton *set = m_desk->button(u"Set 2 people"_s);
        QVERIFY(set);
        m_desk->letWrite({11, 13});
        set->click();
        QTRY_VERIFY(m_desk->says(u"2 of 3 set to Not present; 1 left out"_s));
    }

    // The answer to the first write is held back until they are gone from the list.
    void whoVanishesWhileTheChangeIsUnderWay()
    {
        m_desk->pane().selectIds({12});
        m_desk->page.beginChange(NotPresent);
        m_desk->tenant.network.on("PUT /api/v1/User/12/UserPresenceStatus", hanging());
        m_desk->button(u"Set"_s)->click();
        QTRY_COMPARE(m_desk->tenant.network.count("PUT /api/v1/User/12/UserPresenceStatus"), 1);
        m_desk->tenant.people.remove(12);
        m_desk->tenant.strangers.insert(12);
        QVERIFY(m_desk->poll());
        QCOMPARE(m_desk->pane().selectedIds(), QList<int>());
        QVERIFY(m_desk->tenant.network.release(json(R"({"Error":true,"ErrorMessage":"gone"})", 404)));
        QTRY_VERIFY(m_desk->says(u"fullName 12: Not set. SuperOffice does not know this person any more."_s));
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestRosterPage)
#include "tst_rosterpage.moc"
