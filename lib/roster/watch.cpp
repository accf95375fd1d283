// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/watch.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rollcall {

WatchList::WatchList(Roster &roster, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &WatchList::expire);
    connect(
        &roster, &Roster::added, this, &WatchList::look); // who left the list for a while may return to it
    connect(&roster, &Roster::changed, this, [this](const QList<RosterChange> &changes) {
        QList<int> ids;
        for (const RosterChange &change : changes) {
            if ((change.parts & (RosterChange::StatusPart | RosterChange::FreshnessPart)) != 0)
                ids += change.associateId;
        }
        look(ids);
    });
    connect(&roster, &Roster::cleared, this, [this] { end(m_until.keys()); });
}

bool WatchList::add(int associateId)
{
    const RosterEntry *entry = m_roster.find(associateId);
    const bool mayComeBack =
        entry && (entry->shown() == Standing::NotPresent || entry->shown() == Standing::Unknown);
    if (!mayComeBack)
        return false;
    m_until.insert(associateId, m_roster.clock().tick() + Span);
    armDeadline();
    Q_EMIT changed();
    return true;
}

void WatchList::remove(int associateId)
{
    end({associateId});
}

QList<int> WatchList::ids() const
{
    return m_until.keys();
}

void WatchList::look(const QList<int> &candidates)
{
    if (m_until.isEmpty())
        return;
    expire(); // first: a timer may be late after sleep
    QList<int> back;
    std::ranges::copy_if(candidates, std::back_inserter(back), [this](int id) {
        const RosterEntry *entry = contains(id) ? m_roster.find(id) : nullptr;
        return entry && entry->shown() == Standing::Present;
    });
    end(back);
    if (!back.isEmpty())
        Q_EMIT cameBack(back);
}

void WatchList::expire()
{
    const Tick now = m_roster.clock().tick();
    QList<int> over;
    for (auto it = m_until.cbegin(); it != m_until.cend(); ++it) {
        if (now >= it.value())
            over += it.key();
    }
    end(over);
    if (!over.isEmpty())
        Q_EMIT expired(over);
}

void WatchList::end(const QList<int> &ids)
{
    qsizetype removed = 0;
    for (const int id : ids)
        removed += m_until.remove(id);
    armDeadline();
    if (removed > 0)
        Q_EMIT changed();
}

void WatchList::armDeadline()
{
    if (m_until.isEmpty())
        return m_deadline.stop();
    const Tick left = std::ranges::min(m_until) - m_roster.clock().tick();
    m_deadline.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(left), 0ms) + 1s);
}

} // namespace Rollcall
