// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/walllayout.h"

namespace Rollcall {

/// A wall at 11:02 with so many people in four teams, a quarter of them not present; names of several
/// countries, some long.
[[nodiscard]] WallScene wallScene(int people, int teams = 4);

/// A name for the nth person; different for the first two thousand.
[[nodiscard]] QString nameOf(int n);

} // namespace Rollcall
