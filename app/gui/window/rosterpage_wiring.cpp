// SPDX-License-Identifier: GPL-3.0-or-later
// Who tells whom on the page. What is shown when is in rosterpage.cpp.
#include "window/rosterpage.h"

#include "domain/followedteams.h"
#include "window/filterbar.h"
#include "window/notice.h"
#include "window/ownbox.h"
#include "window/rosterpane.h"
#include "window/statusline.h"

namespace Rollcall {

void RosterPage::connectFilter()
{
    m_search.setSingleShot(true);
    m_search.setInterval(0);
    connect(&m_search, &QTimer::timeout, this, &RosterPage::applyFilter);
    connect(m_filter, &FilterBar::filterChanged, &m_search, qOverload<>(&QTimer::start));
    connect(m_filter, &FilterBar::leftDownwards, m_view, &RosterPane::focusRows);
    connect(&m_rows, &RosterRows::countsChanged, this, [this] {
        m_filter->setCounts(m_rows.count(), m_rows.otherCount());
        updateOwn();
    });
    connect(&m_rows, &RosterRows::teamsCounted, this, &RosterPage::lookAtTeams);
    connect(&m_rows, &RosterRows::teamsCounted, this, &RosterPage::offerTeams);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_rows, signal, this, &RosterPage::showRows);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &RosterPage::showRows);
    connect(m_view, &RosterPane::columnClicked, this, &RosterPage::columnClicked);
    connect(m_view, &RosterPane::typed, m_filter, &FilterBar::focusSearch);
    connect(m_view, &RosterPane::chosenChanged, this, &RosterPage::updateSelection);
    connect(m_view, &RosterPane::visibleChanged, this, [this] {
        if (auto *poller = m_session.poller())
            poller->setVisible(m_view->visibleIds());
        wantPhotos();
    });
    connect(m_view, &RosterPane::menuRequested, this, &RosterPage::openMenu);
    connect(&m_session.roster(), &Roster::removed, m_view, &RosterPane::forget);
}

void RosterPage::connectChanges()
{
    connect(m_bar, &ActionBar::wished, this, &RosterPage::submit);
    connect(m_bar, &ActionBar::considered, this, &RosterPage::foresee);
    m_status->setUndo([this] { return m_flow ? m_flow->undoRemaining() : std::chrono::milliseconds(0); });
    connect(m_status, &StatusLine::undoWanted, this, &RosterPage::undo);
    connect(m_status, &StatusLine::retryWanted, this, [this] {
        if (m_flow && objection().isEmpty())
            m_flow->retry();
    });
    connect(m_bar, &ActionBar::selectionCleared, m_view, &RosterPane::clearChosen);
    connect(m_bar, &ActionBar::cancelled, this, [this] {
        if (m_flow)
            m_flow->cancel();
    });
    connect(m_bar, &ActionBar::answered, this,
        [this](bool anyway) { answer(anyway ? QSet<int>{m_conflict} : QSet<int>()); });
    connect(m_bar, &ActionBar::checkAgainWanted, this, &RosterPage::checkOthersAgain);
    connect(m_status, &StatusLine::dueBackWanted, this, &RosterPage::beginDueBack);
    connectOwnMenu();
    const auto showWatched = [this] { m_model.setWatched(m_watches.ids()); };
    connect(&m_watches, &WatchList::changed, this, showWatched);
    showWatched();
}

void RosterPage::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &RosterPage::tell);
    connect(&m_session, &Session::signedIn, this, &RosterPage::adoptPoller);
    connect(&m_session, &Session::disconnecting, this, [this] {
        m_photos.reset(); // all of them hold the client that goes now
        dropWriter();
    });
    Roster &roster = m_session.roster();
    for (const auto signal : {&Roster::added, &Roster::removed})
        connect(&roster, signal, this, &RosterPage::tell);
    connect(&roster, &Roster::changed, this, &RosterPage::tell);
    connect(m_banner, &Notice::acted, this, &RosterPage::act);
    connect(m_page, &Notice::acted, this, &RosterPage::act);
    connect(m_nobody, &Notice::acted, this, &RosterPage::act);
}

void RosterPage::lookAtTeams()
{
    const CoveredTeams mine = followedTeams(m_rows.teams(), m_rows.coverage(), m_followed);
    m_status->setShortage(shortageSentence(mine.teams, mine.coverage));
}

void RosterPage::adoptPhotos()
{
    const auto show = [this] {
        m_view->setPhotos([this](int id) { return m_photos ? m_photos->photo(id) : QImage(); });
    };
    m_photos = std::make_unique<PhotoLoader>(*m_session.client(), m_photoFolder);
    show();
    connect(m_photos.get(), &PhotoLoader::loaded, m_view, &RosterPane::repaintPhoto);
    connect(m_photos.get(), &PhotoLoader::cleared, this, show);
    m_photos->setEnabled(m_showsPhotos);
    wantPhotos();
}

void RosterPage::wantPhotos()
{
    if (!m_photos || !m_photos->isEnabled())
        return;
    QList<PhotoWish> wishes;
    for (const int id : m_view->visibleIds()) {
        if (const RosterEntry *entry = m_session.roster().find(id))
            wishes.append({id, entry->agent.personId});
    }
    m_photos->setWanted(wishes);
}

void RosterPage::setShowsPhotos(bool shows)
{
    m_showsPhotos = shows;
    if (m_photos)
        m_photos->setEnabled(shows);
    wantPhotos();
}

} // namespace Rollcall
