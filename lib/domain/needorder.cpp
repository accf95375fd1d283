// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/needorder.h"

#include <QTimeZone>

namespace Rollcall {

namespace {

bool isBeforeToday(const QDateTime &then, const QDateTime &now)
{
    return then < now && then.toTimeZone(now.timeZone()).date() < now.date();
}

Need needOfAbsent(const NeedInput &input, const QDateTime &now)
{
    if (input.backAt)
        return *input.backAt <= now ? Need::Overdue : Need::AbsentWithReturn;
    return input.since && isBeforeToday(*input.since, now) ? Need::LongerAway : Need::AbsentOpenEnded;
}

} // namespace

Need needOf(const NeedInput &input, const QDateTime &now)
{
    switch (input.standing) {
    case Standing::Present:
        return Need::Present;
    case Standing::NotPresent:
        return needOfAbsent(input, now);
    case Standing::NotAnAgent:
        return Need::NotAnAgent;
    case Standing::Unknown:
        break;
    }
    return Need::Unknown;
}

NeedKey::NeedKey(
    Need what, const std::optional<QDateTime> &backAt, const QCollatorSortKey &nameKey, int associate)
    : need(what)
    , back(backAt && (what == Need::Overdue || what == Need::AbsentWithReturn) ? backAt->toMSecsSinceEpoch()
                                                                               : 0)
    , name(nameKey)
    , associateId(associate)
{
}

bool operator<(const NeedKey &a, const NeedKey &b)
{
    if (a.need != b.need)
        return a.need < b.need;
    if (a.back != b.back)
        return a.back < b.back;
    const int names = a.name.compare(b.name);
    return names != 0 ? names < 0 : a.associateId < b.associateId;
}

} // namespace Rollcall
