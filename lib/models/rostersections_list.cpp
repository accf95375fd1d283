// SPDX-License-Identifier: GPL-3.0-or-later
// What RosterSections counts and lists. Who stands where is in rostersections.cpp.
#include "models/rostersections.h"

#include <algorithm>

namespace Rollcall {

QList<CoverageFact> RosterSections::facts() const
{
    QList<CoverageFact> facts;
    facts.reserve(qsizetype(m_order.size()));
    for (const Place *place : m_order)
        facts.append(place->fact);
    return facts;
}

void RosterSections::count(const QDateTime &now)
{
    m_coverage = Rollcall::coverage(m_teams, facts(), now);
    std::vector<int> people(std::size_t(m_teams.size()));
    for (const auto &section : m_sections) {
        section->people = 0;
        if (section->team >= 0)
            section->heading.coverage = m_coverage.at(section->team);
    }
    for (const Place *place : m_order) {
        ++place->section->people;
        for (const int team : place->fact.teams)
            ++people[std::size_t(team)];
    }
    for (const auto &section : m_sections) {
        if (section->team >= 0)
            section->people += people[std::size_t(section->team)];
    }
}

RowList RosterSections::list(const RowQuery &query) const
{
    RowList result;
    result.rows.reserve(qsizetype(m_order.size() + m_sections.size()));
    result.agents.reserve(qsizetype(m_order.size()));
    const Section *current = nullptr;
    Heading *heading = nullptr;
    const auto isWanted = [this, &query](const Place &place) {
        if (query.onlyFavourites && !place.line->isFavourite)
            return false;
        return query.groups.isEmpty() || std::ranges::any_of(place.fact.teams, [&](int team) {
            return query.groups.contains(m_teams.at(team).name);
        });
    };
    for (const Place *place : m_order) {
        const AgentLine &line = *place->line;
        const bool found = isWanted(*place) && line.matches(query.words);
        if (found && place->fact.counts && !place->fact.isLongerAway)
            result.count.add(line.standing);
        if (found && line.standing == Standing::NotAnAgent)
            ++result.others;
        const bool passes = found && (query.standings.isEmpty() || query.standings.contains(line.standing));
        if (!passes)
            continue;
        if (!heading || place->section != current) {
            current = place->section;
            result.rows.append(current->number);
            heading = &*result.headings.insert(current->number, current->heading);
            heading->isCollapsed = query.collapsed.contains(heading->key);
        }
        ++heading->passing;
        if (!heading->isCollapsed)
            result.rows.append(line.id);
        result.agents.append(line.id);
    }
    return result;
}

QStringList RosterSections::groupsOf(int associateId) const
{
    const auto found = m_places.find(associateId);
    QStringList names;
    if (found != m_places.end()) {
        for (const int team : found->second.fact.teams)
            names += m_teams.at(team).name;
    }
    return names;
}

QStringList RosterSections::groups() const
{
    QStringList names;
    for (const auto &section : m_sections) {
        if (section->team >= 0)
            names += section->heading.key;
    }
    return names;
}

} // namespace Rollcall
