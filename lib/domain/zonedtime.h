// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace Rollcall {

/// The zone itself, or this machine's where it is not a valid one.
[[nodiscard]] QTimeZone usableZone(const QTimeZone &zone);

/// The instant at which clocks in the zone show that time. A time that occurs twice is its first occurrence;
/// one that a clock change skips is as much later (02:30 becomes 03:30).
[[nodiscard]] QDateTime zonedTime(const QDate &date, const QTime &time, const QTimeZone &zone);

} // namespace Rollcall
