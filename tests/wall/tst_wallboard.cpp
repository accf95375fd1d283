// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallboard.h"

#include "models/rosterrows.h"
#include "models/teamscene.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

/// A roster at 11:02, as a wall looks at it.
class Scene final : public TeamScene
{
public:
    TeamSet teams;
    QStringList shown;
    WallPrivacy privacy;

    [[nodiscard]] WallBoard board()
    {
        list();
        return again();
    }
    [[nodiscard]] WallBoard again()
    {
        RosterModel model(roster, zone());
        RosterRows rows(model);
        rows.setTeams(teams);
        rows.reorder();
        return wallBoard({rows.teams(), rows.coverage(), rows.facts(),
                             [&model](int id) { return model.lineAt(model.rowOf(id)); }, model.zonedNow()},
            shown, privacy);
    }
    void absent(int id, const QString &message) { presence(id, NotPresent, message); }
};

QStringList names(const WallBoard &board)
{
    QStringList names;
    for (const WallPerson &person : board.people)
        names += person.name;
    return names;
}

/// Two in Oslo, four in Hamburg, of whom one is present.
void fill(Scene &scene)
{
    scene.put(1, u"Anna Berg"_s, u"Oslo"_s);
    scene.put(2, u"Lars Dahl"_s, u"Oslo"_s);
    scene.put(3, u"Bernd Vogt"_s, u"Hamburg"_s);
    scene.put(4, u"Jonas Haugen"_s, u"Hamburg"_s);
    scene.put(5, u"Yara El-Sayed"_s, u"Hamburg"_s);
    scene.put(6, u"Emil Lindqvist"_s, u"Hamburg"_s);
    scene.list();
    scene.absent(4, u"Lunch, back 2026-11-23 12:00"_s);
    scene.absent(5, u"Doctor, back 2026-11-23 11:30"_s);
    scene.absent(6, u"Back hurts"_s);
}

TeamSet teamsOfBoth(int minimum, const OpeningHours &hours = {})
{
    TeamSet set;
    set.teams = {{.name = u"Hamburg"_s, .groups = {{0, u"Hamburg"_s}}, .minimum = minimum, .hours = hours},
        {.name = u"Oslo"_s, .groups = {{0, u"Oslo"_s}}}};
    return set;
}

} // namespace

class TestWallBoard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void total();
    void shortage();
    void severalShortages();
    void order();
    void cards();
    void closed();
    void stale();
    void returnsPass();
    void returnsInShort();
    void privacy();
    void countsOnly();
    void someTeams();
    void whoDoesNotCount();
    void longerAway();
    void nobody();
};

void TestWallBoard::total()
{
    Scene scene;
    fill(scene);
    const WallBoard board = scene.board();
    QCOMPARE(board.headlines, QStringList{u"3 of 6 present"_s});
    QVERIFY(!board.isAlert);
    QCOMPARE(board.missing, 3);
    QCOMPARE(board.people.size(), 6);
}

void TestWallBoard::shortage()
{
    Scene scene;
    fill(scene);
    scene.teams = teamsOfBoth(2);
    const WallBoard board = scene.again();
    QVERIFY(board.isAlert);
    QCOMPARE(board.headlines, (QStringList{u"Hamburg needs 1 more"_s, u"1 team(s) below minimum"_s}));
    QVERIFY(board.cards.at(0).isAlert);
    QVERIFY(!board.cards.at(1).isAlert);
    QCOMPARE(board.cards.at(0).notes, QStringList{u"minimum 2"_s});
}

void TestWallBoard::severalShortages()
{
    Scene scene;
    fill(scene);
    scene.teams = teamsOfBoth(3);
    scene.teams.teams[1].minimum = 5;
    QCOMPARE(scene.again().headlines,
        (QStringList{u"Hamburg needs 2 more · Oslo needs 3 more"_s, u"2 team(s) below minimum"_s}));
}

// As in the window: absent without a return, with one (soonest first), unknown, present.
void TestWallBoard::order()
{
    Scene scene;
    fill(scene);
    const WallBoard board = scene.again();
    QCOMPARE(names(board),
        (QStringList{u"Emil Lindqvist"_s, u"Yara El-Sayed"_s, u"Jonas Haugen"_s, u"Anna Berg"_s,
            u"Bernd Vogt"_s, u"Lars Dahl"_s}));
    QCOMPARE(board.people.at(0).aside, QString());
    QCOMPARE(board.people.at(1).aside, u"11:30"_s);
    QCOMPARE(board.people.at(1).brief, u"Yara E."_s);
    QCOMPARE(board.people.at(3).standing, Standing::Present);
}

void TestWallBoard::cards()
{
    Scene scene;
    fill(scene);
    scene.teams = teamsOfBoth(1);
    const WallBoard board = scene.again();
    QCOMPARE(board.cards.size(), 2);
    QCOMPARE(board.cards.at(0),
        (WallCard{u"Hamburg"_s, u"1"_s, u"of 4"_s, {u"next back 11:30"_s, u"back 11:30"_s}}));
    QCOMPARE(board.cards.at(1), (WallCard{u"Oslo"_s, u"2"_s, u"of 2"_s, {}}));
}

void TestWallBoard::closed()
{
    Scene scene;
    fill(scene);
    scene.teams = teamsOfBoth(2, {.from = QTime(8, 0), .to = QTime(11, 0)});
    const WallBoard board = scene.again();
    QVERIFY(board.cards.at(0).isClosed);
    QVERIFY(!board.isAlert);
    QCOMPARE(
        board.cards.at(0).notes, (QStringList{u"closed, opens tomorrow 08:00"_s, u"opens tomorrow 08:00"_s}));
    scene.goTo(TeamScene::at(24, 9, 0));
    QVERIFY(!scene.again().cards.at(0).isClosed);
}

// No number that nobody knows, no alert that might be none.
void TestWallBoard::stale()
{
    Scene scene;
    fill(scene);
    scene.teams = teamsOfBoth(2);
    scene.pass(std::chrono::minutes(10));
    scene.roster.expire();
    const WallBoard board = scene.again();
    QVERIFY(!board.isAlert);
    QCOMPARE(board.headlines, QStringList{u"6 unknown"_s});
    QCOMPARE(board.missing, 6);
    for (const WallPerson &person : board.people) {
        QCOMPARE(person.standing, Standing::Unknown);
        QCOMPARE(person.aside, u"unknown"_s);
    }
    QCOMPARE(board.cards.at(0), (WallCard{u"Hamburg"_s, u"–"_s, u"of 4"_s, {u"4 unknown"_s}}));
}

void TestWallBoard::returnsPass()
{
    Scene scene;
    fill(scene);
    scene.goTo(TeamScene::at(23, 11, 30));
    const WallBoard board = scene.again();
    for (const WallPerson &person : board.people)
        QVERIFY(person.name != u"Yara El-Sayed"_s || person.aside.isEmpty());
}

// With less room for it, a day by its name.
void TestWallBoard::returnsInShort()
{
    Scene scene;
    fill(scene);
    scene.absent(5, u"back 2026-11-24 08:30"_s);
    scene.absent(6, u"back 2026-12-24 08:30"_s);
    QHash<QString, WallPerson> people;
    for (const WallPerson &person : scene.again().people)
        people.insert(person.name, person);
    QCOMPARE(people.value(u"Jonas Haugen"_s).briefAside, u"12:00"_s);
    QCOMPARE(people.value(u"Yara El-Sayed"_s).aside, u"tomorrow 08:30"_s);
    QCOMPARE(people.value(u"Yara El-Sayed"_s).briefAside, u"Tue 08:30"_s);
    QCOMPARE(people.value(u"Emil Lindqvist"_s).briefAside, people.value(u"Emil Lindqvist"_s).aside);
}

void TestWallBoard::privacy()
{
    Scene scene;
    fill(scene);
    for (const WallPerson &person : scene.again().people) {
        QVERIFY(!person.aside.contains(u"Lunch"_s) && !person.aside.contains(u"hurts"_s));
        QVERIFY(!person.aside.contains(u"since"_s));
    }
    scene.privacy = {.showsReturns = false, .hasBriefNames = true};
    const WallBoard brief = scene.again();
    QCOMPARE(brief.people.at(1).name, u"Yara E."_s);
    QCOMPARE(brief.people.at(1).aside, QString());
    QCOMPARE(brief.cards.at(0).notes, QStringList());
    scene.privacy = {.showsMessages = true, .showsSince = true};
    QCOMPARE(scene.again().people.at(1).aside, u"11:30 · Doctor · since 11:02"_s);
    QCOMPARE(scene.again().people.at(1).briefAside, u"11:30 · since 11:02"_s);
}

void TestWallBoard::countsOnly()
{
    Scene scene;
    fill(scene);
    scene.privacy.isCountsOnly = true;
    const WallBoard board = scene.again();
    QVERIFY(board.people.isEmpty());
    QCOMPARE(board.missing, 0);
    QCOMPARE(board.cards.size(), 2);
    QCOMPARE(board.headlines, QStringList{u"3 of 6 present"_s});
}

void TestWallBoard::someTeams()
{
    Scene scene;
    fill(scene);
    scene.put(7, u"In No Team"_s, u"Elsewhere"_s);
    scene.teams = teamsOfBoth(0);
    QVERIFY(names(scene.board()).contains(u"In No Team"_s));
    scene.shown = {u"oslo"_s};
    const WallBoard board = scene.again();
    QCOMPARE(names(board), (QStringList{u"Anna Berg"_s, u"Lars Dahl"_s}));
    QCOMPARE(board.cards.size(), 1);
    QCOMPARE(board.headlines, QStringList{u"2 of 2 present"_s});
    scene.shown = {u"no such team"_s};
    QCOMPARE(scene.again().cards.size(), 2);
}

void TestWallBoard::whoDoesNotCount()
{
    Scene scene;
    fill(scene);
    scene.put(8, u"Robot"_s, u"Oslo"_s, NotPresent);
    scene.put(9, u"Deleted"_s, u"Oslo"_s, Status{EjUserStatus::Deleted, {}});
    scene.teams = teamsOfBoth(0);
    scene.teams.notPeople = {8};
    const QStringList shown = names(scene.board());
    QVERIFY(!shown.contains(u"Robot"_s));
    QVERIFY(!shown.contains(u"Deleted"_s));
}

// On a wall nobody says who.
void TestWallBoard::longerAway()
{
    Scene scene;
    fill(scene);
    scene.goTo(TeamScene::at(24, 9, 0));
    const WallBoard board = scene.again();
    QCOMPARE(board.longerAway, 1);
    QVERIFY(!names(board).contains(u"Emil Lindqvist"_s));
}

void TestWallBoard::nobody()
{
    Scene scene;
    const WallBoard board = scene.board();
    QCOMPARE(board.headlines, QStringList{u"No agents"_s});
    QVERIFY(board.cards.isEmpty() && board.people.isEmpty());
}

QTEST_GUILESS_MAIN(TestWallBoard)
#include "tst_wallboard.moc"
