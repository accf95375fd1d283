// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/knownpresence.h"
#include "presence/selfwatch.h"

#include <algorithm>
#include <utility>

namespace Rollcall {

namespace {

// The wall clock may be set, and nobody tells.
constexpr std::chrono::milliseconds LongestLook = std::chrono::minutes(1);

} // namespace

void SelfWatch::locked()
{
    const Tick now = m_roster.clock().tick();
    m_isLocked = true;
    m_countsFrom = now;
    m_return.setUnlocked(false);
    m_forgotten.setLocked(true);
    m_automation.lock(now);
    update();
}

void SelfWatch::unlocked()
{
    const Tick now = m_roster.clock().tick();
    m_isLocked = false;
    m_return.setUnlocked(true);
    m_return.input(now);
    m_forgotten.setLocked(false);
    take(m_automation.unlock());
    decideReturn();
    update();
}

void SelfWatch::lockLost()
{
    m_isLocked = false;
    m_countsFrom = m_roster.clock().tick();
    m_return.setUnlocked(true);
    m_forgotten.setLocked(false);
    m_automation.lockLost();
    update();
}

void SelfWatch::aboutToSleep()
{
    const Tick now = m_roster.clock().tick();
    m_isAsleep = true;
    m_maySleep = false;
    m_countsFrom = now;
    take(m_automation.suspend(now));
    update();
}

// Waking up is no proof that somebody is there: a return waits for their hand. Where that cannot be seen, and
// no lock is in the way, they are asked.
void SelfWatch::awake()
{
    m_isAsleep = false;
    if (!m_isInputKnown && !m_isLocked && m_automation.isOwner() && m_known)
        askOnce(Question::Return, m_known->pair);
    look();
}

void SelfWatch::idle()
{
    const Tick now = m_roster.clock().tick();
    m_countsFrom = now;
    take(m_automation.idle(now));
    update();
}

void SelfWatch::input(Tick at)
{
    if (m_isLocked)
        return; // at the lock screen, by whoever it was
    m_return.input(at);
    m_forgotten.input(at);
    if (at > m_countsFrom)
        take(m_automation.input());
    decideReturn();
    decideForgotten();
    update();
}

void SelfWatch::rosterChanged(const QList<RosterChange> &changes)
{
    const auto own = std::ranges::find(changes, m_ownId, &RosterChange::associateId);
    if (own == changes.cend())
        return;
    constexpr int Seen = RosterChange::StatusPart | RosterChange::MessagePart | RosterChange::FreshnessPart;
    const bool hasWriteEnded = (own->parts & RosterChange::WritePart) != 0 && !isWriting();
    if ((own->parts & Seen) != 0 || hasWriteEnded) // what was asked for by hand may have come to nothing
        readOwn();
    else
        update();
}

// What is written here is not an outside change: it counts when the write has ended.
void SelfWatch::readOwn()
{
    const auto own = knownPresence(m_roster, m_ownId);
    if (!own) {
        m_isLost = true;
        m_return.lost();
        m_forgotten.lost();
        return update();
    }
    tellReturn(*own);
    m_forgotten.seen(*own, m_roster.clock().tick());
    if (!isWriting()) {
        const bool waited = m_automation.waitsForInput();
        take(m_automation.seen(*own, AutoAbsence::Origin::Server));
        if (!waited && m_automation.waitsForInput())
            m_countsFrom = m_roster.clock().tick();
    }
    decideReturn();
    update();
}

// A message that changed under the same status began when it changed, not when the status did.
void SelfWatch::tellReturn(const Presence &own)
{
    const RosterEntry *entry = m_roster.find(m_ownId);
    if (!m_known || m_known->pair != own) {
        const bool isSameStatus = m_known && m_known->pair.status == own.status;
        m_known = isSameStatus ? Known{own, m_roster.clock().now(), !m_isLost}
                               : Known{own, entry->since, entry->sinceIsExact};
    }
    m_isLost = false;
    m_return.seen(own, m_known->since, m_known->isStartSeen);
}

bool SelfWatch::isWriting() const
{
    const RosterEntry *entry = m_roster.find(m_ownId);
    return m_underWay > 0 || (entry && entry->write.state == WriteMark::State::Pending);
}

SelfWatch::Needs SelfWatch::currentNeeds() const
{
    const AutoAbsence::Rules &rules = m_automation.rules();
    const bool isActive = rules.isOn && !m_automation.isPaused(m_roster.clock().tick());
    const bool isInputWanted = m_automation.waitsForInput() || m_return.waitsForInput(m_roster.clock().now())
        || (m_asksForgotten && m_forgotten.needsInput());
    return {.sleep = (isActive && rules.onSuspend) || isWriting(),
        .idle = isActive && rules.onIdle && !m_isLocked,
        .input = isInputWanted && !m_isLocked && !m_isAsleep};
}

void SelfWatch::update()
{
    armTimers();
    const Needs needs = currentNeeds();
    if (std::exchange(m_needs, needs) != needs)
        Q_EMIT needsChanged();
    if (m_isAsleep && !isWriting() && !std::exchange(m_maySleep, true))
        Q_EMIT sleepAllowed();
}

void SelfWatch::armTimers()
{
    using std::chrono::milliseconds;
    if (const auto deadline = m_automation.deadline())
        m_due.start(std::max(milliseconds(0), ceil<milliseconds>(*deadline - m_roster.clock().tick())));
    else
        m_due.stop();
    const QDateTime now = m_roster.clock().now();
    const bool isAway = m_return.pair() && standing(m_return.pair()->status) == Standing::NotPresent;
    const bool hasReturn = isAway && !m_return.waitsForInput(now);
    if (!hasReturn && !(m_asksForgotten && m_hasEndOfDay))
        return m_look.stop();
    const QDateTime back = m_return.backAt();
    const milliseconds ahead = hasReturn && back > now ? milliseconds(now.msecsTo(back)) : LongestLook;
    m_look.start(std::min(ahead, LongestLook));
}

} // namespace Rollcall
