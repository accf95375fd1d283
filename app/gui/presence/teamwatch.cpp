// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/teamwatch.h"

#include <algorithm>

namespace Rollcall {

TeamWatch::TeamWatch(RosterModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_rows(m_model)
{
    connect(&m_rows, &RosterRows::teamsCounted, this, &TeamWatch::take);
}

void TeamWatch::setTeams(const TeamSet &teams)
{
    m_rows.setTeams(teams);
}

void TeamWatch::setFollowed(const QStringList &names)
{
    m_followed = names;
    take();
}

void TeamWatch::look()
{
    m_rows.reorder();
}

CoveredTeams TeamWatch::followed() const
{
    return followedTeams(m_rows.teams(), m_rows.coverage(), m_followed);
}

QList<CoverageFact> TeamWatch::factsOf(const QList<Team> &teams) const
{
    QList<CoverageFact> facts = m_rows.facts();
    facts.removeIf([&](const CoverageFact &fact) {
        return std::ranges::none_of(fact.teams, [&](int index) {
            return std::ranges::find(teams, m_rows.teams().at(index).name, &Team::name) != teams.cend();
        });
    });
    return facts;
}

QList<CoverageFact> TeamWatch::followedFacts() const
{
    const CoveredTeams mine = followed();
    return mine.teams.size() < m_rows.teams().size() ? factsOf(mine.teams) : m_rows.facts();
}

QList<int> TeamWatch::wanted() const
{
    QList<Team> teams = followed().teams;
    if (teams.size() == m_rows.teams().size())
        teams.removeIf([](const Team &team) { return team.minimum == 0; });
    QList<int> ids;
    for (const CoverageFact &fact : factsOf(teams))
        ids += fact.id;
    return ids;
}

TeamCount TeamWatch::count() const
{
    return totalCount(followedFacts());
}

QList<int> TeamWatch::absent() const
{
    QSet<int> ids;
    for (const CoverageFact &fact : followedFacts()) {
        if (fact.standing == Standing::NotPresent)
            ids.insert(fact.id);
    }
    QList<int> inOrder = m_rows.shownIds();
    inOrder.removeIf([&ids](int id) { return !ids.contains(id); });
    return inOrder;
}

const AgentLine *TeamWatch::line(int associateId) const
{
    return m_model.lineAt(m_model.rowOf(associateId));
}

void TeamWatch::take()
{
    const CoveredTeams mine = followed();
    m_shortage = shortageSentence(mine.teams, mine.coverage);
    const CoverageAlerts::News news = m_alerts.take(mine.teams, mine.coverage);
    Q_EMIT counted();
    if (!news.isEmpty())
        Q_EMIT this->news(news);
}

} // namespace Rollcall
