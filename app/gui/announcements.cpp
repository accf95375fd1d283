// SPDX-License-Identifier: GPL-3.0-or-later
#include "announcements.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

Announcements::Announcements(Roster &roster, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_merger(roster.clock())
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &Announcements::tell);
    connect(&roster, &Roster::changed, this, &Announcements::add);
}

void Announcements::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    if (enabled)
        return;
    m_due.stop();
    m_merger = NoticeMerger(m_roster.clock());
}

void Announcements::add(const QList<RosterChange> &changes)
{
    if (!m_isEnabled)
        return;
    for (const RosterChange &change : changes) {
        const RosterEntry *entry = m_roster.find(change.associateId);
        if (!entry || !change.previous || entry->write.state == WriteMark::State::Pending)
            continue;
        const Standing now = standing(entry->status);
        if (now == standing(change.previous))
            continue;
        if (now == Standing::Present)
            m_merger.add({NoticeMerger::Kind::BecamePresent, change.associateId, entry->agent.name});
        else if (now == Standing::NotPresent)
            m_merger.add({NoticeMerger::Kind::BecameNotPresent, change.associateId, entry->agent.name});
    }
    arm();
}

void Announcements::arm()
{
    auto due = m_merger.due();
    if (!due || m_due.isActive())
        return;
    if (m_toldAt)
        due = std::max(
            *due, std::chrono::ceil<std::chrono::milliseconds>(*m_toldAt + Pause - m_roster.clock().tick()));
    m_due.start(std::max(*due, 0ms));
}

void Announcements::tell()
{
    QStringList parts;
    for (const NoticeMerger::Merged &one : m_merger.take())
        parts += one.summary;
    if (!parts.isEmpty()) {
        m_toldAt = m_roster.clock().tick();
        Q_EMIT announced(parts.join(u"; "_s));
    }
    arm();
}

} // namespace Rollcall
