// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/changeflow.h"

#include "domain/plaintext.h"
#include "domain/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

bool isConflict(const ChangeResult &result)
{
    return result.outcome == ChangeOutcome::Conflict;
}

// A right that is missing is still missing a moment later.
bool canBeTriedAgain(const ChangeResult &result)
{
    const bool isRefused = result.error && result.error->kind == ApiError::Kind::NotPermitted;
    return (result.outcome == ChangeOutcome::Failed && !isRefused)
        || result.outcome == ChangeOutcome::Cancelled;
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

void ChangeFlow::apply(const BarWish &wish, const QList<int> &ids)
{
    if (m_run || ids.isEmpty() || !wish.status)
        return;
    const Presence target{*wish.status, finalMessage(wish.text, wish.back, m_language, m_team).message};
    QList<ChangeOrder> orders;
    for (const int id : ids)
        orders += orderFor(id, target, ids.size() > 1);
    m_results.clear();
    m_isUndoing = false;
    run(orders);
}

void ChangeFlow::retry()
{
    if (m_run)
        return;
    QList<ChangeOrder> again;
    for (const ChangeOrder &order : std::as_const(m_orders)) {
        if (std::ranges::any_of(m_results, [&](const ChangeResult &result) {
                return result.associateId == order.associateId && canBeTriedAgain(result);
            }))
            again += order;
    }
    if (!again.isEmpty())
        run(again);
}

void ChangeFlow::undo()
{
    if (m_run)
        return;
    const QList<ChangeOrder> orders = m_undo.take();
    if (orders.isEmpty())
        return;
    m_results.clear();
    m_isUndoing = true;
    run(orders);
}

ChangeOrder ChangeFlow::orderFor(int id, const Presence &target, bool isBulk) const
{
    ChangeOrder order{.associateId = id, .target = target, .keepsMessage = isBulk};
    const RosterEntry *entry = m_roster.find(id);
    if (entry && !entry->isStale) {
        order.seenStatus = entry->status;
        if (entry->status == NotPresent)
            order.seenMessage = entry->message;
    }
    return order;
}

void ChangeFlow::run(const QList<ChangeOrder> &orders)
{
    m_orders = orders;
    m_run = m_writer.change(orders);
    Q_EMIT progressed(0, int(orders.size()));
    connect(m_run, &ChangeRun::progressed, this, [this, run = m_run](const ChangeResult &result) {
        if (result.outcome == ChangeOutcome::Changed)
            Q_EMIT written(result.associateId,
                m_isUndoing               ? Way::Undo
                    : m_orders.size() > 1 ? Way::Many
                                          : Way::One);
        if (run)
            Q_EMIT progressed(int(run->results().size()), int(run->total()));
    });
    connect(m_run, &ChangeRun::finished, this, [this, run = m_run] {
        if (run)
            conclude(run->results());
    });
}

void ChangeFlow::conclude(const QList<ChangeResult> &results)
{
    for (const ChangeResult &result : results) {
        m_results.removeIf([&](const ChangeResult &old) { return old.associateId == result.associateId; });
        m_results += result;
    }
    m_run = nullptr;
    Q_EMIT progressed(0, 0);
    if (!m_isUndoing)
        m_undo.remember(m_results);
    QList<ChangeResult> conflicts;
    std::ranges::copy_if(results, std::back_inserter(conflicts), isConflict);
    if (conflicts.isEmpty() || m_isUndoing)
        Q_EMIT finished(outcome());
    else
        askAbout(conflicts);
}

void ChangeFlow::askAbout(const QList<ChangeResult> &conflicts)
{
    const auto state = [](const ChangeResult &result) {
        const auto &there = result.stored ? result.stored : result.before;
        return there ? label(there->status) : label({});
    };
    if (conflicts.size() == 1) {
        const ChangeResult &one = conflicts.front();
        Q_EMIT question(tr("%1 was set to %2 a moment ago.").arg(nameOf(one.associateId), state(one)),
            tr("Keep that"), tr("Set anyway"));
        return;
    }
    QStringList people;
    for (const ChangeResult &result : conflicts)
        people += u"%1 (%2)"_s.arg(nameOf(result.associateId), state(result));
    constexpr int Shown = 5;
    if (people.size() > Shown)
        people = people.first(Shown) + QStringList(u"…"_s);
    Q_EMIT question(tr("%n people were changed a moment ago: %1.", nullptr, int(conflicts.size()))
                        .arg(people.join(u", "_s)),
        tr("Keep those"), tr("Set anyway"));
}

void ChangeFlow::answer(bool anyway)
{
    QList<ChangeOrder> again;
    for (ChangeOrder order : std::as_const(m_orders)) {
        const auto same = [&](const ChangeResult &r) {
            return isConflict(r) && r.associateId == order.associateId;
        };
        if (std::ranges::none_of(m_results, same))
            continue;
        order.seenStatus.reset();
        order.seenMessage.reset();
        order.keepsMessage = false;
        again += order;
    }
    if (anyway && !again.isEmpty())
        run(again);
    else
        Q_EMIT finished(outcome());
}

void ChangeFlow::cancel()
{
    if (m_run)
        m_run->cancel();
}

QString ChangeFlow::nameOf(int id) const
{
    const RosterEntry *entry = m_roster.find(id);
    return entry ? plainLine(entry->agent.name, 60) : QString::number(id);
}

QString ChangeFlow::lineFor(const ChangeResult &result) const
{
    const QString name = nameOf(result.associateId);
    switch (result.outcome) {
    case ChangeOutcome::Changed:
        return result.isTextRewritten
            ? tr("%1: set to %2; SuperOffice stored another text: “%3”")
                  .arg(name, label(result.target.status),
                      result.stored ? plainLine(result.stored->message, 255) : QString())
            : tr("%1: set to %2").arg(name, label(result.target.status));
    case ChangeOutcome::Unchanged:
        return tr("%1: was already %2").arg(name, label(result.target.status));
    case ChangeOutcome::Conflict:
        return tr("%1: left as somebody else set it").arg(name);
    case ChangeOutcome::Cancelled:
        return tr("%1: not sent").arg(name);
    case ChangeOutcome::Failed:
        break;
    }
    return tr("%1: %2").arg(name, result.error ? sentence(*result.error) : tr("failed"));
}

QString ChangeFlow::undoneText() const
{
    const auto kept = int(std::ranges::count_if(m_results, isConflict));
    const auto restored = int(std::ranges::count_if(m_results, [](const ChangeResult &result) {
        return result.outcome == ChangeOutcome::Changed || result.outcome == ChangeOutcome::Unchanged;
    }));
    QStringList parts{tr("%n people as before", nullptr, restored)};
    if (kept > 0)
        parts += tr("%n left as somebody else set them", nullptr, kept);
    if (const auto failed = int(m_results.size()) - kept - restored; failed > 0)
        parts += tr("%n failed", nullptr, failed);
    return parts.join(u"; "_s);
}

ChangeFlow::Outcome ChangeFlow::outcome() const
{
    const auto count = [this](ChangeOutcome kind) {
        return int(std::ranges::count(m_results, kind, &ChangeResult::outcome));
    };
    const int failed = count(ChangeOutcome::Failed);
    const int good = count(ChangeOutcome::Changed) + count(ChangeOutcome::Unchanged);
    const auto total = int(m_results.size());
    Outcome outcome{.isAlert = failed > 0, .failed = int(std::ranges::count_if(m_results, canBeTriedAgain))};
    const bool isRewritten = std::ranges::any_of(m_results, &ChangeResult::isTextRewritten);
    if (m_isUndoing) {
        outcome.text = undoneText();
    } else if (total == 1) {
        outcome.text = lineFor(m_results.front());
    } else if (good == total) {
        outcome.text = tr("%n people set to %1", nullptr, total).arg(label(m_results.front().target.status));
    } else {
        outcome.text = tr("%1 of %n set to %2", nullptr, total)
                           .arg(QLocale().toString(good), label(m_results.front().target.status));
        if (failed > 0)
            outcome.text += u"; "_s + tr("%n failed", nullptr, failed);
    }
    if (total > 1 && (good != total || isRewritten)) {
        for (const ChangeResult &result : m_results)
            outcome.details += lineFor(result);
    }
    return outcome;
}

} // namespace Rollcall
