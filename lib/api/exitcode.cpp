// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/exitcode.h"

#include <algorithm>

namespace Rollcall {

ExitCode exitCodeOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::SignIn:
        return ExitCode::SignIn;
    case ApiError::Kind::NotPermitted:
        return ExitCode::NotPermitted;
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Rejected:
        return ExitCode::SomeFailed;
    case ApiError::Kind::NotThisApi:
        return ExitCode::NotThisApi;
    case ApiError::Kind::Retry:
    case ApiError::Kind::Relocate:
    case ApiError::Kind::Insecure:
        break;
    }
    return ExitCode::Unreachable;
}

ExitCode commonExitCode(const QList<ExitCode> &codes)
{
    if (codes.isEmpty())
        return ExitCode::Done;
    const bool isOne = std::ranges::all_of(codes, [&](ExitCode code) { return code == codes.constFirst(); });
    return isOne ? codes.constFirst() : ExitCode::SomeFailed;
}

} // namespace Rollcall
