// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

class TestCsv final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatNeedsQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"Anna Berg"_s << u"Anna Berg"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("comma") << u"Berg, Anna"_s << u"\"Berg, Anna\""_s;
        QTest::newRow("quote") << u"the \"boss\""_s << u"\"the \"\"boss\"\"\""_s;
        QTest::newRow("line break") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
        QTest::newRow("space at the end") << u" a "_s << u" a "_s;
        QTest::newRow("letters") << u"Åsa 日本 שלום"_s << u"Åsa 日本 שלום"_s;
        QTest::newRow("formula") << u"=1+1"_s << u"\"'=1+1\""_s;
        QTest::newRow("plus") << u"+47 1"_s << u"\"'+47 1\""_s;
        QTest::newRow("minus") << u"-1"_s << u"\"'-1\""_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"\"'@SUM(A1)\""_s;
        QTest::newRow("tab") << u"\t=1"_s << u"\"'\t=1\""_s;
        QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("quoted formula") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
        QTest::newRow("sign inside") << u"a=b"_s << u"a=b"_s;
    }
    void quotesWhatNeedsQuotes()
    {
        QFETCH(QString, text);
        QTEST(csvLine({text}), "cell");
    }

    void commasBetweenCells()
    {
        QCOMPARE(csvLine({u"1"_s, QString(), u"a,b"_s}), u"1,,\"a,b\""_s);
        QCOMPARE(csvLine({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
