// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPoint>
#include <QSize>

#include <chrono>

namespace Rollcall {

// What changes on a wall because time passes.

/// How far everything is moved in that minute: at most 1.5 % of the shorter side and 24 pixels, and nowhere
/// for long.
[[nodiscard]] QPoint wallDrift(qint64 minute, const QSize &screen);
/// Whether it is dimmed. Never where one of the two is invalid or both are the same; `to` may be on the next
/// day.
[[nodiscard]] bool isNight(const QTime &now, const QTime &from, const QTime &to);
/// Until the next full minute, and a little longer: a timer that fires early would show the old one again.
[[nodiscard]] std::chrono::milliseconds untilNextMinute(const QTime &now);

} // namespace Rollcall
