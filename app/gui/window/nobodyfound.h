// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/viewstate.h"

namespace Rollcall {

/// What stands in the place of the rows when the filter lets nobody through.
struct NobodyFound {
    QString search;
    QStringList narrowedTo; ///< besides the search, in words
    bool lacksFavourites = false; ///< only favourites are wanted, and there are none
};

[[nodiscard]] ViewState viewState(const NobodyFound &nobody);

} // namespace Rollcall
