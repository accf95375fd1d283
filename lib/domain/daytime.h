// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace Rollcall {

// Words for a moment as people at `now` say it, in the zone of `now`, in the locale's language.

/// The same moment on the clocks that show `now`.
[[nodiscard]] QDateTime seenFrom(const QDateTime &moment, const QDateTime &now);

/// When something began: "09:05", earlier this week "Thu", else "12 Nov".
[[nodiscard]] QString beginText(const QDateTime &begin, const QDateTime &now);

/// When somebody returns or should have: "13:00", "tomorrow 08:00", "yesterday 10:30", within six days
/// "Mon 08:00", else "12 Nov".
[[nodiscard]] QString returnText(const QDateTime &back, const QDateTime &now);

/// In full, for a tooltip: "Monday, 23 November 2026 13:00".
[[nodiscard]] QString fullText(const QDateTime &moment, const QDateTime &now);

} // namespace Rollcall
