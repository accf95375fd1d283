// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rollcall {

/// Rows from first to last; none where last is below first.
struct RowSpan {
    int first = 0;
    int last = -1;

    [[nodiscard]] bool isEmpty() const { return last < first; }
    [[nodiscard]] bool contains(int row) const { return row >= first && row <= last; }
    friend bool operator==(const RowSpan &, const RowSpan &) = default;
};

} // namespace Rollcall
