// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/openinghours.h"
#include "domain/presence.h"

#include <QHash>
#include <QSet>

namespace Rollcall {

/// How many people of a group are present. Unknown is part of the whole and never counts as present; who is
/// not an agent does not count at all.
struct TeamCount {
    int present = 0;
    int notPresent = 0;
    int unknown = 0;

    [[nodiscard]] int total() const { return present + notPresent + unknown; }
    void add(Standing standing);
    friend bool operator==(const TeamCount &, const TeamCount &) = default;
};

/// A user group of the server, as a team names it.
struct GroupRef {
    int id = 0; ///< 0: an older server, or a person, gave none
    QString name;
    friend bool operator==(const GroupRef &, const GroupRef &) = default;
};

/// By id where both have one, else by name in any case.
[[nodiscard]] bool isSameGroup(const GroupRef &a, const GroupRef &b);

/// Groups and people that count together.
struct Team {
    QString name;
    QList<GroupRef> groups;
    bool withSecondaryGroups = false; ///< also those for whom one of the groups is not the primary one
    QList<int> people; ///< associate ids, whatever their groups
    int minimum = 0; ///< who should be present while it is open; 0: no minimum
    OpeningHours hours;
    friend bool operator==(const Team &, const Team &) = default;
};

/// The teams of one profile.
struct TeamSet {
    QList<Team> teams; ///< empty: each primary group is a team
    QSet<int> notPeople; ///< associates who never count: robots, the account of a wall
    friend bool operator==(const TeamSet &, const TeamSet &) = default;
};

/// The teams of the set, or one for each primary group of these agents, by name.
[[nodiscard]] QList<Team> teamsOf(const TeamSet &set, const QList<Agent> &agents);

/// The groups in which these agents are, primary or not, by name; secondary ones come without an id.
[[nodiscard]] QList<GroupRef> groupsOf(const QList<Agent> &agents);

/// Which of these teams somebody is in; built once per set of teams, since thousands of agents ask.
class Membership final
{
public:
    explicit Membership(const QList<Team> &teams);

    /// Indices of the teams, ascending: listed under the first, counted in each.
    [[nodiscard]] QList<int> of(const Agent &agent) const;

private:
    using Teams = QList<int>;
    QHash<int, Teams> m_byGroupId;
    QHash<QString, Teams> m_byName; ///< of every group
    QHash<QString, Teams> m_byNameAlone; ///< of groups without an id
    QHash<QString, Teams> m_bySecondary;
    QHash<int, Teams> m_byPerson;
};

/// How many of these agents each of the teams has, without those who never count.
[[nodiscard]] QList<int> memberCounts(
    const QList<Team> &teams, const QList<Agent> &agents, const QSet<int> &notPeople);

} // namespace Rollcall
