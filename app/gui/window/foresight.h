// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rosterrows.h"
#include "window/actionbar.h"

namespace Rollcall {

/// What a change would do, in words, as far as it can be known without trying.
[[nodiscard]] QString previewText(const BarWish &wish, const QList<int> &ids, const Roster &roster);
/// Which teams it would leave with too few people; empty: none.
[[nodiscard]] QString guardText(
    const BarWish &wish, const QList<int> &ids, const RosterRows &rows, const QDateTime &now);

} // namespace Rollcall
