// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changerun.h"
#include "roster/roster.h"

namespace Rollcall {

/// The one door for writing presence. Marks the roster while a write is on its way and feeds it what the
/// server stored; nothing that did not get through is replayed later.
class PresenceWriter final : public QObject
{
    Q_OBJECT
public:
    /// `ownId`: the signed-in associate; a 403 on oneself does not stop the others. 0: unknown.
    PresenceWriter(ApiClient &client, Roster &roster, int ownId, QObject *parent = nullptr);

    /// Starts through the event loop, so that the caller can connect first.
    [[nodiscard]] ChangeRun *change(const QList<ChangeOrder> &orders);
    /// A 403 on another person was seen, now or by an earlier writer; holds until checkAgain(). Refuses
    /// nothing by itself: who orders asks first.
    [[nodiscard]] bool othersRefused() const { return m_othersRefused; }
    void setOthersRefused(bool refused);
    void checkAgain() { setOthersRefused(false); }

Q_SIGNALS:
    void othersRefusedChanged();

private:
    void dropAnsweredMarks(const QList<RosterChange> &changes);

    ApiClient &m_client;
    Roster &m_roster;
    int m_ownId;
    bool m_othersRefused = false;
};

} // namespace Rollcall
