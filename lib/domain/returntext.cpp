// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/returntext.h"

#include "domain/plaintext.h"
#include "domain/presence.h"
#include "domain/zonedtime.h"

#include <QRegularExpression>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QDateTime wholeMinute(const QDateTime &time)
{
    const qint64 ms = time.toMSecsSinceEpoch();
    return QDateTime::fromMSecsSinceEpoch(ms - ms % 60'000, time.timeZone());
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? u"-"_s : u"+"_s) + QTime(minutes / 60, minutes % 60).toString(u"HH:mm");
}

// The offset is written only where the clock shows this time twice and the later one is meant.
QString timeText(const QDateTime &back, const QTimeZone &team)
{
    const QTimeZone zone = usableZone(team);
    const QDateTime local = wholeMinute(back.toTimeZone(zone));
    const QString plain = local.toString(u"yyyy-MM-dd HH:mm");
    const bool isSecond = zonedTime(local.date(), local.time(), zone) != local;
    return isSecond ? plain + offsetText(local.offsetFromUtc()) : plain;
}

QString returnPart(const QDateTime &back, ReturnLanguage language, const QTimeZone &team)
{
    const auto row = std::ranges::find(returnWords, language, &ReturnWord::language);
    return row->word.toString() + u' ' + timeText(back, team);
}

std::optional<QDateTime> ifAhead(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() && time > now ? std::optional(time) : std::nullopt;
}

std::optional<QDateTime> fromDuration(const QString &typed, const QDateTime &now)
{
    static const QRegularExpression form(
        uR"(\A\+(?:([0-9]{1,4})h)?(?:([0-9]{1,4})m)?\z)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const auto length =
        std::chrono::hours(match.captured(1).toInt()) + std::chrono::minutes(match.captured(2).toInt());
    return ifAhead(wholeMinute(now.addDuration(length)), now);
}

std::optional<QDateTime> fromClock(const QString &typed, const QDateTime &now, const QTimeZone &zone)
{
    static const QRegularExpression form(
        uR"(\A(?:([0-9]{4}-[0-9]{2}-[0-9]{2})[ T])?([0-9]{1,2}):([0-9]{2})\z)"_s);
    const auto match = form.match(typed);
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt());
    if (!match.hasMatch() || !time.isValid())
        return std::nullopt;
    if (match.hasCaptured(1)) {
        const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
        return date.isValid() ? ifAhead(zonedTime(date, time, zone), now) : std::nullopt;
    }
    const auto today = ifAhead(zonedTime(now.date(), time, zone), now);
    return today ? today : ifAhead(zonedTime(now.date().addDays(1), time, zone), now);
}

} // namespace

ReturnLanguage returnLanguageFor(const QLocale &locale)
{
    switch (locale.language()) {
    case QLocale::NorwegianBokmal:
    case QLocale::NorwegianNynorsk:
        return ReturnLanguage::Norwegian;
    case QLocale::Swedish:
        return ReturnLanguage::Swedish;
    case QLocale::Danish:
        return ReturnLanguage::Danish;
    case QLocale::German:
        return ReturnLanguage::German;
    case QLocale::Dutch:
        return ReturnLanguage::Dutch;
    default:
        return ReturnLanguage::English;
    }
}

QString joinMessage(
    const QString &text, const QDateTime &back, ReturnLanguage language, const QTimeZone &team)
{
    const QString trimmed = text.trimmed();
    if (!back.isValid())
        return trimmed;
    const QString part = returnPart(back, language, team);
    return trimmed.isEmpty() ? part : trimmed + u", "_s + part;
}

QString onlyReturn(const QString &message, const QTimeZone &team, const QDate &bareDay)
{
    const std::optional<ReturnTime> back = splitMessage(message, team, bareDay).back;
    if (!back)
        return {};
    if (back->isDated)
        return joinMessage({}, back->at, ReturnLanguage::English, team);
    return returnWords.front().word.toString() + u' '
        + back->at.toTimeZone(usableZone(team)).toString(u"HH:mm"_s);
}

int messageRoom(const std::optional<QDateTime> &back, ReturnLanguage language, const QTimeZone &team)
{
    if (!back || !back->isValid())
        return MaxMessageLength;
    return int(MaxMessageLength - u", "_s.size() - returnPart(*back, language, team).size());
}

FinalMessage finalMessage(
    const QString &text, const std::optional<QDateTime> &back, ReturnLanguage language, const QTimeZone &team)
{
    const QString clean = withoutControls(text).trimmed();
    const QString fitting = shortened(clean, messageRoom(back, language, team));
    return {joinMessage(fitting, back.value_or(QDateTime()), language, team), fitting != clean};
}

std::optional<QDateTime> timeFromText(const QString &typed, const QDateTime &now, const QTimeZone &team)
{
    const QTimeZone zone = usableZone(team);
    const QDateTime localNow = now.toTimeZone(zone);
    const QString trimmed = typed.trimmed();
    return trimmed.startsWith(u'+') ? fromDuration(trimmed, localNow) : fromClock(trimmed, localNow, zone);
}

} // namespace Rollcall
