// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/options.h"
#include "sim/routes.h"
#include "sim/server.h"
#include "sim/simcontrol.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Rollcall::Sim {

/// One running tenant: its people, its faults, its statistics, and the server in front of them.
class Simulator final : public QObject
{
    Q_OBJECT
public:
    explicit Simulator(const Options &options, QObject *parent = nullptr);

    /// Returns what went wrong, or nothing.
    [[nodiscard]] QString listen(quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    /// What a request is answered, without any network.
    [[nodiscard]] Answer answer(const Request &request);
    [[nodiscard]] const Tenant &tenant() const { return m_tenant; }

private:
    void churn();

    int m_churnPerMinute;
    Faults m_faults;
    Gate m_gate;
    Tenant m_tenant;
    Stats m_stats;
    Routes m_routes;
    SimControl m_control;
    Server m_server;
    QTimer m_churnTimer;
    QElapsedTimer m_churnClock;
    qint64 m_churned = 0;
};

} // namespace Rollcall::Sim
