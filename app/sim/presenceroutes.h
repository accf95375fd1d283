// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/faults.h"
#include "sim/http.h"
#include "sim/stats.h"
#include "sim/tenant.h"

#include <variant>

namespace Rollcall::Sim {

/// The four presence operations. Unknown associates answer 404 on REST and `null` on Agents; input property
/// names are read in any case, output is PascalCase.
class PresenceRoutes final
{
public:
    PresenceRoutes(Tenant &tenant, const Faults &faults, Stats &stats, quint32 seed);

    [[nodiscard]] Answer restGet(const QString &id) const;
    [[nodiscard]] Answer restPut(const QString &id, const Request &request);
    [[nodiscard]] Answer agentsGet(const Request &request) const;
    [[nodiscard]] Answer agentsSet(const Request &request);

private:
    [[nodiscard]] std::optional<Answer> refusal() const;
    /// Stores it, or says why not. `select`: of the answer.
    [[nodiscard]] Answer store(
        const Person &person, const Presence &wanted, const Request &request, const QString &select = {});

    Tenant &m_tenant;
    const Faults &m_faults;
    Stats &m_stats;
    Dice m_dice;
};

/// UserPresenceStatus out of a request body, or the sentence of the 400 answer.
[[nodiscard]] std::variant<Presence, QString> readPresence(const QJsonValue &value);
/// UserPresenceStatus as the server writes it; `select` (Agents only) leaves the other property null.
[[nodiscard]] QByteArray writePresence(const Presence &presence, const QString &select = {});

} // namespace Rollcall::Sim
