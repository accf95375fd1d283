// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/recorder.h"

#include "domain/plaintext.h"

#include <algorithm>

namespace Rollcall {

Recorder::Recorder(Roster &roster, Journal &journal, RecorderConfig config, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_journal(journal)
    , m_config(config)
{
    m_timer.setInterval(m_config.flushEvery);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Recorder::flush);
}

Recorder::~Recorder()
{
    stop();
}

void Recorder::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    const auto follow = [this](auto take) {
        return [this, take](const auto &news) {
            if (isInterrupted())
                restart();
            else
                (this->*take)(news);
        };
    };
    connect(&m_roster, &Roster::added, this, follow(&Recorder::add));
    connect(&m_roster, &Roster::changed, this, follow(&Recorder::change));
    connect(&m_roster, &Roster::removed, this, follow(&Recorder::remove));
    connect(&m_roster, &Roster::cleared, this, &Recorder::end);
    connect(&m_journal, &Journal::aboutToRead, this, &Recorder::flush);
    // Later: the write that found out is still under way.
    connect(&m_journal, &Journal::renewed, this, &Recorder::begin, Qt::QueuedConnection);
    m_checked = instant();
    begin();
    m_timer.start();
}

void Recorder::stop()
{
    if (!std::exchange(m_isStarted, false))
        return;
    end();
    m_timer.stop();
    m_roster.disconnect(this);
    m_journal.disconnect(this);
}

Recorder::Instant Recorder::instant() const
{
    const Clock &clock = m_roster.clock();
    return {momentOf(clock.now()), clock.tick()};
}

// The wall clock is compared with the one that nobody can set.
bool Recorder::wasClockSet()
{
    const Instant now = instant();
    const auto passed = std::chrono::floor<std::chrono::seconds>(now.tick - m_checked.tick);
    const auto step = now.wall - m_checked.wall - passed;
    m_checked = now;
    return step > SmallStepAhead || step < -SmallStepBack;
}

// Nobody answered for too long, and nobody noticed: the machine slept.
bool Recorder::isInterrupted()
{
    const bool wasSet = wasClockSet();
    const auto &watch = m_sightings.watch();
    return wasSet || (watch && momentOf(m_roster.lastAnswer()) - watch->ended > m_roster.freshnessLimit());
}

// Told when somebody has just become stale. Half of the limit: not everybody was seen in the same second.
bool Recorder::isSilent() const
{
    return instant().wall - momentOf(m_roster.lastAnswer()) > m_roster.freshnessLimit() / 2;
}

bool Recorder::isCurrent(const RosterEntry &entry) const
{
    return entry.status && !entry.isStale
        && instant().wall - momentOf(entry.observedAt) <= m_roster.freshnessLimit();
}

// From here on nothing that was seen before counts.
void Recorder::begin()
{
    m_sightings.clear();
    if (m_isStarted)
        add(m_roster.ids());
}

void Recorder::restart()
{
    write();
    begin();
}

// What cannot be written now counts as not seen.
void Recorder::end()
{
    flush();
    m_sightings.clear();
}

void Recorder::add(const QList<int> &ids)
{
    for (const int id : ids) {
        if (const RosterEntry *entry = m_roster.find(id); entry && isCurrent(*entry))
            m_sightings.see(id, instant().wall, *entry->status, false, keptMessage(*entry));
    }
}

void Recorder::change(const QList<RosterChange> &changes)
{
    const Moment now = instant().wall;
    for (const RosterChange &change : changes) {
        const int id = change.associateId;
        const RosterEntry *entry = m_roster.find(id);
        if (!entry || !entry->status)
            continue;
        if (entry->isStale && isSilent())
            return end();
        if (entry->isStale)
            m_sightings.lose(id, momentOf(entry->observedAt));
        else if (change.parts & (RosterChange::StatusPart | RosterChange::FreshnessPart))
            m_sightings.see(id, now, *entry->status, entry->sinceIsExact, keptMessage(*entry));
        else if ((change.parts & RosterChange::MessagePart) && entry->message)
            m_sightings.readMessage(id, now, keptMessage(*entry));
    }
}

void Recorder::remove(const QList<int> &ids)
{
    for (const int id : ids)
        m_sightings.lose(id, instant().wall);
}

QString Recorder::keptMessage(const RosterEntry &entry) const
{
    return m_config.keepsMessages ? plainLine(entry.message.value_or(QString()), MaxMessageLength)
                                  : QString();
}

void Recorder::noteOwn(const QList<int> &associateIds, Reason reason)
{
    for (const int id : associateIds)
        m_sightings.explain(id, instant().wall, reason);
}

void Recorder::flush()
{
    if (isInterrupted())
        restart();
    m_sightings.watchUntil(std::min(momentOf(m_roster.lastAnswer()), instant().wall));
    if (!write() && m_sightings.waiting().size() > MaxWaiting)
        begin();
}

bool Recorder::write()
{
    if (!m_sightings.hasNews())
        return true;
    if (!m_journal.write(m_sightings.waiting(), *m_sightings.watch()))
        return false;
    m_sightings.setWritten();
    return true;
}

} // namespace Rollcall
