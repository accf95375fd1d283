// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/wallpicture.h"
#include "wall/wallplan.h"

namespace Rollcall {

/// The pages of a wall. With more than one, the first is the summary.
struct WallLayout {
    WallPlan plan;
    QList<WallPage> pages;
};

/// A pure function: the same arguments give the same pages. Nothing on them is smaller than leastCapitals(),
/// unless the plan says that it cannot be legible: then one page says so.
[[nodiscard]] WallLayout layOutWall(const WallScene &scene, const WallPlace &place, const WallType &type);

/// Which page is shown at the nth turn: the first one again after every other one.
[[nodiscard]] int pageAtTurn(int turn, int pages);

} // namespace Rollcall
