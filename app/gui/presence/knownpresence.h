// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/roster.h"

namespace Rollcall {

/// What the server has for somebody, as far as it is known now. Not yet read is not empty: somebody not
/// present is known once their message is.
[[nodiscard]] std::optional<Presence> knownPresence(const Roster &roster, int associateId);

} // namespace Rollcall
