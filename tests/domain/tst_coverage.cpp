// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/coverage.h"

#include <QTest>
#include <QTimeZone>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString &text)
{
    const QDateTime written = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return QDateTime(written.date(), written.time(), QTimeZone("Europe/Oslo"));
}

const QString monday = u"2026-11-23 10:00"_s;

/// "P:01 N:0 Ur:1" are three people: present in the teams 0 and 1, not present, and a robot of unknown
/// status. X is no agent; r marks a robot, l somebody longer away. Ids count from 1.
QList<CoverageFact> people(const QString &text)
{
    QList<CoverageFact> facts;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        CoverageFact fact{.id = int(facts.size()) + 1};
        const QString kind = word.section(u':', 0, 0);
        for (const QChar team : word.section(u':', 1))
            fact.teams += team.digitValue();
        fact.standing = kind.startsWith(u'P') ? Standing::Present
            : kind.startsWith(u'N')           ? Standing::NotPresent
            : kind.startsWith(u'U')           ? Standing::Unknown
                                              : Standing::NotAnAgent;
        fact.counts = !kind.contains(u'r');
        fact.isLongerAway = kind.contains(u'l');
        facts += fact;
    }
    return facts;
}

OpeningHours hours(unsigned days, int from, int to, const QList<QDate> &holidays = {})
{
    return {days, QTime(from, 0), QTime(to, 0), holidays};
}

QList<Team> teams()
{
    return {
        {.name = u"Oslo"_s, .minimum = 2, .hours = hours(0b0011111, 8, 16, {QDate(2026, 12, 25)})},
        {.name = u"Night"_s,
            .minimum = 1,
            .hours = hours(0b0010000, 22, 6, {QDate(2026, 1, 2), QDate(2026, 1, 10)})},
        {.name = u"Second line"_s},
        {.name = u"Always"_s, .minimum = 1},
        {.name = u"Office"_s, .hours = hours(0b0011111, 8, 16)},
    };
}

QString text(const TeamCount &count)
{
    return u"%1/%2"_s.arg(count.present).arg(count.total())
        + (count.unknown > 0 ? u'?' + QString::number(count.unknown) : QString());
}

QString text(const QList<Coverage> &coverage)
{
    QStringList parts;
    for (const Coverage &team : coverage)
        parts += text(team.count) + (team.isOpen ? QString() : u" closed"_s)
            + (team.isBelow() ? u" BELOW"_s : QString());
    return parts.join(u", "_s);
}

} // namespace

Q_DECLARE_METATYPE(std::optional<Status>)

class TestCoverage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("expected"); // Oslo min 2, Night min 1, Second line, Always min 1, Office
        QTest::addColumn<QString>("total");
        const auto row = [](const char *name, const QString &who, const QString &now, const QString &expected,
                             const QString &total) {
            QTest::newRow(name) << who << now << expected << total;
        };
        row("nobody at all", {}, monday, u"0/0 BELOW, 0/0 closed, 0/0, 0/0 BELOW, 0/0"_s, u"0/0"_s);
        row("enough", u"P:0 P:0 N:0 P:3"_s, monday, u"2/3, 0/0 closed, 0/0, 1/1, 0/0"_s, u"3/4"_s);
        row("one too few", u"P:0 N:0 P:3"_s, monday, u"1/2 BELOW, 0/0 closed, 0/0, 1/1, 0/0"_s, u"2/3"_s);
        row("two teams: in both, once in all", u"P:03 P:03 N:23"_s, monday,
            u"2/2, 0/0 closed, 0/1, 2/3, 0/0"_s, u"2/3"_s);
        row("all teams", u"P:01234"_s, monday, u"1/1 BELOW, 1/1 closed, 1/1, 1/1, 1/1"_s, u"1/1"_s);
        row("no team: in the whole", u"P: P:2 U:"_s, monday, u"0/0 BELOW, 0/0 closed, 1/1, 0/0 BELOW, 0/0"_s,
            u"2/3?1"_s);
        row("unknown is never present", u"P:0 U:0 U:03"_s, monday,
            u"1/3?2 BELOW, 0/0 closed, 0/0, 0/1?1 BELOW, 0/0"_s, u"1/3?2"_s);
        row("robots", u"P:0 Pr:0 Nr:0 Ur:03 P:3"_s, monday, u"1/1 BELOW, 0/0 closed, 0/0, 1/1, 0/0"_s,
            u"2/2"_s);
        row("read-only, deleted, system", u"X:0 P:0 X:3 P:0 Xr:0 X:"_s, monday,
            u"2/2, 0/0 closed, 0/0, 0/0 BELOW, 0/0"_s, u"2/2"_s);
        row("longer away", u"P:0 P:0 Nl:0 Nl:3 N:0 P:3"_s, monday, u"2/3, 0/0 closed, 0/0, 1/1, 0/0"_s,
            u"3/4"_s);
        row("no minimum, no alert", u"N:2 U:2 N:4"_s, monday,
            u"0/0 BELOW, 0/0 closed, 0/2?1, 0/0 BELOW, 0/1"_s, u"0/3?1"_s);

        const QString few = u"P:0 N:1 P:3 N:4"_s;
        row("before hours", few, u"2026-11-23 07:59"_s, u"1/1 closed, 0/1 closed, 0/0, 1/1, 0/1 closed"_s,
            u"2/4"_s);
        row("from eight on", few, u"2026-11-23 08:00"_s, u"1/1 BELOW, 0/1 closed, 0/0, 1/1, 0/1"_s, u"2/4"_s);
        row("after hours", few, u"2026-11-23 16:00"_s, u"1/1 closed, 0/1 closed, 0/0, 1/1, 0/1 closed"_s,
            u"2/4"_s);
        row("weekend", few, u"2026-11-22 10:00"_s, u"1/1 closed, 0/1 closed, 0/0, 1/1, 0/1 closed"_s,
            u"2/4"_s);
        row("a holiday of one team", few, u"2026-12-25 10:00"_s, u"1/1 closed, 0/1 closed, 0/0, 1/1, 0/1"_s,
            u"2/4"_s);
        row("night before midnight", few, u"2026-11-27 23:00"_s,
            u"1/1 closed, 0/1 BELOW, 0/0, 1/1, 0/1 closed"_s, u"2/4"_s);
        row("night after midnight", few, u"2026-11-28 05:59"_s,
            u"1/1 closed, 0/1 BELOW, 0/0, 1/1, 0/1 closed"_s, u"2/4"_s);
        row("night over", few, u"2026-11-28 06:00"_s, u"1/1 closed, 0/1 closed, 0/0, 1/1, 0/1 closed"_s,
            u"2/4"_s);
        row("night on a holiday", few, u"2026-01-02 23:00"_s,
            u"1/1 closed, 0/1 closed, 0/0, 1/1, 0/1 closed"_s, u"2/4"_s);
        row("and the morning after it", few, u"2026-01-03 05:00"_s,
            u"1/1 closed, 0/1 closed, 0/0, 1/1, 0/1 closed"_s, u"2/4"_s);
        row("on a holiday, the night that began before it", few, u"2026-01-10 05:00"_s,
            u"1/1 closed, 0/1 BELOW, 0/0, 1/1, 0/1 closed"_s, u"2/4"_s);
        row("two teams, one of them closed", u"P:01 N:01"_s, u"2026-11-28 05:00"_s,
            u"1/2 closed, 1/2, 0/0, 0/0 BELOW, 0/0 closed"_s, u"1/2"_s);
        row("a robot in two teams", u"Pr:03 P:03"_s, monday, u"1/1 BELOW, 0/0 closed, 0/0, 1/1, 0/0"_s,
            u"1/1"_s);
        row("a robot longer away, not an agent", u"Nrl:0 Xrl:0 P:0 P:0"_s, monday,
            u"2/2, 0/0 closed, 0/0, 0/0 BELOW, 0/0"_s, u"2/2"_s);
    }

    void counts()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, now);
        QTEST(text(coverage(teams(), people(who), at(now))), "expected");
        QTEST(text(totalCount(people(who))), "total");
    }

    // Every word of the wire, and what has not been read: who is in a team and does not count.
    void statuses_data()
    {
        QTest::addColumn<std::optional<Status>>("status");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const std::optional<Status> &status, const QString &expected) {
            QTest::newRow(name) << status << expected;
        };
        row("never seen", std::nullopt, u"0/1?1 BELOW"_s);
        for (const auto &[name, expected] :
            {std::pair{"StatusNormal", u"1/1"_s}, std::pair{"StatusNotAvailable", u"0/1 BELOW"_s},
                std::pair{"StatusReadOnly", u"0/0 BELOW"_s}, std::pair{"StatusDeleted", u"0/0 BELOW"_s},
                std::pair{"StatusSystem", u"0/0 BELOW"_s}, std::pair{"StatusSpm", u"0/0 BELOW"_s},
                std::pair{"StatusNone", u"0/0 BELOW"_s}, std::pair{"StatusOfTomorrow", u"0/0 BELOW"_s}})
            row(name, statusFromName(QString::fromLatin1(name)), expected);
    }

    void statuses()
    {
        QFETCH(const std::optional<Status>, status);
        const CoverageFact fact{.id = 1, .teams = {0}, .standing = standing(status)};
        const Team always{.name = u"Always"_s, .minimum = 1};
        QTEST(text(coverage({always}, {fact}, at(monday))), "expected");
    }

    void hoursAreThoseOfTheTeam()
    {
        const QList<CoverageFact> nobody = people(u"N:0"_s);
        const QDateTime eight = at(u"2026-11-23 08:00"_s);
        QVERIFY(coverage(teams(), nobody, eight).constFirst().isBelow());
        QVERIFY(!coverage(teams(), nobody, eight.toTimeZone(QTimeZone("Europe/London"))).constFirst().isOpen);
        QVERIFY(!coverage(teams(), nobody, eight.toUTC()).constFirst().isOpen);
    }

    // The night from Saturday to Sunday, in which clocks change, by UTC.
    void clockChanges_data()
    {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("spring, before 22:00") << u"2026-03-28 20:59"_s << false;
        QTest::newRow("spring, 22:00") << u"2026-03-28 21:00"_s << true;
        QTest::newRow("spring, 05:59") << u"2026-03-29 03:59"_s << true;
        QTest::newRow("spring, 06:00") << u"2026-03-29 04:00"_s << false;
        QTest::newRow("autumn, before 22:00") << u"2026-10-24 19:59"_s << false;
        QTest::newRow("autumn, 22:00") << u"2026-10-24 20:00"_s << true;
        QTest::newRow("autumn, the second 02:30") << u"2026-10-25 01:30"_s << true;
        QTest::newRow("autumn, 05:59") << u"2026-10-25 04:59"_s << true;
        QTest::newRow("autumn, 06:00") << u"2026-10-25 05:00"_s << false;
    }

    void clockChanges()
    {
        QFETCH(const QString, utc);
        QFETCH(const bool, isOpen);
        const QDateTime written = QDateTime::fromString(utc, u"yyyy-MM-dd HH:mm"_s);
        const QDateTime now =
            QDateTime(written.date(), written.time(), Qt::UTC).toTimeZone(at(monday).timeZone());
        const Team night{.name = u"Night"_s, .minimum = 1, .hours = hours(0b0100000, 22, 6)};
        const Coverage team = coverage({night}, people(u"N:0"_s), now).constFirst();
        QCOMPARE(team.isOpen, isOpen);
        QCOMPARE(team.isBelow(), isOpen);
        QCOMPARE(team.opensAt.has_value(), !isOpen);
    }

    void nextBack_data()
    {
        QTest::addColumn<QStringList>("returns"); // NAME@TIME
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << QStringList() << u""_s;
        QTest::newRow("earliest") << QStringList{u"Bo@2026-11-23 14:00"_s, u"Ada@2026-11-23 13:00"_s}
                                  << u"Ada 2026-11-23 13:00"_s;
        QTest::newRow("at once is not ahead") << QStringList{u"Ada@2026-11-23 10:00"_s} << u""_s;
        QTest::newRow("overdue") << QStringList{u"Ada@2026-11-23 09:00"_s, u"Bo@2026-11-23 14:00"_s}
                                 << u"Bo 2026-11-23 14:00"_s;
        QTest::newRow("tomorrow") << QStringList{u"Ada@2026-11-24 23:59"_s} << u"Ada 2026-11-24 23:59"_s;
        QTest::newRow("the day after") << QStringList{u"Ada@2026-11-25 00:00"_s} << u""_s;
        QTest::newRow("the first of two")
            << QStringList{u"Bo@2026-11-23 13:00"_s, u"Ada@2026-11-23 13:00"_s} << u"Bo 2026-11-23 13:00"_s;
    }

    void nextBack()
    {
        QFETCH(const QStringList, returns);
        QList<CoverageFact> facts;
        for (const QString &text : returns)
            facts += {.id = int(facts.size()) + 1,
                .teams = {0},
                .standing = Standing::NotPresent,
                .certainBack = at(text.section(u'@', 1)),
                .firstName = text.section(u'@', 0, 0)};
        const auto told = [](const QList<CoverageFact> &who) {
            const Coverage team = coverage(teams(), who, at(monday)).constFirst();
            return team.nextBack ? team.nextBackWho + u' ' + team.nextBack->toString(u"yyyy-MM-dd HH:mm"_s)
                                 : QString(u""_s);
        };
        QTEST(told(facts), "expected");
        for (CoverageFact &fact : facts)
            fact.standing = Standing::Present;
        QCOMPARE(told(facts), u""_s);
        for (CoverageFact &fact : facts) {
            fact.standing = Standing::NotPresent;
            fact.counts = false;
        }
        QCOMPARE(told(facts), u""_s);
    }

    void guard_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QList<int>>("ids");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("sentence"); // after these were set Not present
        const auto row = [](const char *name, const QString &who, const QList<int> &ids,
                             const QString &sentence, const QString &now = monday) {
            QTest::newRow(name) << who << ids << now << sentence;
        };
        const QString none = u""_s;
        const QString osloOne = u"Leaves Oslo with 1 present, minimum 2."_s;
        row("enough left", u"P:0 P:0 P:0"_s, {1}, none);
        row("below", u"P:0 P:0"_s, {1}, osloOne);
        row("to nobody", u"P:0 P:0"_s, {1, 2}, u"Leaves Oslo with 0 present, minimum 2."_s);
        row("from below to further below", u"P:0 N:0"_s, {1}, u"Leaves Oslo with 0 present, minimum 2."_s);
        row("below before, not by this", u"P:0 N:0 P:2 P:2"_s, {3}, none);
        row("nothing changes", u"N:0 U:0 X:0"_s, {1, 2, 3}, none);
        row("nobody chosen", u"P:0"_s, {}, none);
        row("strangers", u"P:0 P:0"_s, {77}, none);
        row("a robot", u"P:0 P:0 Pr:0"_s, {3}, none);
        row("a robot does not fill in", u"P:0 P:0 Pr:0"_s, {1}, osloOne);
        row("unknown does not fill in", u"P:0 P:0 U:0"_s, {1}, osloOne);
        row("no minimum, one left", u"P:2 P:2"_s, {1}, none);
        row("no minimum, nobody left", u"P:2 P:2 N:2"_s, {1, 2},
            u"Leaves Second line with nobody present."_s);
        row("no minimum, nobody there before", u"N:2 U:2"_s, {1, 2}, none);
        row("closed", u"P:0 P:0"_s, {1, 2}, none, u"2026-11-23 17:00"_s);
        row("closed without minimum", u"P:4"_s, {1}, none, u"2026-11-23 17:00"_s);
        row("open without minimum", u"P:4"_s, {1}, u"Leaves Office with nobody present."_s);
        row("holiday", u"P:0 P:0"_s, {1}, none, u"2026-12-25 10:00"_s);
        row("midnight shift", u"P:1"_s, {1}, u"Leaves Night with 0 present, minimum 1."_s,
            u"2026-11-28 05:00"_s);
        row("two teams, one person", u"P:03 P:0"_s, {1},
            u"Leaves Oslo with 1 present, minimum 2; Always with 0 present, minimum 1."_s);
        row("more than three", u"P:0234 P:0 P:1"_s, {1},
            u"Leaves Oslo with 1 present, minimum 2; Second line with nobody present; "
            "Always with 0 present, minimum 1; 1 more team(s) short of people."_s);
    }

    void guard()
    {
        QFETCH(const QString, who);
        QFETCH(const QList<int>, ids);
        QFETCH(const QString, now);
        const QList<CoverageFact> facts = people(who);
        const QSet<int> chosen(ids.begin(), ids.end());
        const QList<Coverage> before = coverage(teams(), facts, at(now));
        const QList<Coverage> after = coverageAfter(teams(), facts, chosen, Standing::NotPresent, at(now));
        QTEST(guardSentence(teams(), after, gaps(before, after)), "sentence");
        const QList<Coverage> filled = coverageAfter(teams(), facts, chosen, Standing::Present, at(now));
        QVERIFY(gaps(before, filled).isEmpty());
    }

    void afterAChange()
    {
        QList<CoverageFact> facts = people(u"Nl:0 N:0 X:0 U:0 Nr:0"_s);
        facts[1].certainBack = at(u"2026-11-23 13:00"_s);
        const auto after = [&](Standing standing) {
            return coverageAfter(teams(), facts, {1, 2, 3, 4, 5}, standing, at(monday)).mid(0, 1);
        };
        QCOMPARE(text(after(Standing::Present)), u"3/3"_s); // who was longer away is expected again
        QVERIFY(!after(Standing::Present).constFirst().nextBack);
        QCOMPARE(text(after(Standing::NotPresent)), u"0/2 BELOW"_s);
        QVERIFY(after(Standing::NotPresent).constFirst().nextBack); // already away: nothing is changed
    }

    void closed_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("sentence"); // Monday to Friday 08:00 to 16:00, not on 25 December
        QTest::newRow("open") << monday << u""_s;
        QTest::newRow("today") << u"2026-11-23 06:00"_s << u"closed, opens 08:00"_s;
        QTest::newRow("tomorrow") << u"2026-11-23 16:00"_s << u"closed, opens tomorrow 08:00"_s;
        QTest::newRow("after the weekend") << u"2026-11-28 10:00"_s << u"closed, opens Mon 08:00"_s;
        QTest::newRow("over a holiday") << u"2026-12-24 18:00"_s << u"closed, opens Mon 08:00"_s;
    }

    void closed()
    {
        QFETCH(const QString, now);
        QTEST(closedSentence(coverage(teams(), {}, at(now)).constFirst(), at(now)), "sentence");
    }

    void closedForGood()
    {
        const Team never{.name = u"Never"_s, .minimum = 1, .hours = {.days = 0}};
        const Coverage team = coverage({never}, {}, at(monday)).constFirst();
        QVERIFY(!team.isOpen && !team.isBelow() && !team.opensAt);
        QCOMPARE(closedSentence(team, at(monday)), u"closed"_s);
    }

    void namesAreData()
    {
        const Team odd{.name = u"50% %1 %n\nline \u202e<b>"_s, .minimum = 1};
        const QList<Coverage> after = coverage({odd}, people(u"N:0"_s), at(monday));
        QCOMPARE(guardSentence({odd}, after, {0}), u"Leaves 50% %1 %n line <b> with 0 present, minimum 1."_s);
    }

    void fromAgentsToAlerts()
    {
        const QList<Agent> agents{{.associateId = 1, .groupId = 7, .group = u"Support"_s},
            {.associateId = 2, .groupId = 7, .group = u"Support"_s, .otherGroups = {u"Sales"_s}},
            {.associateId = 3, .groupId = 8, .group = u"Sales"_s}};
        const TeamSet set{.teams = {{.name = u"One"_s, .groups = {{7, u"Support"_s}}, .minimum = 2},
                              {.name = u"Two"_s, .groups = {{8, u"Sales"_s}}, .withSecondaryGroups = true}},
            .notPeople = {1}};
        const Membership membership(set.teams);
        QList<CoverageFact> facts;
        for (const Agent &agent : agents)
            facts += {.id = agent.associateId,
                .teams = membership.of(agent),
                .standing = Standing::Present,
                .counts = !set.notPeople.contains(agent.associateId)};
        QCOMPARE(text(coverage(set.teams, facts, at(monday))), u"1/1 BELOW, 2/2"_s);
        QCOMPARE(text(totalCount(facts)), u"2/2"_s);
    }
};

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
