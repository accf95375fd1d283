// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamreader.h"

#include "domain/plaintext.h"
#include "domain/say.h"
#include "domain/teamfile.h"
#include "domain/teamkeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

TeamReader::TeamReader(const QJsonObject &object, const QString &place)
    : m_object(object)
    , m_place(place)
{
}

void TeamReader::fail(QLatin1StringView key, const char *text)
{
    if (m_problem.isEmpty())
        m_problem = say(text).arg(m_place, key);
}

QJsonArray TeamReader::list(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() && !value.isUndefined())
        fail(key, QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be a list."));
    return value.toArray();
}

QList<int> TeamReader::ids(QLatin1StringView key)
{
    QList<int> ids;
    const QJsonArray written = list(key);
    for (const auto &value : written) {
        ids += value.toInt(0);
        if (ids.constLast() < 1)
            fail(key, QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be a list of associate ids."));
    }
    return ids;
}

bool TeamReader::flag(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool() && !value.isUndefined())
        fail(key, QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be true or false."));
    return value.toBool();
}

int TeamReader::minimum()
{
    const int minimum = has(TeamKeys::minimum) ? m_object.value(TeamKeys::minimum).toInt(-1) : 0;
    if (minimum < 0 || minimum > MaxMinimum)
        fail(TeamKeys::minimum,
            QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be a whole number from 0 to 9999."));
    return minimum;
}

QList<GroupRef> TeamReader::groups()
{
    QList<GroupRef> groups;
    const QJsonArray written = list(TeamKeys::groups);
    for (const auto &value : written) {
        const QJsonObject object = value.toObject();
        const QString name = (value.isObject() ? object.value(TeamKeys::name) : value).toString();
        groups += {object.contains(TeamKeys::id) ? object.value(TeamKeys::id).toInt(-1) : 0,
            plainLine(name, name.size())};
        const GroupRef &group = groups.constLast();
        if (group.id < 0 || group.name.isEmpty() || group.name.size() > MaxTeamName)
            fail(TeamKeys::groups,
                QT_TRANSLATE_NOOP("Rollcall",
                    "%1: “%2” has to be a list of names of at most 255 characters, or of objects with a name "
                    "and an id."));
    }
    return groups;
}

OpeningHours TeamReader::hours()
{
    OpeningHours hours;
    if (has(TeamKeys::days))
        hours.days = days();
    if (has(TeamKeys::from) || has(TeamKeys::to)) {
        hours.from = time(TeamKeys::from);
        hours.to = time(TeamKeys::to);
    }
    const QJsonArray holidays = list(TeamKeys::holidays);
    for (const auto &value : holidays) {
        hours.holidays += QDate::fromString(value.toString(), u"yyyy-MM-dd"_s);
        if (!hours.holidays.constLast().isValid())
            fail(TeamKeys::holidays,
                QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be a list of dates such as 2026-12-25."));
    }
    return hours;
}

std::bitset<7> TeamReader::days()
{
    std::bitset<7> days;
    const QJsonArray written = list(TeamKeys::days);
    for (const auto &value : written) {
        const auto *const word = std::ranges::find(TeamKeys::dayWords, value.toString().toLower());
        if (word != TeamKeys::dayWords.end())
            days.set(std::size_t(word - TeamKeys::dayWords.begin()));
        else
            fail(TeamKeys::days,
                QT_TRANSLATE_NOOP(
                    "Rollcall", "%1: “%2” has to be a list of mon, tue, wed, thu, fri, sat and sun."));
    }
    return days;
}

QTime TeamReader::time(QLatin1StringView key)
{
    const QString written = m_object.value(key).toString();
    if (key == TeamKeys::to && written == "24:00"_L1)
        return {0, 0};
    const QTime time = QTime::fromString(written, u"H:mm"_s);
    if (!time.isValid())
        fail(key, QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be a time such as 08:00."));
    return time;
}

} // namespace Rollcall
