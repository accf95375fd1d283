// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rostersections.h"

namespace Rollcall {

/// "Support Hamburg", "In no team", "Longer away (2)".
[[nodiscard]] QString headingText(const Heading &heading);
/// "3 of 5 present"; empty for Longer away.
[[nodiscard]] QString countText(const Heading &heading);
/// "minimum 2 · next back 13:00 Yara", "closed, opens 08:00"; empty when there is nothing to say.
[[nodiscard]] QString forecastText(const Heading &heading, const QDateTime &now);
/// All of it for a screen reader.
[[nodiscard]] QString sentence(const Heading &heading, const QDateTime &now);

} // namespace Rollcall
