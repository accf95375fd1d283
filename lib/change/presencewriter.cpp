// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/presencewriter.h"

namespace Rollcall {

PresenceWriter::PresenceWriter(ApiClient &client, Roster &roster, int ownId, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_roster(roster)
    , m_ownId(ownId)
{
    connect(&roster, &Roster::changed, this, &PresenceWriter::dropAnsweredMarks);
}

ChangeRun *PresenceWriter::change(const QList<ChangeOrder> &orders)
{
    auto *run = new ChangeRun(m_client, m_roster, m_ownId, orders, this);
    connect(run, &ChangeRun::finished, this, [this, run] {
        if (run->othersRefused())
            setOthersRefused(true);
    });
    QMetaObject::invokeMethod(run, &ChangeRun::start, Qt::QueuedConnection);
    return run;
}

void PresenceWriter::setOthersRefused(bool refused)
{
    if (m_othersRefused == refused)
        return;
    m_othersRefused = refused;
    Q_EMIT othersRefusedChanged();
}

// "Not sent" and "not confirmed" are about the state at that time: once the server has another one, it is
// answered.
void PresenceWriter::dropAnsweredMarks(const QList<RosterChange> &changes)
{
    for (const RosterChange &change : changes) {
        const RosterEntry *entry = m_roster.find(change.associateId);
        if (!entry || (change.parts & RosterChange::WritePart))
            continue;
        const bool isUnconfirmed = entry->write.state == WriteMark::State::Unconfirmed;
        const int news = RosterChange::StatusPart | (isUnconfirmed ? RosterChange::MessagePart : 0);
        if ((change.parts & news) && (isUnconfirmed || entry->write.state == WriteMark::State::NotSent))
            m_roster.setWriteMark(change.associateId, {});
    }
}

} // namespace Rollcall
