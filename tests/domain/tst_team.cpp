// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/team.h"

#include <QLocale>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

Agent agent(int groupId, const QString &group, const QStringList &others = {}, int id = 1)
{
    return {.associateId = id, .groupId = groupId, .group = group, .otherGroups = others};
}

QStringList names(const QList<Team> &teams)
{
    QStringList names;
    for (const Team &team : teams)
        names += team.name;
    return names;
}

} // namespace

Q_DECLARE_METATYPE(Agent)

class TestTeam final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void unknownIsPartOfTheWhole()
    {
        TeamCount count;
        QCOMPARE(count.total(), 0);
        for (const Standing standing : {Standing::Present, Standing::Present, Standing::NotPresent,
                 Standing::Unknown, Standing::NotAnAgent, Standing::NotAnAgent})
            count.add(standing);
        QVERIFY((count == TeamCount{2, 1, 1}));
        QCOMPARE(count.total(), 4);
    }

    void sameGroup_data()
    {
        QTest::addColumn<int>("idA");
        QTest::addColumn<QString>("nameA");
        QTest::addColumn<int>("idB");
        QTest::addColumn<QString>("nameB");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("renamed") << 7 << u"Support"_s << 7 << u"Service"_s << true;
        QTest::newRow("another of that name") << 7 << u"Support"_s << 8 << u"Support"_s << false;
        QTest::newRow("one without id") << 7 << u"Support"_s << 0 << u"Support"_s << true;
        QTest::newRow("no ids") << 0 << u"Support"_s << 0 << u"Support"_s << true;
        QTest::newRow("other case") << 0 << u"STØTTE Ärger"_s << 0 << u" støtte ÄRGER\t"_s << true;
        QTest::newRow("other name") << 0 << u"Support"_s << 0 << u"Support 2"_s << false;
        QTest::newRow("no group at all") << 0 << u" "_s << 0 << QString() << false;
    }

    void sameGroup()
    {
        QFETCH(const int, idA);
        QFETCH(const QString, nameA);
        QFETCH(const int, idB);
        QFETCH(const QString, nameB);
        QTEST(isSameGroup({idA, nameA}, {idB, nameB}), "isSame");
        QTEST(isSameGroup({idB, nameB}, {idA, nameA}), "isSame");
        // Membership looks things up instead of comparing; the rule is the same one.
        const Membership membership({Team{.groups = {{idA, nameA}}}});
        QTEST(!membership.of(agent(idB, nameB)).isEmpty(), "isSame");
    }

    void membership_data()
    {
        QTest::addColumn<Agent>("agent");
        QTest::addColumn<QList<int>>("teams");
        const auto row = [](const char *name, const Agent &agent, const QList<int> &teams) {
            QTest::newRow(name) << agent << teams;
        };
        row("primary group", agent(1, u"Oslo"_s), {0, 2});
        row("primary group by name", agent(0, u" OSLO"_s), {0, 2});
        row("another group of that name", agent(9, u"Oslo"_s), {});
        row("group without id in the team", agent(9, u"hamburg"_s), {1});
        row("secondary group", agent(9, u"Sales"_s, {u"oslo "_s}), {2});
        row("secondary and primary", agent(2, u"Hamburg"_s, {u"Oslo"_s, u"Hamburg"_s}), {1, 2});
        row("secondary where only primary counts", agent(9, u"Sales"_s, {u"Hamburg"_s}), {});
        row("by id", agent(9, u"Sales"_s, {}, 77), {1, 3});
        row("by id and by group", agent(1, u"Oslo"_s, {u"Oslo"_s}, 77), {0, 1, 2, 3});
        row("nobody's", agent(9, u"Sales"_s), {});
        row("no group", agent(0, {}, {QString(), u" "_s}), {});
    }

    void membership()
    {
        QFETCH(const Agent, agent);
        const QList<Team> teams{
            {.name = u"Oslo"_s, .groups = {{1, u"Oslo"_s}}},
            {.name = u"Hamburg and 77"_s, .groups = {{0, u"Hamburg"_s}, {0, QString()}}, .people = {77, 77}},
            {.name = u"North"_s, .groups = {{1, u"Oslo"_s}, {3, u"Bergen"_s}}, .withSecondaryGroups = true},
            {.name = u"77"_s, .people = {77}},
            {.name = u"Empty"_s, .withSecondaryGroups = true},
        };
        QTEST(Membership(teams).of(agent), "teams");
    }

    void eachPrimaryGroupIsATeam()
    {
        const QList<Agent> agents{agent(7, u"Team 10"_s), agent(8, u"team 9"_s), agent(8, u" Team 9"_s),
            agent(0, QString()), agent(9, u"Ärger"_s, {u"Elsewhere"_s}), agent(11, u"Team 10"_s)};
        const QList<Team> teams = teamsOf({}, agents);
        QCOMPARE(names(teams), (QStringList{u"Ärger"_s, u"team 9"_s, u"Team 10"_s}));
        QCOMPARE(teams.at(2).groups, (QList<GroupRef>{{7, u"Team 10"_s}, {11, u"Team 10"_s}}));
        QCOMPARE(teams.at(2).minimum, 0);
        const Membership membership(teams);
        for (const Agent &agent : agents)
            QCOMPARE(membership.of(agent).size(), agent.group.isEmpty() ? 0 : 1);
        QVERIFY(teamsOf({}, {}).isEmpty());
    }

    void membersAreCountedInEachOfTheirTeams()
    {
        const QList<Team> teams{{.name = u"Oslo"_s, .groups = {{1, u"Oslo"_s}}, .people = {5}},
            {.name = u"All"_s, .groups = {{1, u"Oslo"_s}, {0, u"Bergen"_s}}, .withSecondaryGroups = true},
            {.name = u"Empty"_s}};
        const QList<Agent> agents{agent(1, u"Oslo"_s, {}, 1), agent(1, u"Oslo"_s, {u"Bergen"_s}, 2),
            agent(3, u"Bergen"_s, {}, 3), agent(9, u"Sales"_s, {u"bergen"_s}, 4),
            agent(9, u"Sales"_s, {}, 5)};
        QCOMPARE(memberCounts(teams, agents, {}), (QList<int>{3, 4, 0}));
        QCOMPARE(memberCounts(teams, agents, {2, 5, 77}), (QList<int>{1, 3, 0}));
        QCOMPARE(memberCounts({}, agents, {}), QList<int>());
        QCOMPARE(memberCounts(teams, {}, {}), (QList<int>{0, 0, 0}));
    }

    void groupsThatAgentsAreIn()
    {
        const QList<Agent> agents{agent(7, u" Team 10"_s, {u"sales"_s, u"Team 9"_s, u" "_s}),
            agent(0, QString()), agent(8, u"team 9"_s), agent(7, u"Renamed"_s), agent(9, u"Team 10"_s),
            agent(0, u"TEAM 10"_s), agent(0, u"Ärger"_s, {u"SALES"_s})};
        const QList<GroupRef> expected{
            {0, u"Ärger"_s}, {0, u"sales"_s}, {8, u"team 9"_s}, {7, u"Team 10"_s}, {9, u"Team 10"_s}};
        QCOMPARE(groupsOf(agents), expected);
        QVERIFY(groupsOf({}).isEmpty());
    }

    void teamsOfOnesOwn()
    {
        const TeamSet set{.teams = {{.name = u"B"_s}, {.name = u"A"_s}}, .notPeople = {5}};
        QCOMPARE(names(teamsOf(set, {agent(7, u"Support"_s)})), (QStringList{u"B"_s, u"A"_s}));
    }
};

QTEST_APPLESS_MAIN(TestTeam)
#include "tst_team.moc"
