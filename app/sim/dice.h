// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

namespace Rollcall::Sim {

/// A stream of choices that is the same everywhere for one seed (std::uniform_int_distribution is not).
class Dice final
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }
    /// 0 … n-1; n must not be 0.
    [[nodiscard]] int below(int n) { return int(m_engine() % quint32(n)); }
    /// True in `percent` of 100 throws. Never draws for 0, so that a fault that is off changes nothing.
    [[nodiscard]] bool hits(double percent) { return percent > 0 && below(1'000'000) < percent * 10'000; }
    template <typename Container> [[nodiscard]] const auto &of(const Container &items)
    {
        return items[std::size_t(below(int(std::size(items))))];
    }

private:
    std::mt19937 m_engine;
};

} // namespace Rollcall::Sim
