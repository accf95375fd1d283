// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"

namespace Rollcall {

// The one arithmetic of counts, minimum and alerts, for window, tray and wall alike.

/// What counting needs to know of one person.
struct CoverageFact {
    int id = 0; ///< associate
    QList<int> teams; ///< indices, from Membership
    Standing standing = Standing::Unknown;
    bool counts = true; ///< false: marked as not a person
    bool isLongerAway = false; ///< absent since before today without a return time: not expected, not counted
    std::optional<QDateTime> certainBack; ///< dated, or a bare time whose day was seen
    QString firstName;
};

/// How one team stands.
struct Coverage {
    TeamCount count;
    int minimum = 0;
    bool isOpen = true;
    std::optional<QDateTime> opensAt; ///< while closed; nullopt: not within a year
    std::optional<QDateTime> nextBack; ///< earliest certain return ahead, today or tomorrow
    QString nextBackWho;

    [[nodiscard]] bool isBelow() const { return isOpen && minimum > 0 && count.present < minimum; }
    /// Even if everybody of whom nothing is known were present.
    [[nodiscard]] bool isCertainlyBelow() const
    {
        return isBelow() && count.total() > 0 && count.present + count.unknown < minimum;
    }
    friend bool operator==(const Coverage &, const Coverage &) = default;
};

/// One for each of the teams. Somebody in two teams counts in both. Days and hours are those of the zone of
/// `now`.
[[nodiscard]] QList<Coverage> coverage(
    const QList<Team> &teams, const QList<CoverageFact> &facts, const QDateTime &now);
/// As coverage(), after a change of these associates to this standing. Who is not an agent stays so.
[[nodiscard]] QList<Coverage> coverageAfter(const QList<Team> &teams, QList<CoverageFact> facts,
    const QSet<int> &ids, Standing standing, const QDateTime &now);
/// Everybody among the facts once, also who is in no team.
[[nodiscard]] TeamCount totalCount(const QList<CoverageFact> &facts);

/// Indices of the open teams that a change thins out and leaves below their minimum, or, where they have
/// none, with nobody present.
[[nodiscard]] QList<int> gaps(const QList<Coverage> &before, const QList<Coverage> &after);
/// "Leaves Support Oslo with 0 present, minimum 2."; empty without gaps.
[[nodiscard]] QString guardSentence(
    const QList<Team> &teams, const QList<Coverage> &after, const QList<int> &gaps);
/// "closed, opens 08:00", "closed, opens tomorrow 08:00"; empty while open.
[[nodiscard]] QString closedSentence(const Coverage &coverage, const QDateTime &now);

} // namespace Rollcall
