// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace Rollcall {

/// What was asked for on the command line of a wall; what was not is as it was the last time.
struct WallOptions {
    std::optional<int> screen; ///< from 1; 0: the desktop's first choice
    QStringList teams; ///< names
    std::optional<double> distance; ///< metres; 0: nobody has said
    std::optional<double> diagonal; ///< inches; 0: as the screen reports it
    bool isLocked = false;
    friend bool operator==(const WallOptions &, const WallOptions &) = default;
};

} // namespace Rollcall
