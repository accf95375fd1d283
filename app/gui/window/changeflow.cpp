// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/changeflow.h"

#include "domain/plaintext.h"

#include <algorithm>
#include <utility>

namespace Rollcall {

namespace {

constexpr qsizetype MaxName = 60;

bool isOf(const QList<ChangeResult> &results, int id)
{
    return std::ranges::find(results, id, &ChangeResult::associateId) != results.end();
}

} // namespace

ChangeFlow::ChangeFlow(
    PresenceWriter &writer, Roster &roster, const QTimeZone &team, ReturnLanguage language, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_roster(roster)
    , m_team(team)
    , m_language(language)
    , m_undo(roster.clock())
{
    connect(&m_undo, &Undo::changed, this, &ChangeFlow::undoChanged);
}

void ChangeFlow::apply(const BarWish &wish, const QList<int> &ids, const QList<LeftOut> &leftOut)
{
    if (isUnderWay() || !wish.status || (ids.isEmpty() && leftOut.isEmpty()))
        return;
    const Presence target{*wish.status, finalMessage(wish.text, wish.back, m_language, m_team).message};
    QList<ChangeOrder> orders;
    for (const int id : ids)
        orders += orderFor(id, target, ids.size() > 1 && !wish.replacesMessages);
    begin(orders, leftOut, false);
}

void ChangeFlow::undo()
{
    if (isUnderWay())
        return;
    QList<LeftOut> leftOut;
    for (const int id : m_undo.leftOut())
        leftOut += {id, nameOf(id), tr("What they had before is never written by this program.")};
    const QList<ChangeOrder> orders = m_undo.take();
    if (!orders.isEmpty() || !leftOut.isEmpty())
        begin(orders, leftOut, true);
}

ChangeOrder ChangeFlow::orderFor(int id, const Presence &target, bool keepsMessage) const
{
    ChangeOrder order{.associateId = id, .target = target, .keepsMessage = keepsMessage};
    const RosterEntry *entry = m_roster.find(id);
    if (entry && !entry->isStale) {
        order.seenStatus = entry->status;
        if (entry->status == NotPresent)
            order.seenMessage = entry->message;
    }
    return order;
}

void ChangeFlow::begin(const QList<ChangeOrder> &orders, const QList<LeftOut> &leftOut, bool isUndo)
{
    m_results.clear();
    m_orders = orders;
    m_leftOut = leftOut;
    m_isUndoing = isUndo;
    for (const ChangeOrder &order : orders)
        m_names.insert(order.associateId, nameOf(order.associateId));
    if (orders.isEmpty())
        Q_EMIT finished(report());
    else
        run(orders);
}

void ChangeFlow::run(const QList<ChangeOrder> &orders)
{
    m_run = m_writer.change(orders);
    Q_EMIT progressed(0, int(orders.size()));
    connect(m_run, &ChangeRun::progressed, this, [this, run = m_run](const ChangeResult &result) {
        if (result.outcome == ChangeOutcome::Changed)
            Q_EMIT written(result.associateId, way());
        if (run)
            Q_EMIT progressed(int(run->results().size()), int(run->total()));
    });
    connect(m_run, &ChangeRun::finished, this, [this, run = m_run] {
        if (run)
            conclude(run->results());
    });
}

void ChangeFlow::keep(const QList<ChangeResult> &results)
{
    for (const ChangeResult &result : results) {
        m_results.removeIf([&](const ChangeResult &old) { return old.associateId == result.associateId; });
        m_results += result;
    }
    m_run = nullptr;
    Q_EMIT progressed(0, 0);
    const bool isNews =
        std::ranges::find(results, ChangeOutcome::Changed, &ChangeResult::outcome) != results.end();
    if (isNews && !m_isUndoing)
        m_undo.remember(m_results);
}

void ChangeFlow::conclude(const QList<ChangeResult> &results)
{
    keep(results);
    QList<Conflict> conflicts;
    for (const ChangeResult &result : results) {
        if (isConflict(result) && !m_isUndoing)
            conflicts += conflictOf(result);
    }
    m_isAsking = !conflicts.isEmpty();
    if (m_isAsking)
        Q_EMIT conflicted(conflicts);
    else
        Q_EMIT finished(report());
}

void ChangeFlow::abandon()
{
    if (!isUnderWay())
        return;
    m_isAsking = false; // what others have set stays
    if (m_run) {
        disconnect(m_run, nullptr, this, nullptr);
        keep(withTheRest(m_run->results()));
    }
    ChangeReport last = report();
    for (PersonResult &person : last.people)
        person.canBeTriedAgain = false;
    Q_EMIT finished(last);
}

// Who has no result yet was stopped by the end of the connection.
QList<ChangeResult> ChangeFlow::withTheRest(QList<ChangeResult> results) const
{
    for (const ChangeOrder &order : m_orders) {
        if (!isOf(results, order.associateId) && !isOf(m_results, order.associateId))
            results += ChangeResult{.associateId = order.associateId,
                .outcome = ChangeOutcome::Cancelled,
                .target = order.target,
                .stoppedBy = ApiError{.cause = ApiError::Cause::ConnectionLost}};
    }
    return results;
}

void ChangeFlow::retry()
{
    if (isUnderWay())
        return;
    QList<ChangeOrder> again;
    for (const ChangeOrder &order : std::as_const(m_orders)) {
        const auto result = std::ranges::find(m_results, order.associateId, &ChangeResult::associateId);
        if (result != m_results.end() && canBeTriedAgain(*result))
            again += order;
    }
    if (!again.isEmpty())
        run(again);
}

// What the question has shown is what the person has seen now: a third change is asked about anew.
void ChangeFlow::answer(const QSet<int> &overwritten)
{
    if (!std::exchange(m_isAsking, false))
        return; // of a connection that has gone
    QList<ChangeOrder> again;
    for (ChangeOrder &order : m_orders) {
        const auto result = std::ranges::find(m_results, order.associateId, &ChangeResult::associateId);
        if (!overwritten.contains(order.associateId) || result == m_results.end() || !isConflict(*result))
            continue;
        const Presence there = result->stored.value_or(order.target);
        order.seenStatus = there.status;
        order.seenMessage = there.message;
        order.keepsMessage = false;
        again += order;
    }
    if (again.isEmpty())
        Q_EMIT finished(report());
    else
        run(again);
}

void ChangeFlow::cancel()
{
    if (m_run)
        m_run->cancel();
}

Conflict ChangeFlow::conflictOf(const ChangeResult &result) const
{
    return {.associateId = result.associateId,
        .name = nameOf(result.associateId),
        .there = result.stored.value_or(Presence()),
        .wanted = result.target};
}

QString ChangeFlow::nameOf(int id) const
{
    if (const RosterEntry *entry = m_roster.find(id)) {
        const QString name = plainLine(entry->agent.name, MaxName);
        if (!name.isEmpty())
            return name;
    }
    return m_names.value(id, QString::number(id));
}

ChangeFlow::Way ChangeFlow::way() const
{
    if (m_isUndoing)
        return Way::Undo;
    return m_orders.size() > 1 ? Way::Many : Way::One;
}

ChangeReport ChangeFlow::report() const
{
    return changeReport(m_results, m_leftOut, m_isUndoing, [this](int id) { return nameOf(id); });
}

} // namespace Rollcall
