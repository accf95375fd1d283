// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "sim/people.h"

#include <deque>
#include <optional>

namespace Rollcall::Sim {

/// The made-up customer: who is there and which presence is stored. The same seed gives the same people, the
/// same first messages and the same order of changes by others; only times depend on the clock.
class Tenant final
{
public:
    Tenant(const TenantOptions &options, Clock clock);

    [[nodiscard]] const std::vector<Person> &people() const { return m_people; }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    /// nullptr when there is no such associate.
    [[nodiscard]] const Person *find(int associateId) const;
    [[nodiscard]] const Person *findByPersonId(int personId) const;
    /// The signed-in associate: the first one (a Service user unless there are none).
    [[nodiscard]] const Person &self() const { return m_people.front(); }

    /// False when there is no such associate.
    bool setPresence(int associateId, const Presence &presence);
    /// The archive's status numbers by index in people(), as they were that long ago.
    [[nodiscard]] std::vector<int> archiveStatuses(std::chrono::seconds age) const;
    /// Somebody who is not the signed-in user comes or goes; returns whom, 0 when nobody could.
    int churn();

private:
    void spreadAbsence(int percent);
    void spreadRareStatuses();

    struct Change {
        Tick at;
        std::size_t index;
        int before;
    };
    Clock m_clock;
    Dice m_dice;
    int m_agents;
    std::vector<Group> m_groups;
    std::vector<Person> m_people;
    std::deque<Change> m_changes; ///< newest last; kept for the longest lag
};

/// The number under which the archive shows a status; 99 for names nobody knows.
[[nodiscard]] int archiveNumber(const Status &status);

} // namespace Rollcall::Sim
