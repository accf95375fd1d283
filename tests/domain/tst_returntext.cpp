// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/presence.h"
#include "domain/returntext.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

QTimeZone oslo()
{
    return QTimeZone("Europe/Oslo");
}

QDateTime at(const QString &utc)
{
    return QDateTime::fromString(utc + u'Z', Qt::ISODate);
}

const QString noon = u"2026-11-23T12:00:00"_s; // 13:00 in Oslo

} // namespace

class TestReturnText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void written_data()
    {
        QTest::addColumn<ReturnLanguage>("language");
        QTest::addColumn<QString>("message");
        QTest::newRow("en") << ReturnLanguage::English << u"Lunch, back 2026-11-23 13:00"_s;
        QTest::newRow("nb") << ReturnLanguage::Norwegian << u"Lunch, tilbake 2026-11-23 13:00"_s;
        QTest::newRow("sv") << ReturnLanguage::Swedish << u"Lunch, tillbaka 2026-11-23 13:00"_s;
        QTest::newRow("da") << ReturnLanguage::Danish << u"Lunch, tilbage 2026-11-23 13:00"_s;
        QTest::newRow("de") << ReturnLanguage::German << u"Lunch, zurück 2026-11-23 13:00"_s;
        QTest::newRow("nl") << ReturnLanguage::Dutch << u"Lunch, terug 2026-11-23 13:00"_s;
    }

    void written()
    {
        QFETCH(const ReturnLanguage, language);
        QTEST(joinMessage(u"Lunch"_s, at(noon), language, oslo()), "message");
    }

    void textIsOptional()
    {
        QCOMPARE(joinMessage({}, at(noon), ReturnLanguage::English, oslo()), u"back 2026-11-23 13:00"_s);
        QCOMPARE(joinMessage(u"  "_s, at(noon), ReturnLanguage::English, oslo()), u"back 2026-11-23 13:00"_s);
        QCOMPARE(joinMessage(u" Lunch "_s, {}, ReturnLanguage::English, oslo()), u"Lunch"_s);
    }

    void offsetOnlyWhereTheClockIsAmbiguous()
    {
        const auto write = [](const QString &utc) {
            return joinMessage({}, at(utc), ReturnLanguage::English, oslo());
        };
        QCOMPARE(write(u"2026-10-25T00:30:00"_s), u"back 2026-10-25 02:30"_s);
        QCOMPARE(write(u"2026-10-25T01:30:00"_s), u"back 2026-10-25 02:30+01:00"_s);
        QCOMPARE(write(u"2026-10-25T02:00:00"_s), u"back 2026-10-25 03:00"_s);
        QCOMPARE(write(u"2026-03-29T01:00:00"_s), u"back 2026-03-29 03:00"_s);
        QCOMPARE(write(u"2026-03-29T00:59:59"_s), u"back 2026-03-29 01:59"_s);
        QCOMPARE(joinMessage({}, at(u"2026-11-01T06:30:00"_s), ReturnLanguage::English,
                     QTimeZone("America/New_York")),
            u"back 2026-11-01 01:30-05:00"_s);
    }

    void whatIsWrittenIsRead()
    {
        const QStringList texts{u""_s, u"Lunch"_s, u"Lunch,"_s, u"Lunch -"_s, u"(away"_s, u"Not"_s,
            u"I'll be"_s, u"Talk back"_s, u"back 12:00"_s, u"Morgen, 24.12."_s, u"back 2026-01-01 10:00"_s,
            u"ארוחת צהריים"_s, u"👩‍💻 <b>x</b> & \"y\""_s, u"Møte i 2. etasje / 13:00"_s, u"zurück"_s};
        for (const QByteArray &zone : {QByteArray("Europe/Oslo"), QByteArray("America/New_York"),
                 QByteArray("Asia/Kathmandu"), QByteArray("UTC"), QByteArray("Australia/Lord_Howe")}) {
            const QTimeZone team(zone);
            for (const auto &row : returnWords) {
                // Every half hour over both clock changes, a year's end and a leap day.
                for (const QString &start : {u"2026-03-28T22:00:00"_s, u"2026-10-24T22:00:00"_s,
                         u"2026-12-31T20:00:00"_s, u"2028-02-28T20:00:00"_s, u"2026-11-01T03:00:00"_s}) {
                    for (int step = 0; step < 16; ++step)
                        roundTrip(texts.at(step % texts.size()), at(start).addSecs(step * 1800), row.language,
                            team);
                }
                for (const QString &text : texts)
                    roundTrip(text, at(noon), row.language, team);
            }
        }
    }

    void nothingButTheTime_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("kept");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no time") << u"Back hurts"_s << QString();
        QTest::newRow("ours") << u"Lunch, back 2026-11-23 13:00"_s << u"back 2026-11-23 13:00"_s;
        QTest::newRow("in German") << u"Arzt, zurück 2026-11-23 13:00"_s << u"back 2026-11-23 13:00"_s;
        QTest::newRow("as people type") << u"Doctor, back at 1pm"_s << u"back 13:00"_s;
        QTest::newRow("with a day") << u"Dentist (zurück 23.11. 13:00)"_s << u"back 2026-11-23 13:00"_s;
    }

    // The same return time is read from it, and what else was said is gone.
    void nothingButTheTime()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, kept);
        const QDate day(2026, 11, 23);
        QCOMPARE(onlyReturn(message, oslo(), day), kept);
        QCOMPARE(splitMessage(kept, oslo(), day).back, splitMessage(message, oslo(), day).back);
        QCOMPARE(splitMessage(kept, oslo(), day).text, QString());
    }

    void fitsWhatTheServerStores_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isShortened");
        const int room = messageRoom(at(noon), ReturnLanguage::English, oslo());
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("one below") << QString(room - 1, u'x') << false;
        QTest::newRow("exact") << QString(room, u'x') << false;
        QTest::newRow("one above") << QString(room + 1, u'x') << true;
        QTest::newRow("255") << QString(255, u'x') << true;
        QTest::newRow("far above") << QString(10'000, u'x') << true;
        QTest::newRow("pairs, even") << u"🍕"_s.repeated(200) << true;
        QTest::newRow("pairs, odd") << u"x"_s + u"🍕"_s.repeated(200) << true;
        QTest::newRow("families") << u"👨‍👩‍👧"_s.repeated(60) << true;
        QTest::newRow("marks") << u"e\u0301"_s.repeated(200) << true;
        QTest::newRow("one endless character") << u"e"_s + u"\u0301"_s.repeated(400) << true;
    }

    void fitsWhatTheServerStores()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isShortened);
        for (const auto &row : returnWords) {
            const int lost = messageRoom(at(noon), ReturnLanguage::English, oslo())
                - messageRoom(at(noon), row.language, oslo());
            const auto whole = finalMessage(
                text.mid(0, text.size() - (isShortened ? 0 : lost)), at(noon), row.language, oslo());
            QVERIFY(whole.message.size() <= MaxMessageLength);
            QCOMPARE(whole.isShortened, isShortened);
            QCOMPARE(QString::fromUtf8(whole.message.toUtf8()), whole.message);
            const auto parts = splitMessage(whole.message, oslo(), {});
            QVERIFY(parts.back && parts.back->at == at(noon));
            QCOMPARE(parts.text.endsWith(u'…'), isShortened);
            QVERIFY(!parts.text.contains(u"\u200d…"_s));
        }
    }

    void withoutATimeTheWholeRoom()
    {
        QCOMPARE(messageRoom({}, ReturnLanguage::English, oslo()), 255);
        QCOMPARE(messageRoom(at(noon), ReturnLanguage::English, oslo()), 255 - 23);
        const QString full(255, u'x');
        QCOMPARE(finalMessage(full, {}, ReturnLanguage::English, oslo()).message, full);
        QVERIFY(!finalMessage(full, {}, ReturnLanguage::English, oslo()).isShortened);
        const auto cut = finalMessage(full + u'x', {}, ReturnLanguage::English, oslo());
        QCOMPARE(cut.message, full.left(254) + u'…');
        QVERIFY(cut.isShortened);
    }

    void oneSafeLine()
    {
        const auto sent = finalMessage(
            u" Lunch\r\n\twith\u0000 \u202eAnna\u2066!\u2028 "_s, {}, ReturnLanguage::English, oslo());
        QCOMPARE(sent.message, u"Lunch with  Anna!"_s);
        QVERIFY(!sent.isShortened);
        QCOMPARE(finalMessage(sent.message, {}, ReturnLanguage::English, oslo()).message, sent.message);
    }

    void typed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("utc"); // now is 2026-11-23 10:42:30 in Oslo
        QTest::newRow("later today") << u"13:00"_s << u"2026-11-23T12:00:00Z"_s;
        QTest::newRow("next minute") << u"10:43"_s << u"2026-11-23T09:43:00Z"_s;
        QTest::newRow("this minute has passed") << u"10:42"_s << u"2026-11-24T09:42:00Z"_s;
        QTest::newRow("tomorrow") << u"8:00"_s << u"2026-11-24T07:00:00Z"_s;
        QTest::newRow("midnight") << u"00:00"_s << u"2026-11-23T23:00:00Z"_s;
        QTest::newRow("spaces") << u" 13:00 "_s << u"2026-11-23T12:00:00Z"_s;
        QTest::newRow("minutes") << u"+30m"_s << u"2026-11-23T10:12:00Z"_s;
        QTest::newRow("one minute") << u"+1m"_s << u"2026-11-23T09:43:00Z"_s;
        QTest::newRow("hours") << u"+2h"_s << u"2026-11-23T11:42:00Z"_s;
        QTest::newRow("both") << u"+1h30m"_s << u"2026-11-23T11:12:00Z"_s;
        QTest::newRow("capitals") << u"+1H30M"_s << u"2026-11-23T11:12:00Z"_s;
        QTest::newRow("90 minutes") << u"+90m"_s << u"2026-11-23T11:12:00Z"_s;
        QTest::newRow("date") << u"2026-12-01 08:00"_s << u"2026-12-01T07:00:00Z"_s;
        QTest::newRow("T") << u"2026-12-01T08:00"_s << u"2026-12-01T07:00:00Z"_s;
        for (const auto &bad : {u""_s, u"13"_s, u"24:00"_s, u"13:60"_s, u"13:0"_s, u"+"_s, u"+0m"_s, u"+30"_s,
                 u"30m"_s, u"-30m"_s, u"+30m1h"_s, u"+99999h"_s, u"+1.5h"_s, u"2026-11-23 10:00"_s,
                 u"2025-12-01 08:00"_s, u"2026-12-01"_s, u"2026-02-30 08:00"_s, u"2026-12-01 24:00"_s,
                 u"noon"_s, u"13:00 x"_s, u"١٣:٠٠"_s, u"13:00\n"_s + u"x"_s})
            QTest::newRow(("bad: " + bad.toUtf8()).constData()) << bad << QString();
    }

    void typed()
    {
        QFETCH(const QString, typed);
        const auto time = timeFromText(typed, at(u"2026-11-23T09:42:30"_s), oslo());
        QTEST(time ? time->toUTC().toString(Qt::ISODate) : QString(), "utc");
    }

    void typedOverAClockChange()
    {
        const QDateTime spring = at(u"2026-03-29T00:30:00"_s); // 01:30
        QCOMPARE(timeFromText(u"02:30"_s, spring, oslo())->toUTC(), at(u"2026-03-29T01:30:00"_s));
        QCOMPARE(timeFromText(u"+1h"_s, spring, oslo())->time(), QTime(3, 30));
        const QDateTime autumn = at(u"2026-10-24T22:30:00"_s); // 00:30
        QCOMPARE(timeFromText(u"02:30"_s, autumn, oslo())->toUTC(), at(u"2026-10-25T00:30:00"_s));
        QCOMPARE(timeFromText(u"+3h"_s, autumn, oslo())->time(), QTime(2, 30));
        QCOMPARE(timeFromText(u"04:00"_s, at(u"2026-10-24T21:00:00"_s), oslo())->toUTC(),
            at(u"2026-10-25T03:00:00"_s));
    }

    void teamZoneDecides()
    {
        const QDateTime now = at(u"2026-11-23T23:30:00"_s); // the 24th in Oslo, the 23rd in New York
        QCOMPARE(timeFromText(u"13:00"_s, now, oslo())->toUTC(), at(u"2026-11-24T12:00:00"_s));
        QCOMPARE(timeFromText(u"20:00"_s, now, QTimeZone("America/New_York"))->toUTC(),
            at(u"2026-11-24T01:00:00"_s));
    }

    void languageOfTheProfile_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<ReturnLanguage>("language");
        QTest::newRow("nb") << u"nb_NO"_s << ReturnLanguage::Norwegian;
        QTest::newRow("nn") << u"nn_NO"_s << ReturnLanguage::Norwegian;
        QTest::newRow("sv") << u"sv_FI"_s << ReturnLanguage::Swedish;
        QTest::newRow("da") << u"da_DK"_s << ReturnLanguage::Danish;
        QTest::newRow("de") << u"de_CH"_s << ReturnLanguage::German;
        QTest::newRow("nl") << u"nl_BE"_s << ReturnLanguage::Dutch;
        QTest::newRow("en") << u"en_GB"_s << ReturnLanguage::English;
        QTest::newRow("fr") << u"fr_FR"_s << ReturnLanguage::English;
        QTest::newRow("C") << u"C"_s << ReturnLanguage::English;
    }

    void languageOfTheProfile()
    {
        QFETCH(const QString, locale);
        QTEST(returnLanguageFor(QLocale(locale)), "language");
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    static void roundTrip(
        const QString &text, const QDateTime &back, ReturnLanguage language, const QTimeZone &team)
    {
        const QString message = joinMessage(text, back, language, team);
        const auto parts = splitMessage(message, team, QDate(2026, 11, 23));
        QVERIFY2(parts.back && parts.back->isDated, qPrintable(message));
        QCOMPARE(parts.back->at.toUTC(), back);
        QCOMPARE(parts.text, text);
    }
};

QTEST_APPLESS_MAIN(TestReturnText)
#include "tst_returntext.moc"
