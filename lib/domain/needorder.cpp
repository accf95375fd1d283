// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/needorder.h"

#include <QTimeZone>

#include <cstdlib>

namespace Rollcall {

namespace {

// Thousands of rows ask and converting between zones costs microseconds: times of this machine need none, and
// of the others only those near midnight. A clock change moves midnight by less than the margin.
bool isBeforeToday(const QDateTime &then, const QDateTime &now)
{
    if (then.timeSpec() == Qt::LocalTime && now.timeSpec() == Qt::LocalTime)
        return then.date() < now.date();
    constexpr qint64 margin = 3 * 3'600'000;
    const qint64 sinceMidnight = now.time().msecsSinceStartOfDay();
    const qint64 age = then.msecsTo(now);
    if (std::abs(age - sinceMidnight) > margin)
        return age > sinceMidnight;
    return then.toTimeZone(now.timeZone()).date() < now.date();
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

} // namespace Rollcall
