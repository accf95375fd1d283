// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transition.h"

namespace Rollcall {

// The small numbers in the file, and the words of an export. Both stay what they are for ever.

/// 0: not seen.
[[nodiscard]] int codeOf(const std::optional<Status> &status);
[[nodiscard]] std::optional<Status> statusOf(int code);
/// A number of a newer program is Elsewhere.
[[nodiscard]] Reason reasonOf(int code);
/// "manual"; empty for Elsewhere.
[[nodiscard]] QString wordOf(Reason reason);
/// "present", "notPresent", "notAnAgent", "notSeen".
[[nodiscard]] QString wordOf(Standing standing);

} // namespace Rollcall
