// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/changerun.h"

#include "change/changejob.h"

#include <utility>

namespace Rollcall {

ChangeRun::ChangeRun(ApiClient &client, Roster &roster, int ownId, QList<ChangeOrder> orders, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_roster(roster)
    , m_ownId(ownId)
    , m_waiting(std::move(orders))
    , m_total(m_waiting.size())
{
}

void ChangeRun::start()
{
    startNext();
}

void ChangeRun::startNext()
{
    while (m_active < Window && !m_waiting.isEmpty()) {
        ++m_active;
        auto *job = new ChangeJob(m_client, m_roster, m_waiting.takeFirst(), this);
        connect(job, &ChangeJob::done, this, [this, job](const ChangeResult &result) {
            --m_active;
            job->deleteLater();
            take(result);
        });
        job->start();
    }
    if (m_active == 0 && !std::exchange(m_isFinished, true)) {
        deleteLater();
        Q_EMIT finished();
    }
}

void ChangeRun::take(const ChangeResult &result)
{
    m_results += result;
    Q_EMIT progressed(result);
    const auto kind = result.error ? std::optional(result.error->kind) : std::nullopt;
    const bool isOther = result.associateId != m_ownId;
    m_othersRefused |= kind == ApiError::Kind::NotPermitted && isOther;
    if (m_othersRefused || kind == ApiError::Kind::SignIn)
        cancel();
    startNext();
}

void ChangeRun::cancel()
{
    for (const ChangeOrder &order : std::exchange(m_waiting, {})) {
        m_results += ChangeResult{
            .associateId = order.associateId, .outcome = ChangeOutcome::Cancelled, .target = order.target};
        Q_EMIT progressed(m_results.constLast());
    }
}

} // namespace Rollcall
