// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/roster.h"

#include <QSet>

#include <algorithm>

using namespace std::chrono_literals;

namespace Rollcall {

/// What one merge has found out so far; announced when the roster is whole again.
struct Roster::Merge {
    Moment now;
    QList<int> added;
    QList<int> removed;
    QList<RosterChange> changes;
    QList<int> wanted; ///< need a presence answer
    bool isConfirmed = false; ///< something counted

    void note(int associateId, int parts, const std::optional<Status> &previous)
    {
        if (parts != 0)
            changes.append({associateId, parts,
                (parts & RosterChange::StatusPart) != 0 ? previous : std::optional<Status>()});
    }
};

namespace {

int replaceMessage(RosterEntry &entry, const std::optional<QString> &message)
{
    if (entry.message == message)
        return 0;
    entry.message = message;
    return RosterChange::MessagePart;
}

} // namespace

Roster::Roster(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one could show somebody for 6 s too long
    connect(&m_deadline, &QTimer::timeout, this, &Roster::expire);
}

QList<int> Roster::mergeRoster(const QList<UserRow> &rows, Tick sentAt)
{
    Merge merge{.now = moment(), .isConfirmed = true};
    QList<int> order;
    QSet<int> listed;
    order.reserve(rows.size());
    listed.reserve(rows.size());
    m_known.reserve(rows.size());
    m_beyond = beyond(rows);
    for (const UserRow &row : rows) {
        const int id = row.agent.associateId;
        if (id <= 0 || listed.contains(id) || m_beyond.contains(id))
            continue;
        listed.insert(id);
        order.append(id);
        const bool isNew = !m_known.contains(id);
        Known &known = m_known[id];
        const std::optional<Status> previous = known.entry.status;
        int parts = 0;
        if (known.entry.agent != row.agent) {
            known.entry.agent = row.agent;
            parts |= RosterChange::AgentPart;
        }
        if (row.status)
            parts |= mergeArchive(known, *row.status, sentAt, merge);
        if (isNew)
            merge.added.append(id);
        else
            merge.note(id, parts, previous);
    }
    std::ranges::copy_if(
        m_order, std::back_inserter(merge.removed), [&listed](int id) { return !listed.contains(id); });
    for (const int id : std::as_const(merge.removed))
        m_known.remove(id);
    m_order = order;
    announce(merge);
    return merge.wanted;
}

QSet<int> Roster::beyond(const QList<UserRow> &rows) const
{
    if (m_scope.kind() == RosterScope::Kind::All)
        return {};
    QList<Agent> agents;
    QSet<int> ids;
    for (const UserRow &row : rows) {
        agents += row.agent;
        ids += row.agent.associateId;
    }
    return ids.subtract(m_scope.within(agents));
}

QList<int> Roster::mergeStatuses(const QList<UserRow> &rows, Tick sentAt)
{
    Merge merge{.now = moment()};
    for (const UserRow &row : rows) {
        const auto known = m_known.find(row.agent.associateId);
        if (known == m_known.end() || !row.status)
            continue;
        const std::optional<Status> previous = known->entry.status;
        merge.note(known.key(), mergeArchive(*known, *row.status, sentAt, merge), previous);
    }
    announce(merge);
    return merge.wanted;
}

bool Roster::mergePresence(int associateId, const Presence &presence, Tick sentAt)
{
    const auto known = m_known.find(associateId);
    if (known == m_known.end() || sentAt < known->barrier)
        return false;
    Merge merge{.now = moment(), .isConfirmed = true};
    const std::optional<Status> previous = known->entry.status;
    merge.note(associateId, mergePair(*known, presence, merge.now, false), previous);
    announce(merge);
    return true;
}

void Roster::mergeWritten(int associateId, const Presence &stored)
{
    const auto known = m_known.find(associateId);
    if (known == m_known.end())
        return;
    Merge merge{.now = moment(), .isConfirmed = true};
    const std::optional<Status> previous = known->entry.status;
    merge.note(associateId, mergePair(*known, stored, merge.now, true), previous);
    announce(merge);
}

void Roster::distrust(int associateId)
{
    const auto known = m_known.find(associateId);
    if (known == m_known.end())
        return;
    known->barrier = m_clock.tick();
    known->lostAt = known->barrier;
}

void Roster::setWriteMark(int associateId, const WriteMark &mark)
{
    const auto known = m_known.find(associateId);
    if (known == m_known.end() || known->entry.write == mark)
        return;
    known->entry.write = mark;
    Q_EMIT changed({{associateId, RosterChange::WritePart, {}}});
}

void Roster::clear()
{
    m_known.clear();
    m_order.clear();
    m_deadline.stop();
    m_lastAnswer = {};
    Q_EMIT cleared();
}

void Roster::setFreshnessLimit(std::chrono::milliseconds limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    expire();
}

void Roster::expire()
{
    const Tick now = m_clock.tick();
    QList<RosterChange> changes;
    for (const int id : std::as_const(m_order)) {
        Known &known = m_known[id];
        if (!known.entry.status || known.entry.isStale || now - known.seenAt <= m_limit)
            continue;
        known.entry.isStale = true;
        changes.append({id, RosterChange::FreshnessPart, {}});
    }
    armDeadline();
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

QList<int> Roster::ids() const
{
    return m_order;
}

const RosterEntry *Roster::find(int associateId) const
{
    const auto known = m_known.constFind(associateId);
    return known == m_known.cend() ? nullptr : &known->entry;
}

std::optional<Tick> Roster::presenceAt(int associateId) const
{
    const auto known = m_known.constFind(associateId);
    return known == m_known.cend() ? std::nullopt : known->presenceAt;
}

// The archive may answer from a cache that is older than what we know. Its age counts from the moment it was
// asked: a slow answer is no newer for that. After a lost write even an archive that agrees proves nothing.
bool Roster::isDoubtful(const Known &known, const Status &status, Tick sentAt) const
{
    if (known.lostAt && sentAt - *known.lostAt < ArchiveDistrust)
        return true;
    return known.presenceAt && sentAt - *known.presenceAt < ArchiveDistrust && known.entry.status != status;
}

int Roster::mergeArchive(Known &known, const Status &status, Tick sentAt, Merge &merge) const
{
    if (sentAt < known.barrier)
        return 0;
    const int id = known.entry.agent.associateId;
    if (isDoubtful(known, status, sentAt)) {
        merge.wanted.append(id);
        return 0;
    }
    known.lostAt.reset();
    merge.isConfirmed = true;
    int parts = confirm(known, status, merge.now, false);
    if ((parts & RosterChange::StatusPart) == 0)
        return parts;
    parts |= replaceMessage(known.entry, std::nullopt);
    if (standing(status) == Standing::NotPresent)
        merge.wanted.append(id);
    return parts;
}

int Roster::mergePair(Known &known, const Presence &presence, const Moment &now, bool isOwnWrite) const
{
    known.presenceAt = now.tick;
    known.lostAt.reset();
    const QString kept = m_messageFilter ? m_messageFilter(presence.message) : presence.message;
    return confirm(known, presence.status, now, isOwnWrite) | replaceMessage(known.entry, kept);
}

int Roster::confirm(Known &known, const Status &status, const Moment &now, bool isOwnWrite) const
{
    RosterEntry &entry = known.entry;
    int parts = 0;
    if (entry.isStale) {
        entry.isStale = false;
        parts |= RosterChange::FreshnessPart;
    }
    if (entry.status != status) {
        entry.sinceIsExact = isOwnWrite || (entry.status && now.tick - known.seenAt <= m_limit);
        entry.since = now.wall;
        entry.status = status;
        parts |= RosterChange::StatusPart;
    }
    entry.observedAt = now.wall;
    known.seenAt = now.tick;
    known.barrier = now.tick;
    return parts;
}

void Roster::announce(const Merge &merge)
{
    if (merge.isConfirmed)
        m_lastAnswer = merge.now.wall;
    // What is confirmed later expires later: a deadline that is set already is never too late.
    if (merge.isConfirmed && !m_deadline.isActive())
        armDeadline();
    if (!merge.removed.isEmpty())
        Q_EMIT removed(merge.removed);
    if (!merge.added.isEmpty())
        Q_EMIT added(merge.added);
    if (!merge.changes.isEmpty())
        Q_EMIT changed(merge.changes);
}

void Roster::armDeadline()
{
    std::optional<Tick> oldest;
    for (const Known &known : std::as_const(m_known)) {
        if (known.entry.status && !known.entry.isStale)
            oldest = std::min(oldest.value_or(known.seenAt), known.seenAt);
    }
    if (!oldest)
        return m_deadline.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*oldest + m_limit - m_clock.tick()) + 1ms;
    m_deadline.start(std::clamp<std::chrono::milliseconds>(left, 1ms, 24h));
}

} // namespace Rollcall
