// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/tenant.h"

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall::Sim {

namespace {

constexpr auto longestLag = 600s;

MessageKind firstKind(int nth)
{
    // One overdue return is enough to see; a second round has somebody back soon in its place.
    const auto kind = MessageKind(nth % MessageKindCount);
    return kind == MessageKind::Overdue && nth >= MessageKindCount ? MessageKind::Soon : kind;
}

} // namespace

int archiveNumber(const Status &status)
{
    for (const int known : {0, 1, 2, 3, 4, 5, 127}) {
        if (statusFromNumber(known) == status)
            return known;
    }
    bool ok = false;
    const int number = status.unknown.toInt(&ok);
    return ok ? number : 99;
}

Tenant::Tenant(const TenantOptions &options, Clock clock)
    : m_clock(std::move(clock))
    , m_dice(options.seed ^ 0x5eed)
    , m_agents(options.agents)
    , m_groups(makeGroups(options.groups))
    , m_people(makePeople(options, m_groups))
{
    spreadAbsence(options.absentPercent);
    spreadRareStatuses();
    m_changes.clear();
}

void Tenant::spreadAbsence(int percent)
{
    std::vector<std::size_t> order(std::size_t(qMax(0, m_agents)));
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size(); i > 2; --i) // the signed-in user stays first, to be absent last
        std::swap(order[i - 1], order[1 + std::size_t(m_dice.below(int(i - 1)))]);
    const int absent = (m_agents * percent + 50) / 100;
    const QDateTime now = m_clock.now();
    for (int n = 0; n < absent; ++n) {
        Person &person = m_people[order[order.size() - 1 - std::size_t(n)]];
        setPresence(
            person.agent.associateId, {NotPresent, absenceMessage(firstKind(n), person.tongue, now, m_dice)});
    }
    // A message may stay behind after its writer is back.
    for (std::size_t i = 9; i < order.size(); i += 30) {
        Person &person = m_people[i];
        if (person.presence.status == Present)
            person.presence.message = absenceMessage(MessageKind::Overdue, person.tongue, now, m_dice);
    }
}

void Tenant::spreadRareStatuses()
{
    const auto mark = [this](int index, int number) {
        setPresence(m_people[std::size_t(index)].agent.associateId, {statusFromNumber(number), {}});
    };
    if (m_agents >= 40)
        mark(37, 4);
    if (m_agents >= 100)
        mark(83, 3);
}

const Person *Tenant::find(int associateId) const
{
    const bool known = associateId >= 1 && std::size_t(associateId) <= m_people.size();
    return known ? &m_people[std::size_t(associateId) - 1] : nullptr;
}

const Person *Tenant::findByPersonId(int personId) const
{
    const auto it =
        std::ranges::find(m_people, personId, [](const Person &person) { return person.agent.personId; });
    return it == m_people.end() ? nullptr : &*it;
}

bool Tenant::setPresence(int associateId, const Presence &presence)
{
    if (!find(associateId))
        return false;
    const std::size_t index = std::size_t(associateId) - 1;
    Person &person = m_people[index];
    const int number = archiveNumber(presence.status);
    const Tick now = m_clock.tick();
    if (number != person.archiveNumber)
        m_changes.push_back({now, index, person.archiveNumber});
    while (!m_changes.empty() && m_changes.front().at < now - longestLag)
        m_changes.pop_front();
    person.presence = presence;
    person.archiveNumber = number;
    return true;
}

std::vector<int> Tenant::archiveStatuses(std::chrono::seconds age) const
{
    std::vector<int> statuses;
    statuses.reserve(m_people.size());
    for (const Person &person : m_people)
        statuses.push_back(person.archiveNumber);
    if (age.count() > 0) {
        const Tick then = m_clock.tick() - age;
        for (auto change = m_changes.rbegin(); change != m_changes.rend() && change->at > then; ++change)
            statuses[change->index] = change->before;
    }
    return statuses;
}

int Tenant::churn()
{
    if (m_agents < 2)
        return 0;
    const Person &person = m_people[std::size_t(1 + m_dice.below(m_agents - 1))];
    const auto kind = MessageKind(m_dice.below(MessageKindCount));
    if (!isWritable(person.presence.status))
        return 0;
    const bool leaves = person.presence.status == Present;
    const int id = person.agent.associateId;
    setPresence(id,
        leaves ? Presence{NotPresent, absenceMessage(kind, person.tongue, m_clock.now(), m_dice)}
               : Presence{Present, {}});
    return id;
}

} // namespace Rollcall::Sim
