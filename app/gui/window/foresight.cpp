// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/foresight.h"

#include "domain/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rollcall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::Foresight)
};

} // namespace

QString previewText(const BarWish &wish, const QList<int> &ids, const Roster &roster)
{
    if (!wish.status || ids.size() < 2)
        return {};
    const auto already = int(std::ranges::count_if(ids, [&](int id) {
        const RosterEntry *entry = roster.find(id);
        return entry && !entry->isStale && entry->status == *wish.status;
    }));
    const int changing = int(ids.size()) - already;
    const QString word = label(*wish.status);
    if (already == 0)
        return Words::tr("%n people will be %1.", nullptr, changing).arg(word);
    const QString kept = Words::tr("%n are already and keep their message.", nullptr, already);
    return changing == 0 ? Words::tr("All of them are %1 already and keep their message.").arg(word)
                         : Words::tr("%n people will be %1;", nullptr, changing).arg(word) + u' ' + kept;
}

QString guardText(const BarWish &wish, const QList<int> &ids, const RosterRows &rows, const QDateTime &now)
{
    if (!wish.status || standing(wish.status) == Standing::Present)
        return {};
    const QList<Team> &teams = rows.teams();
    const QList<CoverageFact> facts = rows.facts();
    const QList<Coverage> before = coverage(teams, facts, now);
    const QList<Coverage> after =
        coverageAfter(teams, facts, {ids.begin(), ids.end()}, standing(wish.status), now);
    return guardSentence(teams, after, gaps(before, after));
}

} // namespace Rollcall
