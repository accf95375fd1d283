// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/backoff.h"

#include <algorithm>
#include <memory>
#include <random>

namespace Rollcall {

RandomSource systemRandom()
{
    const auto engine = std::make_shared<std::mt19937>(std::random_device()());
    return [engine] { return std::uniform_real_distribution<double>(0.0, 1.0)(*engine); };
}

Backoff::Backoff(RandomSource random)
    : m_random(std::move(random))
{
}

Backoff::Wait Backoff::next(std::optional<std::chrono::seconds> retryAfter)
{
    m_failures = std::min(m_failures + 1, 16); // far beyond the ceiling, far below an overflow
    const Wait ceiling = std::min(Longest, Shortest * (1 << m_failures));
    const auto within = [this](Wait span) { return std::chrono::duration_cast<Wait>(span * m_random()); };
    const Wait wait = Shortest + within(ceiling - Shortest);
    if (!retryAfter)
        return wait;
    return std::max(wait, *retryAfter + within(Wait(*retryAfter) / 10));
}

} // namespace Rollcall
