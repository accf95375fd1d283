// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/holidayfile.h"

#include <QFile>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);

QString path(const QString &name)
{
    return QStringLiteral(TEST_DATA "/holidays/") + name;
}

QByteArray bytes(const QString &name)
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString text(const QList<QDate> &dates)
{
    QStringList days;
    for (const QDate &date : dates)
        days += date.toString(u"yyMMdd"_s);
    return days.join(u' ');
}

QByteArray calendar(const QByteArrayList &events)
{
    QByteArray lines;
    for (const QByteArray &event : events)
        lines += "BEGIN:VEVENT\n" + event + "\nEND:VEVENT\n";
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "END:VCALENDAR\n";
}

} // namespace

class TestHolidayFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("dates");
        QTest::addColumn<int>("ignored");
        QTest::newRow("days, weeks, years, times")
            << u"norway.ics"_s
            << u"260101 260102 260402 260403 260404 260405 260406 260517 261225 261226 270101 280101"_s << 3;
        QTest::newRow("rules") << u"rules.ics"_s
                               << u"260525 260810 260811 260901 261229 261231 270102 270104 270531 270709 "
                                  "280229 280529 280710"_s
                               << 0;
        QTest::newRow("two calendars in one file") << u"two-calendars.ics"_s << u"260501 260503"_s << 0;
        QTest::newRow("what cannot be understood") << u"odd.ics"_s << u"260504"_s << 4;
        QTest::newRow("no events") << u"nothing.ics"_s << QString() << 0;
    }

    void samples()
    {
        QFETCH(const QString, file);
        const HolidayFile holidays = readHolidayFile(path(file), today);
        QCOMPARE(holidays.problem, QString());
        QTEST(text(holidays.dates), "dates");
        QTEST(holidays.ignored, "ignored");
        QCOMPARE(text(holidaysFromCalendar("\xEF\xBB\xBF" + bytes(file).toLower().toUpper(), today).dates),
            text(holidays.dates));
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("calendar");
        const QByteArray good = bytes(u"norway.ics"_s);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("25 December\n");
        QTest::newRow("HTML") << QByteArray("<html><body>Sign in</body></html>");
        QTest::newRow("cut off in an event") << good.left(good.indexOf("Med klokkeslett"));
        QTest::newRow("cut off between events") << good.left(good.lastIndexOf("END:VCALENDAR"));
        QTest::newRow("the last calendar cut off") << good + "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
        QTest::newRow("an event alone")
            << QByteArray("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501\nEND:VEVENT\n");
        QTest::newRow("only the end") << QByteArray("END:VCALENDAR\n");
        QTest::newRow("zeros") << QByteArray(good).replace("SUMMARY:P", QByteArray("SUMMARY:\0", 9));
        QTest::newRow("UTF-16") << QByteArray("B\0E\0G\0I\0N\0", 10);
    }

    void broken()
    {
        QFETCH(const QByteArray, calendar);
        const HolidayFile holidays = holidaysFromCalendar(calendar, today);
        QCOMPARE(holidays.problem, u"This is not a calendar (.ics), or a part of it is missing."_s);
        QVERIFY(holidays.dates.isEmpty());
    }

    void noFile()
    {
        const HolidayFile holidays = readHolidayFile(path(u"missing.ics"_s), today);
        QVERIFY2(holidays.problem.contains("missing.ics cannot be read: "_L1), qPrintable(holidays.problem));
    }

    void bounds()
    {
        const QByteArray good = bytes(u"nothing.ics"_s);
        const QByteArray large = good + QByteArray(1024 * 1024 + 1 - good.size(), '\n');
        QCOMPARE(holidaysFromCalendar(large, today).problem, u"The calendar is larger than 1 MiB."_s);
        QCOMPARE(holidaysFromCalendar(large.chopped(1), today).problem, QString());

        const HolidayFile years = holidaysFromCalendar(
            calendar({"UID:1\nDTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:99991231"}), today);
        QCOMPARE(years.dates.size(), 365 + 365 + 366);
        QCOMPARE(years.dates.constFirst(), QDate(2026, 1, 1));
        QCOMPARE(years.dates.constLast(), QDate(2028, 12, 31));

        const QByteArray daily = "DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY\nUID:";
        QCOMPARE(holidaysFromCalendar(calendar({daily + '1'}), today).dates.size(), 365 + 365 + 366);
        QCOMPARE(holidaysFromCalendar(calendar({daily + '1', daily + '2', daily + '3'}), today).problem,
            u"The events of the calendar repeat too often to be holidays."_s);
    }
};

QTEST_APPLESS_MAIN(TestHolidayFile)
#include "tst_holidayfile.moc"
