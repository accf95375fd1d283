// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/daypage.h"

#include <QString>

namespace Rollcall {

// A day of the journal in words, by the clocks of its zone.

/// "Present", "Not present", "Not an agent", "Not seen".
[[nodiscard]] QString standingWord(Standing standing);
/// "6 h 10 min", "35 min", "< 1 min"; "–" for nothing at all.
[[nodiscard]] QString durationText(std::chrono::seconds duration);
/// "08:05"; the end of the day is "24:00".
[[nodiscard]] QString clockText(Moment moment, const DayFrame &frame, const QTimeZone &zone);
/// "Not present 12:05–13:00 (55 min), Lunch"; what was not seen to begin is "before 12:05".
[[nodiscard]] QString spanText(const Span &span, const DayFrame &frame, const QTimeZone &zone);
/// "6 h 10 min present · 1 h 20 min not seen"; what was not seen is always said.
[[nodiscard]] QString totalsText(const DayTotals &totals);
/// Every state of the day that was seen, in order.
[[nodiscard]] QString spansText(const AgentDay &day, const DayFrame &frame, const QTimeZone &zone);
/// When nobody was seen at all, and why that may be; empty when there was no such time.
[[nodiscard]] QString gapsText(const DayPage &page, const QTimeZone &zone);

} // namespace Rollcall
