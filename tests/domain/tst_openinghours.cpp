// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openinghours.h"

#include "domain/openingwords.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

using Hours = OpeningHours;

constexpr unsigned Weekdays = 0b0011111;
constexpr unsigned Friday = 0b0010000;
constexpr unsigned Sunday = 0b1000000;
constexpr unsigned EveryDay = 0b1111111;

Hours hours(
    unsigned days, const QString &from = {}, const QString &to = {}, const QList<QDate> &holidays = {})
{
    return {days, QTime::fromString(from, u"HH:mm"_s), QTime::fromString(to, u"HH:mm"_s), holidays};
}

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QDateTime at(const QString &text)
{
    const QDateTime written = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return QDateTime(written.date(), written.time(), QTimeZone("Europe/Oslo"));
}

// Where clocks change, an hour has no name of its own.
QDateTime utc(const QString &text)
{
    const QDateTime written = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return QDateTime(written.date(), written.time(), Qt::UTC).toTimeZone(QTimeZone("Europe/Oslo"));
}

} // namespace

Q_DECLARE_METATYPE(OpeningHours)

class TestOpeningHours final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void opensNext_data()
    {
        QTest::addColumn<OpeningHours>("hours");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("opens"); // `now`: is open; invalid: never
        const auto row = [](const char *name, const Hours &hours, const QDateTime &now,
                             const QDateTime &opens) { QTest::newRow(name) << hours << now << opens; };
        const auto open = [&](const char *name, const Hours &hours, const QDateTime &now) {
            row(name, hours, now, now);
        };

        const Hours office = hours(Weekdays, u"08:00"_s, u"16:00"_s); // 23 November 2026 is a Monday
        row("before", office, at(u"2026-11-23 07:59"_s), at(u"2026-11-23 08:00"_s));
        open("from the first minute", office, at(u"2026-11-23 08:00"_s));
        open("to the last second", office, at(u"2026-11-23 15:59"_s).addMSecs(59'999));
        row("after", office, at(u"2026-11-23 16:00"_s), at(u"2026-11-24 08:00"_s));
        row("after Friday", office, at(u"2026-11-27 16:00"_s), at(u"2026-11-30 08:00"_s));
        row("Sunday", office, at(u"2026-11-29 10:00"_s), at(u"2026-11-30 08:00"_s));
        open("other clocks", office, QDateTime(day(u"2026-11-23"_s), QTime(8, 30), QTimeZone("Asia/Tokyo")));

        const Hours christmas =
            hours(Weekdays, u"08:00"_s, u"16:00"_s, {day(u"2026-12-25"_s), day(u"2026-12-28"_s)});
        open("the day before a holiday", christmas, at(u"2026-12-24 10:00"_s));
        row("a holiday", christmas, at(u"2026-12-25 10:00"_s), at(u"2026-12-29 08:00"_s));

        const Hours night = hours(Friday, u"22:00"_s, u"06:00"_s);
        row("before the night", night, at(u"2026-11-27 21:59"_s), at(u"2026-11-27 22:00"_s));
        open("before midnight", night, at(u"2026-11-27 23:59"_s));
        open("at midnight", night, at(u"2026-11-28 00:00"_s));
        open("after midnight", night, at(u"2026-11-28 05:59"_s));
        row("in the morning", night, at(u"2026-11-28 06:00"_s), at(u"2026-12-04 22:00"_s));
        row("the night before belongs to Thursday", night, at(u"2026-11-27 05:00"_s),
            at(u"2026-11-27 22:00"_s));
        const Hours nightOff = hours(Friday, u"22:00"_s, u"06:00"_s, {day(u"2026-11-27"_s)});
        row("a holiday closes its night", nightOff, at(u"2026-11-27 23:00"_s), at(u"2026-12-04 22:00"_s));
        row("and the morning after", nightOff, at(u"2026-11-28 05:00"_s), at(u"2026-12-04 22:00"_s));
        const Hours saturdayOff = hours(Friday, u"22:00"_s, u"06:00"_s, {day(u"2026-11-28"_s)});
        open("not the night that began before it", saturdayOff, at(u"2026-11-28 05:00"_s));
        const Hours late = hours(EveryDay, u"16:00"_s, u"00:00"_s);
        open("until midnight", late, at(u"2026-11-23 23:59"_s));
        row("from midnight on", late, at(u"2026-11-24 00:00"_s), at(u"2026-11-24 16:00"_s));

        open("always", {}, at(u"2026-11-23 03:00"_s));
        open("the same twice is all day", hours(EveryDay, u"08:00"_s, u"08:00"_s), at(u"2026-11-23 03:00"_s));
        open("half of it is all day", hours(EveryDay, u"08:00"_s), at(u"2026-11-23 03:00"_s));
        open("all Friday", hours(Friday), at(u"2026-11-27 23:59"_s));
        row("not on Saturday", hours(Friday), at(u"2026-11-28 00:00"_s), at(u"2026-12-04 00:00"_s));
        row("no day", hours(0), at(u"2026-11-23 10:00"_s), {});

        row("spring: the night is an hour shorter", hours(EveryDay, u"22:00"_s, u"06:00"_s),
            utc(u"2026-03-29 04:00"_s), utc(u"2026-03-29 20:00"_s));
        open("spring: and open to its end", hours(EveryDay, u"22:00"_s, u"06:00"_s),
            utc(u"2026-03-29 03:59"_s));
        const Hours early = hours(EveryDay, u"02:30"_s, u"05:00"_s);
        row("spring: 02:30 is 03:30", early, utc(u"2026-03-29 01:10"_s), utc(u"2026-03-29 01:30"_s));
        open("spring: from 03:30", early, utc(u"2026-03-29 01:30"_s));
        row("spring: nothing left", hours(EveryDay, u"02:30"_s, u"03:15"_s), utc(u"2026-03-29 01:10"_s),
            utc(u"2026-03-30 00:30"_s));
        row("spring: tomorrow's hours", office, utc(u"2026-03-28 23:00"_s), utc(u"2026-03-30 06:00"_s));

        const Hours twice = hours(EveryDay, u"02:30"_s, u"03:30"_s);
        row("autumn: before the first 02:30", twice, utc(u"2026-10-25 00:29"_s), utc(u"2026-10-25 00:30"_s));
        open("autumn: between both", twice, utc(u"2026-10-25 01:15"_s));
        open("autumn: after the second", twice, utc(u"2026-10-25 02:29"_s));
        row("autumn: at 03:30", twice, utc(u"2026-10-25 02:30"_s), utc(u"2026-10-26 01:30"_s));
        const Hours once = hours(EveryDay, u"22:00"_s, u"02:30"_s);
        open("autumn: until the first 02:30", once, utc(u"2026-10-25 00:29"_s));
        row("autumn: not again", once, utc(u"2026-10-25 01:15"_s), utc(u"2026-10-25 21:00"_s));
        open("autumn: a day of 25 hours", hours(Sunday), utc(u"2026-10-25 22:59"_s));
        row("autumn: and its end", hours(Sunday), utc(u"2026-10-25 23:00"_s), utc(u"2026-10-31 23:00"_s));
    }

    void opensNext()
    {
        QFETCH(const OpeningHours, hours);
        QFETCH(const QDateTime, now);
        QFETCH(const QDateTime, opens);
        QCOMPARE(hours.isOpen(now), now == opens);
        QCOMPARE(hours.nextOpening(now).value_or(QDateTime()), opens);
    }

    void words_data()
    {
        QTest::addColumn<OpeningHours>("hours");
        QTest::addColumn<QString>("words");
        QTest::newRow("always") << hours(EveryDay) << u"always"_s;
        QTest::newRow("never") << hours(0, u"08:00"_s, u"16:00"_s) << u"never"_s;
        QTest::newRow("a week") << hours(EveryDay, u"22:00"_s, u"06:00"_s) << u"every day 22:00–06:00"_s;
        QTest::newRow("office") << hours(Weekdays, u"08:00"_s, u"16:30"_s) << u"Mon–Fri 08:00–16:30"_s;
        QTest::newRow("all day") << hours(Weekdays) << u"Mon–Fri"_s;
        QTest::newRow("the same twice") << hours(Sunday, u"08:00"_s, u"08:00"_s) << u"Sun"_s;
        QTest::newRow("two in a row") << hours(0b1100000) << u"Sat, Sun"_s;
        QTest::newRow("runs and days") << hours(0b1110101) << u"Mon, Wed, Fri–Sun"_s;
    }

    void words()
    {
        QFETCH(const OpeningHours, hours);
        QTEST(openingText(hours), "words");
    }

    void theSearchEnds()
    {
        Hours closed;
        const QDateTime now = at(u"2026-11-23 10:00"_s);
        for (int ahead = 0; ahead < 380; ++ahead)
            closed.holidays += now.date().addDays(ahead);
        QCOMPARE(closed.nextOpening(now)->date(), now.date().addDays(380));
        for (int ahead = 380; ahead < 800; ++ahead)
            closed.holidays += now.date().addDays(ahead);
        QVERIFY(!closed.nextOpening(now));
        QVERIFY(!Hours().isOpen({}));
        QVERIFY(!Hours().nextOpening({}));
    }

    void everyMinuteOfAChange_data()
    {
        QTest::addColumn<QDateTime>("begin");
        QTest::newRow("spring") << utc(u"2026-03-28 12:00"_s);
        QTest::newRow("autumn") << utc(u"2026-10-24 12:00"_s);
    }

    void everyMinuteOfAChange()
    {
        QFETCH(const QDateTime, begin);
        for (const auto &[from, to] : {std::pair{u"01:30"_s, u"02:30"_s}, std::pair{u"02:00"_s, u"03:00"_s},
                 std::pair{u"22:00"_s, u"02:15"_s}, std::pair{u"03:00"_s, u"02:45"_s}}) {
            const Hours shift = hours(EveryDay, from, to);
            for (int minute = 0; minute < 36 * 60; ++minute) {
                const QDateTime now = begin.addSecs(minute * 60);
                const QDateTime next = shift.nextOpening(now).value();
                QCOMPARE(shift.isOpen(now), next == now);
                QVERIFY(next >= now && shift.isOpen(next));
                QVERIFY(next == now || !shift.isOpen(next.addSecs(-1)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestOpeningHours)
#include "tst_openinghours.moc"
