// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walltimes.h"

#include "wall/wallpicture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Rollcall {

// The two periods have no common divisor: all of the square is passed through.
QPoint wallDrift(qint64 minute, const QSize &screen)
{
    constexpr double Share = 0.015;
    constexpr qint64 Across = 37; // minutes
    constexpr qint64 Down = 53;
    const double most = std::min(Share * std::min(screen.width(), screen.height()), double(WallBleed));
    const double each = std::max(0.0, most) / std::numbers::sqrt2;
    const auto swing = [minute](qint64 period) {
        return std::sin(2 * std::numbers::pi * double(minute % period) / double(period));
    };
    return {int(each * swing(Across)), int(each * swing(Down))};
}

bool isNight(const QTime &now, const QTime &from, const QTime &to)
{
    if (!from.isValid() || !to.isValid() || from == to)
        return false;
    return from < to ? now >= from && now < to : now >= from || now < to;
}

std::chrono::milliseconds untilNextMinute(const QTime &now)
{
    constexpr int Minute = 60'000;
    constexpr int Late = 30;
    return std::chrono::milliseconds(Minute - now.msecsSinceStartOfDay() % Minute + Late);
}

} // namespace Rollcall
