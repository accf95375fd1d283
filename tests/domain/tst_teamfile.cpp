// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamfile.h"

#include <QFile>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

QByteArray oneTeam(const QByteArray &keys)
{
    return R"({"version":1,"teams":[{"name":"A")" + (keys.isEmpty() ? "" : "," + keys) + "}]}";
}

TeamSet everything()
{
    Team full{.name = u"Støtte „Oslo“ \"x\" \\ 日本"_s,
        .groups = {{0, u"Support, first line"_s}, {2147483647, u"العربية"_s}},
        .withSecondaryGroups = true,
        .people = {17, 5, 2147483647},
        .minimum = 9999,
        .hours = {.days = 0b1010101, .from = QTime(22, 0), .to = QTime(6, 30)}};
    full.hours.holidays = {QDate(2026, 12, 25), QDate(2024, 2, 29)};
    return {.teams = {full, {.name = u"B"_s}, {.name = QString(255, u'n'), .hours = {.days = 0}},
                {.name = u"All day"_s, .hours = {.from = QTime(8, 0), .to = QTime(8, 0)}}},
        .notPeople = {99, 3}};
}

} // namespace

class TestTeamFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip()
    {
        for (const TeamSet &set : {TeamSet(), everything(), TeamSet{.notPeople = {1}}}) {
            const QByteArray json = teamsToJson(set);
            const TeamFile file = teamsFromJson(json);
            QCOMPARE(file.problem, QString());
            QCOMPARE(file.set.value(), set);
            QCOMPARE(teamsToJson(*file.set), json);
        }
    }

    void readsWell()
    {
        const Team team{.name = u"Night"_s,
            .groups = {{0, u"Support"_s}},
            .minimum = 1,
            .hours = {.days = 0b0110000, .from = QTime(22, 0), .to = QTime(6, 0)}};
        QCOMPARE(
            QString::fromUtf8(teamsToJson({.teams = {team}, .notPeople = {9, 3}})), QString::fromUtf8(R"({
  "version": 1,
  "teams": [
    {
      "name": "Night",
      "groups": ["Support"],
      "minimum": 1,
      "days": ["fri","sat"],
      "from": "22:00",
      "to": "06:00"
    }
  ],
  "notPeople": [3,9]
}
)"));
    }

    void theDocumentedExample()
    {
        QFile doc(QStringLiteral(TEST_DATA "/../../docs/teams.md"));
        QVERIFY(doc.open(QIODevice::ReadOnly));
        const QByteArray text = doc.readAll();
        const qsizetype begin = text.indexOf("```json") + 7;
        const TeamFile file = teamsFromJson(text.mid(begin, text.indexOf("```", begin) - begin));
        QCOMPARE(file.problem, QString());
        QCOMPARE(file.set->teams.size(), 2);
        const Team &oslo = file.set->teams.constFirst();
        QCOMPARE(oslo.groups, (QList<GroupRef>{{0, u"Support Oslo"_s}, {12, u"Kundeservice Bergen"_s}}));
        QVERIFY(oslo.withSecondaryGroups);
        QCOMPARE(oslo.people, (QList<int>{17, 23}));
        QCOMPARE(oslo.minimum, 2);
        QCOMPARE(oslo.hours.days.to_ulong(), 0b0011111ul);
        QCOMPARE(oslo.hours.to, QTime(16, 0));
        QCOMPARE(oslo.hours.holidays.size(), 2);
        QCOMPARE(file.set->notPeople, QSet<int>{99});
    }

    void whatIsNotThereHasADefault()
    {
        QCOMPARE(teamsFromJson(R"({"version":1})").set.value(), TeamSet());
        const TeamFile file = teamsFromJson("\xEF\xBB\xBF" + oneTeam(R"("colour":"red","x":{"y":[null]})"));
        QCOMPARE(file.set.value(), (TeamSet{.teams = {{.name = u"A"_s}}}));
    }

    void namesAreOneLine()
    {
        const TeamFile file =
            teamsFromJson(oneTeam(R"("groups":[" Sup\tport \u202e1"])").replace("\"A\"", R"("  A\n B ")"));
        QCOMPARE(file.set->teams.constFirst().name, u"A B"_s);
        QCOMPARE(file.set->teams.constFirst().groups.constFirst().name, u"Sup port 1"_s);
    }

    void lateTimes()
    {
        const TeamFile file = teamsFromJson(oneTeam(R"("from":"8:00","to":"24:00")"));
        QCOMPARE(file.set->teams.constFirst().hours.from, QTime(8, 0));
        QCOMPARE(file.set->teams.constFirst().hours.to, QTime(0, 0));
    }

    void badValues_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QByteArray &json, const QString &problem) {
            QTest::newRow(name) << json << problem;
        };
        row("empty", "", u"The team file is not valid JSON (line 1)."_s);
        row("cut off", "{\"version\":1,\n\"teams\":[\n{\"na", u"The team file is not valid JSON (line 3)."_s);
        row("not UTF-8", "{\"version\":1,\"x\":\"\xE5\"}", u"The team file is not valid JSON (line 1)."_s);
        row("a list", "[]", u"The team file does not hold a JSON object."_s);
        row("no version", "{}", u"The team file: “version” has to be 1."_s);
        row("odd version", R"({"version":"1"})", u"The team file: “version” has to be 1."_s);
        row("newer version", R"({"version":2,"teams":5})",
            u"The team file was written by a newer version of this program."_s);
        row("teams", R"({"version":1,"teams":{}})", u"The team file: “teams” has to be a list."_s);
        row("notPeople", R"({"version":1,"notPeople":[1,"2"]})",
            u"The team file: “notPeople” has to be a list of associate ids."_s);
        row("no team", R"({"version":1,"teams":[{"name":"A"},5]})",
            u"Team number 2: “name” has to be a text of at most 255 characters."_s);
        row("no name", R"({"version":1,"teams":[{"name":" \n"}]})",
            u"Team number 1: “name” has to be a text of at most 255 characters."_s);
        row("long name", oneTeam({}).replace("\"A\"", '"' + QByteArray(256, 'n') + '"'),
            u"Team “"_s + QString(59, u'n') + u"…”: “name” has to be a text of at most 255 characters."_s);
        row("name twice", R"({"version":1,"teams":[{"name":"Støtte"},{"name":" STØTTE"}]})",
            u"Two teams in the file are called “STØTTE”."_s);

        const QString groups =
            u"Team “A”: “groups” has to be a list of names of at most 255 characters, or of "
            "objects with a name and an id."_s;
        row("groups", oneTeam(R"("groups":"Support")"), u"Team “A”: “groups” has to be a list."_s);
        row("a number as group", oneTeam(R"("groups":[7])"), groups);
        row("an empty group", oneTeam(R"("groups":["Support",""])"), groups);
        row("a group without name", oneTeam(R"("groups":[{"id":7}])"), groups);
        row("a group with an odd id", oneTeam(R"("groups":[{"id":"7","name":"Support"}])"), groups);
        // NOLINTNEXTLINE(modernize-raw-string-literal): too much for moc
        row("a long group", oneTeam("\"groups\":[\"" + QByteArray(256, 'g') + "\"]"), groups);
        row("secondary", oneTeam(R"("withSecondaryGroups":1)"),
            u"Team “A”: “withSecondaryGroups” has to be true or false."_s);
        for (const QByteArray id : {"0", "-1", "1.5", "\"1\"", "2147483648", "1e99", "null", "true"})
            row("person " + id, oneTeam("\"people\":[1," + id + "]"),
                u"Team “A”: “people” has to be a list of associate ids."_s);
        for (const QByteArray minimum : {"-1", "2.5", "10000", "\"2\"", "null"})
            row("minimum " + minimum, oneTeam("\"minimum\":" + minimum),
                u"Team “A”: “minimum” has to be a whole number from 0 to 9999."_s);
        for (const QByteArray day : {"\"Monday\"", "1", "\"\"", "null"})
            row("day " + day, oneTeam(R"("days":["mon",)" + day + "]"),
                u"Team “A”: “days” has to be a list of mon, tue, wed, thu, fri, sat and sun."_s);
        for (const QByteArray time :
            {"\"8\"", "800", "\"25:00\"", "\"24:00\"", "\"08:00:00\"", "\"8 am\"", "\"\""})
            row("from " + time, oneTeam(R"("to":"16:00","from":)" + time),
                u"Team “A”: “from” has to be a time such as 08:00."_s);
        row("no end", oneTeam(R"("from":"08:00")"), u"Team “A”: “to” has to be a time such as 08:00."_s);
        row("no begin", oneTeam(R"("to":"08:00")"), u"Team “A”: “from” has to be a time such as 08:00."_s);
        for (const QByteArray date : {"\"25.12.2026\"", "\"2026-02-29\"", "20261225", "\"2026-12-25T00:00\""})
            row("holiday " + date, oneTeam(R"("holidays":["2026-12-24",)" + date + "]"),
                u"Team “A”: “holidays” has to be a list of dates such as 2026-12-25."_s);
        row("the first of two mistakes", oneTeam(R"("minimum":-1,"people":5)"),
            u"Team “A”: “people” has to be a list."_s);
    }

    void badValues()
    {
        QFETCH(const QByteArray, json);
        const TeamFile file = teamsFromJson(json);
        QTEST(file.problem, "problem");
        QVERIFY(!file.set);
    }

    void bounds()
    {
        QByteArrayList teams;
        for (int i = 0; i < 501; ++i)
            // NOLINTNEXTLINE(modernize-raw-string-literal): as above
            teams += "{\"name\":\"T" + QByteArray::number(i) + "\"}";
        const QByteArray tooMany = R"({"version":1,"teams":[)" + teams.join(',') + "]}";
        QCOMPARE(teamsFromJson(tooMany).problem, u"The team file has more than 500 teams."_s);
        teams.removeLast();
        const QByteArray most = R"({"version":1,"teams":[)" + teams.join(',') + "]}";
        QCOMPARE(teamsFromJson(most).set->teams.size(), 500);
        QVERIFY(teamsFromJson(most + QByteArray(MaxTeamFile - most.size(), ' ')).set);
        QCOMPARE(teamsFromJson(most + QByteArray(MaxTeamFile + 1 - most.size(), ' ')).problem,
            u"The team file is larger than 1 MiB."_s);
    }

    void unknown()
    {
        const TeamSet set{
            .teams = {{.name = u"A"_s, .groups = {{7, u"Renamed"_s}, {8, u"Gone"_s}, {0, u"støtte"_s}}},
                {.name = u"B"_s, .groups = {{0, u"Bergen"_s}, {0, u"GONE"_s}, {0, u"bergen"_s}}}}};
        const QList<GroupRef> known{{7, u"Support"_s}, {9, u"STØTTE"_s}};
        QCOMPARE(unknownGroups(set, known), (QStringList{u"Gone"_s, u"Bergen"_s}));
        QVERIFY(unknownGroups({}, known).isEmpty());
        QCOMPARE(unknownGroupsSentence({}), QString());
        QCOMPARE(unknownGroupsSentence({u"50% %1"_s, u"B"_s}),
            u"This server lacks 2 group(s) of these teams: 50% %1, B."_s);
        QCOMPARE(unknownGroupsSentence({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s}),
            u"This server lacks 7 group(s) of these teams: A, B, C, D, E, 2 more."_s);
    }
};

QTEST_APPLESS_MAIN(TestTeamFile)
#include "tst_teamfile.moc"
