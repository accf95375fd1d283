// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/undo.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

bool canBeWritten(const Presence &presence)
{
    return isWritable(presence.status) && presence.message.size() <= MaxMessageLength;
}

} // namespace

Undo::Undo(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one may come before the time is over
    connect(&m_deadline, &QTimer::timeout, this, &Undo::clear);
}

void Undo::remember(const QList<ChangeResult> &results)
{
    QList<Change> changes;
    for (const ChangeResult &result : results) {
        const bool isOurs = result.outcome == ChangeOutcome::Changed && result.before && result.stored;
        if (isOurs && *result.before != *result.stored)
            changes += Change{result.associateId, *result.before, *result.stored};
    }
    if (changes.isEmpty())
        return;
    m_changes = changes;
    m_until = m_clock.tick() + Span;
    m_deadline.start(Span);
    Q_EMIT changed();
}

QList<ChangeOrder> Undo::orders() const
{
    QList<ChangeOrder> orders;
    if (remaining().count() == 0)
        return orders;
    for (const Change &change : m_changes) {
        if (canBeWritten(change.before))
            orders += ChangeOrder{.associateId = change.associateId,
                .target = change.before,
                .seenStatus = change.stored.status,
                .seenMessage = change.stored.message};
    }
    return orders;
}

QList<ChangeOrder> Undo::take()
{
    const QList<ChangeOrder> orders = this->orders();
    clear();
    return orders;
}

QList<int> Undo::leftOut() const
{
    QList<int> ids;
    if (remaining().count() == 0)
        return ids;
    for (const Change &change : m_changes) {
        if (!canBeWritten(change.before))
            ids += change.associateId;
    }
    return ids;
}

std::chrono::milliseconds Undo::remaining() const
{
    if (m_changes.isEmpty())
        return 0ms;
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_until - m_clock.tick()), 0ms);
}

void Undo::clear()
{
    m_deadline.stop();
    if (m_changes.isEmpty())
        return;
    m_changes.clear();
    Q_EMIT changed();
}

} // namespace Rollcall
