// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace Rollcall::Sim {

/// SIGINT and SIGTERM end the event loop with exit code 0.
void quitOnSignals(QCoreApplication &application);
/// Ends with the process that started this one: when it closes our standard input, and when it dies in any
/// other way. False when it is already gone.
[[nodiscard]] bool quitWithParent(QCoreApplication &application);

} // namespace Rollcall::Sim
