// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus/isountil.h"
#include "bus/pathelement.h"

#include "domain/returntext.h"

#include <QDBusObjectPath>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

/// How ids and times look on the bus.
class TestBusWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elements_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("element");
        QTest::newRow("letters") << u"acme"_s << u"acme"_s;
        QTest::newRow("a usual id") << u"acme-2"_s << u"acme_2d2"_s;
        QTest::newRow("digit first") << u"2-acme"_s << u"_32_2dacme"_s;
        QTest::newRow("nothing") << QString() << u"_"_s;
        QTest::newRow("underscore") << u"_"_s << u"_5f"_s;
        QTest::newRow("looks escaped") << u"_2d"_s << u"_5f2d"_s;
        QTest::newRow("a path") << u"../a/b"_s << u"_2e_2e_2fa_2fb"_s;
        QTest::newRow("UTF-8") << u"ø😀"_s << u"_c3_b8_f0_9f_98_80"_s;
    }

    void elements()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, element);
        QCOMPARE(toPathElement(text), element);
        QCOMPARE(fromPathElement(element), std::optional(text));
    }

    void noElements()
    {
        for (const QString &element :
            {QString(), u"_2"_s, u"_2D"_s, u"a-b"_s, u"_zz"_s, u"2a"_s, u"_c3"_s, u"_61"_s, u"__"_s, u"ø"_s})
            QVERIFY2(!fromPathElement(element), qPrintable(element));
    }

    void until_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("until"); // null: refused
        const auto row = [](const QString &text, const QString &until) {
            QTest::newRow(qPrintable(text)) << text << until;
        };
        row(u"2026-10-24T13:00:00Z"_s, u"2026-10-24 15:00"_s);
        row(u"2026-10-24T13:00:00+02:00"_s, u"2026-10-24 13:00"_s);
        row(u"2026-10-24T13:00-0500"_s, u"2026-10-24 20:00"_s);
        row(u"2026-10-24T13:00+02"_s, u"2026-10-24 13:00"_s);
        row(u"2026-10-24t13:00z"_s, u"2026-10-24 15:00"_s);
        row(u"2026-10-24T13:00:42,123456789+02:00"_s, u"2026-10-24 13:00"_s);
        row(u"2026-10-24T13:00:42.5"_s, u"2026-10-24 13:00"_s);
        row(u"2026-10-24T13:00"_s, u"2026-10-24 13:00"_s);
        row(u"2026-10-24 13:00:00"_s, u"2026-10-24 13:00"_s);
        row(u" 2026-10-24T13:00:00 "_s, u"2026-10-24 13:00"_s);
        row(u"2026-10-24T23:30:00-05:00"_s, u"2026-10-25 05:30"_s);
        row(u"2028-02-29T12:00Z"_s, u"2028-02-29 13:00"_s);
        // What is typed
        row(u"13:00"_s, u"13:00"_s);
        row(u"+30m"_s, u"+30m"_s);
        row(u"+1h30m"_s, u"+1h30m"_s);
        row(u"2026-11-23 13:00"_s, u"2026-11-23 13:00"_s);
        // The clocks are turned back at 01:00 UTC
        row(u"2026-10-25T00:30Z"_s, u"2026-10-25 02:30"_s);
        row(u"2026-10-25T02:30+02:00"_s, u"2026-10-25 02:30"_s);
        row(u"2026-10-25T01:30Z"_s, u"+15h30m"_s);
        row(u"2026-10-25T02:30+01:00"_s, u"+15h30m"_s);
        // Skipped
        row(u"2027-03-28T02:30"_s, u"2027-03-28 03:30"_s);
        // Refused
        for (const QString &text :
            {u"2026-10-24T09:59:59Z"_s, u"2026-10-24T10:00:20Z"_s, u"2026-02-29T12:00Z"_s,
                u"2027-13-01T12:00Z"_s, u"2027-01-01T24:00Z"_s, u"2027-01-01T12:60Z"_s,
                u"2027-01-01T12:00:60Z"_s, u"2027-01-01T12:00+15:00"_s, u"2027-01-01T12:00+02:60"_s,
                u"2027-01-01"_s, u"2027-01-01T12"_s, u"20270101T120000Z"_s, u"0000-01-01T00:00Z"_s,
                u"2027-01-01T12:00 +02:00"_s, u"2027-01-01T12:00Z\n2"_s, u"٢٠٢٧-٠١-٠١T١٢:٠٠"_s, u"tomorrow"_s,
                u"+0m"_s, u"-30m"_s, u"25:00"_s, u"now"_s, u"0"_s, u" "_s})
            row(text, {});
    }

    // Whatever it becomes is read as a time to come, and as the same one.
    void until()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, until);
        const QTimeZone oslo("Europe/Oslo");
        const QDateTime now(QDate(2026, 10, 24), QTime(10, 0, 20), Qt::UTC);
        QCOMPARE(untilFromIso(text, now, oslo), until.isNull() ? std::nullopt : std::optional(until));
        if (!until.isNull())
            QVERIFY(timeFromText(until, now, oslo));
    }

    void theSecondOfTwo()
    {
        const QTimeZone oslo("Europe/Oslo");
        const QDateTime now(QDate(2026, 10, 24), QTime(10, 0, 20), Qt::UTC);
        const QDateTime second(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC);
        const auto until = untilFromIso(u"2026-10-25T01:30Z"_s, now, oslo);
        QVERIFY(until);
        QCOMPARE(timeFromText(*until, now, oslo), std::optional(second.toTimeZone(oslo)));
    }

    void noTime()
    {
        const QDateTime now = QDateTime::currentDateTime();
        QCOMPARE(untilFromIso({}, now, {}), std::optional(QString()));
        QVERIFY(untilFromIso(u"2199-01-01T12:00:00Z"_s, now, {})); // this machine's zone
    }
};

QTEST_APPLESS_MAIN(TestBusWords)
#include "tst_buswords.moc"
