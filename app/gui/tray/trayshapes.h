// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray/trayart.h"

#include <QPainterPath>

namespace Rollcall {

// The silhouettes in a square of `side` pixels, their straight edges on the pixel grid. Drawn on 16 units, as
// the files in resources/icons are: a change here is a change there.

[[nodiscard]] QPainterPath ownPart(TrayShape shape, int side);
/// The triangle beside it; empty where the shape has none.
[[nodiscard]] QPainterPath badgePart(TrayShape shape, int side);

} // namespace Rollcall
