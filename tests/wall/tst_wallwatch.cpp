// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallwatch.h"

#include "roster/testclock.h"
#include "support/fakenetwork.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

UserRow row(int id, const QString &name, const Status &status)
{
    UserRow row;
    row.agent.associateId = id;
    row.agent.ejUserId = id;
    row.agent.name = name;
    row.agent.group = u"Oslo"_s;
    row.status = status;
    return row;
}

Profile profileIn(const QString &zone)
{
    Profile profile;
    profile.id = u"acme"_s;
    profile.address = u"http://127.0.0.1:1"_s;
    profile.plainHttpAllowed = true;
    profile.teamTimeZone = zone;
    return profile;
}

/// A wall at 08:00 over a session that is never started: what it knows is put into its roster.
struct Scene {
    explicit Scene(const WallChoice &choice = {.teams = {}, .privacy = {}, .help = u"Call 1234"_s},
        const QString &zone = u"UTC"_s)
        : session(profileIn(zone), network, secrets, ledger, time.clock())
        , watch(session, choice)
    {
    }
    void see()
    {
        time.advance(2min);
        session.roster().mergeRoster(
            {row(1, u"Anna Berg"_s, Present), row(2, u"Lars Dahl"_s, NotPresent)}, time.tick());
    }
    void say(const QString &message)
    {
        time.advance(1s);
        QVERIFY(session.roster().mergePresence(2, {NotPresent, message}, time.tick()));
    }
    [[nodiscard]] const RosterEntry &entry() const { return *session.roster().find(2); }

    QTemporaryDir folder;
    TestClock time;
    FakeNetwork network;
    MemorySecretStore secrets;
    SignInLedger ledger{folder.filePath(u"ledger/signin.json"_s), time.clock(), 1};
    Session session;
    WallWatch watch;
};

} // namespace

class TestWallWatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atTheStart();
    void whatIsKnown();
    void tellsOfChanges();
    void keepsNoMessage();
    void keepsItWhereItIsShown();
    void anotherChoice();
    void noContact();
    void backAgain();
    void midnight();
    void summerTime();
};

void TestWallWatch::atTheStart()
{
    Scene scene;
    const WallScene first = scene.watch.scene();
    QCOMPARE(first.board.headlines, QStringList{u"Loading the agents…"_s});
    QVERIFY(first.board.people.isEmpty() && !first.trouble);
    QVERIFY(first.updated.isEmpty());
    scene.time.advance(10min);
    QCOMPARE(scene.watch.scene().trouble->title, u"No contact since 08:00 (10 min)"_s);
    QCOMPARE(scene.watch.scene().trouble->text, u"Call 1234"_s);
}

void TestWallWatch::whatIsKnown()
{
    Scene scene;
    scene.see();
    scene.say(u"Lunch, back 2026-11-23 09:30"_s);
    const WallScene wall = scene.watch.scene();
    QVERIFY(!wall.trouble);
    QCOMPARE(wall.clock, u"08:02"_s);
    QCOMPARE(wall.updated, u"updated 08:02:01"_s);
    QCOMPARE(wall.board.headlines, QStringList{u"1 of 2 present"_s});
    QCOMPARE(wall.board.people.at(0).aside, u"09:30"_s);
    QCOMPARE(wall.board.cards.size(), 1);
}

void TestWallWatch::tellsOfChanges()
{
    Scene scene;
    QSignalSpy changed(&scene.watch, &WallWatch::changed);
    scene.see();
    QTRY_COMPARE(changed.size(), 1); // once, whatever came at once
    scene.say(u"Lunch, back 2026-11-23 09:30"_s);
    QTRY_COMPARE(changed.size(), 2);
    TeamSet teams;
    teams.teams = {{.name = u"All"_s, .groups = {{0, u"Oslo"_s}}, .minimum = 2}};
    scene.watch.setTeams(teams);
    QTRY_COMPARE(changed.size(), 3);
    QVERIFY(scene.watch.scene().board.isAlert);
    scene.watch.setTeams(teams);
    QTest::qWait(2 * WallWatch::AtOnce.count());
    QCOMPARE(changed.size(), 3);
}

// Not in the roster, and so nowhere.
void TestWallWatch::keepsNoMessage()
{
    Scene scene;
    scene.see();
    scene.say(u"Oncologist, back 2026-11-23 09:30"_s);
    QCOMPARE(scene.entry().message, u"back 2026-11-23 09:30"_s);
    scene.say(u"Oncologist"_s);
    QCOMPARE(scene.entry().message, QString());
    QCOMPARE(scene.watch.scene().board.people.at(0).aside, QString());
}

void TestWallWatch::keepsItWhereItIsShown()
{
    Scene scene({.teams = {}, .privacy = {.showsMessages = true}, .help = {}});
    scene.see();
    scene.say(u"Lunch, back 2026-11-23 09:30"_s);
    QCOMPARE(scene.watch.scene().board.people.at(0).aside, u"09:30 · Lunch"_s);
}

// While the wall hangs. What is no longer shown is not kept either.
void TestWallWatch::anotherChoice()
{
    Scene scene({.teams = {}, .privacy = {.showsMessages = true}, .help = {}});
    scene.see();
    scene.say(u"Oncologist, back 2026-11-23 09:30"_s);
    QSignalSpy changed(&scene.watch, &WallWatch::changed);
    QTRY_COMPARE(changed.size(), 1);
    const WallChoice quiet{.teams = {}, .privacy = {}, .help = u"Call 1234"_s};
    scene.watch.setChoice(quiet);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(scene.entry().message, u"back 2026-11-23 09:30"_s);
    QCOMPARE(scene.watch.scene().board.people.at(0).aside, u"09:30"_s);
    scene.watch.setChoice(quiet);
    QTest::qWait(20);
    QCOMPARE(changed.size(), 2);
    scene.watch.setChoice({.teams = {}, .privacy = {.isCountsOnly = true}, .help = {}});
    QVERIFY(scene.watch.scene().board.people.isEmpty());
}

// Nothing green is older than the limit.
void TestWallWatch::noContact()
{
    Scene scene;
    scene.see();
    scene.time.advance(3min); // without a timer that says so, as when the machine has slept
    const WallScene wall = scene.watch.scene();
    QCOMPARE(wall.trouble->title, u"No contact since 08:02 (3 min)"_s);
    QCOMPARE(wall.board.missing, 2);
    for (const WallPerson &person : wall.board.people)
        QCOMPARE(person.standing, Standing::Unknown);
    QCOMPARE(wall.board.cards.at(0).number, u"–"_s);
}

void TestWallWatch::backAgain()
{
    Scene scene;
    scene.see();
    scene.time.advance(1h);
    QVERIFY(scene.watch.scene().trouble);
    scene.see();
    const WallScene wall = scene.watch.scene();
    QVERIFY(!wall.trouble);
    QCOMPARE(wall.board.headlines, QStringList{u"1 of 2 present"_s});
}

// "tomorrow" becomes today, and what was today has passed.
void TestWallWatch::midnight()
{
    Scene scene;
    scene.time.advance(15h + 55min);
    scene.see();
    scene.say(u"back 2026-11-24 08:30"_s);
    QCOMPARE(scene.watch.scene().clock, u"23:57"_s);
    QCOMPARE(scene.watch.scene().board.people.at(0).aside, u"tomorrow 08:30"_s);
    scene.time.advance(3min);
    scene.see();
    const WallScene wall = scene.watch.scene();
    QCOMPARE(wall.clock, u"00:02"_s);
    QVERIFY(!wall.trouble);
    QCOMPARE(wall.board.people.at(0).aside, u"08:30"_s);
}

// An hour that does not exist, and one that comes twice: neither is an age of what is known.
void TestWallWatch::summerTime()
{
    Scene scene({.teams = {}, .privacy = {}, .help = {}}, u"Europe/Oslo"_s);
    const auto goTo = [&](const QDateTime &moment) {
        scene.time.advance(std::chrono::seconds(scene.time.wall().secsTo(moment) - 120));
        scene.see(); // two minutes later
    };
    goTo(QDateTime(QDate(2027, 3, 28), QTime(0, 59), Qt::UTC));
    scene.say(u"back 2027-03-28 03:10"_s);
    QCOMPARE(scene.watch.scene().clock, u"01:59"_s);
    QCOMPARE(scene.watch.scene().board.people.at(0).aside, u"03:10"_s);
    scene.time.advance(1min);
    QCOMPARE(scene.watch.scene().clock, u"03:00"_s);
    QVERIFY(!scene.watch.scene().trouble);
    QCOMPARE(scene.watch.scene().board.people.at(0).aside, u"03:10"_s);
    goTo(QDateTime(QDate(2027, 10, 31), QTime(0, 59), Qt::UTC));
    QCOMPARE(scene.watch.scene().clock, u"02:59"_s);
    scene.time.advance(1min);
    QCOMPARE(scene.watch.scene().clock, u"02:00"_s);
    QVERIFY(!scene.watch.scene().trouble);
}

QTEST_GUILESS_MAIN(TestWallWatch)
#include "tst_wallwatch.moc"
