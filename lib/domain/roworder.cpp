// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/roworder.h"

namespace Rollcall {

namespace {

// Of those who are here the return time in an old message orders nothing.
std::optional<QDateTime> relevantBack(const RowFacts &facts)
{
    const bool returns = facts.need == Need::Overdue || facts.need == Need::AbsentWithReturn;
    return returns ? facts.back : std::nullopt;
}

std::optional<QDateTime> timeOf(OrderBy by, const RowFacts &facts)
{
    switch (by) {
    case OrderBy::Need:
        return relevantBack(facts);
    case OrderBy::Back:
        return facts.back;
    case OrderBy::Since:
        return facts.since;
    case OrderBy::Name:
    case OrderBy::Message:
        break;
    }
    return {};
}

int rankOf(const RowOrder &order, const RowFacts &facts)
{
    switch (order.by) {
    case OrderBy::Need:
        return order.isDescending ? -int(facts.need) : int(facts.need);
    case OrderBy::Message:
        return facts.message ? 0 : 1;
    case OrderBy::Back:
        return facts.back ? 0 : 1;
    case OrderBy::Since:
        return facts.since ? 0 : 1;
    case OrderBy::Name:
        break;
    }
    return 0;
}

} // namespace

RowOrder afterClick(const RowOrder &now, OrderBy by)
{
    if (now.by != by)
        return {by, false};
    return now.isDescending ? RowOrder() : RowOrder{by, true};
}

RowKey::RowKey(const RowOrder &order, const RowFacts &facts)
    : m_rank(rankOf(order, facts))
    , m_isDescending(order.isDescending)
    , m_name(facts.name)
    , m_id(facts.associateId)
{
    if (const auto time = timeOf(order.by, facts)) {
        const qint64 at = time->toMSecsSinceEpoch();
        m_time = order.isDescending ? -at : at;
    }
    if (order.by == OrderBy::Message)
        m_text = facts.message;
    else if (order.by == OrderBy::Name && order.isDescending)
        m_text = facts.name;
}

bool operator<(const RowKey &a, const RowKey &b)
{
    if (a.m_rank != b.m_rank)
        return a.m_rank < b.m_rank;
    if (a.m_time != b.m_time)
        return a.m_time < b.m_time;
    if (a.m_text && b.m_text) {
        if (const int texts = a.m_text->compare(*b.m_text); texts != 0)
            return a.m_isDescending ? texts > 0 : texts < 0;
    }
    const int names = a.m_name.compare(b.m_name);
    return names != 0 ? names < 0 : a.m_id < b.m_id;
}

} // namespace Rollcall
