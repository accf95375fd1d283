// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the file. Its life is in journal.cpp.
#include "domain/zonedtime.h"
#include "journal/codes.h"
#include "journal/database.h"
#include "journal/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr std::chrono::seconds Fresh{120}; // a day that is not over ends with the last answer

// Jumps from agent to agent instead of reading every row.
constexpr auto everybody = "WITH RECURSIVE people(id) AS (SELECT min(agent) FROM event UNION ALL"
                           " SELECT (SELECT min(agent) FROM event WHERE agent > people.id) FROM people"
                           " WHERE id IS NOT NULL) "_L1;

qint64 number(Moment moment)
{
    return moment.time_since_epoch().count();
}

Moment moment(const QVariant &number)
{
    return Moment(std::chrono::seconds(number.toLongLong()));
}

// A null value where there is none: NULL in the file.
QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

bool Journal::write(const QList<Transition> &transitions, const Watch &watch)
{
    if (m_prunedOn != m_clock.now().date())
        prune();
    if (!isReady())
        return false;
    if (!m_database->transaction(Database::Lock::Write, [&] { return writeAll(transitions, watch); }))
        return failed();
    m_said.clear();
    return true;
}

bool Journal::writeAll(const QList<Transition> &transitions, const Watch &watch)
{
    if (!m_database->run(u"INSERT INTO watch (began, ended) VALUES (?, ?) ON CONFLICT (began)"
                         " DO UPDATE SET ended = max(ended, excluded.ended)"_s,
            {number(watch.began), number(watch.ended)}))
        return false;
    QSqlQuery text = m_database->prepared(u"INSERT OR IGNORE INTO text (body) VALUES (?)"_s);
    QSqlQuery event = m_database->prepared(
        u"INSERT INTO event (agent, at, before, after, exact, reason, text)"
        " VALUES (?, ?, ?, ?, ?, ?, (SELECT id FROM text WHERE body = ?)) ON CONFLICT (agent, at)"
        " DO UPDATE SET after = excluded.after, exact = excluded.exact, reason = excluded.reason,"
        " text = excluded.text"_s);
    return !m_database->failure() && std::ranges::all_of(transitions, [&](const Transition &t) {
        return (t.message.isEmpty() || m_database->run(text, {t.message}))
            && m_database->run(event,
                {t.associateId, number(t.at), codeOf(t.before), codeOf(t.after), int(t.isExact),
                    int(t.reason), textOrNull(t.message)});
    });
}

std::optional<DayPage> Journal::readDay(const QDate &date, const QTimeZone &zone)
{
    Q_EMIT aboutToRead();
    if (!isReady())
        return std::nullopt;
    DayFrame frame = dayFrame(date, zone, momentOf(m_clock.now()));
    QList<Watch> watches;
    QList<Transition> transitions;
    if (!m_database->transaction(Database::Lock::Read, [&] {
            return read(watches, frame.from, frame.to) && read(transitions, frame.from, frame.until);
        })) {
        failed();
        return std::nullopt;
    }
    const auto last = std::ranges::max_element(watches, {}, &Watch::ended);
    if (frame.until < frame.to && last != watches.end() && frame.until - last->ended <= Fresh)
        frame.until = std::clamp(last->ended, frame.from, frame.until);
    return dayPage(frame, watches, transitions);
}

bool Journal::read(QList<Watch> &watches, Moment from, Moment to)
{
    QSqlQuery query = m_database->prepared(u"SELECT began, ended FROM watch WHERE ended > ? AND began < ?"_s);
    if (!m_database->run(query, {number(from), number(to)}))
        return false;
    while (query.next())
        watches += Watch{moment(query.value(0)), moment(query.value(1))};
    return m_database->isAtEnd(query);
}

bool Journal::read(QList<Transition> &transitions, Moment from, Moment to)
{
    QSqlQuery query = m_database->prepared(everybody
        + "SELECT agent, at, before, after, exact, reason, body FROM people JOIN event ON agent = people.id"
          " AND at >= (SELECT ifnull(max(at), ?) FROM event WHERE agent = people.id AND at <= ?)"
          " AND at < ? LEFT JOIN text ON text.id = event.text ORDER BY agent, at"_L1);
    if (!m_database->run(query, {number(from), number(from), number(to)}))
        return false;
    while (query.next())
        transitions += Transition{.associateId = query.value(0).toInt(),
            .at = moment(query.value(1)),
            .before = statusOf(query.value(2).toInt()),
            .after = statusOf(query.value(3).toInt()),
            .isExact = query.value(4).toBool(),
            .message = query.value(6).toString(),
            .reason = reasonOf(query.value(5).toInt())};
    return m_database->isAtEnd(query);
}

QList<QDate> Journal::days(const QTimeZone &zone)
{
    Q_EMIT aboutToRead();
    if (!isReady())
        return {};
    const Moment now = momentOf(m_clock.now());
    const QTimeZone usable = usableZone(zone);
    QList<Watch> watches;
    if (!m_database->transaction(
            Database::Lock::Read, [&] { return read(watches, Moment(), Moment::max()); }))
        failed();
    QList<QDate> days;
    for (const Watch &watch : std::as_const(watches)) {
        const QDate last = dateTimeOf(std::min(watch.ended, now), usable).date();
        for (QDate day = std::max(dateTimeOf(watch.began, usable).date(), firstDay()); day <= last;
             day = day.addDays(1))
            days += day;
    }
    std::ranges::sort(days);
    days.resize(std::distance(days.begin(), std::unique(days.begin(), days.end())));
    return days;
}

QDate Journal::today(const QTimeZone &zone) const
{
    return m_clock.now().toTimeZone(usableZone(zone)).date();
}

// Who is still in the state that began before the cutoff has it from the cutoff on.
bool Journal::removeBefore(Moment cutoff)
{
    const qint64 at = number(cutoff);
    const auto old = m_database->number(u"SELECT count(*) FROM watch WHERE began < ?"_s, {at});
    if (old == 0) // nothing was seen before anything was watched
        return true;
    if (!old
        || !m_database->run(everybody
                + "INSERT OR IGNORE INTO event SELECT agent, ?, after, after, 0, reason, text"
                  " FROM people JOIN event ON agent = people.id"
                  " AND at = (SELECT max(at) FROM event WHERE agent = people.id AND at < ?)"
                  " WHERE after <> 0 AND EXISTS (SELECT 1 FROM watch WHERE began <= at AND ended > ?)"_L1,
            {at, at, at})
        || !m_database->run(u"DELETE FROM watch WHERE ended < ?"_s, {at}))
        return false;
    QSqlQuery people = m_database->prepared(everybody + "SELECT id FROM people WHERE id IS NOT NULL"_L1);
    QSqlQuery removal = m_database->prepared(u"DELETE FROM event WHERE agent = ? AND at < ?"_s);
    QList<int> ids;
    for (m_database->run(people, {}); people.next();)
        ids += people.value(0).toInt();
    return m_database->isAtEnd(people)
        && std::ranges::all_of(ids,
            [&](int id) {
                return m_database->run(removal, {id, at});
            })
        && m_database->run(
            u"DELETE FROM text WHERE id NOT IN (SELECT text FROM event WHERE text IS NOT NULL)"_s);
}

} // namespace Rollcall
