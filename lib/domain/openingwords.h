// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/openinghours.h"

namespace Rollcall {

/// "Mon–Fri 08:00–16:00", "Sat, Sun", "every day 22:00–06:00", "always", "never"; without the holidays.
[[nodiscard]] QString openingText(const OpeningHours &hours);

} // namespace Rollcall
