// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamdraft.h"

#include "domain/followedteams.h"
#include "domain/plaintext.h"
#include "domain/say.h"
#include "domain/teamfile.h"

#include <algorithm>

namespace Rollcall {

namespace {

constexpr qsizetype MaxShownName = 60;

QSet<QString> keysOf(const TeamDraft &draft)
{
    QSet<QString> keys;
    for (const TeamDraft::Entry &entry : draft.teams)
        keys.insert(teamKey(entry.team.name));
    return keys;
}

} // namespace

TeamDraft draftOf(const TeamSet &set, const QStringList &followed)
{
    QHash<QString, QString> left;
    for (const QString &name : followed)
        left.insert(teamKey(name), name);
    TeamDraft draft{.notPeople = set.notPeople};
    for (const Team &team : set.teams)
        draft.teams.append({team, left.remove(teamKey(team.name))});
    draft.otherFollowed = left.values();
    draft.otherFollowed.sort();
    return draft;
}

TeamSet teamSetOf(const TeamDraft &draft)
{
    TeamSet set{.notPeople = draft.notPeople};
    for (const TeamDraft::Entry &entry : draft.teams) {
        Team &team = set.teams.emplaceBack(entry.team);
        team.name = plainLine(team.name, MaxTeamName);
        for (GroupRef &group : team.groups)
            group.name = plainLine(group.name, MaxTeamName);
    }
    return set;
}

QStringList followedOf(const TeamDraft &draft)
{
    QStringList names;
    for (const TeamDraft::Entry &entry : draft.teams) {
        if (entry.isFollowed)
            names += plainLine(entry.team.name, MaxTeamName);
    }
    return names + draft.otherFollowed;
}

TeamDraft countingDraft(const TeamDraft &draft, const QList<Agent> &agents)
{
    if (!draft.teams.isEmpty())
        return draft;
    TeamDraft counting{.notPeople = draft.notPeople};
    for (const Team &team : teamsOf({}, agents)) {
        const QString key = teamKey(team.name);
        const auto isSame = [&](const TeamDraft::Entry &entry) { return teamKey(entry.team.name) == key; };
        if (const auto twin = std::ranges::find_if(counting.teams, isSame); twin != counting.teams.end())
            twin->team.groups += team.groups; // a file has each name once
        else
            counting.teams.append({team});
    }
    return draftOf(teamSetOf(counting), draft.otherFollowed);
}

void addTeam(TeamDraft &draft, const QString &name)
{
    const QSet<QString> taken = keysOf(draft);
    QString free = name;
    for (int n = 2; taken.contains(teamKey(free)); ++n)
        free = name + u' ' + QString::number(n);
    draft.teams.append({.team = {.name = free}});
}

std::optional<TeamComplaint> complaintAbout(const TeamDraft &draft)
{
    QSet<QString> keys;
    for (qsizetype i = 0; i < draft.teams.size(); ++i) {
        const QString name = plainLine(draft.teams.at(i).team.name, MaxTeamName);
        const QString key = teamKey(name);
        if (key.isEmpty())
            return TeamComplaint{i, say(QT_TRANSLATE_NOOP("Rollcall", "A team needs a name."))};
        if (keys.contains(key))
            return TeamComplaint{i,
                say(QT_TRANSLATE_NOOP("Rollcall", "There are two teams called “%1”."))
                    .arg(shortened(name, MaxShownName))};
        keys.insert(key);
    }
    return std::nullopt;
}

} // namespace Rollcall
