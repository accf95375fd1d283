// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/needorder.h"

#include <QCollator>

namespace Rollcall {

/// What people are ordered by within their team.
enum class OrderBy { Need, Name, Message, Back, Since };

struct RowOrder {
    OrderBy by = OrderBy::Need;
    bool isDescending = false;
    friend bool operator==(const RowOrder &, const RowOrder &) = default;
};

/// What a click on the heading of a column leads to: its order, the same reversed, and back to the order by
/// need.
[[nodiscard]] RowOrder afterClick(const RowOrder &now, OrderBy by);

/// What of one row an order may look at.
struct RowFacts {
    Need need = Need::Unknown;
    std::optional<QDateTime> back;
    std::optional<QDateTime> since;
    std::optional<QCollatorSortKey> message; ///< only asked for by OrderBy::Message; empty: none, or not read
    QCollatorSortKey name;
    int associateId;
};

/// Sort key of one row. Build it when the row changes, not when rows are compared; keys of different orders
/// do not compare. Who has nothing to be ordered by comes last in both directions; among equals the name
/// decides, then the id, always ascending.
class RowKey final
{
public:
    RowKey(const RowOrder &order, const RowFacts &facts);

    friend bool operator<(const RowKey &a, const RowKey &b);

private:
    int m_rank = 0;
    qint64 m_time = 0; ///< ms since the epoch, negative where later comes first; 0: the order knows none
    bool m_isDescending; ///< of m_text
    std::optional<QCollatorSortKey> m_text;
    QCollatorSortKey m_name;
    int m_id; ///< keeps namesakes in place
};

} // namespace Rollcall
