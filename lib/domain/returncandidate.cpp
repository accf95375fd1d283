// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/returncandidate.h"

#include "domain/zonedtime.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto AnyCase =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

constexpr QStringView weekday = uR"((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mittwoch|sonnabend)"
                                uR"(|(?:man|tirs|ons|tors|fre|lør|søn|mån|tis|lör|sön)dag)"
                                uR"(|(?:mon|diens|donners|frei|sams|sonn)tag)"
                                uR"(|(?:maan|dins|woens|donder|vrij|zater|zon)dag))";

constexpr QStringView today = uR"((?:today|i ?dag|heute|vandaag))";

// Words between the return word and its time that do not change the meaning.
constexpr QStringView filler =
    uR"((?:(?:again|igjen|igen|wieder|weer|about|around|circa|omtrent|omkring|etwa|ungefähr|by|from)"
    uR"(|senest|senast|spätestens|uiterlijk|fra|från|ab|vanaf|gegen|rond|today|i ?dag|heute|vandaag)\s+)"
    uR"(|(?:ca\.?|~)\s*))";

constexpr QStringView date = uR"((?:(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2}))"
                             uR"(|(?<day3>[0-9]{1,2})-(?<month3>[0-9]{1,2})-(?<year3>[0-9]{4}))"
                             uR"(|(?<day2>[0-9]{1,2})\.\s?(?<month2>[0-9]{1,2}))"
                             uR"((?:\.\s?(?<year2>[0-9]{4}|[0-9]{2}(?![0-9:.]))?)?))";

constexpr QStringView clock =
    uR"((?<hour>[0-9]{1,2})(?:(?<dot>[:.])(?<minute>[0-9]{2})(?::[0-9]{2})?)?(?![0-9]))"
    uR"(\s*(?<unit>uhr|uur|h|[ap]\.?m\.?)?(?=\P{L}|\z|(?:Z|UTC|GMT)(?!\p{L})))";

constexpr QStringView offset =
    uR"((?:\s*(?:(?<zone>Z|UTC|GMT)(?:\s?(?<shift>[+-][0-9]{1,2}(?::?[0-9]{2})?))?)"
    uR"(|(?<shift2>[+-][0-9]{2}:?[0-9]{2}))(?![\p{L}0-9:]))?)";

QRegularExpression timePattern()
{
    return QRegularExpression(uR"(\A[\s,:]*%1*(?:(?:(?:%2|on|the|am|den|d\.|på|op)[.,]?\s+)*%3[\s,T]+)?)"
                              uR"(%1*(?:(?<mark>at|@|kl\.?|klokken|klokka|klockan|um|om)\s*)?%4%5)"
                              uR"((?:\s+%6(?!\p{L}))?)"_s.arg(filler, weekday, date, clock, offset, today),
        AnyCase);
}

ReturnLanguage languageOf(QStringView word)
{
    const auto isSpelling = [&](const ReturnWord &row) {
        return row.word.compare(word, Qt::CaseInsensitive) == 0
            || row.alsoRead.toString().split(u'|').contains(word, Qt::CaseInsensitive);
    };
    const auto row = std::ranges::find_if(returnWords, isSpelling);
    return row == returnWords.end() ? ReturnLanguage::English : row->language;
}

} // namespace

ReturnCandidate::ReturnCandidate(const QString &message, const QRegularExpressionMatch &word)
    : m_language(languageOf(word.capturedView()))
    , m_before(message.left(word.capturedStart()))
    , m_start(word.capturedEnd())
{
    static const QRegularExpression pattern = timePattern();
    const QString tail = message.mid(m_start);
    m_match = pattern.match(tail);
    m_after = tail.mid(m_match.capturedEnd());
}

std::optional<ReturnTime> ReturnCandidate::read(const QTimeZone &zone, const QDate &bareDay) const
{
    if (!m_match.hasMatch() || isNegated())
        return std::nullopt;
    const QTime time = timeOfDay();
    const auto shift = offsetSeconds();
    if (!time.isValid() || !shift)
        return std::nullopt;
    const bool dated = isDated();
    if (!(dated ? isCompleteDated() : isUnmistakableBare()))
        return std::nullopt;
    const QDate day = dated ? dayNear(bareDay) : bareDay;
    if (!day.isValid())
        return std::nullopt;
    const QDateTime at = hasOffset() ? QDateTime(day, time, Qt::OffsetFromUTC, *shift).toTimeZone(zone)
                                     : zonedTime(day, time, zone);
    return ReturnTime{at, dated};
}

bool ReturnCandidate::has(QStringView group) const
{
    return m_match.capturedLength(group) > 0;
}

int ReturnCandidate::number(QStringView group) const
{
    return m_match.capturedView(group).toInt();
}

bool ReturnCandidate::isDated() const
{
    return has(u"day") || has(u"day2") || has(u"day3");
}

bool ReturnCandidate::hasOffset() const
{
    return has(u"zone") || has(u"shift2");
}

QChar ReturnCandidate::halfOfDay() const
{
    const QChar unit = has(u"unit") ? m_match.capturedView(u"unit").front().toLower() : QChar();
    return unit == u'a' || unit == u'p' ? unit : QChar();
}

QTime ReturnCandidate::timeOfDay() const
{
    int hour = number(u"hour");
    if (const QChar half = halfOfDay(); !half.isNull()) {
        if (m_language != ReturnLanguage::English || hour < 1 || hour > 12) // "13:00 am Empfang" is German
            return {};
        hour = hour % 12 + (half == u'p' ? 12 : 0);
    }
    return QTime(hour, number(u"minute"));
}

// 0 without an offset, nullopt for an impossible one. Without a zone name only after an ISO date, where
// "11:00-12:00" is not a stretch of time.
std::optional<int> ReturnCandidate::offsetSeconds() const
{
    const QString shift = m_match.captured(u"shift") + m_match.captured(u"shift2");
    if (shift.isEmpty())
        return 0;
    if (has(u"shift2") && !has(u"year"))
        return std::nullopt;
    const QString digits = shift.mid(1).remove(u':');
    const qsizetype hourDigits = digits.size() > 2 ? digits.size() - 2 : digits.size();
    const int hours = QStringView(digits).left(hourDigits).toInt();
    const int minutes = QStringView(digits).mid(hourDigits).toInt();
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    return (shift.startsWith(u'-') ? -60 : 60) * (hours * 60 + minutes);
}

QDate ReturnCandidate::dayNear(const QDate &bareDay) const
{
    const int month = number(u"month") + number(u"month2") + number(u"month3");
    const int day = number(u"day") + number(u"day2") + number(u"day3");
    const int year = number(u"year") + number(u"year2") + number(u"year3");
    if (year > 0)
        return QDate(year < 100 ? 2000 + year : year, month, day);
    QDate nearest;
    for (const int candidateYear : {bareDay.year() - 1, bareDay.year(), bareDay.year() + 1}) {
        const QDate candidate(candidateYear, month, day);
        const bool isNearer =
            !nearest.isValid() || std::abs(candidate.daysTo(bareDay)) < std::abs(nearest.daysTo(bareDay));
        if (candidate.isValid() && isNearer)
            nearest = candidate;
    }
    return nearest;
}

bool ReturnCandidate::isNegated() const
{
    static const QRegularExpression negation(
        uR"((?<!\p{L})(?:not|ikke|inte|nicht|niet|\p{L}+n['’]t)(?:\s+(?:be|yet|før))?\s+\z)"_s, AnyCase);
    return negation.match(m_before).hasMatch();
}

bool ReturnCandidate::isCompleteDated() const
{
    static const QRegularExpression nothingMore(uR"(\A[\s.!)\]]*\z)"_s);
    return nothingMore.match(m_after).hasMatch() && (has(u"minute") || namesAnHour());
}

bool ReturnCandidate::isUnmistakableBare() const
{
    static const QRegularExpression moreDigits(uR"(\A\s*[-–—+/.:]?\s*[0-9])"_s);
    static const QRegularExpression zoneName(uR"(\A\s*\(?[A-Z]{2,4}T(?!\p{L}))"_s);
    const bool hasClock = has(u"minute") ? !couldBeADate() : namesAnHour();
    return hasClock && !couldBeTheAfternoon() && !moreDigits.match(m_after).hasMatch()
        && !zoneName.match(m_after).hasMatch() && !namesAnotherDay();
}

// An hour without minutes needs a word that makes it one. Scandinavian "om 10" is "in ten minutes".
bool ReturnCandidate::namesAnHour() const
{
    static const QRegularExpression endOfPhrase(uR"(\A\s*(?:\z|[^\s\p{L}\p{N}%°]))"_s);
    const QString unit = m_match.captured(u"unit").toLower();
    const QString mark = m_match.captured(u"mark").toLower();
    if ((!unit.isEmpty() && unit != u"h") || mark.startsWith(u"kl"))
        return true;
    return !mark.isEmpty() && (mark != u"om" || m_language == ReturnLanguage::Dutch)
        && endOfPhrase.match(m_after).hasMatch();
}

// "23.11" is a date unless something says that it is a time.
bool ReturnCandidate::couldBeADate() const
{
    const int month = number(u"minute");
    return m_match.capturedView(u"dot") == u"." && month >= 1 && month <= 12 && number(u"hour") >= 1
        && !has(u"mark") && !has(u"unit");
}

bool ReturnCandidate::couldBeTheAfternoon() const
{
    const int hour = number(u"hour");
    return m_match.capturedLength(u"hour") == 1 && hour >= 1 && hour <= 6 && halfOfDay().isNull();
}

bool ReturnCandidate::namesAnotherDay() const
{
    static const QRegularExpression otherDay(
        uR"((?<!\p{L})(?:%1|tomorrow|i ?morg[eo]n|morgen|next \p{L}+|neste \p{L}+|nästa \p{L}+|næste \p{L}+)"
        uR"(|nächste\p{L}? \p{L}+|volgende \p{L}+)(?!\p{L}))"
        uR"(|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?<![0-9])[0-9]{1,2}\.(?:0?[1-9]|1[0-2])\.|[0-9]/[0-9]{1,2}(?![0-9]))"_s
            .arg(weekday),
        AnyCase);
    return otherDay.match(m_before).hasMatch() || otherDay.match(m_after).hasMatch();
}

} // namespace Rollcall
