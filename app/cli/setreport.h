// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/exitcode.h"
#include "change/changeorder.h"
#include "options.h"

namespace Rollcall {

/// What became of everybody: done on stdout, not done on stderr by name; with JSON all on stdout, too.
void printSetReport(const QList<ChangeResult> &results, const Options &options);
/// Who was not tried any more counts as the refusal that stopped the others.
[[nodiscard]] ExitCode setExitCode(const QList<ChangeResult> &results);

} // namespace Rollcall
