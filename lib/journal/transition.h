// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"

#include <chrono>

namespace Rollcall {

/// What the journal counts in: whole seconds, UTC.
using Moment = std::chrono::sys_seconds;

/// Why one of our own programs changed somebody. The numbers are in files: none is ever used for another.
enum class Reason {
    Elsewhere = 0, ///< not by us, or by us and nobody said so
    Manual = 1,
    Bulk = 2,
    Undo = 3,
    ReturnTime = 4,
    Lock = 5,
    Idle = 6,
    Suspend = 7,
    Script = 8,
};

/// From `at` on an agent had this status, as far as was seen.
struct Transition {
    int associateId = 0;
    Moment at;
    std::optional<Status> before; ///< empty: not seen
    std::optional<Status> after; ///< empty: not seen from `at` on
    bool isExact = false; ///< false: it began before `at`
    QString message; ///< empty where messages are not kept
    Reason reason = Reason::Elsewhere;
    friend bool operator==(const Transition &, const Transition &) = default;
};

/// A period in which the server answered. Outside of these periods nothing is known.
struct Watch {
    Moment began;
    Moment ended; ///< the last answer
    friend bool operator==(const Watch &, const Watch &) = default;
};

} // namespace Rollcall
