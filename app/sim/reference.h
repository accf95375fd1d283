// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/http.h"
#include "sim/tenant.h"

namespace Rollcall::Sim {

// Answers that only read: who is signed in, lists, versions. Shapes as the vendor documents them.

/// GET /api, without signing in; HTML unless JSON is asked for. An empty `version` is the usual one.
[[nodiscard]] Answer apiVersion(const Request &request, const QString &version);
[[nodiscard]] Answer currentPrincipal(const Tenant &tenant);
[[nodiscard]] Answer currentAssociate(const Tenant &tenant);
[[nodiscard]] Answer userGroups(const Tenant &tenant);
/// Archive rows; $select is honoured.
[[nodiscard]] Answer timeZones(const Request &request);
[[nodiscard]] Answer currentTimeZone();
[[nodiscard]] Answer knownLanguages();
/// A PNG of ?w= times ?h= pixels (one gives the other, both at most 256) for three persons in five, 404 for
/// the others.
[[nodiscard]] Answer personImage(const Tenant &tenant, const QString &personId, const Request &request);
/// What GET on an Agents address answers instead of doing anything.
[[nodiscard]] Answer agentDescription(const QString &method);

} // namespace Rollcall::Sim
