// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"

#include <QDateTime>

#include <optional>

namespace Rollcall {

// GCC 12 reports the scoped Need::Present as shadowing the status of that name; it cannot.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
/// Why a lead should look at a person, most urgent first. LongerAway is the folded group at the end.
enum class Need { Overdue, AbsentOpenEnded, AbsentWithReturn, Unknown, Present, NotAnAgent, LongerAway };
#pragma GCC diagnostic pop

struct NeedInput {
    Standing standing = Standing::Unknown;
    std::optional<QDateTime> backAt; ///< the return time in the message
    std::optional<QDateTime> since; ///< start of the state, also where it is only known as "before"
};

/// LongerAway: absent since before today without a return time; "today" is the day in the zone of `now`.
[[nodiscard]] Need needOf(const NeedInput &input, const QDateTime &now);

} // namespace Rollcall
