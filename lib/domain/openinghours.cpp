// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openinghours.h"

#include "domain/zonedtime.h"

#include <algorithm>

namespace Rollcall {

namespace {

constexpr int SearchDays = 400; ///< beyond it, a list of holidays is more likely wrong than long

struct Shift {
    QDateTime begin;
    QDateTime end;
};

// The shift that starts on that day; a clock change may leave nothing of it.
std::optional<Shift> shiftOn(const OpeningHours &hours, const QDate &day, const QTimeZone &zone)
{
    if (!day.isValid() || !hours.days.test(std::size_t(day.dayOfWeek() - 1)) || hours.holidays.contains(day))
        return std::nullopt;
    const bool isAllDay = !hours.from.isValid() || !hours.to.isValid() || hours.from == hours.to;
    const QTime from = isAllDay ? QTime(0, 0) : hours.from;
    const QTime to = isAllDay ? QTime(0, 0) : hours.to;
    const Shift shift{zonedTime(day, from, zone), zonedTime(to > from ? day : day.addDays(1), to, zone)};
    return shift.begin < shift.end ? std::optional(shift) : std::nullopt;
}

} // namespace

bool OpeningHours::isOpen(const QDateTime &now) const
{
    const QTimeZone zone = now.timeZone();
    for (const int ago : {0, 1}) {
        const auto shift = shiftOn(*this, now.date().addDays(-ago), zone);
        if (shift && shift->begin <= now && now < shift->end)
            return true;
    }
    return false;
}

std::optional<QDateTime> OpeningHours::nextOpening(const QDateTime &now) const
{
    const QTimeZone zone = now.timeZone();
    for (int ahead = -1; ahead <= SearchDays; ++ahead) {
        const auto shift = shiftOn(*this, now.date().addDays(ahead), zone);
        if (shift && now < shift->end)
            return std::max(shift->begin, now);
    }
    return std::nullopt;
}

} // namespace Rollcall
