// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/presence.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestPresence final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStatusBothWays_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << 0 << u"StatusNone"_s;
        QTest::newRow("normal") << 1 << u"StatusNormal"_s;
        QTest::newRow("not available") << 2 << u"StatusNotAvailable"_s;
        QTest::newRow("deleted") << 3 << u"StatusDeleted"_s;
        QTest::newRow("read-only") << 4 << u"StatusReadOnly"_s;
        QTest::newRow("spm") << 5 << u"StatusSpm"_s;
        QTest::newRow("system") << 127 << u"StatusSystem"_s;
    }

    void everyStatusBothWays()
    {
        QFETCH(const int, number);
        QFETCH(const QString, name);
        QCOMPARE(statusFromName(name), statusFromNumber(number));
        QCOMPARE(wireName(statusFromNumber(number)), name);
        QVERIFY(statusFromName(name).unknown.isEmpty());
    }

    void unknownSurvivesVerbatim()
    {
        QCOMPARE(wireName(statusFromName(u"StatusOnTheMoon"_s)), u"StatusOnTheMoon"_s);
        QCOMPARE(wireName(statusFromName(u"statusnormal"_s)), u"statusnormal"_s);
        QCOMPARE(wireName(statusFromNumber(42)), u"42"_s);
        QCOMPARE(standing(statusFromName(u"StatusOnTheMoon"_s)), Standing::NotAnAgent);
        QCOMPARE(standing(std::nullopt), Standing::Unknown);
    }

    void onlyTwoAreWritten()
    {
        for (const int number : {0, 3, 4, 5, 127, 42})
            QVERIFY(!isWritable(statusFromNumber(number)));
        QVERIFY(isWritable(Present));
        QVERIFY(isWritable(NotPresent));
    }

    void idsAreBounded()
    {
        QCOMPARE(associateIdFromText(u"2147483647"), 2147483647);
        for (const auto &bad :
            {u"0"_s, u"-1"_s, u"2147483648"_s, u"99999999999"_s, u"+5"_s, u" 5"_s, u""_s, u"x"_s})
            QVERIFY2(!associateIdFromText(bad), qPrintable(bad));
    }
};

QTEST_APPLESS_MAIN(TestPresence)
#include "tst_presence.moc"
