// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rollcall {

/// Whether the desktop asks for dark windows: the freedesktop appearance portal's color-scheme, else the
/// palette that the platform gave before a theme was applied.
[[nodiscard]] bool desktopPrefersDark();

} // namespace Rollcall
