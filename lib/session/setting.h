// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <chrono>

namespace Rollcall {

/// A setting, declared once: key, type, default and, for numbers, bounds. Everything else reads this.
template <typename T> struct Setting {
    QLatin1StringView key;
    T fallback{};
    T minimum{};
    T maximum{}; ///< equal to minimum: unbounded

    [[nodiscard]] T bounded(T value) const
    {
        if constexpr (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>)
            return minimum == maximum ? value : std::clamp(value, minimum, maximum);
        else
            return value;
    }
};

} // namespace Rollcall
