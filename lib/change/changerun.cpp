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
    // The first goes alone: a refusal is met once, not by as many as go at a time.
    const auto isAnswered = [this] { return m_waiting.size() + m_active < m_total; };
    while (m_active < (isAnswered() ? Window : 1) && !m_waiting.isEmpty())
        startJob();
    while (m_looking < Looks && !m_written.isEmpty())
        startLook(m_written.takeFirst());
    if (m_active == 0 && m_looking == 0 && !std::exchange(m_isFinished, true)) {
        deleteLater();
        Q_EMIT finished();
    }
}

void ChangeRun::startJob()
{
    ++m_active;
    auto *job = new ChangeJob(m_client, m_roster, m_waiting.takeFirst(), this);
    connect(job, &ChangeJob::written, this, [this, job] {
        --m_active;
        m_written += job;
        startNext();
    });
    connect(job, &ChangeJob::done, this, [this, job](const ChangeResult &result) {
        --(job->isWritten() ? m_looking : m_active);
        job->deleteLater();
        take(result);
    });
    job->start();
}

void ChangeRun::startLook(ChangeJob *job)
{
    ++m_looking;
    job->look();
}

void ChangeRun::take(const ChangeResult &result)
{
    m_results += result;
    Q_EMIT progressed(result);
    const auto kind = result.error ? std::optional(result.error->kind) : std::nullopt;
    const bool isRefusedForOthers = kind == ApiError::Kind::NotPermitted && result.associateId != m_ownId;
    m_othersRefused |= isRefusedForOthers;
    if (isRefusedForOthers || kind == ApiError::Kind::SignIn)
        stop(result.error);
    startNext();
}

void ChangeRun::cancel()
{
    stop({});
}

void ChangeRun::stop(const std::optional<ApiError> &reason)
{
    for (const ChangeOrder &order : std::exchange(m_waiting, {})) {
        m_results += ChangeResult{.associateId = order.associateId,
            .outcome = ChangeOutcome::Cancelled,
            .target = order.target,
            .stoppedBy = reason};
        Q_EMIT progressed(m_results.constLast());
    }
}

} // namespace Rollcall
