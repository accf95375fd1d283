// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zonedtime.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestZonedTime final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clocksOfTheZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("utc");
        const QByteArray oslo("Europe/Oslo");
        const QByteArray newYork("America/New_York");
        QTest::newRow("winter") << oslo << u"2026-11-23T13:00"_s << u"2026-11-23T12:00:00Z"_s;
        QTest::newRow("summer") << oslo << u"2026-07-01T13:00"_s << u"2026-07-01T11:00:00Z"_s;
        QTest::newRow("midnight") << oslo << u"2026-11-23T00:00"_s << u"2026-11-22T23:00:00Z"_s;
        QTest::newRow("before the gap") << oslo << u"2026-03-29T01:59"_s << u"2026-03-29T00:59:00Z"_s;
        QTest::newRow("start of the gap") << oslo << u"2026-03-29T02:00"_s << u"2026-03-29T01:00:00Z"_s;
        QTest::newRow("in the gap") << oslo << u"2026-03-29T02:30"_s << u"2026-03-29T01:30:00Z"_s;
        QTest::newRow("after the gap") << oslo << u"2026-03-29T03:00"_s << u"2026-03-29T01:00:00Z"_s;
        QTest::newRow("before the overlap") << oslo << u"2026-10-25T01:59"_s << u"2026-10-24T23:59:00Z"_s;
        QTest::newRow("overlap: the first") << oslo << u"2026-10-25T02:30"_s << u"2026-10-25T00:30:00Z"_s;
        QTest::newRow("after the overlap") << oslo << u"2026-10-25T03:00"_s << u"2026-10-25T02:00:00Z"_s;
        QTest::newRow("west, gap") << newYork << u"2026-03-08T02:30"_s << u"2026-03-08T07:30:00Z"_s;
        QTest::newRow("west, overlap") << newYork << u"2026-11-01T01:30"_s << u"2026-11-01T05:30:00Z"_s;
        QTest::newRow("half hours") << QByteArray("Asia/Kolkata") << u"2026-01-01T00:15"_s
                                    << u"2025-12-31T18:45:00Z"_s;
        QTest::newRow("utc") << QByteArray("UTC") << u"2026-03-29T02:30"_s << u"2026-03-29T02:30:00Z"_s;
    }

    void clocksOfTheZone()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, local);
        QFETCH(const QString, utc);
        const QDateTime wanted = QDateTime::fromString(local, Qt::ISODate);
        const QDateTime at = zonedTime(wanted.date(), wanted.time(), QTimeZone(zone));
        QCOMPARE(at.toUTC().toString(Qt::ISODate), utc);
        QCOMPARE(at.timeZone().id(), QTimeZone(zone).id());
    }

    void aZoneAlways()
    {
        QVERIFY(usableZone(QTimeZone()).isValid());
        QVERIFY(usableZone(QTimeZone("Nowhere/Atall")).isValid());
        QCOMPARE(usableZone(QTimeZone("Europe/Oslo")).id(), QByteArray("Europe/Oslo"));
    }
};

QTEST_APPLESS_MAIN(TestZonedTime)
#include "tst_zonedtime.moc"
