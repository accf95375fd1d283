// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QString>

namespace Rollcall {

/// Shapes of the controls: rounded fields, chips, quiet and loud buttons. Colours come from the theme only.
[[nodiscard]] QString styleSheetOf(const Theme &theme);

} // namespace Rollcall
