// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simulator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

TenantOptions withLogin(TenantOptions options, const Gate &gate)
{
    options.ownLogin = gate.login();
    return options;
}

} // namespace

Simulator::Simulator(const Options &options, QObject *parent)
    : QObject(parent)
    , m_churnPerMinute(options.churn)
    , m_faults(options.faults)
    , m_gate(options.credentials, options.appToken)
    , m_tenant(withLogin(options.tenant, m_gate), systemClock())
    , m_routes(m_tenant, m_gate, m_faults, m_stats, options.tenant.seed)
    , m_control(m_tenant, m_faults, m_stats)
    , m_server([this](const Request &request) { return answer(request); },
          [this](const Answer &answer) {
              if (answer.counted)
                  m_stats.end(answer);
          })
{
    connect(&m_churnTimer, &QTimer::timeout, this, &Simulator::churn);
}

QString Simulator::listen(quint16 port)
{
    if (const QString error = m_server.listen(port); !error.isEmpty())
        return error;
    if (m_churnPerMinute > 0) {
        m_churnClock.start();
        m_churnTimer.start(std::max(10, 60'000 / m_churnPerMinute));
    }
    return {};
}

void Simulator::churn()
{
    // By the clock, not by the tick, so that more changes than ticks per minute are possible.
    const qint64 due = m_churnClock.elapsed() * m_churnPerMinute / 60'000;
    for (; m_churned < due; ++m_churned)
        m_tenant.churn();
}

Answer Simulator::answer(const Request &request)
{
    const auto below = [&](const QString &root) {
        return request.path.compare(root, Qt::CaseInsensitive) == 0
            || request.path.startsWith(root + u'/', Qt::CaseInsensitive);
    };
    if (below(u"/api"_s))
        return m_routes.answer(request);
    if (below(u"/sim"_s))
        return m_control.answer(request);
    return html("404 - Not found", "There is nothing here; the API is below <a href=\"/api\">/api</a>.", 404);
}

} // namespace Rollcall::Sim
