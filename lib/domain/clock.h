// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace Rollcall {

/// Monotonic time, comparable only with other Ticks of the same run.
using Tick = std::chrono::nanoseconds;

/// Where time comes from: the wall clock for people, the monotonic one for order and age. Tests bring their
/// own.
struct Clock {
    std::function<QDateTime()> now; ///< local time
    std::function<Tick()> tick;
};

[[nodiscard]] Clock systemClock();

} // namespace Rollcall
