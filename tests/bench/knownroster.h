// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/roster.h"
#include "sim/tenant.h"

namespace Rollcall::Bench {

/// Everybody of a tenant and the messages of the absent, as if read; each read a tick after the one before.
/// Gives the rows of the list.
inline QList<UserRow> learn(Roster &roster, const Sim::Tenant &tenant, Tick &tick)
{
    QList<UserRow> rows;
    for (const Sim::Person &person : tenant.people())
        rows += UserRow{person.agent, person.presence.status};
    roster.mergeRoster(rows, ++tick);
    for (const Sim::Person &person : tenant.people()) {
        if (person.presence.status == NotPresent)
            roster.mergePresence(person.agent.associateId, person.presence, ++tick);
    }
    return rows;
}

} // namespace Rollcall::Bench
