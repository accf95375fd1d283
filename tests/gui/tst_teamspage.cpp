// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/teamsroom.h"
#include "settings/teams/teamspage.h"

#include <QSpinBox>
#include <QStandardPaths>

using namespace Rollcall;

class TestTeamsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void theGroupsAreTheTeamsAtFirst()
    {
        Room room;
        QVERIFY(room.tells(u"each primary group is a team"_s));
        QCOMPARE(room.shown(), (QStringList{u"Second line"_s, u"Support Oslo"_s}));
        QCOMPARE(room.shown(1), (QStringList{u"2"_s, u"2"_s}));
        QVERIFY(!edit(*room.dialog, u"Name of the team"_s)->isVisible());
        QVERIFY(!find<QPushButton>(*room.dialog, u"Remove the team"_s)->isVisible());
        button(*room.dialog, u"Start from the groups"_s)->click();
        QVERIFY(!room.tells(u"each primary group is a team"_s));
        QVERIFY(edit(*room.dialog, u"Name of the team"_s)->isVisible());
        find<QSpinBox>(*room.dialog, u"Minimum"_s)->setValue(2);
        QVERIFY(!room.isWritten());
        QCOMPARE(room.changed->size(), 0);
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        QCOMPARE(room.changed->size(), 1);
        TeamSet expected{.teams = teamsOf({}, agents())};
        expected.teams[0].minimum = 2;
        QCOMPARE(room.stored(), expected);
    }

    void aGroupCanBeFollowed()
    {
        Room room;
        room.table()->selectRow(1);
        room.check(u"Follow this team"_s);
        room.save();
        QTRY_COMPARE(room.followed(), QStringList{u"Support Oslo"_s});
        QVERIFY(!room.isWritten());
        QCOMPARE(room.changed->size(), 1);
    }

    void withoutConnectionItWorksWithWhatIsTyped()
    {
        Room room{QList<Agent>()};
        QVERIFY(room.tells(u"Not connected"_s));
        QVERIFY(!room.table()->isVisible());
        QVERIFY(!button(*room.dialog, u"Start from the groups"_s)->isEnabled());
        button(*room.dialog, u"Start with an empty team"_s)->click();
        QVERIFY(room.dialog->focusWidget() == edit(*room.dialog, u"Name of the team"_s));
        room.name(u"Night shift"_s);
        room.enter(u"Group to add"_s, u" Support Bergen "_s);
        room.enter(u"Person to add"_s, u"17"_s);
        QCOMPARE(room.lines(u"Groups"_s), QStringList{u"Support Bergen"_s});
        QCOMPARE(room.lines(u"People"_s), QStringList{u"associate 17"_s});
        room.enter(u"Person to add"_s, u"Anna Berg"_s);
        QVERIFY(room.tells(u"Type the number of an associate."_s));
        QVERIFY(room.dialog->isVisible()); // Enter adds, and does not save
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        QCOMPARE(room.stored().teams,
            (QList<Team>{{.name = u"Night shift"_s, .groups = {{0, u"Support Bergen"_s}}, .people = {17}}}));
    }

    void peopleAreFoundByName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QList<int>>("ids");
        const QString none;
        QTest::newRow("name") << u"bo dahl"_s << u"Bo Dahl · Support Oslo"_s << QList<int>{2};
        QTest::newRow("from the list")
            << u"Anna Berg · Second line"_s << u"Anna Berg · Second line"_s << QList<int>{3};
        QTest::newRow("number") << u" 1"_s << u"Anna Berg · Support Oslo"_s << QList<int>{1};
        QTest::newRow("number of a stranger") << u"77"_s << u"associate 77"_s << QList<int>{77};
        QTest::newRow("plain text") << u"Robot & Söhne <b>"_s << u"Robot & Söhne <b> · Second line"_s
                                    << QList<int>{4};
        QTest::newRow("two of that name") << u"Anna Berg"_s << none << QList<int>();
        QTest::newRow("nobody") << u"Anna"_s << none << QList<int>();
        QTest::newRow("no associate") << u"-3"_s << none << QList<int>();
    }

    void peopleAreFoundByName()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, listed);
        Room room(agents(), {.teams = {team(u"A"_s)}});
        room.enter(u"Person to add"_s, typed);
        room.enter(u"Person to add"_s, typed); // twice is once
        QCOMPARE(room.lines(u"People"_s).join(u'|'), listed);
        QCOMPARE(room.tells(u"No one person has that name."_s), listed.isEmpty());
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        QTEST(room.stored().teams.constFirst().people, "ids");
    }

    void groupsAreChosenOrTyped()
    {
        Room room(agents(), {.teams = {team(u"A"_s, {{12, u"Gone"_s}})}});
        QCOMPARE(room.lines(u"Groups"_s), QStringList{u"Gone – nobody is in it"_s});
        QCOMPARE(room.shown(1), QStringList{u"0"_s});
        for (const QString &typed : {u"SUPPORT OSLO"_s, u"Sales"_s, u"Elsewhere"_s, u"support oslo"_s, u""_s})
            room.enter(u"Group to add"_s, typed);
        QCOMPARE(room.lines(u"Groups"_s),
            (QStringList{u"Gone – nobody is in it"_s, u"Support Oslo"_s, u"Sales"_s,
                u"Elsewhere – nobody is in it"_s}));
        QCOMPARE(room.shown(1), QStringList{u"2"_s});
        find<QListWidget>(*room.dialog, u"Groups"_s)->setCurrentRow(0);
        QTest::keyClick(find<QListWidget>(*room.dialog, u"Groups"_s), Qt::Key_Delete);
        room.check(u"Also people for whom it is a secondary group"_s);
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        const Team saved = room.stored().teams.constFirst();
        QCOMPARE(
            saved.groups, (QList<GroupRef>{{7, u"Support Oslo"_s}, {0, u"Sales"_s}, {0, u"Elsewhere"_s}}));
        QVERIFY(saved.withSecondaryGroups);
    }

    void orderAndNames()
    {
        Room room(agents(), three());
        room.table()->selectRow(2);
        room.press(u"Move the team up"_s);
        room.press(u"Move the team up"_s);
        QVERIFY(!find<QPushButton>(*room.dialog, u"Move the team up"_s)->isEnabled());
        QCOMPARE(room.shown(), (QStringList{u"C"_s, u"A"_s, u"B"_s}));
        room.name(u"  Support   C "_s);
        room.table()->selectRow(1);
        QVERIFY(QTest::qWaitForWindowActive(room.dialog.get()));
        QTest::keyClick(room.table(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(
            room.shown(), (QStringList{u"Support C"_s, u"B"_s, u"A"_s})); // a button that is seen to move
        room.table()->selectRow(1);
        room.press(u"Remove the team"_s);
        QCOMPARE(edit(*room.dialog, u"Name of the team"_s)->text(), u"A"_s);
        room.press(u"Add a team"_s);
        QCOMPARE(edit(*room.dialog, u"Name of the team"_s)->selectedText(), u"New team"_s);
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        const QList<Team> expected{team(u"Support C"_s), team(u"A"_s), team(u"New team"_s)};
        QCOMPARE(room.stored().teams, expected);
    }

    void theTabKeyFollowsTheEye()
    {
        TeamSet set = three();
        set.teams[1].groups = {{7, u"Support Oslo"_s}};
        set.teams[1].people = {1};
        set.teams[1].hours = {0b0011111, QTime(8, 0), QTime(16, 0), {QDate(2026, 12, 25)}};
        set.notPeople = {4};
        Room room(agents(), set);
        room.table()->selectRow(1);
        QVERIFY(QTest::qWaitForWindowActive(room.dialog.get()));
        const auto *page = room.dialog->findChild<TeamsPage *>();
        room.table()->setFocus();
        QStringList passed;
        QRect last(0, -1, 1, 1);
        for (const QWidget *at = room.table(); page->isAncestorOf(at); at = room.dialog->focusWidget()) {
            const QRect place(at->mapTo(page, QPoint()), at->size());
            const bool isSame = place == last; // a time has two parts
            passed += at->accessibleName().isEmpty() ? at->property("text").toString() : at->accessibleName();
            const bool isBeside = place.left() > last.right() && place.bottom() > last.top();
            QVERIFY2(isSame || isBeside || place.top() > last.bottom(), qPrintable(passed.join(u" | "_s)));
            last = place;
            QTest::keyClick(room.dialog->focusWidget(), Qt::Key_Tab);
        }
        for (const QString &name :
            {u"Groups"_s, u"People"_s, u"Monday"_s, u"Sunday"_s, u"Closes at"_s, u"Holidays"_s,
                u"Holidays from a calendar file"_s, u"Not a person"_s, u"Export the teams to a file"_s})
            QVERIFY2(passed.contains(name), qPrintable(name));
    }

    void withoutTheLastOneTheGroupsCountAgain()
    {
        Room room(agents(), {.teams = {team(u"A"_s)}});
        room.press(u"Remove the team"_s);
        QVERIFY(room.tells(u"each primary group is a team"_s));
        QCOMPARE(room.shown(), (QStringList{u"Second line"_s, u"Support Oslo"_s}));
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        QVERIFY(room.isWritten());
        QCOMPARE(room.stored(), TeamSet());
    }

    void aTeamWithoutANameOfItsOwnIsNotSaved()
    {
        Room room(agents(), three());
        for (const auto &[typed, said] : {std::pair{u" "_s, u"A team needs a name."_s},
                 std::pair{u"c "_s, u"There are two teams called “C”."_s}}) {
            room.table()->selectRow(0);
            room.name(typed);
            find<QListWidget>(*room.dialog, u"Pages"_s)->setCurrentRow(3);
            room.save();
            QVERIFY(room.tells(said));
            QVERIFY(edit(*room.dialog, u"Name of the team"_s)->isVisible());
            QCOMPARE(room.stored(), three());
        }
        room.name(u"D"_s);
        QVERIFY(!room.tells(u"There are two teams"_s));
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
    }
};

QTEST_MAIN(TestTeamsPage)
#include "tst_teamspage.moc"
