// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/settings.h"
#include "wall/walloptions.h"
#include "wall/wallwatch.h"
#include "wall/wallwindow.h"

namespace Rollcall {

// The wall's own settings, apart from the window's. Names of teams mean something to one profile only, so
// they stand in its group.

/// Keeps what was asked for, but not the lock.
void rememberWall(const WallOptions &options, Settings &settings, const QString &profileId);
[[nodiscard]] WallSetting wallSetting(const Settings &settings, const WallOptions &options);
/// A policy that forbids to say since when forbids it here, too.
[[nodiscard]] WallChoice wallChoice(
    const Settings &settings, const WallOptions &options, const QString &profileId, const Policy &policy);

} // namespace Rollcall
