// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/followedteams.h"

#include "domain/plaintext.h"
#include "domain/teamfile.h"

namespace Rollcall {

QString teamKey(const QString &name)
{
    return plainLine(name, MaxTeamName).toCaseFolded();
}

CoveredTeams followedTeams(
    const QList<Team> &teams, const QList<Coverage> &coverage, const QStringList &names)
{
    QSet<QString> keys;
    for (const QString &name : names)
        keys.insert(teamKey(name));
    CoveredTeams followed;
    for (qsizetype i = 0; i < teams.size() && !keys.isEmpty(); ++i) {
        if (!keys.contains(teamKey(teams.at(i).name)))
            continue;
        followed.teams.append(teams.at(i));
        followed.coverage.append(coverage.at(i));
    }
    return followed.teams.isEmpty() ? CoveredTeams{teams, coverage} : followed;
}

} // namespace Rollcall
