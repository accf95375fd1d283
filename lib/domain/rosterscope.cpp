// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rosterscope.h"

#include <algorithm>

namespace Rollcall {

RosterScope::RosterScope(Kind kind, int ownId, TeamSet teams)
    : m_kind(kind)
    , m_ownId(ownId)
    , m_teams(std::move(teams))
{
}

QSet<int> RosterScope::within(const QList<Agent> &agents) const
{
    QSet<int> ids;
    const auto own = std::ranges::find(agents, m_ownId, &Agent::associateId);
    if (m_kind != Kind::All && own == agents.end())
        return ids;
    const Membership membership(m_kind == Kind::MyTeams ? teamsOf(m_teams, agents) : QList<Team>());
    const QList<int> mine = m_kind == Kind::MyTeams ? membership.of(*own) : QList<int>();
    for (const Agent &agent : agents) {
        const bool isColleague = m_kind == Kind::MyTeams
            && std::ranges::any_of(membership.of(agent), [&mine](int team) { return mine.contains(team); });
        if (m_kind == Kind::All || agent.associateId == m_ownId || isColleague)
            ids.insert(agent.associateId);
    }
    return ids;
}

} // namespace Rollcall
