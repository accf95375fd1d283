// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace Rollcall {

/// A number in [0, 1).
using RandomSource = std::function<double()>;

[[nodiscard]] RandomSource systemRandom();

/// How long to wait after the nth failure in a row: anything between 2 s and a ceiling that doubles from 4 s
/// to 5 min, so that clients that failed together do not come back together. A longer retry-after wins.
class Backoff final
{
public:
    using Wait = std::chrono::milliseconds;
    static constexpr Wait Shortest = std::chrono::seconds(2);
    static constexpr Wait Longest = std::chrono::minutes(5);

    explicit Backoff(RandomSource random);

    [[nodiscard]] Wait next(std::optional<std::chrono::seconds> retryAfter = {});
    void reset() { m_failures = 0; }

private:
    RandomSource m_random;
    int m_failures = 0;
};

} // namespace Rollcall
