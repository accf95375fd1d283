// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamdraft.h"

#include "domain/teamfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

Agent agent(int id, int groupId, const QString &group)
{
    return {.associateId = id, .groupId = groupId, .group = group};
}

const QList<Agent> agents{
    agent(1, 7, u"Oslo"_s), agent(2, 8, u"Bergen"_s), agent(3, 7, u"Oslo"_s), agent(4, 0, {})};

TeamSet two()
{
    return {.teams = {{.name = u"North"_s, .groups = {{7, u"Oslo"_s}}, .minimum = 2}, {.name = u"South"_s}},
        .notPeople = {99}};
}

QStringList names(const TeamDraft &draft)
{
    QStringList names;
    for (const TeamDraft::Entry &entry : draft.teams)
        names += entry.team.name + (entry.isFollowed ? u"*"_s : QString());
    return names;
}

} // namespace

class TestTeamDraft final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack()
    {
        const QStringList followed{u"South"_s, u"Elsewhere"_s};
        const TeamDraft draft = draftOf(two(), followed);
        QCOMPARE(names(draft), (QStringList{u"North"_s, u"South*"_s}));
        QCOMPARE(draft.otherFollowed, QStringList{u"Elsewhere"_s});
        QCOMPARE(teamSetOf(draft), two());
        QCOMPARE(followedOf(draft), followed);
    }

    void followedWhateverTheSpelling()
    {
        QCOMPARE(names(draftOf(two(), {u" NORTH"_s})), (QStringList{u"North*"_s, u"South"_s}));
    }

    void followingGoesWithTheTeam()
    {
        TeamDraft draft = draftOf(two(), {u"South"_s});
        draft.teams[0].team.name = u"South"_s; // while it is being typed
        draft.teams[0].team.name = u"South and north"_s;
        draft.teams[1].team.name = u"Old"_s;
        draft.teams.move(1, 0);
        QCOMPARE(names(draft), (QStringList{u"Old*"_s, u"South and north"_s}));
        QCOMPARE(followedOf(draft), QStringList{u"Old"_s});
        draft.teams.removeFirst();
        QCOMPARE(followedOf(draft), QStringList());
    }

    void withoutTeamsEachGroupCounts()
    {
        const TeamDraft draft = draftOf({.notPeople = {99}}, {u"Oslo"_s, u"Gone"_s});
        QVERIFY(draft.teams.isEmpty());
        TeamDraft counting = countingDraft(draft, agents);
        QCOMPARE(names(counting), (QStringList{u"Bergen"_s, u"Oslo*"_s}));
        QCOMPARE(counting.teams.at(1).team.groups, (QList<GroupRef>{{7, u"Oslo"_s}}));
        QCOMPARE(counting.notPeople, QSet<int>{99});
        QCOMPARE(followedOf(counting), (QStringList{u"Oslo"_s, u"Gone"_s}));
        QCOMPARE(teamSetOf(counting).teams, teamsOf({}, agents)); // nothing changes for who starts from them
        counting.teams[0].isFollowed = true;
        QCOMPARE(followedOf(counting), (QStringList{u"Bergen"_s, u"Oslo"_s, u"Gone"_s}));
        QCOMPARE(names(countingDraft({}, {})), QStringList());
    }

    void ownTeamsCountAlone()
    {
        const TeamDraft draft = draftOf(two(), {});
        QCOMPARE(countingDraft(draft, agents), draft);
    }

    void oddGroupsMakeTeamsThatCanBeSaved()
    {
        const QList<Agent> odd{
            agent(1, 7, u"Sales\nNorth"_s), agent(2, 8, u"Sales  North"_s), agent(3, 9, QString(300, u'x'))};
        const TeamDraft draft = countingDraft({}, odd);
        QCOMPARE(draft.teams.size(), 2);
        QCOMPARE(draft.teams.constFirst().team.groups.size(), 2);
        QVERIFY(!complaintAbout(draft));
        const TeamFile file = teamsFromJson(teamsToJson(teamSetOf(draft)));
        QVERIFY2(file.set, qPrintable(file.problem));
        QCOMPARE(memberCounts(file.set->teams, odd, {}), (QList<int>{2, 1}));
    }

    void aNewTeamGetsAFreeName()
    {
        TeamDraft draft;
        for (int n = 0; n < 3; ++n)
            addTeam(draft, u"New team"_s);
        QCOMPARE(names(draft), (QStringList{u"New team"_s, u"New team 2"_s, u"New team 3"_s}));
        draft.teams[1].team.name = u"NEW  TEAM 4"_s;
        addTeam(draft, u"New team"_s);
        QCOMPARE(draft.teams.constLast().team.name, u"New team 2"_s);
    }

    void complaints_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<int>("team");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QStringList() << -1 << QString();
        QTest::newRow("in order") << QStringList{u"A"_s, u"B"_s} << -1 << QString();
        QTest::newRow("no name") << QStringList{u"A"_s, u" "_s} << 1 << u"A team needs a name."_s;
        QTest::newRow("the same") << QStringList{u"Süd"_s, u"B"_s, u"SÜD "_s} << 2
                                  << u"There are two teams called “SÜD”."_s;
        QTest::newRow("no name beats")
            << QStringList{u"A"_s, QString(), u"A"_s} << 1 << u"A team needs a name."_s;
    }

    void complaints()
    {
        QFETCH(const QStringList, typed);
        TeamDraft draft;
        for (const QString &name : typed)
            draft.teams.append({.team = {.name = name}});
        const auto about = complaintAbout(draft);
        QTEST(about ? int(about->team) : -1, "team");
        QTEST(about ? about->text : QString(), "text");
    }

    void spacesAroundANameAreNotKept()
    {
        TeamDraft draft;
        draft.teams.append({.team = {.name = u"  Support   Oslo "_s}, .isFollowed = true});
        QCOMPARE(teamSetOf(draft).teams.constFirst().name, u"Support Oslo"_s);
        QCOMPARE(followedOf(draft), QStringList{u"Support Oslo"_s});
    }
};

QTEST_GUILESS_MAIN(TestTeamDraft)
#include "tst_teamdraft.moc"
