// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/daytime.h"

#include "domain/say.h"

#include <QLocale>
#include <QTimeZone>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int WeekdayReach = 6; ///< further away, the name of a weekday would be ambiguous
constexpr int YearReach = 300; ///< further away, a date needs its year

QString clockText(const QDateTime &moment)
{
    return QLocale().toString(moment.time(), u"HH:mm"_s);
}

QString weekday(const QDate &day)
{
    return QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

QString dateText(const QDate &day, qint64 distance)
{
    //: A day of this year, in the notation of QLocale::toString
    const QString thisYear = say(QT_TRANSLATE_NOOP("Rollcall", "d MMM"));
    //: A day of another year, in the notation of QLocale::toString
    const QString anyYear = say(QT_TRANSLATE_NOOP("Rollcall", "d MMM yyyy"));
    return QLocale().toString(day, std::abs(distance) > YearReach ? anyYear : thisYear);
}

} // namespace

QDateTime seenFrom(const QDateTime &moment, const QDateTime &now)
{
    return now.timeSpec() == Qt::LocalTime ? moment.toLocalTime() : moment.toTimeZone(now.timeZone());
}

QString beginText(const QDateTime &begin, const QDateTime &now)
{
    const QDateTime local = seenFrom(begin, now);
    const qint64 days = now.date().daysTo(local.date());
    if (days >= 0)
        return clockText(local);
    return days >= -WeekdayReach ? weekday(local.date()) : dateText(local.date(), days);
}

QString returnText(const QDateTime &back, const QDateTime &now)
{
    const QDateTime local = seenFrom(back, now);
    const qint64 days = now.date().daysTo(local.date());
    if (days == 0)
        return clockText(local);
    if (days == 1)
        return say(QT_TRANSLATE_NOOP("Rollcall", "tomorrow %1")).arg(clockText(local));
    if (days == -1)
        return say(QT_TRANSLATE_NOOP("Rollcall", "yesterday %1")).arg(clockText(local));
    if (std::abs(days) <= WeekdayReach)
        return weekday(local.date()) + u' ' + clockText(local);
    return dateText(local.date(), days);
}

QString fullText(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime local = seenFrom(moment, now);
    return QLocale().toString(local.date(), QLocale::LongFormat) + u' ' + clockText(local);
}

} // namespace Rollcall
