// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/ownnews.h"

#include "presence/knownpresence.h"

#include <algorithm>
#include <utility>

namespace Rollcall {

OwnNews::OwnNews(Roster &roster, int ownId, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_ownId(ownId)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        Q_EMIT slow();
    });
}

void OwnNews::start()
{
    connect(&m_roster, &Roster::changed, this, &OwnNews::rosterChanged);
    connect(&m_roster, &Roster::added, this, &OwnNews::look);
    connect(&m_roster, &Roster::cleared, this, [this] {
        m_known.reset();
        look();
    });
    look();
}

std::optional<Presence> OwnNews::notThrough() const
{
    const RosterEntry *entry = m_roster.find(m_ownId);
    const bool isLost = entry
        && (entry->write.state == WriteMark::State::NotSent
            || entry->write.state == WriteMark::State::Unconfirmed);
    return isLost ? std::optional(entry->write.target) : std::nullopt;
}

void OwnNews::rosterChanged(const QList<RosterChange> &changes)
{
    if (std::ranges::find(changes, m_ownId, &RosterChange::associateId) != changes.cend())
        look();
}

// What is read while a write is on its way belongs to it, and counts when it has ended.
void OwnNews::look()
{
    const RosterEntry *entry = m_roster.find(m_ownId);
    const WriteMark mark = entry ? entry->write : WriteMark();
    const bool wasOurs = m_write == WriteMark::State::Pending;
    followWrite(mark);
    if (mark.state == WriteMark::State::Pending)
        return;
    const auto now = knownPresence(m_roster, m_ownId);
    if (!now)
        return;
    const auto before = std::exchange(m_known, now);
    if (before && *before != *now) {
        if (!wasOurs)
            Q_EMIT changedOutside(*before, *now);
        Q_EMIT changed(*now);
    }
}

void OwnNews::followWrite(const WriteMark &mark)
{
    using State = WriteMark::State;
    const State before = std::exchange(m_write, mark.state);
    if (before == mark.state)
        return;
    if (mark.state == State::Pending) {
        m_patience.start();
        return Q_EMIT sending(mark.target);
    }
    m_patience.stop();
    if (std::exchange(m_isSlow, false))
        Q_EMIT arrived();
    if (mark.state == State::NotSent || mark.state == State::Unconfirmed)
        Q_EMIT failed(mark.target);
}

} // namespace Rollcall
