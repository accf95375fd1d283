// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <QList>

namespace Rollcall {

/// What the programs end with; scripts rely on these numbers.
enum class ExitCode {
    Done = 0,
    SomeFailed = 1, ///< some associates failed, were not found or were rejected
    Usage = 2,
    SignIn = 3, ///< refused or expired
    NotPermitted = 4, ///< right missing, or the User agent is restricted
    Unreachable = 5, ///< DNS, TCP, TLS, proxy, timeout, moved host, 429 and 5xx
    NotThisApi = 6, ///< something else, or too old
    Conflict = 7, ///< not as expected, or changed by somebody else meanwhile
};

[[nodiscard]] ExitCode exitCodeOf(const ApiError &error);

/// Of several associates: Done if all succeeded, the common code if all failed for one reason, else
/// SomeFailed.
[[nodiscard]] ExitCode commonExitCode(const QList<ExitCode> &codes);

} // namespace Rollcall
