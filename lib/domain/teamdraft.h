// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"

namespace Rollcall {

/// Teams while somebody edits them. That one is followed goes with it through renaming and moving.
struct TeamDraft {
    struct Entry {
        Team team;
        bool isFollowed = false;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    QList<Entry> teams; ///< empty: each primary group is a team
    QSet<int> notPeople;
    QStringList otherFollowed; ///< followed names that are none of these teams
    friend bool operator==(const TeamDraft &, const TeamDraft &) = default;
};

[[nodiscard]] TeamDraft draftOf(const TeamSet &set, const QStringList &followed);
/// As a file keeps it: names in one line.
[[nodiscard]] TeamSet teamSetOf(const TeamDraft &draft);
[[nodiscard]] QStringList followedOf(const TeamDraft &draft);

/// The teams as they count for these agents: those of the draft, else one for each primary group.
[[nodiscard]] TeamDraft countingDraft(const TeamDraft &draft, const QList<Agent> &agents);
/// Appends a team whose name is `name`, or with a number after it where that is taken.
void addTeam(TeamDraft &draft, const QString &name);

/// Why a draft cannot be saved: which team, and a sentence.
struct TeamComplaint {
    qsizetype team = 0;
    QString text;
};
[[nodiscard]] std::optional<TeamComplaint> complaintAbout(const TeamDraft &draft);

} // namespace Rollcall
