// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallboard.h"

#include "domain/daytime.h"
#include "domain/followedteams.h"
#include "domain/plaintext.h"
#include "domain/roworder.h"
#include "wall/wallnames.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxTeamName = 120;
constexpr qsizetype MaxMessage = 40;
constexpr qsizetype MaxBriefMessage = 14;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::WallBoard)
};

QString teamName(const Team &team)
{
    const QString name = plainLine(team.name, MaxTeamName);
    return name.isEmpty() ? Words::tr("Team") : name;
}

QStringList closedNotes(const Coverage &coverage, const QDateTime &now)
{
    QStringList notes{closedSentence(coverage, now)};
    if (coverage.opensAt)
        //: %1 is a time: "08:00", "tomorrow 08:00"
        notes += Words::tr("opens %1").arg(returnText(*coverage.opensAt, now));
    return notes;
}

QStringList notesOf(const Coverage &coverage, const WallPrivacy &privacy, const QDateTime &now)
{
    if (!coverage.isOpen)
        return closedNotes(coverage, now);
    if (coverage.isCertainlyBelow())
        return {Words::tr("minimum %1").arg(coverage.minimum)};
    if (coverage.count.unknown > 0)
        return {Words::tr("%1 unknown").arg(coverage.count.unknown)};
    if (!privacy.showsReturns || !coverage.nextBack || *coverage.nextBack <= now)
        return {};
    const QString back = returnText(*coverage.nextBack, now);
    //: %1 is a time: "11:30", "tomorrow 08:00"
    return {Words::tr("next back %1").arg(back), Words::tr("back %1").arg(back)};
}

WallCard cardOf(const Team &team, const Coverage &coverage, const WallPrivacy &privacy, const QDateTime &now)
{
    const TeamCount &count = coverage.count;
    const bool isKnown = count.unknown < count.total();
    WallCard card{.team = teamName(team),
        .number = isKnown ? QString::number(count.present) : u"–"_s,
        .notes = notesOf(coverage, privacy, now),
        .isAlert = coverage.isCertainlyBelow(),
        .isClosed = !coverage.isOpen};
    if (count.total() > 0)
        //: How many people a team has: "5 of 7", the 5 stands before it
        card.whole = Words::tr("of %1").arg(count.total());
    return card;
}

// The teams below their minimum, each with what it lacks.
QStringList shortages(const QList<Team> &teams, const QList<Coverage> &coverage)
{
    QStringList texts;
    for (qsizetype i = 0; i < teams.size(); ++i) {
        const Coverage &team = coverage.at(i);
        if (team.isCertainlyBelow())
            //: %1 is a team that has fewer people present than its minimum
            texts += Words::tr("%1 needs %n more", nullptr, team.minimum - team.count.present)
                         .arg(teamName(teams.at(i)));
    }
    return texts;
}

QString totalText(const TeamCount &total)
{
    if (total.total() == 0)
        return Words::tr("No agents");
    if (total.unknown == total.total())
        return Words::tr("%n unknown", nullptr, total.unknown);
    return Words::tr("%1 of %2 present").arg(total.present).arg(total.total());
}

void sayHeadline(WallBoard &board, const CoveredTeams &teams, const TeamCount &total)
{
    const QStringList lacking = shortages(teams.teams, teams.coverage);
    board.isAlert = !lacking.isEmpty();
    if (!board.isAlert) {
        board.headlines = {totalText(total)};
        return;
    }
    board.headlines = {
        lacking.join(u" · "_s), Words::tr("%n team(s) below minimum", nullptr, int(lacking.size()))};
}

// "Tue 08:30" rather than "tomorrow 08:30": as somebody would say it the day before.
QString briefReturn(const QDateTime &back, const QDateTime &now)
{
    const QString usual = returnText(back, now);
    if (seenFrom(back, now).date() <= now.date())
        return usual;
    const QString brief = returnText(back, now.addDays(-1));
    return brief.size() < usual.size() ? brief : usual;
}

// The return time first: where all of it does not fit, the end is cut.
void sayAside(WallPerson &person, const AgentLine &line, const WallPrivacy &privacy, const QDateTime &now)
{
    if (line.standing == Standing::Unknown) {
        person.aside = Words::tr("unknown");
        person.briefAside = person.aside;
        return;
    }
    const bool isAway = line.standing == Standing::NotPresent;
    QStringList parts;
    QStringList brief;
    if (isAway && privacy.showsReturns && line.back && *line.back > now) {
        parts += returnText(*line.back, now);
        brief += briefReturn(*line.back, now);
    }
    if (isAway && privacy.showsMessages && line.text && !line.text->isEmpty()) {
        parts += shortened(*line.text, MaxMessage);
        if (brief.isEmpty())
            brief += shortened(*line.text, MaxBriefMessage);
    }
    if (privacy.showsSince && line.since.isValid()) {
        parts += line.sinceIsExact ? Words::tr("since %1").arg(beginText(line.since, now))
                                   : Words::tr("since before %1").arg(beginText(line.since, now));
        brief += parts.constLast();
    }
    person.aside = parts.join(u" · "_s);
    person.briefAside = brief.join(u" · "_s);
}

struct Listed {
    WallPerson person;
    RowKey key;
};

Listed listed(const AgentLine &line, const WallPrivacy &privacy, const QDateTime &now, QCollator &collator)
{
    const RowFacts facts{.need = line.need(now),
        .back = line.back,
        .name = collator.sortKey(line.name),
        .associateId = line.id};
    WallPerson person{.id = line.id, .name = line.name, .standing = line.standing};
    sayAside(person, line, privacy, now);
    return {person, RowKey({}, facts)};
}

bool isMissing(Standing standing)
{
    return standing == Standing::NotPresent || standing == Standing::Unknown;
}

void listPeople(
    WallBoard &board, const QList<CoverageFact> &people, const WallFacts &facts, const WallPrivacy &privacy)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<Listed> list;
    for (const CoverageFact &fact : people) {
        const AgentLine *line = facts.line(fact.id);
        if (fact.isLongerAway)
            ++board.longerAway;
        else if (line)
            list.push_back(listed(*line, privacy, facts.now, collator));
    }
    std::ranges::sort(list, [](const Listed &a, const Listed &b) { return a.key < b.key; });
    QStringList names;
    for (const Listed &entry : list)
        names += entry.person.name;
    const QStringList brief = briefNames(names);
    for (std::size_t i = 0; i < list.size(); ++i) {
        WallPerson &person = list.at(i).person;
        person.brief = brief.at(qsizetype(i));
        if (privacy.hasBriefNames)
            person.name = person.brief;
        board.missing += isMissing(person.standing) ? 1 : 0;
        board.people += person;
    }
}

// Who is a person, and in one of the teams where only some are shown.
QList<CoverageFact> shownPeople(const WallFacts &facts, const QList<Team> &teams)
{
    QList<CoverageFact> people = facts.people;
    people.removeIf([&](const CoverageFact &fact) {
        if (!fact.counts || fact.standing == Standing::NotAnAgent)
            return true;
        if (teams.size() == facts.teams.size())
            return false;
        return std::ranges::none_of(
            fact.teams, [&](int index) { return teams.contains(facts.teams.at(index)); });
    });
    return people;
}

} // namespace

WallBoard wallBoard(const WallFacts &facts, const QStringList &shown, const WallPrivacy &privacy)
{
    const CoveredTeams teams = followedTeams(facts.teams, facts.coverage, shown);
    const QList<CoverageFact> people = shownPeople(facts, teams.teams);
    WallBoard board;
    for (qsizetype i = 0; i < teams.teams.size(); ++i)
        board.cards += cardOf(teams.teams.at(i), teams.coverage.at(i), privacy, facts.now);
    sayHeadline(board, teams, totalCount(people));
    if (!privacy.isCountsOnly)
        listPeople(board, people, facts, privacy);
    return board;
}

} // namespace Rollcall
