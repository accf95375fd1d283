// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace Rollcall {

/// Everything that decides whether what a wall shows may be trusted.
struct WallContact {
    Session::State session = Session::State::Idle;
    QDateTime refusedSince;
    std::optional<ApiError::Kind> error; ///< the poller's or the session's
    QDateTime startedAt; ///< since when there has been no answer where there never was one
    QDateTime lastAnswer; ///< invalid: never
    bool isStale = false; ///< everything known is older than the freshness limit
    QDateTime now;
};

/// What is wrong, for people who cannot do anything about it at the wall.
struct WallTrouble {
    QString title; ///< "No contact since 10:42 (8 min)"
    QString text; ///< whom to call; may be empty
    friend bool operator==(const WallTrouble &, const WallTrouble &) = default;
};

/// `help`: whom to call, from the settings. Apart from a refused sign-in nothing is wrong while what is shown
/// is young enough.
[[nodiscard]] std::optional<WallTrouble> wallTrouble(const WallContact &contact, const QString &help);

} // namespace Rollcall
