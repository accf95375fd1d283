// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of messages where not all of it may be. Everything else is in roster.cpp.
#include "roster/roster.h"

namespace Rollcall {

void Roster::setMessageFilter(std::function<QString(const QString &)> filter)
{
    m_messageFilter = std::move(filter);
    if (!m_messageFilter)
        return;
    QList<RosterChange> changes;
    for (const int id : std::as_const(m_order)) {
        std::optional<QString> &message = m_known[id].entry.message;
        if (!message)
            continue;
        const QString kept = m_messageFilter(*message);
        if (kept != *message)
            changes.append({id, RosterChange::MessagePart, {}});
        message = kept;
    }
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

} // namespace Rollcall
