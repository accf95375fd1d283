// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace Rollcall {

/// Calls `then` from the event loop when SIGINT or SIGTERM arrives. Once per process.
void onInterrupt(QObject *context, const std::function<void()> &then);

} // namespace Rollcall
