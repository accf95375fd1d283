// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/archive.h"
#include "sim/auth.h"
#include "sim/presenceroutes.h"
#include "sim/stats.h"

#include <functional>

namespace Rollcall::Sim {

/// Everything below /api: finds the route, lets faults and the gate have their say, answers.
class Routes final
{
public:
    Routes(Tenant &tenant, const Gate &gate, const Faults &faults, Stats &stats, quint32 seed);

    [[nodiscard]] Answer answer(const Request &request);

private:
    using Handler = std::function<Answer(const Request &request, const QStringList &arguments)>;
    struct Route {
        QByteArray method;
        QString pattern; ///< "{name}" takes one segment of the path
        QStringList segments;
        Handler handle;
        bool open = false; ///< needs no sign-in
    };
    struct Match {
        const Route *route = nullptr;
        QString pattern; ///< also when only the method is wrong; the path itself when nothing fits
        QStringList arguments;
        bool wrongMethod = false;
    };
    void add(const QByteArray &method, const QString &pattern, Handler handle, bool open = false);
    void addUsers();
    void addLists();
    [[nodiscard]] Match match(const Request &request) const;
    [[nodiscard]] Answer decide(const Request &request, const Match &match);
    [[nodiscard]] std::optional<Answer> fault(const Request &request);
    [[nodiscard]] std::optional<Answer> signIn(const Request &request);
    [[nodiscard]] Answer cannedAnswer(const QString &name) const;
    [[nodiscard]] Answer routeMap() const;

    Tenant &m_tenant;
    const Gate &m_gate;
    const Faults &m_faults;
    Stats &m_stats;
    UserArchive m_archive;
    PresenceRoutes m_presence;
    Dice m_dice;
    std::vector<Route> m_routes;
};

} // namespace Rollcall::Sim
