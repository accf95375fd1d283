// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus/isountil.h"

#include "domain/returntext.h"
#include "domain/zonedtime.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxLength = 64; // of any such text; nothing longer is looked at

/// In seconds; nullopt: no such offset.
std::optional<int> offsetFrom(const QRegularExpressionMatch &match)
{
    constexpr int Furthest = 14; // hours
    const int hours = match.captured(u"hours").toInt();
    const int minutes = match.captured(u"minutes").toInt();
    if (hours > Furthest || minutes > 59)
        return std::nullopt;
    const int seconds = (hours * 60 + minutes) * 60;
    return match.captured(u"sign") == u'-' ? -seconds : seconds;
}

/// Nullopt: not of the long form. Invalid: of that form, but no such moment.
std::optional<QDateTime> momentFrom(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        uR"(\A(?<date>\d{4}-\d\d-\d\d)[Tt ](?<time>\d\d:\d\d)(?<seconds>:[0-5]\d(?:[.,]\d{1,9})?)?)"
        uR"((?<offset>[Zz]|(?<sign>[+-])(?<hours>\d\d)(?::?(?<minutes>\d\d))?)?\z)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(u"date"), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(u"time"), u"HH:mm"_s);
    const auto offset = offsetFrom(match);
    if (!date.isValid() || !time.isValid() || !offset)
        return QDateTime();
    if (match.captured(u"offset").isEmpty())
        return zonedTime(date, time, zone);
    return QDateTime(date, time, Qt::OffsetFromUTC, *offset).toTimeZone(zone);
}

} // namespace

std::optional<QString> untilFromIso(const QString &text, const QDateTime &now, const QTimeZone &team)
{
    if (text.isEmpty())
        return QString();
    if (text.size() > MaxLength)
        return std::nullopt;
    const QTimeZone zone = usableZone(team);
    const auto moment = momentFrom(text.trimmed(), zone);
    if (!moment)
        return timeFromText(text, now, zone) ? std::optional(text.trimmed()) : std::nullopt;
    if (!moment->isValid() || *moment <= now)
        return std::nullopt;
    if (zonedTime(moment->date(), moment->time(), zone) == *moment)
        return moment->toString(u"yyyy-MM-dd HH:mm");
    // The clocks show it twice, and the later one is meant: nothing but a length says that.
    constexpr qint64 Minute = 60;
    const qint64 minutes = moment->toSecsSinceEpoch() / Minute - now.toSecsSinceEpoch() / Minute;
    return u"+%1h%2m"_s.arg(minutes / Minute).arg(minutes % Minute);
}

} // namespace Rollcall
