// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zonedtime.h"

namespace Rollcall {

QTimeZone usableZone(const QTimeZone &zone)
{
    if (zone.isValid())
        return zone;
    const QTimeZone system = QTimeZone::systemTimeZone();
    return system.isValid() ? system : QTimeZone::utc();
}

// QDateTime leaves both special cases to the platform, so the offset is chosen here.
QDateTime zonedTime(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const QDateTime asIfUtc(date, time, Qt::UTC);
    const int before = zone.offsetFromUtc(asIfUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asIfUtc.addDays(1));
    const QDateTime first = asIfUtc.addSecs(-before);
    const QDateTime second = asIfUtc.addSecs(-after);
    const bool onlySecondExists = zone.offsetFromUtc(first) != before && zone.offsetFromUtc(second) == after;
    return (onlySecondExists ? second : first).toTimeZone(zone);
}

} // namespace Rollcall
