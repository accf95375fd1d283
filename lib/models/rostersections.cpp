// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rostersections.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

enum SectionKind { GroupSection, NoGroupSection, LongerAwaySection };

// Returns after `first` and before `end` are told beforehand.
struct Soon {
    explicit Soon(const QDateTime &now)
        : first(now.toMSecsSinceEpoch())
        , end(QDateTime(now.date().addDays(2), QTime(0, 0), now.timeZone()).toMSecsSinceEpoch())
    {
    }
    [[nodiscard]] bool contains(qint64 moment) const { return first < moment && moment < end; }

    qint64 first;
    qint64 end;
};

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
    m_isSorted = true;
}

void RosterSections::put(const AgentLine &line, const QDateTime &now, bool isHeld)
{
    const auto found = m_places.find(line.id);
    if (found == m_places.end()) {
        const QCollatorSortKey name = m_collator.sortKey(line.name);
        Place fresh{.line = line, .nameKey = name, .key = NeedKey(Need::Unknown, {}, name, line.id)};
        place(m_places.emplace(line.id, std::move(fresh)).first->second, now, false);
        return;
    }
    Place &known = found->second;
    if (known.line.name != line.name)
        known.nameKey = m_collator.sortKey(line.name);
    known.line = line;
    place(known, now, isHeld);
}

void RosterSections::remove(int associateId)
{
    const auto found = m_places.find(associateId);
    if (found == m_places.end())
        return;
    std::erase(m_order, &found->second);
    m_places.erase(found);
}

void RosterSections::advance(const QDateTime &now, const QSet<int> &held)
{
    for (auto &[id, known] : m_places)
        place(known, now, held.contains(id));
}

void RosterSections::place(Place &place, const QDateTime &now, bool isHeld)
{
    const AgentLine &line = place.line;
    place.need = line.need(now);
    if (!place.team || place.team->heading.key != line.group)
        place.team = sectionFor(line.group, false);
    if (isHeld)
        return;
    Section *section = place.need == Need::LongerAway ? sectionFor(longerAwayKey(), true) : place.team;
    NeedKey key(place.need, line.back, place.nameKey, line.id);
    if (section == place.section && !(key < place.key) && !(place.key < key))
        return;
    place.section = section;
    place.key = std::move(key);
    place.isMoved = true;
    m_isSorted = false;
}

RosterSections::Section *RosterSections::sectionFor(const QString &key, bool isLongerAway)
{
    if (Section *known = m_byKey.value(key))
        return known;
    if (!m_numbers.contains(key))
        m_numbers.insert(key, -1 - int(m_numbers.size()));
    const int kind = isLongerAway ? LongerAwaySection : key.isEmpty() ? NoGroupSection : GroupSection;
    auto section = std::make_unique<Section>(Section{
        m_numbers.value(key), m_collator.sortKey(key), kind, {.key = key, .isLongerAway = isLongerAway}});
    Section *result = section.get();
    const auto isBefore = [](const auto &a, const auto &b) {
        if (a->kind != b->kind)
            return a->kind < b->kind;
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
    if (!m_isSorted)
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
    std::vector<const Place *> moved;
    std::erase_if(m_order, [](const Place *place) { return place->isMoved; });
    for (auto &[id, place] : m_places) {
        if (place.isMoved)
            moved.push_back(&place);
        place.isMoved = false;
    }
    std::ranges::sort(moved, isBefore);
    const auto middle = std::ptrdiff_t(m_order.size());
    m_order.insert(m_order.end(), moved.begin(), moved.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + middle, m_order.end(), isBefore);
    m_isSorted = true;
}

void RosterSections::count(const QDateTime &now)
{
    const Soon soon(now);
    for (const auto &section : m_sections) {
        Heading &heading = section->heading;
        heading = {.key = heading.key, .isLongerAway = heading.isLongerAway};
        section->people = 0;
    }
    for (const Place *place : m_order) {
        ++place->section->people;
        ++place->team->people;
        if (place->need == Need::LongerAway)
            continue; // not expected today
        const AgentLine &line = place->line;
        Heading &heading = place->team->heading;
        heading.count.add(line.standing);
        if (line.isBackCertain && soon.contains(line.back->toMSecsSinceEpoch())
            && (!heading.nextBack || *line.back < *heading.nextBack)) {
            heading.nextBack = line.back;
            heading.nextBackWho = line.name.section(u' ', 0, 0);
        }
    }
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

RowList RosterSections::list(const RowQuery &query) const
{
    RowList result;
    result.rows.reserve(qsizetype(m_order.size() + m_sections.size()));
    result.agents.reserve(qsizetype(m_order.size()));
    const Section *current = nullptr;
    Heading *heading = nullptr;
    std::vector<bool> isWanted; // by rank
    for (const auto &section : m_sections)
        isWanted.push_back(query.groups.isEmpty() || query.groups.contains(section->heading.key));
    for (const Place *place : m_order) {
        const AgentLine &line = place->line;
        const bool found = isWanted[place->team->rank] && line.matches(query.words);
        if (found && place->need != Need::LongerAway)
            result.count.add(line.standing);
        if (found && line.standing == Standing::NotAnAgent)
            ++result.others;
        const bool passes = found && (!query.standing || *query.standing == line.standing);
        if (!passes && !query.kept.contains(line.id))
            continue;
        if (!heading || place->section != current) {
            current = place->section;
            result.rows.append(current->number);
            heading = &*result.headings.insert(current->number, current->heading);
            heading->isCollapsed = query.collapsed.contains(heading->key);
        }
        heading->passing += passes ? 1 : 0;
        if (!heading->isCollapsed)
            result.rows.append(line.id);
        result.agents.append(line.id);
    }
    return result;
}

QStringList RosterSections::groups() const
{
    QStringList names;
    for (const auto &section : m_sections) {
        if (section->kind == GroupSection)
            names += section->heading.key;
    }
    return names;
}

} // namespace Rollcall
