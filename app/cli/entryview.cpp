// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryview.h"

#include "csv.h"
#include "domain/zonedtime.h"
#include "output.h"
#include "table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QJsonValue mayReceiveRequests(const RosterEntry &entry)
{
    const Standing shown = entry.shown();
    return shown == Standing::Unknown ? QJsonValue(QJsonValue::Null) : QJsonValue(shown == Standing::Present);
}

} // namespace

QJsonValue isoTime(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

// A time without a date belongs to the day on which the absence began, as far as that is known.
std::optional<ReturnTime> backTime(const RosterEntry &entry, const EntryView &view)
{
    if (!entry.message || standing(entry.status) != Standing::NotPresent)
        return std::nullopt;
    return splitMessage(*entry.message, view.team, entry.since.toTimeZone(usableZone(view.team)).date()).back;
}

QString shortTime(const QDateTime &time, const QDateTime &now)
{
    const bool isToday = time.date() == now.toTimeZone(time.timeZone()).date();
    return time.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QJsonObject entryJson(const RosterEntry &entry, const EntryView &view)
{
    const Agent &agent = entry.agent;
    const auto back = backTime(entry, view);
    return {
        {u"associateId"_s, agent.associateId},
        {u"name"_s, agent.name},
        {u"initials"_s, agent.initials},
        {u"group"_s, agent.group},
        {u"role"_s, agent.role},
        {u"email"_s, agent.email},
        {u"status"_s, entry.status ? wireName(*entry.status) : QString()},
        {u"message"_s, entry.message ? QJsonValue(*entry.message) : QJsonValue(QJsonValue::Null)},
        {u"mayReceiveRequests"_s, mayReceiveRequests(entry)},
        {u"since"_s, view.showsSince ? isoTime(entry.since) : QJsonValue(QJsonValue::Null)},
        {u"sinceIsExact"_s, view.showsSince && entry.sinceIsExact},
        {u"observedAt"_s, isoTime(entry.observedAt)},
        {u"backAt"_s, back ? isoTime(back->at) : QJsonValue(QJsonValue::Null)},
    };
}

void printEntries(QList<RosterEntry> entries, Format format, const EntryView &view)
{
    std::ranges::sort(entries, {}, [](const RosterEntry &entry) { return entry.agent.associateId; });
    if (format == Format::Text)
        return printTable(entries, view);
    QList<QJsonObject> objects;
    objects.reserve(entries.size());
    for (const RosterEntry &entry : std::as_const(entries))
        objects += entryJson(entry, view);
    if (format == Format::Json)
        printJson(objects);
    else
        printCsv(objects);
}

} // namespace Rollcall
