// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterpage.h"

#include "api/baseaddress.h"
#include "domain/words.h"
#include "models/dueback.h"
#include "window/announcer.h"
#include "window/filterbar.h"
#include "window/notice.h"
#include "window/ownbox.h"
#include "window/rosterpane.h"
#include "window/statusline.h"

#include <QDesktopServices>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

RosterPage::RosterPage(Session &session, RosterModel &model, WatchList &watches, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_watches(watches)
    , m_model(model)
    , m_rows(m_model)
    , m_filter(new FilterBar(this))
    , m_page(new Notice(Notice::Form::Page, this))
    , m_nobody(new Notice(Notice::Form::Page, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new RosterPane(m_rows, this))
    , m_banner(new Notice(Notice::Form::Banner, this))
    , m_bar(new ActionBar(session.roster().clock().now, teamTimeZone(session.profile()),
          returnLanguage(session.profile()), this))
    , m_status(new StatusLine(this))
    , m_own(new OwnBox(this))
    , m_announcer(new Announcer(this))
{
    build();
    connectFilter();
    connectChanges();
    connectSession();
    adoptPoller();
    tell();
}

// What is under way ends while there is still somebody to be told, and the pane before its rows: a window
// that closes takes the focus from it.
RosterPage::~RosterPage()
{
    m_flow.reset();
    m_writer.reset();
    delete m_view;
}

void RosterPage::build()
{
    m_filter->addTrailing(m_own);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_nobody);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_stack, 1);
    column->addWidget(m_banner); // not above the rows: they would move when it comes and goes
    column->addWidget(m_bar);
    column->addWidget(m_status);

    // Texts such as "due back 10:30" depend on the minute: the view repaints, no data changes.
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.setTimerType(Qt::CoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_rows.reorder();
        m_view->repaintTexts();
        tell();
    });
    m_minute.start();
}

void RosterPage::adoptPoller()
{
    auto *poller = m_session.poller();
    if (!poller || !m_session.client())
        return;
    m_model.setOwnId(ownId());
    adoptWriter();
    connect(poller, &Poller::stateChanged, this, &RosterPage::tell);
    connect(poller, &Poller::polled, this, &RosterPage::tell);
    connect(poller, &Poller::capabilitiesChanged, this, &RosterPage::tell);
    poller->setVisible(m_view->visibleIds());
    adoptPhotos();
    tell();
}

ViewInputs RosterPage::inputs() const
{
    const Poller *poller = m_session.poller();
    const Roster &roster = m_session.roster();
    const QList<int> ids = roster.ids();
    return {
        .session = m_session.state(),
        .problem = m_session.problem(),
        .refusedSince = m_session.refusedSince(),
        .poller = poller ? poller->state() : Poller::State::Idle,
        .error = poller && poller->error() ? poller->error() : m_session.error(),
        .failingSince = poller ? poller->failingSince() : QDateTime(),
        .lastAnswer = roster.lastAnswer(),
        .agents = roster.size(),
        .isStale =
            !ids.isEmpty() && std::ranges::all_of(ids, [&](int id) { return roster.find(id)->isStale; }),
        .isReadingOnly = poller && poller->capabilities().isReadingOnly,
        .isTooOld = poller && poller->capabilities().isTooOld,
        .now = roster.clock().now(),
    };
}

void RosterPage::tell()
{
    const ViewInputs seen = inputs();
    const ViewState state = viewState(seen);
    const bool isPlain = state.name == ViewState::Name::Roster;
    if (state != m_state) {
        (state.showsRoster ? m_banner : m_page)->tell(state);
        m_banner->setVisible(state.showsRoster && !isPlain);
        m_filter->setVisible(state.showsRoster || state.name == ViewState::Name::Empty);
    }
    if (seen.isReadingOnly != m_isReadingOnly) {
        m_isReadingOnly = seen.isReadingOnly;
        m_view->setReadingOnly(m_isReadingOnly);
        setOrder(m_order);
    }
    m_status->setUpdated(
        seen.lastAnswer.isValid() ? tr("Updated %1").arg(seen.lastAnswer.toString(u"HH:mm:ss")) : QString());
    m_bar->setObjection(objection());
    m_status->setDueBack(objection().isEmpty() ? int(dueBack(m_model).size()) : 0);
    updateOwn();
    if (state != m_state) {
        m_state = state;
        showRows();
        Q_EMIT stateChanged(m_state);
    }
}

QString RosterPage::objection() const
{
    if (m_isReadingOnly)
        return tr("Reading only: availability can be changed in SuperOffice itself.");
    if (m_session.profile().isDisplayOnly)
        return tr("This connection is for display only.");
    if (m_session.state() != Session::State::SignedIn)
        return tr("Not connected: nothing can be changed now.");
    return {};
}

int RosterPage::ownId() const
{
    return m_session.principal() ? m_session.principal()->associateId : 0;
}

void RosterPage::updateOwn()
{
    const auto &principal = m_session.principal();
    m_own->setVisible(principal.has_value());
    if (!principal)
        return;
    const RosterEntry *entry = m_session.roster().find(ownId());
    const int row = m_model.rowOf(ownId());
    if (entry && row >= 0) {
        const QModelIndex index = m_model.index(row, 0);
        m_own->setState(glyphOf(Standing(index.data(StandingRole).toInt())),
            index.data(StatusTextRole).toString(), index.data(ConsequenceRole).toString());
    } else {
        m_own->setState(
            glyphOf(standing(principal->status)), label(principal->status), consequence(principal->status));
    }
    m_own->setObjection(principal->ejUserId == 0 ? tr("This account is not a Service user.") : objection());
}

void RosterPage::act(ViewState::Action action)
{
    switch (action) {
    case ViewState::Action::TryAgain:
        return refresh();
    case ViewState::Action::CheckAgain:
        if (auto *poller = m_session.poller())
            poller->checkAgain();
        return;
    case ViewState::Action::EnterSecret:
        return Q_EMIT secretWanted();
    case ViewState::Action::OpenSettings:
        return Q_EMIT settingsWanted();
    case ViewState::Action::OpenSuperOffice:
        // The API lives below the web client: .../SuperOffice/api belongs to .../SuperOffice.
        QDesktopServices::openUrl(baseAddress(m_session.profile().address)
                                      .api.adjusted(QUrl::RemoveFilename | QUrl::StripTrailingSlash));
        return;
    case ViewState::Action::ClearFilter:
        return clearFilter();
    case ViewState::Action::None:
        break;
    }
}

void RosterPage::setTeams(const TeamSet &teams)
{
    m_rows.setTeams(teams);
}

void RosterPage::setHidesMessages(bool hides)
{
    m_view->setHidesMessages(hides);
}

void RosterPage::setForm(ViewForm form)
{
    m_view->setForm(form);
}

void RosterPage::setCollapsed(const QSet<QString> &headings)
{
    m_rows.setCollapsed(headings);
}

QSet<QString> RosterPage::collapsed() const
{
    return m_rows.collapsed();
}

void RosterPage::search()
{
    m_filter->focusSearch();
}

void RosterPage::selectAll()
{
    m_view->selectAll();
}

void RosterPage::refresh()
{
    m_session.wake();
}

} // namespace Rollcall
