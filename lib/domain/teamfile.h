// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"

#include <QByteArray>

namespace Rollcall {

// Teams as a small JSON file that people read, write and pass on; docs/teams.md describes it.

inline constexpr int TeamFileVersion = 1;
inline constexpr qsizetype MaxTeamFile = 1024 * 1024; ///< bytes
inline constexpr qsizetype MaxTeams = 500;
inline constexpr qsizetype MaxTeamName = 255; ///< UTF-16 units, also of a group
inline constexpr int MaxMinimum = 9999; ///< sentences name it, as the sizes above

/// Either the whole set or, where anything in the file is wrong, one sentence about it.
struct TeamFile {
    std::optional<TeamSet> set;
    QString problem;
};

[[nodiscard]] TeamFile teamsFromJson(const QByteArray &json);
/// What teamsFromJson() gives back. The same set is the same bytes.
[[nodiscard]] QByteArray teamsToJson(const TeamSet &set);

/// Names of groups in the set that are none of the known ones, each once; a set with such groups is in order.
[[nodiscard]] QStringList unknownGroups(const TeamSet &set, const QList<GroupRef> &known);
/// "This server has no group Support Bergen."; empty without names.
[[nodiscard]] QString unknownGroupsSentence(const QStringList &names);

} // namespace Rollcall
