// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/coverage.h"
#include "models/agentline.h"

#include <QStringList>

#include <functional>

namespace Rollcall {

/// What visitors may read on a wall; the defaults are for them.
struct WallPrivacy {
    bool showsReturns = true; ///< until they have passed
    bool showsMessages = false;
    bool showsSince = false;
    bool hasBriefNames = false; ///< first name and initial
    bool isCountsOnly = false; ///< no people at all
    friend bool operator==(const WallPrivacy &, const WallPrivacy &) = default;
};

/// One person, in words.
struct WallPerson {
    int id = 0; ///< associate
    QString name;
    QString brief; ///< where the name is too long; unique on the wall
    Standing standing = Standing::Unknown;
    QString aside; ///< "11:30", "tomorrow 08:30 · Dentist", "unknown"; may be empty
    QString briefAside; ///< the same where there is less room: "Tue 08:30"
    friend bool operator==(const WallPerson &, const WallPerson &) = default;
};

/// How one team stands, in words.
struct WallCard {
    QString team;
    QString number; ///< who is present; "–" where that is not known of anybody
    QString whole; ///< "of 7"; may be empty
    QStringList notes; ///< the same in fewer words: "next back 11:30", "back 11:30"; may be empty
    bool isAlert = false;
    bool isClosed = false;
    friend bool operator==(const WallCard &, const WallCard &) = default;
};

/// Everything that a wall says about people and teams.
struct WallBoard {
    QStringList headlines; ///< the same in fewer and fewer words
    bool isAlert = false;
    QList<WallCard> cards;
    QList<WallPerson> people; ///< in the order of need
    int missing = 0; ///< how many of them, from the first, are absent or unknown
    int longerAway = 0; ///< absent since before today without a return time: nobody says who
    friend bool operator==(const WallBoard &, const WallBoard &) = default;
};

/// What the board is made from.
struct WallFacts {
    QList<Team> teams;
    QList<Coverage> coverage; ///< of the teams
    QList<CoverageFact> people; ///< everybody; their teams are indices into `teams`
    std::function<const AgentLine *(int associateId)> line;
    QDateTime now; ///< on the team's clocks
};

/// `shown`: names of teams; as in followedTeams(). Without them everybody is shown, also who is in no team.
[[nodiscard]] WallBoard wallBoard(
    const WallFacts &facts, const QStringList &shown, const WallPrivacy &privacy);

} // namespace Rollcall
