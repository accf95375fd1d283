// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/headers.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using Method = Credential::Method;
using Headers = QList<Header>;

namespace {

// One line per header, so that a failed comparison can be read.
QString text(const Headers &headers)
{
    QStringList lines;
    for (const Header &header : headers)
        lines += QString::fromLatin1(header.name + ": " + header.value);
    return lines.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(Rollcall::LocaleHeaders)
Q_DECLARE_METATYPE(Rollcall::Credential)

class TestHeaders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void localeFollowsThePrecedenceRules_data()
    {
        QTest::addColumn<LocaleHeaders>("locale");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char *name, const LocaleHeaders &locale, const char *sent) {
            QTest::newRow(name) << locale << QString::fromLatin1(sent);
        };
        row("nothing", {}, "Accept-Language: *");
        row("accept", {.acceptLanguage = u"nb-NO"_s}, "Accept-Language: nb-NO");
        row("accept list", {.acceptLanguage = u"nb-NO,en;q=0.5"_s}, "Accept-Language: nb-NO,en;q=0.5");
        row("language", {.language = u"de"_s}, "SO-Language: de\nAccept-Language: *");
        row("both languages", {.acceptLanguage = u"en"_s, .language = u"de"_s},
            "SO-Language: de\nAccept-Language: en");
        row("culture alone is ignored", {.culture = u"nb-NO"_s}, "Accept-Language: *");
        row("culture with accept", {.acceptLanguage = u"en"_s, .culture = u"nb-NO"_s},
            "Accept-Language: en\nSO-Culture: nb-NO");
        row("culture with language", {.language = u"en"_s, .culture = u"nb-NO"_s},
            "SO-Language: en\nAccept-Language: *\nSO-Culture: nb-NO");
        row("culture without translation", {.language = u"*"_s, .culture = u"nb-NO"_s},
            "SO-Language: *\nAccept-Language: *");
        row("translation cancelled", {.acceptLanguage = u"en"_s, .language = u"x"_s, .culture = u"nb-NO"_s},
            "SO-Language: x\nAccept-Language: en");
        row("accept untranslated", {.acceptLanguage = u"*"_s, .culture = u"nb-NO"_s}, "Accept-Language: *");
        row("time zone code", {.timeZone = u"CA-QC"_s}, "Accept-Language: *\nSO-TimeZone: CA-QC");
        row("time zone number", {.timeZone = u"261, includeTZOffset"_s},
            "Accept-Language: *\nSO-TimeZone: 261, includeTZOffset");
        row("all", {u"en"_s, u"nb"_s, u"sv-SE"_s, u"NO"_s},
            "SO-Language: nb\nAccept-Language: en\nSO-Culture: sv-SE\nSO-TimeZone: NO");
        row("spaces around", {.acceptLanguage = u"  en "_s, .language = u"  "_s}, "Accept-Language: en");
        row("injection",
            {u"en\r\nX-Evil: 1"_s, u"nb\nX: 1"_s, u"sv\rX: 1"_s, QString(u"NO"_s + QChar(0) + u'x')},
            "Accept-Language: *");
        row("not ASCII", {.acceptLanguage = u"norsk bokmål"_s, .timeZone = u"Zürich"_s},
            "Accept-Language: *");
        row("unusable language carries no culture", {.language = u"nb\n"_s + u"x"_s, .culture = u"nb-NO"_s},
            "Accept-Language: *");
    }

    void localeFollowsThePrecedenceRules()
    {
        QFETCH(const LocaleHeaders, locale);
        QFETCH(const QString, sent);
        QCOMPARE(text(effectiveHeaders(locale)), sent);
        QCOMPARE(cultureApplies(locale) && !locale.culture.isEmpty(), sent.contains(u"SO-Culture"_s));
    }

    void cultureNeedsALanguage()
    {
        QVERIFY(!cultureApplies({}));
        QVERIFY(!cultureApplies({.culture = u"nb-NO"_s, .timeZone = u"NO"_s}));
        QVERIFY(cultureApplies({.acceptLanguage = u"en"_s}));
        QVERIFY(cultureApplies({.language = u"en"_s}));
        QVERIFY(cultureApplies({.acceptLanguage = u"*"_s, .language = u"en"_s}));
        QVERIFY(!cultureApplies({.acceptLanguage = u"en"_s, .language = u"*"_s}));
        QVERIFY(!cultureApplies({.language = u"-"_s}));
        QVERIFY(!cultureApplies({.language = u"X"_s}));
    }

    void credentials_data()
    {
        QTest::addColumn<Credential>("credential");
        QTest::addColumn<QString>("appToken");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char *name, const Credential &credential, const QString &appToken,
                             const char *sent) {
            QTest::newRow(name) << credential << appToken << QString::fromLatin1(sent);
        };
        row("anonymous", {}, {}, "");
        row("anonymous tells no secret", {Method::Anonymous, u"u"_s, u"s"_s, u"c=d"_s}, u"app"_s, "");
        row("basic", {Method::Basic, u"demo"_s, u"demo"_s, {}}, {}, "Authorization: Basic ZGVtbzpkZW1v");
        row("basic in UTF-8", {Method::Basic, u"kåre"_s, u"æøå€"_s, {}}, {},
            "Authorization: Basic a8OlcmU6w6bDuMOl4oKs");
        row("basic without password", {Method::Basic, u"demo"_s, {}, {}}, {},
            "Authorization: Basic ZGVtbzo=");
        row("colon in the password", {Method::Basic, u"u"_s, u"a:b"_s, {}}, {},
            "Authorization: Basic dTphOmI=");
        row("colon in the user", {Method::Basic, u"a:b"_s, u"c"_s, {}}, {}, "");
        row("basic without user", {Method::Basic, {}, u"c"_s, {}}, {}, "");
        row("line break in a password is encoded", {Method::Basic, u"u"_s, u"\r\n"_s, {}}, {},
            "Authorization: Basic dToNCg==");
        row("ticket", {Method::Ticket, {}, u"7T:abc="_s, {}}, {}, "Authorization: SOTicket 7T:abc=");
        row("ticket with application", {Method::Ticket, {}, u"7T:abc="_s, {}}, u"app1"_s,
            "Authorization: SOTicket 7T:abc=\nSO-AppToken: app1");
        row("bearer", {Method::Bearer, {}, u"8A:Cust12345.xyz"_s, {}}, {},
            "Authorization: Bearer 8A:Cust12345.xyz");
        row("bearer ignores user and cookie", {Method::Bearer, u"u"_s, u"t"_s, u"a=b"_s}, {},
            "Authorization: Bearer t");
        row("no ticket", {Method::Ticket, {}, {}, {}}, u"app"_s, "SO-AppToken: app");
        row("no token", {Method::Bearer, {}, {}, {}}, {}, "");
        row("xsrf", {Method::Xsrf, {}, u"v1"_s, u"SESSION=a; B=c"_s}, {},
            "X-XSRF-TOKEN: v1\nCookie: SESSION=a; B=c");
        row("xsrf without cookie", {Method::Xsrf, {}, u"v1"_s, {}}, {}, "X-XSRF-TOKEN: v1");
        row("cookie without xsrf", {Method::Xsrf, {}, {}, u"SESSION=a"_s}, {}, "");
        row("ticket injection", {Method::Ticket, {}, u"a\r\nX-Evil: 1"_s, {}}, u"b\nX: 1"_s, "");
        row("bearer injection", {Method::Bearer, {}, u"a\rX-Evil: 1"_s, {}}, {}, "");
        row("xsrf injection", {Method::Xsrf, {}, u"a\nX: 1"_s, u"A=b"_s}, {}, "");
        row("cookie injection", {Method::Xsrf, {}, u"a"_s, u"A=b\r\nX: 1"_s}, {}, "X-XSRF-TOKEN: a");
        row("token not ASCII", {Method::Bearer, {}, u"tøken"_s, {}}, {}, "");
    }

    void credentials()
    {
        QFETCH(const Credential, credential);
        QFETCH(const QString, appToken);
        QFETCH(const QString, sent);
        QCOMPARE(text(credentialHeaders(credential, appToken)), sent);
    }

    void aSecretTooLongIsLeftOut()
    {
        const QString longest(8 * 1024 - 7, u'a');
        QCOMPARE(credentialHeaders({Method::Bearer, {}, longest, {}}, {}).size(), 1);
        QCOMPARE(credentialHeaders({Method::Bearer, {}, longest + u'a', {}}, {}), Headers());
    }

    void whatCanStandInAHeader()
    {
        QVERIFY(isHeaderValue(u"nb-NO, en;q=0.5 ~!\"$"_s));
        QVERIFY(isHeaderValue(QString(8 * 1024, u'x')));
        QVERIFY(!isHeaderValue(QString(8 * 1024 + 1, u'x')));
        for (const char16_t c :
            {u'\0', u'\t', u'\n', u'\r', u'\x1b', u'\x7f', u'\u0085', u'å', u'\u2028', u'\u202e'})
            QVERIFY2(!isHeaderValue(u"a"_s + QChar(c) + u'b'), qPrintable(QString::number(c)));
    }
};

QTEST_APPLESS_MAIN(TestHeaders)
#include "tst_headers.moc"
