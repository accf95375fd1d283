// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallwatch.h"

#include "domain/zonedtime.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

WallWatch::WallWatch(Session &session, const WallChoice &choice, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_choice(choice)
    , m_zone(usableZone(teamTimeZone(session.profile())))
    , m_model(session.roster(), m_zone)
    , m_rows(m_model)
    , m_startedAt(session.roster().clock().now())
{
    keepMessages();
    m_changed.setSingleShot(true);
    m_changed.setInterval(AtOnce);
    const auto soon = [this] { m_changed.start(); };
    connect(&m_changed, &QTimer::timeout, this, &WallWatch::changed);
    connect(&m_model, &RosterModel::merged, this, soon);
    connect(&m_rows, &RosterRows::teamsCounted, this, soon);
    connect(&session, &Session::stateChanged, this, soon);
    connect(&session, &Session::signedIn, this, [this, soon] {
        connect(m_session.poller(), &Poller::polled, this, soon);
        connect(m_session.poller(), &Poller::stateChanged, this, soon);
    });
}

void WallWatch::setTeams(const TeamSet &teams)
{
    if (teams == m_teams)
        return;
    m_teams = teams;
    m_rows.setTeams(teams);
}

void WallWatch::setChoice(const WallChoice &choice)
{
    if (choice == m_choice)
        return;
    const bool showedMessages = std::exchange(m_choice, choice).privacy.showsMessages;
    if (showedMessages != choice.privacy.showsMessages)
        keepMessages();
    m_changed.start();
}

void WallWatch::keepMessages()
{
    if (m_choice.privacy.showsMessages)
        return m_session.roster().setMessageFilter({});
    const auto today = [zone = m_zone, clock = m_session.roster().clock()] {
        return clock.now().toTimeZone(zone).date();
    };
    m_session.roster().setMessageFilter(
        [zone = m_zone, today](const QString &message) { return onlyReturn(message, zone, today()); });
}

// Nobody was seen yet is not stale; where nobody is, the list itself is what gets old.
bool WallWatch::isEverythingStale() const
{
    const Roster &roster = m_session.roster();
    const QList<int> ids = roster.ids();
    if (ids.isEmpty())
        return roster.lastAnswer().isValid()
            && roster.lastAnswer().msecsTo(roster.clock().now()) > roster.freshnessLimit().count();
    const auto isFresh = [&roster](int id) { return roster.find(id)->status && !roster.find(id)->isStale; };
    const auto isStale = [&roster](int id) { return roster.find(id)->isStale; };
    return std::ranges::none_of(ids, isFresh) && std::ranges::any_of(ids, isStale);
}

std::optional<WallTrouble> WallWatch::trouble(const QDateTime &now) const
{
    const Poller *poller = m_session.poller();
    const std::optional<ApiError> &error = poller && poller->error() ? poller->error() : m_session.error();
    const QDateTime answered = m_session.roster().lastAnswer();
    return wallTrouble({.session = m_session.state(),
                           .refusedSince = m_session.refusedSince(),
                           .error = error ? std::optional(error->kind) : std::nullopt,
                           .startedAt = m_startedAt.toTimeZone(m_zone),
                           .lastAnswer = answered.isValid() ? answered.toTimeZone(m_zone) : QDateTime(),
                           .isStale = isEverythingStale(),
                           .now = now},
        m_choice.help);
}

WallScene WallWatch::scene()
{
    m_session.roster().expire(); // its own timer stood still while the machine slept
    {
        const QSignalBlocker quiet(m_rows); // whoever asks is told by this answer
        m_rows.reorder();
    }
    const QDateTime now = m_session.roster().clock().now().toTimeZone(m_zone);
    const auto line = [this](int id) { return m_model.lineAt(m_model.rowOf(id)); };
    WallScene scene{.board = wallBoard({m_rows.teams(), m_rows.coverage(), m_rows.facts(), line, now},
                        m_choice.teams, m_choice.privacy),
        .trouble = trouble(now),
        .clock = now.toString(u"HH:mm"_s),
        .isFullRoll = m_choice.isFullRoll};
    const QDateTime answered = m_session.roster().lastAnswer();
    if (answered.isValid())
        //: %1 is a time with seconds
        scene.updated = tr("updated %1").arg(answered.toTimeZone(m_zone).toString(u"HH:mm:ss"_s));
    else if (!scene.trouble)
        scene.board.headlines = {tr("Loading the agents…")};
    return scene;
}

} // namespace Rollcall
