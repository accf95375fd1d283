// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/baseaddress.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestBaseAddress final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QByteArray>("api");
        const auto row = [](const QString &pasted, const char *api) {
            QTest::newRow(qPrintable(pasted.left(90))) << pasted << QByteArray(api);
        };
        // Where the server is
        row(u"https://crm.acme.no"_s, "https://crm.acme.no/api");
        row(u"https://crm.acme.no/"_s, "https://crm.acme.no/api");
        row(u"crm.acme.no"_s, "https://crm.acme.no/api");
        row(u"crm.acme.no/SuperOffice"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"crm"_s, "https://crm/api");
        row(u"//crm.acme.no/SuperOffice"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"crm.acme.no:8443/SuperOffice"_s, "https://crm.acme.no:8443/SuperOffice/api");
        row(u"https://CRM.Acme.NO/SuperOffice/"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"http://crm.acme.no/SuperOffice"_s, "http://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no./SuperOffice"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no..:443/"_s, "https://crm.acme.no/api");
        row(u"https://crm_test.acme.local/SO"_s, "https://crm_test.acme.local/SO/api");
        row(u"10.0.0.5/crm.web"_s, "https://10.0.0.5/crm.web/api");
        row(u"https://crm.acme.no/Super%20Office"_s, "https://crm.acme.no/Super%20Office/api");
        row(u"https://crm.acme.no/Løsning"_s, "https://crm.acme.no/L%C3%B8sning/api");
        // Down to the API and beyond
        row(u"https://crm.acme.no/api"_s, "https://crm.acme.no/api");
        row(u"https://crm.acme.no/SuperOffice/api/"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"HTTPS://crm.acme.no:443/SuperOffice/api/v1/"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice/API/V1"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice/api/v1/User/5/UserPresenceStatus"_s,
            "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice/api/v1/User?$select=fullName#x"_s,
            "https://crm.acme.no/SuperOffice/api");
        row(u"https://online3.superoffice.com/Cust12345/api/"_s,
            "https://online3.superoffice.com/Cust12345/api");
        row(u"https://sod2.superoffice.com:443/Cust26759/api/v1/"_s,
            "https://sod2.superoffice.com/Cust26759/api");
        // The web client's own address
        row(u"https://online3.superoffice.com/Cust12345/default.aspx?main.diary.day#panel=1&url=a/b"_s,
            "https://online3.superoffice.com/Cust12345/api");
        row(u"https://online3.superoffice.com/Cust12345/CS/scripts/ticket.fcgi?_sf=0&action=mainMenu"_s,
            "https://online3.superoffice.com/Cust12345/api");
        row(u"https://online3.superoffice.com/Cust12345/some/new/page"_s,
            "https://online3.superoffice.com/Cust12345/api");
        row(u"https://online3.superoffice.com/cust12345"_s, "https://online3.superoffice.com/cust12345/api");
        row(u"https://crm.acme.no/SuperOffice/CS/scripts/ticket.exe?x=1"_s,
            "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice/?contact.main"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice?a=/api/x"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice/Default.aspx"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice/#/dashboard"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/SuperOffice/?q=a b"_s, "https://crm.acme.no/SuperOffice/api");
        // Carelessly copied
        row(u"  https://crm.acme.no/SuperOffice \n"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"<https://crm.acme.no/SuperOffice>"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"\"https://crm.acme.no/SuperOffice\""_s, "https://crm.acme.no/SuperOffice/api");
        row(u"\ufeff\u200bhttps://crm.acme.no\u200e"_s, "https://crm.acme.no/api");
        row(u"https://crm.acme.no//SuperOffice///api//v1"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https:///crm.acme.no"_s, "https://crm.acme.no/api");
        row(u"https:/crm.acme.no/SuperOffice"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://https://crm.acme.no/SuperOffice"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https:crm.acme.no"_s, "https://crm.acme.no/api");
        row(u"https:\\\\crm.acme.no\\SuperOffice"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"https://crm.acme.no/./SuperOffice/../SuperOffice"_s,
            "https://crm.acme.no/SuperOffice/SuperOffice/api");
        row(u"https://crm.acme.no:/SuperOffice"_s, "https://crm.acme.no/SuperOffice/api");
        row(u"http://crm.acme.no:80"_s, "http://crm.acme.no/api");
        row(u"http://crm.acme.no:443"_s, "http://crm.acme.no:443/api");
        row(u"https://crm.acme.no:65535"_s, "https://crm.acme.no:65535/api");
        // Other names
        row(u"https://crm.blåbær.no"_s, "https://crm.xn--blbr-roah.no/api");
        row(u"https://crm.xn--blbr-roah.no"_s, "https://crm.xn--blbr-roah.no/api");
        row(u"https://[2001:db8::5]:8443/SO"_s, "https://[2001:db8::5]:8443/SO/api");
        row(u"[::1]:8080"_s, "http://[::1]:8080/api");
        row(u"::1"_s, "http://[::1]/api");
        row(u"https://2001:db8::5/SO"_s, "https://[2001:db8::5]/SO/api");
        // This machine
        row(u"localhost:8080"_s, "http://localhost:8080/api");
        row(u"LOCALHOST/SuperOffice"_s, "http://localhost/SuperOffice/api");
        row(u"127.0.0.1:41234/api"_s, "http://127.0.0.1:41234/api");
        row(u"https://localhost:8443"_s, "https://localhost:8443/api");
    }

    void accepted()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QByteArray, api);
        const BaseAddress address = baseAddress(pasted);
        QCOMPARE(address.problem, QString());
        QCOMPARE(address.api.toEncoded(), api);
        QVERIFY(address.api.isValid());
        // What we made is itself something that people paste.
        QCOMPARE(baseAddress(QString::fromLatin1(address.api.toEncoded())).api, address.api);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("says");
        const auto row = [](const QString &pasted, const QString &says) {
            QTest::newRow(pasted.isEmpty() ? "nothing" : qPrintable(pasted.left(90))) << pasted << says;
        };
        const QString scheme = u"begin with https://"_s;
        const QString files = u"place for files"_s;
        const QString credentials = u"user name and password"_s;
        const QString noHost = u"name of the server is missing"_s;
        const QString host = u"no valid server name"_s;
        const QString port = u"between 1 and 65535"_s;
        const QString space = u"contains a space"_s;
        const QString login = u"sign-in page"_s;
        const QString tenant = u"customer number"_s;
        row({}, u"Enter the address"_s);
        row(u" \n\t"_s, u"Enter the address"_s);
        row(u"<>"_s, u"Enter the address"_s);
        row(u"ftp://crm.acme.no"_s, scheme);
        row(u"ws://crm.acme.no"_s, scheme);
        row(u"javascript:alert"_s, scheme);
        row(u"mailto:me"_s, scheme);
        row(u"htp://crm.acme.no"_s, scheme);
        row(u"file:///etc/passwd"_s, files);
        row(u"file:/etc/passwd"_s, files);
        row(u"C:\\SuperOffice"_s, files);
        row(u"\\\\server\\SuperOffice"_s, files);
        row(u"https://demo:geheim@crm.acme.no"_s, credentials);
        row(u"https://demo@crm.acme.no/SuperOffice"_s, credentials);
        row(u"demo:geheim@crm.acme.no"_s, credentials);
        row(u"https://demo:ge#heim@crm.acme.no"_s, credentials);
        row(u"https://demo:1?geheim@crm.acme.no/"_s, credentials);
        row(u"https://crm.acme.no /SuperOffice"_s, space);
        row(u"https://crm.acme.no/Super Office"_s, space);
        row(u"see https://crm.acme.no"_s, space);
        row(u"https://crm.acme.no/a\nhttps://b"_s, space);
        row(u"https://crm.acme.no/\u0007"_s, space);
        row(u"https://"_s, noHost);
        row(u"https:///"_s, noHost);
        row(u"?x"_s, noHost);
        row(u"/SuperOffice/api"_s, noHost);
        row(u"https://:8080"_s, noHost);
        row(u"https://..."_s, noHost);
        row(u"https://crm..acme.no"_s, host);
        row(u"https://-/"_s, host);
        row(u"12345"_s, host);
        row(u"10.0.5/api"_s, host);
        row(u"https://crm!acme.no"_s, host);
        row(u"https://crm%00.no"_s, host);
        row(u"https://[::1"_s, host);
        row(u"https://[fish]/"_s, host);
        row(u"https://1:2:3"_s, host);
        row(u"https://"_s + QString(64, u'a') + u".no"_s, host);
        row(u"https://crm.acme.no:0"_s, port);
        row(u"https://crm.acme.no:65536"_s, port);
        row(u"https://crm.acme.no:99999999999"_s, port);
        row(u"https://crm.acme.no:http"_s, port);
        row(u"https://crm.acme.no:+80"_s, port);
        row(u"crm.acme.no:abc"_s, port);
        row(u"https://crm.acme.no/"_s + QString(3000, u'a'), u"too long"_s);
        row(u"https://online.superoffice.com"_s, login);
        row(u"https://sod.superoffice.com/login/"_s, login);
        row(u"qaonline.superoffice.com/Cust12345"_s, login);
        row(u"https://ONLINE.SuperOffice.com./Cust12345/api"_s, login);
        row(u"https://online3.superoffice.com"_s, tenant);
        row(u"https://online3.superoffice.com/api/v1"_s, tenant);
        row(u"https://online3.superoffice.com/login/"_s, tenant);
    }

    void refused()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, says);
        const BaseAddress address = baseAddress(pasted);
        QVERIFY2(address.problem.contains(says), qPrintable(address.problem + u' ' + address.api.toString()));
        QVERIFY(address.api.isEmpty());
        QVERIFY(!address.isPlainHttp);
        QVERIFY2(!address.problem.contains(u"heim"_s), "a password must not come back in the sentence");
    }

    void plainHttp_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<bool>("plain");
        QTest::newRow("https") << u"https://crm.acme.no"_s << false;
        QTest::newRow("http") << u"http://crm.acme.no"_s << true;
        QTest::newRow("http by number") << u"http://192.168.1.5"_s << true;
        QTest::newRow("http everywhere") << u"http://0.0.0.0:8080"_s << true;
        QTest::newRow("looks local") << u"http://localhost.acme.no"_s << true;
        QTest::newRow("looks loopback") << u"http://127.0.0.1.acme.no"_s << true;
        QTest::newRow("localhost") << u"http://localhost:8080"_s << false;
        QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080"_s << false;
        QTest::newRow("127.9.9.9") << u"http://127.9.9.9"_s << false;
        QTest::newRow("128.0.0.1") << u"http://128.0.0.1"_s << true;
        QTest::newRow("::1") << u"http://[::1]:8080"_s << false;
        QTest::newRow("::2") << u"http://[::2]:8080"_s << true;
    }

    void plainHttp()
    {
        QFETCH(const QString, pasted);
        QFETCH(const bool, plain);
        const BaseAddress address = baseAddress(pasted);
        QCOMPARE(address.problem, QString());
        QCOMPARE(address.isPlainHttp, plain);
    }

    void loopback()
    {
        for (const QString &local : {u"http://localhost/"_s, u"http://LocalHost.:1/"_s,
                 u"https://127.0.0.1"_s, u"http://127.255.0.3/x"_s, u"http://[::1]/"_s})
            QVERIFY2(isLoopback(QUrl(local)), qPrintable(local));
        for (const QString &other : {QString(), u"http://acme.no"_s, u"http://10.0.0.1"_s, u"file:///x"_s,
                 u"http://localhost.no"_s, u"http://[fe80::1]"_s, u"http://1.0.0.127"_s})
            QVERIFY2(!isLoopback(QUrl(other)), qPrintable(other));
    }
};

QTEST_APPLESS_MAIN(TestBaseAddress)
#include "tst_baseaddress.moc"
