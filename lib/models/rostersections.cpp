// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rostersections.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

enum SectionKind { TeamSection, NoTeamSection, LongerAwaySection };

} // namespace

QString RosterSections::longerAwayKey()
{
    return u"\x01longer-away"_s;
}

RosterSections::RosterSections()
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void RosterSections::clear()
{
    m_order.clear();
    m_places.clear();
    m_byKey.clear();
    m_sections.clear();
    m_moved.clear();
}

void RosterSections::setTeams(const TeamSet &set)
{
    clear();
    m_set = set;
    m_teams = set.teams;
    m_teamOfGroup.clear();
    m_membership.reset();
    if (!m_teams.isEmpty())
        m_membership.emplace(m_teams);
}

void RosterSections::setOrder(const RowOrder &order)
{
    m_by = order;
    m_order.clear();
    m_moved.clear();
    for (auto &[id, place] : m_places) {
        if (order.by != OrderBy::Message)
            place.messageKey.reset();
        place.key = keyOf(place);
        place.isMoved = true;
        m_moved.push_back(&place);
    }
}

QList<int> RosterSections::teamsOf(const AgentLine &line)
{
    if (m_membership)
        return m_membership->of({.associateId = line.id,
            .groupId = line.groupId,
            .group = line.group,
            .otherGroups = line.otherGroups});
    if (line.group.isEmpty())
        return {};
    if (const auto known = m_teamOfGroup.constFind(line.group); known != m_teamOfGroup.cend())
        return {*known};
    const int team = int(m_teams.size());
    m_teamOfGroup.insert(line.group, team);
    m_teams.append(Team{.name = line.group});
    return {team};
}

void RosterSections::put(std::shared_ptr<const AgentLine> line, const QDateTime &now)
{
    const int id = line->id;
    const auto found = m_places.find(id);
    if (found == m_places.end()) {
        const QCollatorSortKey name = m_collator.sortKey(line->name);
        Place fresh{
            .line = std::move(line), .nameKey = name, .key = RowKey(m_by, {.name = name, .associateId = id})};
        place(m_places.emplace(id, std::move(fresh)).first->second, now);
        return;
    }
    Place &known = found->second;
    if (known.line->name != line->name)
        known.nameKey = m_collator.sortKey(line->name);
    if (known.line->text != line->text)
        known.messageKey.reset();
    known.line = std::move(line);
    place(known, now);
}

void RosterSections::remove(int associateId)
{
    const auto found = m_places.find(associateId);
    if (found == m_places.end())
        return;
    std::erase(m_order, &found->second);
    std::erase(m_moved, &found->second);
    m_places.erase(found);
}

void RosterSections::advance(const QDateTime &now)
{
    for (auto &[id, known] : m_places)
        place(known, now);
}

void RosterSections::place(Place &place, const QDateTime &now)
{
    const AgentLine &line = *place.line;
    place.need = line.need(now);
    place.fact = {.id = line.id,
        .teams = teamsOf(line),
        .standing = line.standing,
        .counts = !m_set.notPeople.contains(line.id),
        .isLongerAway = place.need == Need::LongerAway,
        .certainBack = line.isBackCertain ? line.back : std::nullopt,
        .firstName = line.name.section(u' ', 0, 0)};
    file(place, homeOf(place));
}

RowKey RosterSections::keyOf(Place &place) const
{
    const AgentLine &line = *place.line;
    if (m_by.by == OrderBy::Message && !place.messageKey && line.text && !line.text->isEmpty())
        place.messageKey = m_collator.sortKey(*line.text);
    const bool isBegun = line.isSinceShown && line.standing != Standing::Unknown && line.since.isValid();
    return {m_by,
        {.need = place.need,
            .back = line.back,
            .since = isBegun ? std::optional(line.since) : std::nullopt,
            .message = place.messageKey,
            .name = place.nameKey,
            .associateId = line.id}};
}

void RosterSections::file(Place &place, Section *section)
{
    RowKey key = keyOf(place);
    if (section == place.section && !(key < place.key) && !(place.key < key))
        return;
    place.section = section;
    place.key = std::move(key);
    if (!std::exchange(place.isMoved, true))
        m_moved.push_back(&place);
}

RosterSections::Section *RosterSections::homeOf(const Place &place)
{
    for (const int team : place.fact.teams) // those that count somebody have a heading, even without rows
        sectionFor(m_teams.at(team).name, TeamSection, team);
    if (place.need == Need::LongerAway)
        return sectionFor(longerAwayKey(), LongerAwaySection, -1);
    if (place.fact.teams.isEmpty())
        return sectionFor({}, NoTeamSection, -1);
    const int first = place.fact.teams.constFirst();
    return sectionFor(m_teams.at(first).name, TeamSection, first);
}

RosterSections::Section *RosterSections::sectionFor(const QString &key, int kind, int team)
{
    if (Section *known = m_byKey.value(key))
        return known;
    if (!m_numbers.contains(key))
        m_numbers.insert(key, -1 - int(m_numbers.size()));
    auto section = std::make_unique<Section>(Section{m_numbers.value(key), m_collator.sortKey(key), kind,
        team, {.key = key, .isLongerAway = kind == LongerAwaySection}});
    Section *result = section.get();
    const auto isBefore = [this](const auto &a, const auto &b) {
        if (a->kind != b->kind)
            return a->kind < b->kind;
        if (m_membership) // in the order in which the teams were written down
            return a->team < b->team;
        const int order = a->sortKey.compare(b->sortKey);
        return order != 0 ? order < 0 : a->heading.key < b->heading.key;
    };
    m_sections.insert(std::ranges::upper_bound(m_sections, section, isBefore), std::move(section));
    m_byKey.insert(key, result);
    numberSections();
    return result;
}

void RosterSections::numberSections()
{
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i]->rank = i;
}

void RosterSections::settle(const QDateTime &now)
{
    sort();
    count(now);
    dropEmptySections();
}

// Only those who moved are sorted; they are merged into the rest, whose order still holds.
void RosterSections::sort()
{
    const auto isBefore = [](const Place *a, const Place *b) {
        return a->section->rank != b->section->rank ? a->section->rank < b->section->rank : a->key < b->key;
    };
    if (m_moved.empty())
        return;
    std::erase_if(m_order, [](const Place *place) { return place->isMoved; });
    std::ranges::sort(m_moved, isBefore);
    for (Place *place : m_moved)
        place->isMoved = false;
    const auto middle = std::ptrdiff_t(m_order.size());
    m_order.insert(m_order.end(), m_moved.begin(), m_moved.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + middle, m_order.end(), isBefore);
    m_moved.clear();
}

void RosterSections::dropEmptySections()
{
    std::erase_if(m_sections, [this](const auto &section) {
        if (section->people == 0)
            m_byKey.remove(section->heading.key);
        return section->people == 0;
    });
    numberSections();
}

} // namespace Rollcall
