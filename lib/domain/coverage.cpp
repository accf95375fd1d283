// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/coverage.h"

#include "domain/daytime.h"
#include "domain/plaintext.h"
#include "domain/say.h"
#include "domain/zonedtime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxNamed = 3; ///< teams in one sentence
constexpr qsizetype MaxShownName = 120;

bool isCounted(const CoverageFact &fact)
{
    return fact.counts && !fact.isLongerAway && fact.standing != Standing::NotAnAgent;
}

Coverage emptyTeam(const Team &team, const QDateTime &now)
{
    Coverage coverage{.minimum = team.minimum, .isOpen = team.hours.isOpen(now)};
    if (!coverage.isOpen)
        coverage.opensAt = team.hours.nextOpening(now);
    return coverage;
}

QString gapText(const Team &team, const Coverage &after)
{
    const QString name = plainLine(team.name, MaxShownName);
    if (after.minimum == 0)
        //: Part of "Leaves %1.": %1 is a team
        return say(QT_TRANSLATE_NOOP("Rollcall", "%1 with nobody present")).arg(name);
    //: Part of "Leaves %1.": %1 is a team, %n people, %2 a number
    return QCoreApplication::translate(
        "Rollcall", "%1 with %n present, minimum %2", nullptr, after.count.present)
        .arg(name, QString::number(after.minimum));
}

} // namespace

QList<Coverage> coverage(const QList<Team> &teams, const QList<CoverageFact> &facts, const QDateTime &now)
{
    QList<Coverage> result;
    result.reserve(teams.size());
    for (const Team &team : teams)
        result.append(emptyTeam(team, now));
    const QDateTime end = zonedTime(now.date().addDays(2), QTime(0, 0), now.timeZone());
    for (const CoverageFact &fact : facts) {
        if (!isCounted(fact))
            continue;
        const std::optional<QDateTime> &back = fact.certainBack;
        const bool isBackSoon = fact.standing == Standing::NotPresent && back && *back > now && *back < end;
        for (const int team : fact.teams) {
            Coverage &coverage = result[team];
            coverage.count.add(fact.standing);
            if (isBackSoon && (!coverage.nextBack || *back < *coverage.nextBack)) {
                coverage.nextBack = back;
                coverage.nextBackWho = fact.firstName;
            }
        }
    }
    return result;
}

QList<Coverage> coverageAfter(const QList<Team> &teams, QList<CoverageFact> facts, const QSet<int> &ids,
    Standing standing, const QDateTime &now)
{
    for (CoverageFact &fact : facts) {
        if (!ids.contains(fact.id) || fact.standing == standing || fact.standing == Standing::NotAnAgent)
            continue;
        fact.standing = standing;
        fact.isLongerAway = false;
        fact.certainBack.reset();
    }
    return coverage(teams, facts, now);
}

TeamCount totalCount(const QList<CoverageFact> &facts)
{
    TeamCount total;
    for (const CoverageFact &fact : facts) {
        if (isCounted(fact))
            total.add(fact.standing);
    }
    return total;
}

QList<int> gaps(const QList<Coverage> &before, const QList<Coverage> &after)
{
    QList<int> found;
    for (int i = 0; i < int(after.size()); ++i) {
        const Coverage &then = after.at(i);
        const bool isThinner = then.count.present < before.at(i).count.present;
        const bool isEmptied = then.isOpen && then.minimum == 0 && then.count.present == 0;
        if (isThinner && (then.isBelow() || isEmptied))
            found += i;
    }
    return found;
}

QString guardSentence(const QList<Team> &teams, const QList<Coverage> &after, const QList<int> &gaps)
{
    if (gaps.isEmpty())
        return {};
    QStringList parts;
    for (const int team : gaps.mid(0, MaxNamed))
        parts += gapText(teams.at(team), after.at(team));
    if (gaps.size() > MaxNamed)
        //: Last part of "Leaves %1.": further teams
        parts += QCoreApplication::translate(
            "Rollcall", "%n more team(s) short of people", nullptr, int(gaps.size() - MaxNamed));
    //: What a change would do: %1 is "Support Oslo with 0 present, minimum 2", or several of these
    return say(QT_TRANSLATE_NOOP("Rollcall", "Leaves %1.")).arg(parts.join(u"; "_s));
}

QString closedSentence(const Coverage &coverage, const QDateTime &now)
{
    if (coverage.isOpen)
        return {};
    if (!coverage.opensAt)
        return say(QT_TRANSLATE_NOOP("Rollcall", "closed"));
    //: %1 is a time: "08:00", "tomorrow 08:00", "Mon 08:00"
    return say(QT_TRANSLATE_NOOP("Rollcall", "closed, opens %1")).arg(returnText(*coverage.opensAt, now));
}

} // namespace Rollcall
