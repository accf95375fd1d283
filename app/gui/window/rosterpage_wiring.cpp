// SPDX-License-Identifier: GPL-3.0-or-later
// Who tells whom on the page. What is shown when is in rosterpage.cpp.
#include "window/rosterpage.h"

#include "window/filterbar.h"
#include "window/notice.h"
#include "window/ownbox.h"
#include "window/rosterview.h"

namespace Rollcall {

void RosterPage::connectFilter()
{
    m_search.setSingleShot(true);
    m_search.setInterval(0);
    connect(&m_search, &QTimer::timeout, this, [this] { m_rows.setFilter(m_filter->filter()); });
    connect(m_filter, &FilterBar::filterChanged, &m_search, qOverload<>(&QTimer::start));
    connect(m_filter, &FilterBar::leftDownwards, this, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid() && m_rows.rowCount() > 0)
            m_view->setCurrentIndex(m_rows.index(std::min(1, m_rows.rowCount() - 1), 0));
    });
    connect(&m_rows, &RosterRows::countsChanged, this, [this] {
        m_filter->setCounts(m_rows.count(), m_rows.otherCount());
        m_filter->setGroups(m_rows.groups());
        updateOwn();
    });
    connect(m_view, &RosterView::typed, m_filter, &FilterBar::focusSearch);
    connect(m_view, &RosterView::chosenChanged, this, &RosterPage::updateSelection);
    connect(m_view, &RosterView::visibleChanged, this, [this] {
        if (auto *poller = m_session.poller())
            poller->setVisible(m_view->visibleIds());
    });
    connect(m_view, &RosterView::editRequested, this, [this] { m_bar->begin(NotPresent); });
    connect(&m_session.roster(), &Roster::removed, m_view, &RosterView::forget);
}

void RosterPage::connectChanges()
{
    connect(m_bar, &ActionBar::wished, this, &RosterPage::submit);
    connect(m_bar, &ActionBar::selectionCleared, m_view, &RosterView::clearChosen);
    connect(m_bar, &ActionBar::cancelled, this, [this] {
        if (m_flow)
            m_flow->cancel();
    });
    connect(m_bar, &ActionBar::answered, this, [this](bool anyway) {
        m_bar->setBusy(0, 0);
        if (m_flow)
            m_flow->answer(anyway);
    });
    const auto beginOwn = [this](const Status &status) {
        m_view->selectIds({ownId()});
        m_bar->begin(status);
    };
    connect(m_own, &OwnBox::presentChosen, this, [this, beginOwn] {
        beginOwn(Present);
        submit({Present, {}, {}, true});
    });
    connect(m_own, &OwnBox::notPresentChosen, this, [beginOwn] { beginOwn(NotPresent); });
}

void RosterPage::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &RosterPage::tell);
    connect(&m_session, &Session::signedIn, this, &RosterPage::adoptPoller);
    connect(&m_session, &Session::disconnecting, this, [this] {
        m_flow.reset(); // both hold the client that goes now
        m_writer.reset();
        m_bar->setBusy(0, 0);
    });
    Roster &roster = m_session.roster();
    for (const auto signal : {&Roster::added, &Roster::removed})
        connect(&roster, signal, this, &RosterPage::tell);
    connect(&roster, &Roster::changed, this, &RosterPage::tell);
    connect(m_banner, &Notice::acted, this, &RosterPage::act);
    connect(m_page, &Notice::acted, this, &RosterPage::act);
}

} // namespace Rollcall
