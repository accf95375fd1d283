// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/foresight.h"

#include "domain/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::Foresight)
};

int countAlready(const Status &wanted, const QList<int> &ids, const RosterModel &model)
{
    return int(std::ranges::count_if(ids, [&](int id) {
        const RosterEntry *entry = model.entryAt(model.rowOf(id));
        return entry && !entry->isStale && entry->status == wanted;
    }));
}

QString previewText(const BarWish &wish, const QList<int> &ids, int already, const RosterModel &model)
{
    if (ids.isEmpty())
        return {};
    const QString word = label(wish.status);
    if (ids.size() == 1) {
        const AgentLine *line = model.lineAt(model.rowOf(ids.front()));
        //: %1 is a name, %2 a status
        return line ? Words::tr("%1 will be %2.").arg(line->name, word) : QString();
    }
    const int changing = int(ids.size()) - already;
    if (already == 0)
        return Words::tr("%n people will be %1.", nullptr, changing).arg(word);
    if (changing == 0)
        return (wish.replacesMessages ? Words::tr("All of them are %1 already and get this message.")
                                      : Words::tr("All of them are %1 already and keep their message."))
            .arg(word);
    return Words::tr("%n people will be %1;", nullptr, changing).arg(word) + u' '
        + (wish.replacesMessages ? Words::tr("%n are already and get this message.", nullptr, already)
                                 : Words::tr("%n are already and keep their message.", nullptr, already));
}

QString leftOutText(const QList<LeftOut> &leftOut)
{
    if (leftOut.isEmpty())
        return {};
    const auto count = int(leftOut.size());
    const bool isOneReason = std::ranges::all_of(
        leftOut, [&](const LeftOut &one) { return one.reason == leftOut.front().reason; });
    //: %n people are selected who cannot be changed
    const QString text = Words::tr("%n left out.", nullptr, count);
    return isOneReason ? text + u' ' + leftOut.front().reason : text;
}

QString guardText(const Status &wanted, const QList<int> &ids, const RosterRows &rows, const QDateTime &now)
{
    if (standing(wanted) == Standing::Present)
        return {};
    const QList<Team> &teams = rows.teams();
    const QList<CoverageFact> facts = rows.facts();
    const QList<Coverage> before = coverage(teams, facts, now);
    const QList<Coverage> after =
        coverageAfter(teams, facts, {ids.begin(), ids.end()}, standing(wanted), now);
    return guardSentence(teams, after, gaps(before, after));
}

} // namespace

ChangePlan planFor(const QList<int> &ids, const RosterModel &model)
{
    ChangePlan plan;
    for (const int id : ids) {
        const AgentLine *line = model.lineAt(model.rowOf(id));
        const QString reason = line ? model.lockReason(*line) : QString();
        if (line && !reason.isEmpty())
            plan.leftOut += {id, line->name, reason};
        else
            plan.ids += id;
    }
    return plan;
}

Foresight foresee(
    const BarWish &wish, const ChangePlan &plan, const RosterRows &rows, const RosterModel &model)
{
    Foresight foresight{.people = int(plan.ids.size())};
    const QString leftOut = leftOutText(plan.leftOut);
    if (plan.ids.isEmpty() && !plan.leftOut.isEmpty())
        foresight.objection = plan.leftOut.size() == 1 ? plan.leftOut.front().reason : leftOut;
    QStringList preview{leftOut};
    if (wish.status) {
        foresight.already = plan.ids.size() > 1 ? countAlready(*wish.status, plan.ids, model) : 0;
        preview.prepend(previewText(wish, plan.ids, foresight.already, model));
        foresight.warning = guardText(*wish.status, plan.ids, rows, model.zonedNow());
    }
    preview.removeAll(QString());
    foresight.preview = preview.join(u' ');
    return foresight;
}

} // namespace Rollcall
