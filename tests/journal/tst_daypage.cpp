// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/daypage.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

const QDate day(2026, 11, 23);
const DayFrame wholeDay = dayFrame(day, QTimeZone::utc(), Moment::max());

// "08:30", also "-01:00" and "25:00": counted from midnight.
Moment at(const QString &text)
{
    const bool isBefore = text.startsWith(u'-');
    const QStringList parts = text.mid(isBefore ? 1 : 0).split(u':');
    const auto offset = std::chrono::hours(parts.at(0).toInt()) + std::chrono::minutes(parts.at(1).toInt());
    return wholeDay.from + (isBefore ? -offset : offset);
}

std::optional<Status> status(QChar letter)
{
    return letter == u'P' ? std::optional(Present)
        : letter == u'N'  ? std::optional(NotPresent)
        : letter == u'D'  ? std::optional(Status{EjUserStatus::Deleted, {}})
                          : std::nullopt;
}

QChar letter(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        return u'P';
    case Standing::NotPresent:
        return u'N';
    case Standing::NotAnAgent:
        return u'D';
    case Standing::Unknown:
        break;
    }
    return u'?';
}

// "1 08:00 P" or "1 08:00 P!" where the moment is exact, with a message behind it.
QList<Transition> transitions(const QStringList &lines)
{
    QList<Transition> list;
    for (const QString &line : lines) {
        const QStringList parts = line.split(u' ');
        list += Transition{.associateId = parts.at(0).toInt(),
            .at = at(parts.at(1)),
            .after = status(parts.at(2).at(0)),
            .isExact = parts.at(2).endsWith(u'!'),
            .message = parts.value(3)};
    }
    return list;
}

QList<Watch> watches(const QStringList &lines)
{
    QList<Watch> list;
    for (const QString &line : lines) {
        const QStringList parts = line.split(u' ');
        list += Watch{at(parts.at(0)), at(parts.at(1))};
    }
    return list;
}

QString clock(Moment moment)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(moment - wholeDay.from).count();
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

// "1: ? 00:00, P! 08:00, N 12:00 Lunch, ? 17:00 - 24:00"
QStringList told(const DayPage &page)
{
    QStringList lines;
    for (const AgentDay &agent : page.agents) {
        QStringList spans;
        for (const Span &span : agent.spans)
            spans += (QString(letter(span.standing)) + (span.fromIsExact ? u"! "_s : u" "_s)
                + clock(span.from) + u' ' + span.message)
                         .trimmed();
        lines += u"%1: %2 - %3"_s.arg(agent.associateId)
                     .arg(spans.join(u", "_s), clock(agent.spans.constLast().to));
    }
    return lines;
}

} // namespace

class TestDayPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheDay_data()
    {
        QTest::addColumn<QStringList>("watched");
        QTest::addColumn<QStringList>("seen");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QStringList>("expected");
        const QString end = u"24:00"_s;
        using L = QStringList;

        QTest::newRow("nothing") << L{} << L{} << end << L{};
        QTest::newRow("watched, nobody seen") << L{u"08:00 17:00"_s} << L{} << end << L{};
        QTest::newRow("seen, not watched") << L{} << L{u"1 08:00 P"_s} << end << L{};
        QTest::newRow("one day") << L{u"08:00 17:00"_s} << L{u"1 08:00 P"_s, u"1 12:00 N!"_s, u"1 13:00 P!"_s}
                                 << end << L{u"1: ? 00:00, P 08:00, N! 12:00, P! 13:00, ? 17:00 - 24:00"_s};
        QTest::newRow("two people") << L{u"08:00 17:00"_s}
                                    << L{u"1 08:00 P"_s, u"2 08:00 N"_s, u"2 09:00 P!"_s} << end
                                    << L{u"1: ? 00:00, P 08:00, ? 17:00 - 24:00"_s,
                                           u"2: ? 00:00, N 08:00, P! 09:00, ? 17:00 - 24:00"_s};
        QTest::newRow("through midnight")
            << L{u"-02:00 26:00"_s} << L{u"1 -01:00 N!"_s} << end << L{u"1: N 00:00 - 24:00"_s};
        QTest::newRow("exactly at midnight")
            << L{u"-02:00 26:00"_s} << L{u"1 00:00 N!"_s} << end << L{u"1: N! 00:00 - 24:00"_s};
        QTest::newRow("yesterday's watch says nothing about today")
            << L{u"-10:00 -05:00"_s, u"08:00 17:00"_s} << L{u"1 -06:00 P"_s} << end << L{};
        QTest::newRow("a new watch begins anew")
            << L{u"08:00 10:00"_s, u"12:00 17:00"_s} << L{u"1 08:00 P"_s, u"1 12:00 P"_s} << end
            << L{u"1: ? 00:00, P 08:00, ? 10:00, P 12:00, ? 17:00 - 24:00"_s};
        QTest::newRow("later in the new watch")
            << L{u"08:00 10:00"_s, u"12:00 17:00"_s} << L{u"1 08:00 P"_s, u"1 13:00 N"_s} << end
            << L{u"1: ? 00:00, P 08:00, ? 10:00, N 13:00, ? 17:00 - 24:00"_s};
        QTest::newRow("two programs at once")
            << L{u"12:00 14:00"_s, u"08:00 17:00"_s} << L{u"1 08:00 P"_s, u"1 12:00 P"_s, u"1 15:00 N!"_s}
            << end << L{u"1: ? 00:00, P 08:00, N! 15:00, ? 17:00 - 24:00"_s};
        QTest::newRow("lost from sight")
            << L{u"08:00 17:00"_s} << L{u"1 08:00 P"_s, u"1 09:00 ?"_s, u"1 10:00 P"_s} << end
            << L{u"1: ? 00:00, P 08:00, ? 09:00, P 10:00, ? 17:00 - 24:00"_s};
        QTest::newRow("no longer an agent") << L{u"08:00 17:00"_s} << L{u"1 08:00 P"_s, u"1 09:00 D!"_s}
                                            << end << L{u"1: ? 00:00, P 08:00, D! 09:00, ? 17:00 - 24:00"_s};
        QTest::newRow("another message is another span")
            << L{u"08:00 17:00"_s}
            << L{u"1 08:00 N Lunch"_s, u"1 09:00 N! Dentist"_s, u"1 10:00 N! Dentist"_s} << end
            << L{u"1: ? 00:00, N 08:00 Lunch, N! 09:00 Dentist, ? 17:00 - 24:00"_s};
        QTest::newRow("the day is not over") << L{u"08:00 12:30"_s} << L{u"1 08:00 P"_s} << u"12:40"_s
                                             << L{u"1: ? 00:00, P 08:00, ? 12:30 - 12:40"_s};
        QTest::newRow("the day has not begun")
            << L{u"-08:00 -02:00"_s} << L{u"1 -08:00 P"_s} << u"-01:00"_s << L{};
        QTest::newRow("tomorrow's rows are not told")
            << L{u"20:00 30:00"_s} << L{u"1 20:00 P"_s, u"1 25:00 N!"_s} << end
            << L{u"1: ? 00:00, P 20:00 - 24:00"_s};
        QTest::newRow("the clock stood still")
            << L{u"08:00 17:00"_s} << L{u"1 08:00 P"_s, u"1 09:00 N!"_s, u"1 09:00 P!"_s} << end
            << L{u"1: ? 00:00, P 08:00, ? 17:00 - 24:00"_s};
    }
    void tellsTheDay()
    {
        QFETCH(QStringList, watched);
        QFETCH(QStringList, seen);
        QFETCH(QString, until);
        const DayFrame frame = dayFrame(day, QTimeZone::utc(), at(until));
        QTEST(told(dayPage(frame, watches(watched), transitions(seen))), "expected");
    }

    void daysHaveTheirLength_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("hours");
        QTest::newRow("ordinary") << QByteArray("Europe/Oslo") << QDate(2026, 11, 23) << 24;
        QTest::newRow("spring") << QByteArray("Europe/Oslo") << QDate(2026, 3, 29) << 23;
        QTest::newRow("autumn") << QByteArray("Europe/Oslo") << QDate(2026, 10, 25) << 25;
        QTest::newRow("midnight does not exist")
            << QByteArray("America/Sao_Paulo") << QDate(2018, 11, 4) << 23;
        QTest::newRow("midnight comes twice") << QByteArray("America/Sao_Paulo") << QDate(2018, 2, 17) << 25;
        QTest::newRow("half an hour") << QByteArray("Australia/Lord_Howe") << QDate(2026, 4, 5) << 24;
    }
    void daysHaveTheirLength()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, date);
        QFETCH(int, hours);
        const DayFrame frame = dayFrame(date, QTimeZone(zone), Moment::max());
        QCOMPARE(std::chrono::duration_cast<std::chrono::hours>(frame.to - frame.from).count(), hours);
        QCOMPARE(frame.until, frame.to);
        QCOMPARE(dayFrame(date.addDays(1), QTimeZone(zone), Moment::max()).from, frame.to); // no hole
        const DayPage page = dayPage(frame, {{frame.from - 1h, frame.to + 1h}},
            {{.associateId = 1, .at = frame.from, .after = Present, .isExact = true}});
        QCOMPARE(page.agents.constFirst().totals.present, frame.to - frame.from);
    }

    void anInvalidZoneIsThisMachines()
    {
        const DayFrame frame = dayFrame(day, QTimeZone(), Moment::max());
        QCOMPARE(dateTimeOf(frame.from, QTimeZone::systemTimeZone()).date(), day);
    }

    void totalsAddUp()
    {
        const DayPage page = dayPage(wholeDay, watches({u"08:00 17:00"_s}),
            transitions({u"1 08:00 P"_s, u"1 12:00 N!"_s, u"1 13:00 P!"_s, u"1 15:00 D!"_s, u"1 16:00 ?"_s}));
        QCOMPARE(page.agents.constFirst().totals,
            (DayTotals{.present = 6h, .notPresent = 1h, .notAnAgent = 1h, .notSeen = 16h}));
        QCOMPARE(page.watched, watches({u"08:00 17:00"_s}));
    }

    // Whatever is in the file: spans without holes or overlaps, as long as the day.
    void rubbishStaysInOrder()
    {
        QRandomGenerator random(42);
        const auto anyTime = [&random] {
            return wholeDay.from + std::chrono::minutes(random.bounded(-600, 2000));
        };
        for (int round = 0; round < 500; ++round) {
            QList<Watch> watched;
            for (int i = random.bounded(5); i > 0; --i)
                watched += Watch{anyTime(), anyTime()}; // some end before they begin
            QList<Transition> seen;
            for (int i = random.bounded(30); i > 0; --i)
                seen += Transition{.associateId = random.bounded(1, 4),
                    .at = anyTime(),
                    .after = status(u"PN?D"_s.at(random.bounded(4))),
                    .isExact = random.bounded(2) == 0};
            std::ranges::sort(seen, {}, [](const Transition &t) { return std::pair(t.associateId, t.at); });
            const DayFrame frame = dayFrame(day, QTimeZone::utc(), anyTime());
            for (const AgentDay &agent : dayPage(frame, watched, seen).agents) {
                Moment end = frame.from;
                for (const Span &span : agent.spans) {
                    QCOMPARE(span.from, end);
                    QVERIFY(span.from < span.to);
                    end = span.to;
                }
                QCOMPARE(end, frame.until);
                const DayTotals &totals = agent.totals;
                QCOMPARE(totals.present + totals.notPresent + totals.notAnAgent + totals.notSeen,
                    frame.until - frame.from);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDayPage)
#include "tst_daypage.moc"
