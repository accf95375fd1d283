// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/team.h"

#include <QCollator>

#include <algorithm>

namespace Rollcall {

namespace {

// What compares names of groups; empty: no group at all.
QString keyOf(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

template <typename Named> void sortByName(QList<Named> &list)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(list, [&](const Named &a, const Named &b) {
        const int order = collator.compare(a.name, b.name);
        return order != 0 ? order < 0 : a.name < b.name;
    });
}

QList<Team> primaryGroups(const QList<Agent> &agents)
{
    QList<Team> teams;
    QHash<QString, qsizetype> known;
    for (const Agent &agent : agents) {
        const QString key = keyOf(agent.group);
        if (key.isEmpty())
            continue;
        if (!known.contains(key)) {
            known.insert(key, teams.size());
            teams.append({.name = agent.group.trimmed()});
        }
        QList<GroupRef> &groups = teams[known.value(key)].groups;
        if (const GroupRef group{agent.groupId, agent.group.trimmed()}; !groups.contains(group))
            groups.append(group);
    }
    sortByName(teams);
    return teams;
}

} // namespace

void TeamCount::add(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        ++present;
        break;
    case Standing::NotPresent:
        ++notPresent;
        break;
    case Standing::Unknown:
        ++unknown;
        break;
    case Standing::NotAnAgent:
        break;
    }
}

bool isSameGroup(const GroupRef &a, const GroupRef &b)
{
    if (a.id > 0 && b.id > 0)
        return a.id == b.id;
    const QString key = keyOf(a.name);
    return !key.isEmpty() && key == keyOf(b.name);
}

QList<Team> teamsOf(const TeamSet &set, const QList<Agent> &agents)
{
    return set.teams.isEmpty() ? primaryGroups(agents) : set.teams;
}

QList<GroupRef> groupsOf(const QList<Agent> &agents)
{
    QList<GroupRef> groups;
    QSet<QString> names;
    QSet<int> ids;
    for (const Agent &agent : agents) {
        const QString key = keyOf(agent.group);
        const bool isKnown = agent.groupId > 0 ? ids.contains(agent.groupId) : names.contains(key);
        if (key.isEmpty() || isKnown)
            continue;
        groups.append({agent.groupId, agent.group.trimmed()});
        names.insert(key);
        ids.insert(agent.groupId);
    }
    for (const Agent &agent : agents) {
        for (const QString &name : agent.otherGroups) {
            const QString key = keyOf(name);
            if (key.isEmpty() || names.contains(key))
                continue;
            groups.append({0, name.trimmed()});
            names.insert(key);
        }
    }
    sortByName(groups);
    return groups;
}

Membership::Membership(const QList<Team> &teams)
{
    for (int i = 0; i < int(teams.size()); ++i) {
        const Team &team = teams.at(i);
        for (const GroupRef &group : team.groups) {
            const QString key = keyOf(group.name);
            m_byName[key] += i;
            if (group.id > 0)
                m_byGroupId[group.id] += i;
            else
                m_byNameAlone[key] += i;
            if (team.withSecondaryGroups)
                m_bySecondary[key] += i;
        }
        for (const int person : team.people)
            m_byPerson[person] += i;
    }
    for (auto *names : {&m_byName, &m_byNameAlone, &m_bySecondary})
        names->remove(QString());
}

// Secondary groups come as names alone. The rule is that of isSameGroup().
QList<int> Membership::of(const Agent &agent) const
{
    const QString key = keyOf(agent.group);
    QList<int> teams = m_byPerson.value(agent.associateId);
    if (agent.groupId > 0)
        teams += m_byGroupId.value(agent.groupId) + m_byNameAlone.value(key);
    else
        teams += m_byName.value(key);
    if (!m_bySecondary.isEmpty()) {
        for (const QString &group : agent.otherGroups)
            teams += m_bySecondary.value(keyOf(group));
    }
    std::ranges::sort(teams);
    // std::ranges::unique is beyond clang 14.
    teams.resize(std::distance(teams.begin(), std::unique(teams.begin(), teams.end())));
    return teams;
}

QList<int> memberCounts(const QList<Team> &teams, const QList<Agent> &agents, const QSet<int> &notPeople)
{
    QList<int> counts(teams.size(), 0);
    const Membership membership(teams);
    for (const Agent &agent : agents) {
        if (notPeople.contains(agent.associateId))
            continue;
        for (const int team : membership.of(agent))
            ++counts[team];
    }
    return counts;
}

} // namespace Rollcall
