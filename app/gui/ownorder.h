// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rollcall {

struct Options;

/// Carries out --toggle, --present or --absent: by the copy that runs for the profile, else by itself without
/// a window. Prints what came of it and returns the exit code. Needs an application object, but no display.
[[nodiscard]] int carryOutOrder(const Options &options);

} // namespace Rollcall
