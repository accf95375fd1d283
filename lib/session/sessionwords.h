// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/profile.h"
#include "session/secretstore.h"

namespace Rollcall {

// What a session says about its state, in sentences for people.

[[nodiscard]] QString needsSecretSentence(
    const Profile &profile, SecretRead::State state, const QString &problem);
[[nodiscard]] QString refusedSentence(const Profile &profile, const QDateTime &since, const QDateTime &now);
/// Somebody typed the refused secret again.
[[nodiscard]] QString refusedAgainSentence(
    const Profile &profile, const QDateTime &since, const QDateTime &now);

} // namespace Rollcall
