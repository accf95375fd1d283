// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/faults.h"
#include "sim/stats.h"
#include "sim/tenant.h"

namespace Rollcall::Sim {

/// Everything below /sim: how tests and people steer the simulator while it runs. No sign-in.
class SimControl final
{
public:
    SimControl(Tenant &tenant, Faults &faults, Stats &stats);

    [[nodiscard]] Answer answer(const Request &request);

private:
    [[nodiscard]] Answer setFaults(const Request &request);
    [[nodiscard]] Answer presence(const QString &id) const;
    [[nodiscard]] Answer setPresence(const Request &request);

    Tenant &m_tenant;
    Faults &m_faults;
    Faults m_atStart;
    Stats &m_stats;
};

} // namespace Rollcall::Sim
