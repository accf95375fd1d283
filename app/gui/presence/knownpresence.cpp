// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/knownpresence.h"

namespace Rollcall {

std::optional<Presence> knownPresence(const Roster &roster, int associateId)
{
    const RosterEntry *entry = roster.find(associateId);
    if (!entry || entry->isStale || !entry->status)
        return {};
    if (!entry->message && standing(entry->status) == Standing::NotPresent)
        return {};
    return Presence{*entry->status, entry->message.value_or(QString())};
}

} // namespace Rollcall
