// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rollcall {

/// Where somebody is in the list, whatever its form. Both are associate ids.
struct ListPlace {
    int focusedId = 0; ///< 0: nobody, or a heading
    int topId = 0; ///< the uppermost person in view; 0: at the very top
};

} // namespace Rollcall
