// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rosterrows.h"
#include "window/actionbar.h"
#include "window/changereport.h"

namespace Rollcall {

/// Whom a change is for, and whom it leaves out.
struct ChangePlan {
    QList<int> ids;
    QList<LeftOut> leftOut;
};

/// Who of these can be changed; the reasons for the others are those of the rows.
[[nodiscard]] ChangePlan planFor(const QList<int> &ids, const RosterModel &model);

/// What a change would do, in words: a preview where several are changed, who is left out, and which teams it
/// would leave with too few people.
[[nodiscard]] Foresight foresee(
    const BarWish &wish, const ChangePlan &plan, const RosterRows &rows, const RosterModel &model);

} // namespace Rollcall
