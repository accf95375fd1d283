// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/messagepreset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

class TestMessagePreset final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void written_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("minutes");

        QTest::newRow("usual") << u"Lunch|30"_s << u"Lunch"_s << 30;
        QTest::newRow("no duration") << u"Gone for today|0"_s << u"Gone for today"_s << 0;
        QTest::newRow("by hand, text alone") << u"Gone for today"_s << u"Gone for today"_s << 0;
        QTest::newRow("a bar in the text") << u"A|B|15"_s << u"A|B"_s << 15;
        QTest::newRow("not a number") << u"A|B"_s << u"A|B"_s << 0;
        QTest::newRow("negative") << u"Lunch|-5"_s << u"Lunch"_s << 0;
        QTest::newRow("for ever") << u"Lunch|99999"_s << u"Lunch"_s << 24 * 60;
        QTest::newRow("two lines") << u"Lunch\nbreak|30"_s << u"Lunch break"_s << 30;
    }

    void written()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, text);
        QFETCH(const int, minutes);
        QCOMPARE(presetsFrom({line}), (QList<MessagePreset>{{text, std::chrono::minutes(minutes)}}));
    }

    void emptyOnesAreLeftOut() { QVERIFY(presetsFrom({u"|30"_s, u"  |30"_s, QString()}).isEmpty()); }

    void roundTrip()
    {
        const QList<MessagePreset> presets = usualPresets();
        QCOMPARE(presets.size(), 4);
        QCOMPARE(presetsFrom(writtenPresets(presets)), presets);
    }

    void durations_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << QString();
        QTest::newRow("minutes") << 30 << u"30 min"_s;
        QTest::newRow("an hour") << 60 << u"1 h"_s;
        QTest::newRow("both") << 90 << u"1 h 30 min"_s;
    }

    void durations()
    {
        QFETCH(const int, minutes);
        QFETCH(const QString, text);
        QCOMPARE(durationText(std::chrono::minutes(minutes)), text);
    }

    void recentOnes()
    {
        QStringList recent;
        for (const QString &message : {u"a"_s, u"b"_s, u"c"_s, u"a"_s, u" "_s, u"d"_s, u"e"_s, u"f"_s})
            recent = withRecent(recent, message);
        QCOMPARE(recent, (QStringList{u"f"_s, u"e"_s, u"d"_s, u"a"_s, u"c"_s}));
    }
};

QTEST_GUILESS_MAIN(TestMessagePreset)
#include "tst_messagepreset.moc"
