// SPDX-License-Identifier: GPL-3.0-or-later
// Who of the roster is shown, and in which order. Who tells whom is in rosterpage_wiring.cpp.
#include "domain/followedteams.h"
#include "window/filterbar.h"
#include "window/nobodyfound.h"
#include "window/notice.h"
#include "window/rosterpage.h"
#include "window/rosterpane.h"

#include <QStackedWidget>

#include <algorithm>

namespace Rollcall {

bool RosterPage::canOrderBy(OrderBy by) const
{
    switch (by) {
    case OrderBy::Message:
    case OrderBy::Back:
        return !m_isReadingOnly;
    case OrderBy::Since:
        return m_showsSince;
    case OrderBy::Need:
    case OrderBy::Name:
        break;
    }
    return true;
}

void RosterPage::setOrder(const RowOrder &order)
{
    m_order = order;
    m_rows.setOrder(canOrderBy(order.by) ? order : RowOrder());
}

void RosterPage::setShowsSince(bool shows)
{
    m_showsSince = shows;
    m_model.setShowsSince(shows);
    m_view->setShowsSince(shows);
    setOrder(m_order);
}

void RosterPage::setFavourites(const QSet<int> &ids)
{
    m_model.setFavourites(ids);
}

const QSet<int> &RosterPage::favourites() const
{
    return m_model.favourites();
}

// Who is meant when nothing else is said: the selected, else the one with the focus.
QList<int> RosterPage::meantIds() const
{
    const QList<int> chosen = chosenIds(false);
    if (!chosen.isEmpty())
        return chosen;
    const int focused = m_view->focusedId();
    return m_rows.rowOf(focused) >= 0 ? QList<int>{focused} : QList<int>();
}

bool RosterPage::areFavourites(const QList<int> &ids) const
{
    return !ids.isEmpty() && std::ranges::all_of(ids, [this](int id) { return favourites().contains(id); });
}

void RosterPage::toggleFavourites()
{
    const QList<int> ids = meantIds();
    if (ids.isEmpty())
        return;
    QSet<int> starred = favourites();
    const QSet<int> meant(ids.begin(), ids.end());
    setFavourites(areFavourites(ids) ? starred.subtract(meant) : starred.unite(meant));
    Q_EMIT favouritesChanged();
}

void RosterPage::setFollowed(const QStringList &teams)
{
    m_followed = teams;
    offerTeams();
}

// A lead who follows nothing yet means the teams that they are in.
void RosterPage::offerTeams()
{
    const QStringList all = m_rows.groups();
    QSet<QString> followed;
    for (const QString &name : std::as_const(m_followed))
        followed.insert(teamKey(name));
    MyTeams mine{.names = {}, .areFollowed = true};
    std::ranges::copy_if(all, std::back_inserter(mine.names),
        [&followed](const QString &name) { return followed.contains(teamKey(name)); });
    if (mine.names.isEmpty())
        mine = {.names = m_rows.groupsOf(ownId()), .areFollowed = false};
    m_filter->showButton().setTeams(all);
    m_filter->showButton().setMyTeams(mine);
}

void RosterPage::setWanted(const WantedPeople &wanted)
{
    m_filter->showButton().setWanted(wanted);
}

const WantedPeople &RosterPage::wanted() const
{
    return m_filter->showButton().wanted();
}

QList<QAction *> RosterPage::showActions() const
{
    return m_filter->showButton().windowActions();
}

void RosterPage::setPlace(const ListPlace &place)
{
    m_view->goTo(place);
}

ListPlace RosterPage::place() const
{
    return m_view->place();
}

// The place in the whole list is kept while it is narrowed: who did not move comes back to where they were.
void RosterPage::applyFilter()
{
    const RosterFilter everybody;
    const RosterFilter wanted = m_filter->filter();
    if (m_rows.filter() == everybody && wanted != everybody)
        m_placeBefore = m_view->place();
    const bool isWhole = wanted == everybody && m_rows.filter() != everybody;
    m_rows.setFilter(wanted);
    if (isWhole && m_view->place().focusedId == m_placeBefore.focusedId)
        m_view->goTo(m_placeBefore);
    showRows();
}

void RosterPage::showRows()
{
    QWidget *shown = m_page;
    if (m_state.showsRoster && m_rows.rowCount() == 0) {
        const RosterFilter &filter = m_rows.filter();
        m_nobody->tell(viewState(NobodyFound{.search = filter.text,
            .narrowedTo = m_filter->words(),
            .lacksFavourites = filter.onlyFavourites && favourites().isEmpty()}));
        shown = m_nobody;
    } else if (m_state.showsRoster) {
        shown = m_view;
    }
    if (m_stack->currentWidget() == shown)
        return;
    const QWidget *focused = window()->focusWidget();
    const bool isFree = !focused || m_stack->isAncestorOf(focused);
    m_stack->setCurrentWidget(shown);
    if (isFree && shown == m_view) // typing finds somebody from the first moment on
        m_view->setFocus(Qt::OtherFocusReason);
}

void RosterPage::clearFilter()
{
    m_filter->clear();
    applyFilter();
    m_view->focusRows();
}

} // namespace Rollcall
