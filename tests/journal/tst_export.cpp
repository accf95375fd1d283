// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/export.h"
#include "journal/place.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

class TestExport final : public QObject
{
    Q_OBJECT

    static QByteArrayList exported(Journal &journal, const QDate &first, const QDate &last,
        const QTimeZone &zone, const QHash<int, QString> &names = {})
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const QString problem = exportDays(journal, {first, last, zone, names}, buffer);
        if (!problem.isEmpty() || !buffer.data().startsWith("\xEF\xBB\xBF")
            || !buffer.data().endsWith("\r\n"))
            return {problem.toUtf8()};
        QByteArrayList lines = buffer.data().mid(3).split('\n');
        lines.removeLast();
        for (QByteArray &line : lines) {
            if (!line.endsWith('\r'))
                return {"a line ends without CR LF"};
            line.chop(1);
        }
        return lines;
    }

private Q_SLOTS:
    void aLinePerSpan()
    {
        Place place;
        OpenJournal open(place);
        const Moment eight = place.now();
        QVERIFY(open.journal.write({{.associateId = 5, .at = eight, .after = Present},
                                       {.associateId = 5,
                                           .at = eight + 1h,
                                           .before = Present,
                                           .after = NotPresent,
                                           .isExact = true,
                                           .message = u"=cmd|' /C calc'!A0, \"now\""_s,
                                           .reason = Reason::ReturnTime}},
            {eight, eight + 2h}));
        place.pass(2h);
        const QByteArrayList lines = exported(
            open.journal, place.wall.date(), place.wall.date(), QTimeZone("Europe/Oslo"), {{5, u"+Åse"_s}});
        QCOMPARE(lines,
            (QByteArrayList{"date,associateId,name,from,to,seconds,state,fromIsExact,message,reason",
                "2026-11-23,5,\"'+Åse\",2026-11-23T00:00:00+01:00,2026-11-23T09:00:00+01:00,32400,notSeen,"
                "false,,",
                "2026-11-23,5,\"'+Åse\",2026-11-23T09:00:00+01:00,2026-11-23T10:00:00+01:00,3600,present,"
                "false,,",
                "2026-11-23,5,\"'+Åse\",2026-11-23T10:00:00+01:00,2026-11-23T11:00:00+01:00,3600,notPresent,"
                "true,\"'=cmd|' /C calc'!A0, \"\"now\"\"\",returnTime"}));
    }

    void aRangeHasEveryDay()
    {
        Place place;
        OpenJournal open(place);
        const Moment eight = place.now();
        QVERIFY(
            open.journal.write({{.associateId = 5, .at = eight, .after = Present}}, {eight, eight + 48h}));
        place.pass(48h);
        const QDate first = place.wall.date().addDays(-3);
        const QByteArrayList lines = exported(open.journal, first, place.wall.date(), QTimeZone::utc());
        QCOMPARE(lines.size(), 5); // heading, two spans, a whole day, the morning
        QCOMPARE(
            lines.at(3), "2026-11-24,5,,2026-11-24T00:00:00Z,2026-11-25T00:00:00Z,86400,present,false,,");
        QVERIFY(lines.at(4).startsWith("2026-11-25"));
    }

    void nothingIsAHeading()
    {
        Place place;
        OpenJournal open(place);
        QCOMPARE(exported(open.journal, place.wall.date(), place.wall.date(), QTimeZone::utc()).size(), 1);
    }

    void failuresAreSaid()
    {
        Place place;
        OpenJournal open(place);
        const ExportOrder order{place.wall.date(), place.wall.date(), QTimeZone::utc(), {}};
        QBuffer closed;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        QVERIFY(exportDays(open.journal, order, closed).contains(u"could not be written"_s));
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(exportDays(open.journal, order, full).contains(u"No space left"_s));
        open.journal.stop();
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(exportDays(open.journal, order, buffer).contains(u"could not be read"_s));
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
