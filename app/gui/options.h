// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instanceorder.h"
#include "session/keys.h"
#include "wall/walloptions.h"

#include <QStringList>

#include <optional>

namespace Rollcall {

/// What was asked for on the command line of `rollcall`.
struct Options {
    QString profile;
    bool isDemo = false;
    int demoAgents = 24;
    int demoChurn = 6; ///< changes per minute
    QStringList simArguments;
    std::optional<ThemeChoice> theme;
    bool isHidden = false; ///< --tray
    std::optional<InstanceOrder> order; ///< --toggle, --present, --absent: carry this out and end
    std::optional<WallOptions> wall; ///< --wall: nothing else than a wall
    QString grabFile;
    QString grabAfter; ///< word of a ViewState; empty: the first settled one
    QString problem; ///< a usage error, as a sentence
    QString answer; ///< --help or --version: print this and end
};

[[nodiscard]] Options parseOptions(const QStringList &arguments);

} // namespace Rollcall
