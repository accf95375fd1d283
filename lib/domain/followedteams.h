// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/coverage.h"

namespace Rollcall {

/// What compares names of teams: in any case, with any spacing.
[[nodiscard]] QString teamKey(const QString &name);

/// Teams and, for each of them, how it stands.
struct CoveredTeams {
    QList<Team> teams;
    QList<Coverage> coverage;
};

/// What somebody wants to hear of: the teams of these names. Without names, and where none of them is a team
/// any more, that is all of them: nobody is left in silence by a renamed team.
[[nodiscard]] CoveredTeams followedTeams(
    const QList<Team> &teams, const QList<Coverage> &coverage, const QStringList &names);

} // namespace Rollcall
