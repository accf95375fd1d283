// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/reply.h"

#include <QTimer>

#include <algorithm>
#include <functional>

namespace Rollcall {

/// How long to wait before a read is repeated; nullopt: not worth it. A server that is busy or dropped the
/// connection is asked twice more at most; a retry-after above 10 s is for somebody with more patience.
[[nodiscard]] inline std::optional<std::chrono::milliseconds> pauseBeforeRetry(
    const ApiError &error, int retries)
{
    using Cause = ApiError::Cause;
    constexpr std::chrono::milliseconds step{300};
    const bool mayPass = error.cause == Cause::TooManyRequests || error.cause == Cause::ServerError
        || error.cause == Cause::ConnectionLost;
    const auto asked = error.retryAfter.value_or(std::chrono::seconds(0));
    if (!mayPass || retries >= 2 || asked > std::chrono::seconds(10))
        return std::nullopt;
    return std::max<std::chrono::milliseconds>(asked, step * (retries + 1));
}

/// A read that is repeated as above. `ask` makes the request, `then` gets the last answer.
template <typename T>
void askPatiently(QObject *context, const std::function<Reply<T> *()> &ask,
    const std::function<void(const Result<T> &)> &then, int retries = 0)
{
    ask()->then(context, [context, ask, then, retries](const Result<T> &result) {
        const auto pause = result ? std::nullopt : pauseBeforeRetry(result.error(), retries);
        if (!pause)
            return then(result);
        QTimer::singleShot(*pause, context,
            [context, ask, then, retries] { askPatiently<T>(context, ask, then, retries + 1); });
    });
}

} // namespace Rollcall
