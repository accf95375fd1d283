// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/columns.h"
#include "sim/http.h"
#include "sim/tenant.h"

#include <QHash>

namespace Rollcall::Sim {

/// GET /v1/User and /v1/Archive/{AllUsers|InternalUsers}. Cells that never change are rendered once, so that
/// a page of 1,000 rows costs little more than copying it.
class UserArchive final
{
public:
    explicit UserArchive(const Tenant &tenant)
        : m_tenant(tenant)
    {
    }

    /// One page of at most 1,000 rows; 400 with a REST error body when the query cannot be understood.
    [[nodiscard]] Answer page(
        const Request &request, const QStringList &hiddenColumns, std::chrono::seconds statusAge);

private:
    struct Query;
    [[nodiscard]] const QByteArrayList &rendered(const Column &column, bool full);
    [[nodiscard]] QByteArray rows(
        const Query &query, std::span<const std::size_t> indices, const std::vector<int> &statuses);

    const Tenant &m_tenant;
    QHash<QString, QByteArrayList> m_rendered;
};

/// The address of the page that starts at `skip`, on the host that the client asked.
[[nodiscard]] QByteArray nextLink(const Request &request, int skip);
/// http://host as the client knows it (Host and X-Forwarded-Proto).
[[nodiscard]] QByteArray origin(const Request &request);

} // namespace Rollcall::Sim
