// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apierror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Cause = ApiError::Cause;
using Network = QNetworkReply;

Q_DECLARE_METATYPE(Rollcall::ApiError::Kind)
Q_DECLARE_METATYPE(Rollcall::ApiError::Cause)

namespace {

const QByteArray apiErrorBody =
    R"({"Error":true,"ErrorType":"SoException","ErrorMessage":"The thing is not there","ErrorSource":"x"})";
const QByteArray htmlBody = "<!DOCTYPE html><html><body>Sign in</body></html>";

Exchange answered(int status, const QByteArray &body = apiErrorBody)
{
    const bool isHtml = body.startsWith('<');
    return {.httpStatus = status,
        .contentType = isHtml ? "text/html; charset=utf-8" : "application/json",
        .body = body,
        .host = u"crm.acme.no"_s};
}

Exchange unanswered(QNetworkReply::NetworkError error)
{
    return {.networkError = error, .host = u"crm.acme.no"_s};
}

} // namespace

class TestErrors final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statusComesFirst_data();
    void statusComesFirst();
    void networkErrors_data();
    void networkErrors();
    void successIsNoError();
    void half2xxIsAnError();
    void whatTheFlightSaw();
    void aProxyInBetween_data();
    void aProxyInBetween();
    void retryAfter_data();
    void retryAfter();
    void everySentence();
    void serverTextIsTame();
    void wordsAreStable();
};

void TestErrors::statusComesFirst_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<bool>("html");
    const auto row = [](int status, Kind kind, Cause cause = Cause::None, bool html = false) {
        QTest::addRow("%d%s", status, html ? " html" : "") << status << kind << cause << html;
    };
    row(400, Kind::Rejected);
    row(401, Kind::SignIn);
    row(401, Kind::SignIn, Cause::None, true);
    row(402, Kind::Rejected);
    row(403, Kind::NotPermitted);
    row(403, Kind::NotPermitted, Cause::None, true);
    row(404, Kind::NotFound);
    row(404, Kind::NotThisApi, Cause::Html, true);
    row(405, Kind::Rejected);
    row(405, Kind::NotThisApi, Cause::Html, true);
    row(407, Kind::Retry, Cause::Proxy);
    row(408, Kind::Retry, Cause::Timeout);
    row(409, Kind::Rejected);
    row(410, Kind::NotFound);
    row(412, Kind::Rejected);
    row(421, Kind::Relocate);
    row(422, Kind::Rejected);
    row(429, Kind::Retry, Cause::TooManyRequests);
    row(500, Kind::Retry, Cause::ServerError);
    row(502, Kind::Retry, Cause::ServerError, true);
    row(503, Kind::Retry, Cause::ServerError);
    row(504, Kind::Retry, Cause::ServerError);
    row(511, Kind::NotThisApi, Cause::Html, true);
    row(599, Kind::Retry, Cause::ServerError);
    row(400, Kind::NotThisApi, Cause::Html, true); // plain http spoken to an https port
}

void TestErrors::statusComesFirst()
{
    QFETCH(const int, status);
    QFETCH(const Kind, kind);
    QFETCH(const Cause, cause);
    QFETCH(const bool, html);
    // The network error that Qt adds to a status must not matter.
    for (const auto network :
        {Network::NoError, Network::UnknownContentError, Network::RemoteHostClosedError}) {
        Exchange seen = answered(status, html ? htmlBody : apiErrorBody);
        seen.networkError = network;
        const auto error = errorOf(seen);
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->cause, cause);
        QCOMPARE(error->httpStatus, status);
        QCOMPARE(error->host, u"crm.acme.no"_s);
        QCOMPARE(error->detail, html ? QString() : u"The thing is not there"_s);
    }
}

void TestErrors::networkErrors_data()
{
    QTest::addColumn<int>("network");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char *name, QNetworkReply::NetworkError network, Kind kind, Cause cause) {
        QTest::newRow(name) << static_cast<int>(network) << kind << cause;
    };
    row("dns", Network::HostNotFoundError, Kind::Retry, Cause::HostNotFound);
    row("refused", Network::ConnectionRefusedError, Kind::Retry, Cause::Refused);
    row("timeout", Network::TimeoutError, Kind::Retry, Cause::Timeout);
    row("closed", Network::RemoteHostClosedError, Kind::Retry, Cause::ConnectionLost);
    row("temporary", Network::TemporaryNetworkFailureError, Kind::Retry, Cause::ConnectionLost);
    row("unknown", Network::UnknownNetworkError, Kind::Retry, Cause::ConnectionLost);
    row("proxy refused", Network::ProxyConnectionRefusedError, Kind::Retry, Cause::Proxy);
    row("proxy closed", Network::ProxyConnectionClosedError, Kind::Retry, Cause::Proxy);
    row("proxy name", Network::ProxyNotFoundError, Kind::Retry, Cause::Proxy);
    row("proxy timeout", Network::ProxyTimeoutError, Kind::Retry, Cause::Proxy);
    row("proxy auth", Network::ProxyAuthenticationRequiredError, Kind::Retry, Cause::Proxy);
    row("proxy other", Network::UnknownProxyError, Kind::Retry, Cause::Proxy);
    row("tls", Network::SslHandshakeFailedError, Kind::Insecure, Cause::TlsHandshake);
    row("protocol", Network::ProtocolFailure, Kind::NotThisApi, Cause::Unexpected);
    row("protocol unknown", Network::ProtocolUnknownError, Kind::NotThisApi, Cause::Unexpected);
    row("redirects", Network::TooManyRedirectsError, Kind::NotThisApi, Cause::Unexpected);
}

void TestErrors::networkErrors()
{
    QFETCH(const int, network);
    QFETCH(const Kind, kind);
    QFETCH(const Cause, cause);
    const auto error = errorOf(unanswered(static_cast<QNetworkReply::NetworkError>(network)));
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->cause, cause);
    QCOMPARE(error->httpStatus, 0);
}

void TestErrors::successIsNoError()
{
    for (const int status : {200, 201, 204})
        QVERIFY(!errorOf(answered(status, "anything")));
}

void TestErrors::half2xxIsAnError()
{
    Exchange seen = answered(200, "{");
    seen.networkError = Network::RemoteHostClosedError;
    QCOMPARE(errorOf(seen)->cause, Cause::ConnectionLost);
    seen.networkError = Network::NoError;
    seen.tooLarge = true;
    QCOMPARE(errorOf(seen)->kind, Kind::NotThisApi);
    QCOMPARE(errorOf(seen)->cause, Cause::TooLarge);
    seen.tooLarge = false;
    seen.timedOut = true;
    QCOMPARE(errorOf(seen)->cause, Cause::Timeout);
}

void TestErrors::whatTheFlightSaw()
{
    Exchange seen = answered(302, "");
    seen.redirectsAway = true;
    QCOMPARE(errorOf(seen)->kind, Kind::Relocate);

    seen = unanswered(Network::SslHandshakeFailedError);
    seen.tlsProblem = u"The certificate is self-signed, and untrusted"_s;
    QCOMPARE(errorOf(seen)->cause, Cause::Certificate);
    QVERIFY(sentence(*errorOf(seen)).contains("self-signed"_L1));
    seen.hostNameMismatch = true;
    QCOMPARE(errorOf(seen)->cause, Cause::HostName);

    // Hung up on while greeting in TLS: tried again as any lost connection, but named.
    seen = unanswered(Network::RemoteHostClosedError);
    seen.lacksTls = true;
    QCOMPARE(errorOf(seen)->kind, Kind::Retry);
    QCOMPARE(errorOf(seen)->cause, Cause::TlsHandshake);
    seen.networkError = Network::TemporaryNetworkFailureError;
    QCOMPARE(errorOf(seen)->cause, Cause::ConnectionLost);
}

void TestErrors::aProxyInBetween_data()
{
    QTest::addColumn<int>("network");
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char *name, QNetworkReply::NetworkError network, Cause cause) {
        QTest::newRow(name) << static_cast<int>(network) << cause;
    };
    row("its port refused, by https", Network::UnknownNetworkError, Cause::Proxy);
    row("its port refused, by http", Network::ProxyConnectionRefusedError, Cause::Proxy);
    row("it answered 503", Network::ConnectionRefusedError, Cause::Proxy);
    row("it answered 404", Network::HostNotFoundError, Cause::Proxy);
    row("it hung up", Network::RemoteHostClosedError, Cause::Proxy);
    row("nobody answered", Network::TimeoutError, Cause::Timeout);
    row("no TLS behind it", Network::SslHandshakeFailedError, Cause::TlsHandshake);
}

void TestErrors::aProxyInBetween()
{
    QFETCH(const int, network);
    Exchange seen = unanswered(static_cast<QNetworkReply::NetworkError>(network));
    seen.isAtProxy = true;
    QTEST(errorOf(seen)->cause, "cause");
}

void TestErrors::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("atMost");
    const auto inTwoMinutes = QLocale::c().toString(
        QDateTime::currentDateTimeUtc().addSecs(120), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QTest::newRow("none") << QByteArray() << -1 << -1;
    QTest::newRow("seconds") << QByteArray("7") << 7 << 7;
    QTest::newRow("spaces") << QByteArray(" 7 ") << 7 << 7;
    QTest::newRow("zero") << QByteArray("0") << 0 << 0;
    QTest::newRow("a week") << QByteArray("604800") << 3600 << 3600;
    QTest::newRow("huge") << QByteArray("9223372036854775807") << 3600 << 3600;
    QTest::newRow("negative") << QByteArray("-5") << -1 << -1;
    QTest::newRow("date") << inTwoMinutes.toLatin1() << 60 << 120;
    QTest::newRow("past") << QByteArray("Wed, 21 Oct 2015 07:28:00 GMT") << 0 << 0;
    QTest::newRow("nonsense") << QByteArray("soon") << -1 << -1;
}

void TestErrors::retryAfter()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, atLeast);
    QFETCH(const int, atMost);
    Exchange seen = answered(503);
    seen.retryAfter = header;
    const auto wait = errorOf(seen)->retryAfter;
    QCOMPARE(wait.has_value(), atLeast >= 0);
    if (wait)
        QVERIFY(wait->count() >= atLeast && wait->count() <= atMost);
}

void TestErrors::everySentence()
{
    QStringList sentences;
    for (int kind = 0; kind <= static_cast<int>(Kind::Insecure); ++kind) {
        for (int cause = 0; cause <= static_cast<int>(Cause::Address); ++cause) {
            ApiError error{
                .kind = static_cast<Kind>(kind), .cause = static_cast<Cause>(cause), .host = u"h.no"_s};
            const QString text = sentence(error);
            QVERIFY2(text.endsWith(u'.') && text.at(0) != u'%', qPrintable(text));
            QVERIFY2(!text.contains(u'%') && !text.contains("  "_L1), qPrintable(text));
            error.detail = u"100 %1 sure"_s; // a server's text with a place marker stays what it is
            QVERIFY2(sentence(error).contains("100 %1 sure"_L1), qPrintable(sentence(error)));
            if (cause > 0 && !sentences.contains(text))
                sentences += text;
        }
    }
    QCOMPARE(sentences.size(), static_cast<int>(Cause::Address)); // each cause has its own
    QVERIFY(!sentence({.kind = Kind::Relocate, .cause = Cause::Address}).contains("to ,"_L1));
}

void TestErrors::serverTextIsTame()
{
    const auto detail = [](const QString &message) {
        const QJsonObject body{{u"ErrorMessage"_s, message}};
        return errorOf({.httpStatus = 400, .body = QJsonDocument(body).toJson()})->detail;
    };
    QCOMPARE(detail(u" a\n\tb\u202Ec "_s), u"a bc"_s);
    QCOMPARE(detail(QString(5000, u'x')).size(), 300);
    QVERIFY(detail(QString(5000, u'x')).endsWith(u'…'));
    QCOMPARE(detail(u"Say <b>no</b>"_s), u"Say <b>no</b>"_s); // plain text, shown as it is
}

void TestErrors::wordsAreStable()
{
    QStringList words;
    for (int kind = 0; kind <= static_cast<int>(Kind::Insecure); ++kind)
        words += word(static_cast<Kind>(kind));
    QCOMPARE(words.join(u' '), u"retry signIn notPermitted relocate notFound rejected notThisApi insecure"_s);
}

QTEST_APPLESS_MAIN(TestErrors)
#include "tst_errors.moc"
