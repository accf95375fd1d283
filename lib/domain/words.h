// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"

namespace Rollcall {

/// The vendor's words for a status in the language of the interface: "Present", "Not present", "Deleted"…
[[nodiscard]] QString label(const std::optional<Status> &status);
/// What the status means for routing: "may get new requests", "gets no new requests"; empty where nothing is
/// known.
[[nodiscard]] QString consequence(const std::optional<Status> &status);

} // namespace Rollcall
