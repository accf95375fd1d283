// SPDX-License-Identifier: GPL-3.0-or-later
// Hours, holidays, followed and managed teams, and everything that is read from a file or written to one.
#include "gui/teamsroom.h"
#include "session/holidayfile.h"
#include "support/fulldisk.h"

#include <QDateEdit>
#include <QMessageBox>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTimeEdit>

using namespace Rollcall;

namespace {

QTimeEdit *clockField(const Room &room, const QString &name)
{
    return find<QTimeEdit>(*room.dialog, name);
}

QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString calendar = QStringLiteral(TEST_DATA "/holidays/norway.ics");

} // namespace

class TestTeamsPageFiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void hours()
    {
        Room room(agents(), three());
        QCOMPARE(room.shown(3).constFirst(), u"always"_s);
        QVERIFY(!clockField(room, u"Opens at"_s)->isEnabled());
        room.press(u"Saturday"_s);
        room.press(u"Sunday"_s);
        room.check(u"All day"_s, false);
        QCOMPARE(room.shown(3).constFirst(), u"Mon–Fri 08:00–16:00"_s);
        QVERIFY(room.tells(u"Nobody is alerted outside these hours."_s));
        clockField(room, u"Opens at"_s)->setTime(QTime(22, 0));
        clockField(room, u"Closes at"_s)->setTime(QTime(6, 0));
        QVERIFY(room.tells(u"belongs to the day on which it starts"_s));
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        TeamSet expected = three();
        expected.teams[0].hours = {0b0011111, QTime(22, 0), QTime(6, 0)};
        QCOMPARE(room.stored(), expected);
        room.open(agents());
        QVERIFY(!find<QPushButton>(*room.dialog, u"Sunday"_s)->isChecked());
        QVERIFY(find<QPushButton>(*room.dialog, u"Monday"_s)->isChecked());
        QCOMPARE(clockField(room, u"Closes at"_s)->time(), QTime(6, 0));
        room.check(u"All day"_s);
        QCOMPARE(room.shown(3).constFirst(), u"Mon–Fri"_s);
    }

    void holidaysAreTypedAndTakenAway()
    {
        Room room(agents(), three());
        auto *date = find<QDateEdit>(*room.dialog, u"Holiday to add"_s);
        for (const QDate &day : {QDate(2026, 12, 25), QDate(2026, 12, 24), QDate(2026, 12, 25)}) {
            date->setDate(day);
            QTest::keyClick(date, Qt::Key_Return);
        }
        QCOMPARE(room.lines(u"Holidays"_s),
            (QStringList{u"Thursday, 24 December 2026"_s, u"Friday, 25 December 2026"_s}));
        auto *list = find<QListWidget>(*room.dialog, u"Holidays"_s);
        list->setCurrentRow(0);
        room.press(u"Remove from: Holidays"_s);
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        QCOMPARE(room.stored().teams.constFirst().hours.holidays, QList<QDate>{QDate(2026, 12, 25)});
    }

    void holidaysFromACalendar()
    {
        Room room(agents(), three());
        World::put(room.world.folder.filePath(u"broken.ics"_s), "BEGIN:VCALENDAR");
        room.pick(u"Holidays from a calendar file"_s, room.world.folder.filePath(u"broken.ics"_s));
        QVERIFY(room.tells(u"This is not a calendar (.ics)"_s));
        room.pick(u"Holidays from a calendar file"_s, calendar);
        const HolidayFile file = readHolidayFile(calendar, QDate::currentDate());
        QVERIFY(!file.dates.isEmpty());
        QCOMPARE(room.lines(u"Holidays"_s).size(), file.dates.size());
        QVERIFY(room.tells(u"%1 day(s) taken over from norway.ics."_s.arg(file.dates.size())));
        QCOMPARE(room.tells(u"%1 entry(s) ignored"_s.arg(file.ignored)), file.ignored > 0);
        room.press(u"Give all teams these hours and holidays"_s);
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        for (const Team &each : room.stored().teams)
            QCOMPARE(each.hours.holidays, file.dates);
    }

    void followedTeamsGoWithTheirNames()
    {
        Room room(agents(), three());
        room.table()->selectRow(1);
        room.check(u"Follow this team"_s);
        QCOMPARE(room.table()->item(1, 0)->data(Qt::AccessibleTextRole).toString(), u"B, followed"_s);
        room.name(u"Bergen"_s);
        room.press(u"Move the team up"_s);
        QVERIFY(room.followed().isEmpty());
        room.save();
        QTRY_COMPARE(room.followed(), QStringList{u"Bergen"_s});
        QVERIFY(room.world.written().contains("acme\\followedTeams=Bergen"));
        room.open(agents());
        QVERIFY(find<QCheckBox>(*room.dialog, u"Follow this team"_s)->isChecked());
        room.check(u"Follow this team"_s, false);
        room.save();
        QTRY_COMPARE(room.followed(), QStringList());
        QCOMPARE(room.changed->size(), 1);
    }

    void managedTeamsAreShownAndCanBeFollowed()
    {
        TeamSet managed = three();
        managed.teams[0].people = {1, 77};
        managed.notPeople = {99};
        Room room(agents(), {}, managed);
        QVERIFY(room.tells(u"Your administrator has set the teams"_s));
        QCOMPARE(room.shown(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        QVERIFY(edit(*room.dialog, u"Name of the team"_s)->isReadOnly());
        QVERIFY(!find<QSpinBox>(*room.dialog, u"Minimum"_s)->isEnabled());
        for (const QString &name : {u"Add a team"_s, u"Remove the team"_s, u"Move the team down"_s,
                 u"Add to: Groups"_s, u"Add to: People"_s, u"Add to: Holidays"_s, u"Add to: Not a person"_s,
                 u"Give all teams these hours and holidays"_s})
            QVERIFY2(!room.pressable(name)->isVisible(), qPrintable(name));
        QVERIFY(!find<QPushButton>(*room.dialog, u"Monday"_s)->isEnabled());
        QVERIFY(!find<QPushButton>(*room.dialog, u"Import teams from a file"_s)->isEnabled());
        QCOMPARE(room.lines(u"People"_s), (QStringList{u"Anna Berg · Support Oslo"_s, u"associate 77"_s}));
        QTest::keyClick(find<QListWidget>(*room.dialog, u"People"_s), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(find<QListWidget>(*room.dialog, u"People"_s), Qt::Key_Delete);
        QCOMPARE(room.lines(u"People"_s).size(), 2);
        QCOMPARE(room.lines(u"Not a person"_s), QStringList{u"associate 99"_s});
        room.check(u"Follow this team"_s);
        room.save();
        QTRY_COMPARE(room.followed(), QStringList{u"A"_s});
        QVERIFY(!room.isWritten());
        QCOMPARE(room.stored(), managed);
    }

    void robots()
    {
        Room room(agents(), {.teams = {team(u"All"_s, {{8, u"Second line"_s}})}});
        QCOMPARE(room.shown(1), QStringList{u"2"_s});
        room.enter(u"Who is not a person"_s, u"robot & söhne <b>"_s);
        room.enter(u"Who is not a person"_s, u"99"_s);
        room.enter(u"Who is not a person"_s, u"Nobody"_s);
        QVERIFY(room.tells(u"No one person has that name."_s));
        QCOMPARE(room.shown(1), QStringList{u"1"_s});
        QCOMPARE(room.lines(u"Not a person"_s),
            (QStringList{u"Robot & Söhne <b> · Second line"_s, u"associate 99"_s}));
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        QCOMPARE(room.stored().notPeople, (QSet<int>{4, 99}));
    }

    void whatIsExportedIsWhatIsImported()
    {
        TeamSet set = three();
        set.teams[0].hours = {0b0011111, QTime(8, 0), QTime(16, 0), {QDate(2026, 12, 25)}};
        set.teams[1].groups = {{7, u"Support Oslo"_s}, {0, u"Støtte <b>"_s}};
        set.notPeople = {99};
        Room room(agents(), set);
        const QString path = room.world.folder.filePath(u"for everybody.json"_s);
        room.pick(u"Export the teams to a file"_s, path);
        QVERIFY(room.tells(u"Exported to "_s));
        QCOMPARE(bytes(path), teamsToJson(set));
        for (int left = 3; left > 0; --left)
            room.press(u"Remove the team"_s);
        room.pick(u"Import teams from a file"_s, path);
        QVERIFY(room.tells(u"3 team(s) read from for everybody.json"_s));
        QVERIFY(room.tells(u"This server lacks 1 group(s) of these teams: Støtte <b>."_s));
        QCOMPARE(room.shown(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        room.save();
        QTRY_VERIFY(!room.dialog->isVisible());
        QCOMPARE(bytes(room.world.folder.filePath(u"teams/acme.json"_s)), bytes(path));
    }

    void anImportChangesNothingUntilSave()
    {
        Room room;
        const QString path = room.world.folder.filePath(u"other.json"_s);
        World::put(path, teamsToJson(three()));
        room.pick(u"Import teams from a file"_s, path);
        QCOMPARE(room.shown().size(), 3);
        QVERIFY(!room.isWritten());
        room.dialog->close();
        auto *box = room.dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(room.dialog->isVisible());
        button(*box, u"Discard changes"_s)->click();
        QTRY_VERIFY(!room.dialog->isVisible());
        QVERIFY(!room.isWritten());
        QCOMPARE(room.changed->size(), 0);
    }

    void anImportThatFailsSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("no file") << QByteArray() << u"cannot be read"_s;
        QTest::newRow("no JSON") << QByteArray("teams:") << u"not valid JSON"_s;
        QTest::newRow("newer") << QByteArray(R"({"version":2})") << u"newer version"_s;
        QTest::newRow("wrong key") << QByteArray(R"({"version":1,"teams":[{"name":"A","minimum":-1}]})")
                                   << u"Team “A”: “minimum”"_s;
    }

    void anImportThatFailsSaysWhy()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, said);
        Room room(agents(), three());
        const QString path = room.world.folder.filePath(u"other.json"_s);
        World::put(path, json);
        room.pick(u"Import teams from a file"_s, path);
        QVERIFY(room.tells(said));
        QCOMPARE(room.shown().size(), 3);
    }

    void anExportThatFailsSaysWhy()
    {
        Room room(agents(), three());
        room.pick(u"Export the teams to a file"_s, room.world.folder.filePath(u"no/such/folder.json"_s));
        QVERIFY(room.tells(u"The teams could not be saved in "_s));
    }

    void aFullDiskIsSaid()
    {
        Room room(agents(), three());
        const QByteArray before = bytes(room.world.folder.filePath(u"teams/acme.json"_s));
        room.name(u"Changed"_s);
        {
            const FullDisk disk(20);
            room.save();
        }
        QVERIFY(room.tells(u"The teams could not be saved in "_s));
        QVERIFY(room.dialog->isVisible());
        QCOMPARE(room.changed->size(), 0);
        QCOMPARE(bytes(room.world.folder.filePath(u"teams/acme.json"_s)), before);
        room.save(); // there is room again
        QTRY_VERIFY(!room.dialog->isVisible());
        QCOMPARE(room.stored().teams.constFirst().name, u"Changed"_s);
    }

    void aFolderThatTakesNothingIsSaid()
    {
        Room room;
        World::put(room.world.folder.filePath(u"teams"_s), "not a folder");
        button(*room.dialog, u"Start from the groups"_s)->click();
        room.save();
        QVERIFY(room.tells(u"The teams could not be saved in "_s));
        QVERIFY(room.dialog->isVisible());
    }

    void aBrokenFileIsSaid()
    {
        Room room;
        QVERIFY(QDir(room.world.folder.path()).mkpath(u"teams"_s));
        World::put(room.world.folder.filePath(u"teams/acme.json"_s), "{");
        room.open(agents());
        QVERIFY(room.tells(u"acme.json is not used."_s));
        QVERIFY(room.tells(u"It is kept as "_s));
        QVERIFY(room.tells(u"each primary group is a team"_s));
    }

    void aNewConnectionGetsTeamsOnceItIsSaved()
    {
        Room room;
        button(*room.dialog, u"New"_s)->click();
        QVERIFY(room.tells(u"Teams can be set up once the connection is saved."_s));
        QVERIFY(!room.table()->isVisible());
        QVERIFY(!button(*room.dialog, u"Start with an empty team"_s)->isVisible());
    }

    void anotherConnectionIsShownAfterAsking()
    {
        Room room(agents(), three());
        room.name(u"Changed"_s);
        button(*room.dialog, u"New"_s)->click();
        auto *box = room.dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        button(*box, u"Keep editing"_s)->click();
        QCOMPARE(room.shown().constFirst(), u"Changed"_s);
    }

    void teamsGoWithTheirConnection()
    {
        Room room(agents(), three());
        QVERIFY(room.isWritten());
        button(*room.dialog, u"Remove…"_s)->click();
        auto *box = room.dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        button(*box, u"Remove"_s)->click();
        QTRY_VERIFY(!room.isWritten());
    }
};

QTEST_MAIN(TestTeamsPageFiles)
#include "tst_teamspagefiles.moc"
