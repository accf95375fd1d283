// SPDX-License-Identifier: GPL-3.0-or-later
#include "setcommand.h"

#include "output.h"
#include "retry.h"
#include "session/typedabsence.h"
#include "setreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

/// Nothing was written yet, and the way to the server may be better in a moment.
bool isFirstReadLost(const ChangeResult &result, int retries)
{
    return result.outcome == ChangeOutcome::Failed && !result.before && result.error
        && pauseBeforeRetry(*result.error, retries);
}

} // namespace

SetCommand::SetCommand(const Options &options, const Target &target, QObject *parent)
    : ServerCommand(options, target, parent)
    , m_roster(link().clock())
{
}

void SetCommand::start()
{
    const QString problem = prepare();
    if (problem.isEmpty())
        return ServerCommand::start();
    printNote(problem);
    end(ExitCode::Usage);
}

QString SetCommand::prepare()
{
    const TypedAbsence typed =
        typedAbsence(options().message, options().until, link().clock().now(), link().profile());
    m_target = {options().target, typed.message};
    return typed.problem;
}

// Who we are matters with several only: whether a refusal is about oneself or about everybody else.
void SetCommand::run()
{
    if (options().ids.size() > 1) {
        signIn([this](const Principal &principal) {
            m_writer = new PresenceWriter(client(), m_roster, principal.associateId, this);
            change(options().ids);
        });
        return;
    }
    m_writer = new PresenceWriter(client(), m_roster, 0, this);
    change(options().ids);
}

void SetCommand::change(const QList<int> &ids)
{
    QList<ChangeOrder> orders;
    for (const int id : ids)
        orders += ChangeOrder{.associateId = id,
            .target = m_target,
            .seenStatus = options().expected,
            .keepsMessage = options().keepsMessage};
    ChangeRun *run = m_writer->change(orders);
    connect(run, &ChangeRun::progressed, this, &SetCommand::take);
    connect(run, &ChangeRun::finished, this, &SetCommand::finishRun);
}

void SetCommand::take(const ChangeResult &result)
{
    if (result.before)
        link().accepted();
    if (result.error)
        link().failed(*result.error);
    ChangeResult &kept = m_results[result.associateId] = result;
    // The writer finds nothing to do, but it is not as was expected.
    if (kept.outcome == ChangeOutcome::Unchanged && options().expected
        && kept.before->status != *options().expected)
        kept.outcome = ChangeOutcome::Conflict;
}

void SetCommand::finishRun()
{
    QList<int> lost;
    std::chrono::milliseconds pause{0};
    for (const ChangeResult &result : std::as_const(m_results)) {
        if (!isFirstReadLost(result, m_retries))
            continue;
        lost += result.associateId;
        pause = std::max(pause, *pauseBeforeRetry(*result.error, m_retries));
    }
    if (lost.isEmpty())
        return report();
    ++m_retries;
    QTimer::singleShot(pause, this, [this, lost] { change(lost); });
}

void SetCommand::report()
{
    const bool isNobodyThere = std::ranges::all_of(m_results, [](const ChangeResult &result) {
        return result.error && result.error->kind == ApiError::Kind::NotFound;
    });
    if (isNobodyThere)
        return explain(*m_results.first().error, [this](const ApiError &error) { explainAll(error); });
    printSetReport(m_results.values(), options());
    end(setExitCode(m_results.values()));
}

void SetCommand::explainAll(const ApiError &error)
{
    for (ChangeResult &result : m_results)
        result.error = error;
    printSetReport(m_results.values(), options());
    end(setExitCode(m_results.values()));
}

} // namespace Rollcall
