// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/presence.h"
#include "domain/returntext.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const char *const oslo = "Europe/Oslo";

QString utc(const QString &message, const QDate &bareDay = QDate(2026, 11, 23))
{
    const auto back = splitMessage(message, QTimeZone(oslo), bareDay).back;
    return back ? back->at.toUTC().toString(u"yyyy-MM-dd HH:mm") : u"none"_s;
}

void row(const char *name, const QString &message, const QString &text, const QString &local)
{
    QTest::newRow(name) << message << text << local;
}

} // namespace

class TestSplitMessage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dated_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("local");
        const QString lunch = u"Lunch"_s;
        const QString one = u"2026-11-23 13:00"_s;
        row("en", u"Lunch, back 2026-11-23 13:00"_s, lunch, one);
        row("nb", u"Lunch, tilbake 2026-11-23 13:00"_s, lunch, one);
        row("sv", u"Lunch, tillbaka 2026-11-23 13:00"_s, lunch, one);
        row("da", u"Lunch, tilbage 2026-11-23 13:00"_s, lunch, one);
        row("de", u"Lunch, zurück 2026-11-23 13:00"_s, lunch, one);
        row("nl", u"Lunch, terug 2026-11-23 13:00"_s, lunch, one);
        row("any case", u"Lunch, BACK 2026-11-23 13:00"_s, lunch, one);
        row("capital umlaut", u"Lunch, ZURÜCK 2026-11-23 13:00"_s, lunch, one);
        row("decomposed umlaut", u"Lunch, zuru\u0308ck 2026-11-23 13:00"_s, lunch, one);
        row("no umlaut", u"Lunch, zuruck 2026-11-23 13:00"_s, lunch, one);
        row("ue", u"Lunch, zurueck 2026-11-23 13:00"_s, lunch, one);
        row("tillbaks", u"Lunch, tillbaks 2026-11-23 13:00"_s, lunch, one);
        row("no comma", u"Lunch back 2026-11-23 13:00"_s, lunch, one);
        row("alone", u"back 2026-11-23 13:00"_s, {}, one);
        row("colon", u"Lunch. Back: 2026-11-23 13:00"_s, u"Lunch."_s, one);
        row("spaces", u"  Lunch ,  back   2026-11-23   13:00  "_s, lunch, one);
        row("no-break space", u"Lunch, back\u00a02026-11-23\u00a013:00"_s, lunch, one);
        row("T", u"Lunch, back 2026-11-23T13:00"_s, lunch, one);
        row("seconds", u"Lunch, back 2026-11-23 13:00:00"_s, lunch, one);
        row("offset", u"Lunch, back 2026-11-23 13:00+02:00"_s, lunch, u"2026-11-23 12:00"_s);
        row("offset apart", u"Lunch, back 2026-11-23 13:00 +0200"_s, lunch, u"2026-11-23 12:00"_s);
        row("Z", u"Lunch, back 2026-11-23 13:00Z"_s, lunch, u"2026-11-23 14:00"_s);
        row("UTC", u"Lunch, back 2026-11-23 13:00 UTC"_s, lunch, u"2026-11-23 14:00"_s);
        row("UTC+2", u"Lunch, back 2026-11-23 13:00 UTC+2"_s, lunch, u"2026-11-23 12:00"_s);
        row("GMT-5", u"Lunch, back 2026-11-23 13:00 GMT-5"_s, lunch, u"2026-11-23 19:00"_s);
        row("west of UTC", u"Lunch, back 2026-11-23 11:00-05:00"_s, lunch, u"2026-11-23 17:00"_s);
        row("half hours", u"Lunch, back 2026-11-23 13:00+05:30"_s, lunch, u"2026-11-23 08:30"_s);
        row("midnight", u"back 2026-11-24 00:00"_s, {}, u"2026-11-24 00:00"_s);
        row("last minute", u"back 2026-12-31 23:59"_s, {}, u"2026-12-31 23:59"_s);
        row("leap day", u"back 2028-02-29 08:00"_s, {}, u"2028-02-29 08:00"_s);
        row("past", u"back 2019-01-02 08:00"_s, {}, u"2019-01-02 08:00"_s);
        for (const auto &language : returnWords) {
            const QString word = language.word.toString();
            QTest::addRow("past, %s", qUtf8Printable(word))
                << u"Ferie, %1 2019-01-02 08:00"_s.arg(word) << u"Ferie"_s << u"2019-01-02 08:00"_s;
            for (const QString &slip : language.alsoRead.toString().split(u'|', Qt::SkipEmptyParts))
                QTest::addRow("misspelt, %s", qUtf8Printable(slip))
                    << u"Lunch, %1 2026-11-23 13:00"_s.arg(slip) << lunch << one;
        }
        row("no space", u"Lunch,back 2026-11-23 13:00"_s, lunch, one);
        row("no leading zeros", u"Lunch, back 2026-11-3 8:05"_s, lunch, u"2026-11-03 08:05"_s);
        row("two commas", u"Lunch,, back, 2026-11-23, 13:00"_s, u"Lunch,"_s, one);
        row("overlap: the first", u"back 2026-10-25 02:30"_s, {}, u"2026-10-25 02:30"_s);
        row("gap: later", u"back 2026-03-29 02:30"_s, {}, u"2026-03-29 03:30"_s);
        row("German date", u"Urlaub, zurück 23.11.2026 13:00"_s, u"Urlaub"_s, one);
        row("German sentence", u"Bin wieder zurück am 23.11.2026 um 13 Uhr."_s, {}, one);
        row("German weekday", u"Urlaub, zurück am Montag, den 23.11. um 13:00 Uhr"_s, u"Urlaub"_s, one);
        row("no year", u"Away, back 23.11. 13:00"_s, u"Away"_s, one);
        row("no year, no dot", u"Borte, tilbake 23.11 kl. 13"_s, u"Borte"_s, one);
        row("two-digit year", u"Borte, tilbage d. 23.11.26 kl. 13.00"_s, u"Borte"_s, one);
        row("spaced date", u"Semester, tillbaka den 23. 11. 2026 kl 13:00"_s, u"Semester"_s, one);
        row("Dutch", u"Vakantie, terug op maandag 23.11.2026 om 13:00 uur"_s, u"Vakantie"_s, one);
        row("Dutch hyphens", u"Vakantie, terug 23-11-2026 om 13:00"_s, u"Vakantie"_s, one);
        row("pm", u"Dentist, back on 2026-11-23 at 1:00 pm"_s, u"Dentist"_s, one);
        row("next year", u"Ferie, tilbake 2.1. 08:00"_s, u"Ferie"_s, u"2027-01-02 08:00"_s);
        row("last of two", u"Back 2026-11-22 08:00, back 2026-11-23 13:00"_s, u"Back 2026-11-22 08:00"_s,
            one);
        row("brackets", u"Lunch (back 2026-11-23 13:00)"_s, lunch, one);
        row("dash", u"Lunch – back 2026-11-23 13:00"_s, lunch, one);
        row("word in the text", u"Talk back to Terug, back 2026-11-23 13:00"_s, u"Talk back to Terug"_s, one);
        row("right to left", u"ארוחה, back 2026-11-23 13:00"_s, u"ארוחה"_s, one);
        row("emoji", u"🍕, back 2026-11-23 13:00"_s, u"🍕"_s, one);
    }

    void dated()
    {
        QFETCH(const QString, message);
        const auto parts = splitMessage(message, QTimeZone(oslo), QDate(2026, 11, 20));
        QTEST(parts.text, "text");
        QVERIFY(parts.back.has_value());
        QTEST(parts.back->at.toString(u"yyyy-MM-dd HH:mm"), "local");
        QVERIFY(parts.back->isDated);
    }

    void bare_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clock");
        const QString one = u"13:00"_s;
        row("en", u"Lunch, back 13:00"_s, u"Lunch"_s, one);
        row("en at", u"Lunch, back at 13:00"_s, u"Lunch"_s, one);
        row("en hour", u"Back at 13"_s, {}, one);
        row("en pm", u"back at 1 pm"_s, {}, one);
        row("en p.m.", u"back 1:30 p.m."_s, {}, u"13:30"_s);
        row("en noon", u"back 12 pm"_s, {}, u"12:00"_s);
        row("en midnight", u"back 12 am"_s, {}, u"00:00"_s);
        row("en sentence", u"Dentist, I'll be back around 13:00!"_s, u"Dentist"_s, one);
        row("en today", u"Dentist, back today at 13:00"_s, u"Dentist"_s, one);
        row("nb", u"Lunsj, tilbake 13.00"_s, u"Lunsj"_s, one);
        row("nb kl.", u"Lunsj, tilbake kl. 13"_s, u"Lunsj"_s, one);
        row("nb kl", u"Lunsj tilbake kl 13 i dag"_s, u"Lunsj"_s, one);
        row("nb kl.13", u"Lunsj, tilbake kl.13.30"_s, u"Lunsj"_s, u"13:30"_s);
        row("nb ca", u"Møte, tilbake ca. 13:00"_s, u"Møte"_s, one);
        row("sv", u"Lunch, tillbaka klockan 13"_s, u"Lunch"_s, one);
        row("sv igen", u"Möte, tillbaka igen kl 13.00"_s, u"Möte"_s, one);
        row("da", u"Frokost, tilbage kl. 13"_s, u"Frokost"_s, one);
        row("de", u"Mittag, zurück um 13 Uhr"_s, u"Mittag"_s, one);
        row("de hour", u"Mittag, zurück 13 Uhr"_s, u"Mittag"_s, one);
        row("de gegen", u"Mittag, zurück gegen 13:00 Uhr"_s, u"Mittag"_s, one);
        row("de heute", u"Mittag, wieder zurück heute um 13 Uhr"_s, u"Mittag"_s, one);
        row("nl", u"Lunch, terug om 13 uur"_s, u"Lunch"_s, one);
        row("nl hour", u"Lunch, terug om 13"_s, u"Lunch"_s, one);
        row("slip: nb", u"Lunsj, tillbake kl 13"_s, u"Lunsj"_s, one);
        row("slip: sv", u"Lunch, tilbaka 13.00"_s, u"Lunch"_s, one);
        row("slip: da", u"Frokost, tillbage 13:00"_s, u"Frokost"_s, one);
        row("slip: de", u"Mittag, zuruck um 13 uhr"_s, u"Mittag"_s, one);
        row("trailing words", u"Lunch, back 13:00, call Anna"_s, u"Lunch, call Anna"_s, one);
        row("trailing hope", u"back 13:00 hopefully"_s, u"hopefully"_s, one);
        row("trailing stop", u"Lunch. Back 13:00."_s, u"Lunch."_s, one);
        row("morning", u"back 9:30"_s, {}, u"09:30"_s);
        row("padded", u"back 06:30"_s, {}, u"06:30"_s);
        row("midnight", u"back 00:00"_s, {}, u"00:00"_s);
        row("dot, no month", u"back 11.30"_s, {}, u"11:30"_s);
        row("dot, marked", u"tilbake kl 13.05"_s, {}, u"13:05"_s);
        row("dot, uhr", u"zurück 13.05 Uhr"_s, {}, u"13:05"_s);
        row("offset", u"back 13:00 UTC"_s, {}, u"14:00"_s);
        row("last of two", u"Back 12:00, no: back 13:00"_s, u"Back 12:00, no"_s, one);
        row("only readable", u"back 13:00, then back to work"_s, u"then back to work"_s, one);
        row("brackets", u"Lunch (back 13:00)"_s, u"Lunch"_s, one);
    }

    void bare()
    {
        QFETCH(const QString, message);
        const auto parts = splitMessage(message, QTimeZone(oslo), QDate(2026, 11, 23));
        QVERIFY(parts.back.has_value());
        QTEST(parts.back->at.toString(u"HH:mm"), "clock");
        QCOMPARE(parts.back->at.date(), QDate(2026, 11, 23));
        QVERIFY(!parts.back->isDated);
        QTEST(parts.text, "text");
    }

    void staysText_data()
    {
        QTest::addColumn<QString>("message");
        for (const auto &message :
            {u""_s, u"Lunch"_s, u"back"_s, u"back soon"_s, u"13:00"_s, u"until 13:00"_s, u"back 2026-11-23"_s,
                u"back 2026-11-23 25:00"_s, u"back 2026-11-23 13:60"_s, u"back 2026-02-30 13:00"_s,
                u"back 2026-13-01 13:00"_s, u"back 2026-11-23 13"_s, u"back 2026-11-23 13:00 hopefully"_s,
                u"back 2026-11-23 13:00+25:00"_s, u"back 2026-11-23, 25 people"_s, u"back 23.11."_s,
                u"back 23.11"_s, u"back 12.10.2026"_s, u"back at 12.10.2026"_s, u"tilbake 13.05"_s,
                u"back 23/11"_s, u"back 23/11 13:00"_s, u"back 29.02.2027 08:00"_s, u"back 24:00"_s,
                u"back 13:61"_s, u"back 13"_s, u"back 130"_s, u"back 1300"_s, u"back at 2"_s, u"back 2:30"_s,
                u"zurück um 2 Uhr"_s, u"back 13 pm"_s, u"back in 30 min"_s, u"back in 2 h"_s, u"back 8h"_s,
                u"tilbake om 10"_s, u"tilbake om 10 min"_s, u"back at 12 Main Street"_s,
                u"back to back until 13:00"_s, u"back pain, doctor 13:00"_s, u"backup 13:00"_s,
                u"feed-back 13:00"_s, u"horseback 13:00"_s, u"not back 13:00"_s, u"won't be back 13:00"_s,
                u"ikke tilbake kl. 13"_s, u"nicht zurück um 13 Uhr"_s, u"back tomorrow 13:00"_s,
                u"back 13:00 tomorrow"_s, u"tilbake kl 13 i morgen"_s, u"zurück 13:00 Montag"_s,
                u"terug maandag 13:00"_s, u"Tomorrow: back 13:00"_s, u"back Monday 13:00"_s,
                u"back 13:00 next week"_s, u"Away until 24.12., back 13:00"_s, u"back 13:00-14:00"_s,
                u"back 13:00 – 14:00"_s, u"back 13:00/14:00"_s, u"zurück um 13 Uhr 30"_s, u"back 13:00 EST"_s,
                u"back 13:00:"_s + QString(QChar(0xD800)), u"back ١٣:٠٠"_s, u"back ca"_s, u"back -13:00"_s,
                u"back 23.11. 11:00-12:00"_s,
                // typing errors: better no time than a wrong one
                u"bakc 13:00"_s, u"tilbke 13:00"_s, u"tillbka 13:00"_s, u"tilbgae kl. 13"_s, u"zurük 13:00"_s,
                u"terrug om 13 uur"_s, u"back 13;00"_s, u"back 13:0"_s, u"back 1 3:00"_s, u"back 13::00"_s,
                u"back 13:OO"_s, u"back l3:00"_s, u"back 13:000"_s, u"back 2026-11-32 13:00"_s,
                u"back 2026-11-23 1300"_s, u"back 2026-1123 13:00"_s, u"back 2026/11/23 13:00"_s,
                u"back 20261-11-23 13:00"_s, u"tilbake 23.11.26 kl 1300"_s, u"zurück am 31.11. um 13 Uhr"_s,
                u"terug om 25 uur"_s, u"tillbaka kl 13:75"_s, u"tilbage 13,30"_s})
            QTest::newRow(message.toUtf8().constData()) << message;
    }

    void staysText()
    {
        QFETCH(const QString, message);
        const auto parts = splitMessage(message, QTimeZone(oslo), QDate(2026, 11, 23));
        QVERIFY2(!parts.back, qPrintable(parts.back ? parts.back->at.toString(Qt::ISODate) : QString()));
        QCOMPARE(parts.text, message);
    }

    void dstOnTheBareDay()
    {
        QCOMPARE(utc(u"back 02:30"_s, QDate(2026, 3, 29)), u"2026-03-29 01:30"_s);
        QCOMPARE(utc(u"back 02:30"_s, QDate(2026, 10, 25)), u"2026-10-25 00:30"_s);
        QCOMPARE(utc(u"back 13:00"_s, QDate(2026, 3, 28)), u"2026-03-28 12:00"_s);
        QCOMPARE(utc(u"back 13:00"_s, QDate(2026, 3, 29)), u"2026-03-29 11:00"_s);
        QCOMPARE(utc(u"back 2026-10-25 02:30+01:00"_s), u"2026-10-25 01:30"_s);
        QCOMPARE(utc(u"back 2026-10-25 02:30+02:00"_s), u"2026-10-25 00:30"_s);
    }

    void yearNearestToTheDay()
    {
        QCOMPARE(utc(u"back 31.12. 13:00"_s, QDate(2027, 1, 2)), u"2026-12-31 12:00"_s);
        QCOMPARE(utc(u"back 1.1. 13:00"_s, QDate(2026, 12, 30)), u"2027-01-01 12:00"_s);
        QCOMPARE(utc(u"back 29.2. 13:00"_s, QDate(2027, 12, 1)), u"2028-02-29 12:00"_s);
        QCOMPARE(utc(u"back 29.2. 13:00"_s, QDate(2026, 3, 1)), u"none"_s);
        QCOMPARE(utc(u"back 13:00"_s, QDate()), u"none"_s);
    }

    void hostileTextIsOnlyText()
    {
        const QString endless = u"back "_s.repeated(100'000);
        QCOMPARE(splitMessage(endless, QTimeZone(oslo), QDate(2026, 11, 23)).text, endless);
        const QString dense = u"back 1. "_s.repeated(100);
        QVERIFY(!splitMessage(dense, QTimeZone(oslo), QDate(2026, 11, 23)).back);
        const QString spaces = u"Lunch"_s + QString(900, u' ') + u"back 13:00"_s;
        QCOMPARE(splitMessage(spaces, QTimeZone(oslo), QDate(2026, 11, 23)).text, u"Lunch"_s);
    }
};

QTEST_APPLESS_MAIN(TestSplitMessage)
#include "tst_splitmessage.moc"
