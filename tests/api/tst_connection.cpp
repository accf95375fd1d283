// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection.h"
#include "api/network.h"
#include "support/fakenetwork.h"

#include <QFile>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Method = Credential::Method;
using Verb = Request::Verb;
using Urgency = Request::Urgency;
using Headers = QMap<QByteArray, QByteArray>;

Q_DECLARE_METATYPE(Rollcall::ConnectionConfig)
Q_DECLARE_METATYPE(Rollcall::Credential)

namespace {

const QUrl api(u"https://crm.acme.no/SuperOffice/api"_s);
const LocaleHeaders norwegian{
    .acceptLanguage = u"nb-NO"_s, .language = u"no"_s, .culture = u"no"_s, .timeZone = u"NO"_s};

Headers headersOf(const SeenRequest &request)
{
    Headers headers;
    for (const QByteArray &name : request.request.rawHeaderList())
        headers[name.toLower()] = request.request.rawHeader(name);
    return headers;
}

std::optional<Result<Answer>> wait(Reply<Answer> *reply)
{
    std::optional<Result<Answer>> result;
    QObject context;
    reply->then(&context, [&](const Result<Answer> &r) { result.emplace(r); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 20000); }();
    return result;
}

} // namespace

class TestConnection final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headers_data();
    void headers();
    void anonymousSendsNoSecret();
    void whatQtMustNotAdd();
    void windowOfSix();
    void oneRefusalStopsWhatWaits();
    void usersFirst();
    void cancelWhileQueued();
    void cancelInFlight();
    void destroyedUnderWay();
    void deadline();
    void bodyBound();
    void redirectsOfWritesAreRefused();
    void plainHttp_data();
    void plainHttp();
    void caFile();
    void onlyBelowTheBase_data();
    void onlyBelowTheBase();
    void offeredSchemes_data();
    void offeredSchemes();
    void logIsRedacted();
    void aCategoryTellsTheSame();
    void serversRepeatSecrets_data();
    void serversRepeatSecrets();
    void serversEscapeSecrets_data();
    void serversEscapeSecrets();
    void answerTellsWhenItWasAskedFor();
    void loopbackNeedsNoProxy();
};

void TestConnection::headers_data()
{
    QTest::addColumn<ConnectionConfig>("config");
    QTest::addColumn<QStringList>("expected"); // beside Accept and User-Agent
    const auto row = [](const char *name, const Credential &credential, const QString &appToken,
                         const LocaleHeaders &locale, const QStringList &expected) {
        QTest::newRow(name) << ConnectionConfig{.api = api,
            .credential = credential,
            .appToken = appToken,
            .locale = locale}
                            << expected;
    };
    const QString untranslated = u"accept-language: *"_s;
    row("anonymous", {}, {}, {}, {untranslated});
    row("basic", {Method::Basic, u"anna"_s, u"pøtt:x"_s, {}}, {}, {},
        {untranslated, u"authorization: Basic "_s + QString::fromLatin1("anna:p\xc3\xb8tt:x"_ba.toBase64())});
    row("ticket", {Method::Ticket, {}, u"7T:abc=="_s, {}}, u"app"_s, {},
        {untranslated, u"authorization: SOTicket 7T:abc=="_s, u"so-apptoken: app"_s});
    row("bearer", {Method::Bearer, {}, u"8A:Cust1.x"_s, {}}, {}, {},
        {untranslated, u"authorization: Bearer 8A:Cust1.x"_s});
    row("xsrf", {Method::Xsrf, {}, u"v"_s, u"SoSession=q"_s}, {}, {},
        {untranslated, u"cookie: SoSession=q"_s, u"x-xsrf-token: v"_s});
    row("locale", {}, {}, norwegian,
        {u"accept-language: nb-NO"_s, u"so-culture: no"_s, u"so-language: no"_s, u"so-timezone: NO"_s});
    row("culture without language", {}, {}, {.culture = u"no"_s}, {untranslated});
}

void TestConnection::headers()
{
    QFETCH(const ConnectionConfig, config);
    QFETCH(const QStringList, expected);
    for (const Verb verb : {Verb::Get, Verb::Put, Verb::Post}) {
        FakeNetwork network;
        network.next(json("{}"));
        Connection connection(network, config, systemClock());
        const QByteArray body = verb == Verb::Get ? QByteArray() : R"({"Status":"x"})";
        const auto answer = wait(
            connection.send({.verb = verb, .url = connection.url(u"v1/X"_s), .body = body}, &connection));
        QVERIFY(answer && *answer);
        const SeenRequest &seen = network.seen().constFirst();
        QCOMPARE(seen.verb, verb == Verb::Get ? "GET"_ba : verb == Verb::Put ? "PUT"_ba : "POST"_ba);
        QCOMPARE(seen.url, QUrl(u"https://crm.acme.no/SuperOffice/api/v1/X"_s));
        QCOMPARE(seen.body, body);
        QStringList sent;
        const Headers all = headersOf(seen);
        for (const auto &[name, value] : all.asKeyValueRange())
            sent += QString::fromLatin1(name + ": " + value);
        QStringList wanted = expected
            + QStringList{
                u"accept: application/json"_s, u"user-agent: Rollcall/"_s + QStringLiteral(ROLLCALL_VERSION)};
        if (verb != Verb::Get)
            wanted += {u"content-type: application/json; charset=utf-8"_s,
                u"content-length: "_s + QString::number(body.size())};
        sent.sort();
        wanted.sort();
        QCOMPARE(sent, wanted);
    }
}

void TestConnection::anonymousSendsNoSecret()
{
    FakeNetwork network;
    network.next(json("{}"));
    Connection connection(network,
        {.api = api, .credential = {Method::Basic, u"a"_s, u"b"_s, {}}, .appToken = u"app"_s}, systemClock());
    QVERIFY(wait(connection.send({.url = api, .anonymous = true}, &connection)));
    const Headers sent = headersOf(network.seen().constFirst());
    QVERIFY(!sent.contains("authorization") && !sent.contains("so-apptoken") && !sent.contains("cookie"));
}

void TestConnection::whatQtMustNotAdd()
{
    FakeNetwork network;
    network.next(json("{}"));
    Connection connection(network, {.api = api}, systemClock());
    QVERIFY(wait(connection.send({.url = api}, &connection)));
    const QNetworkRequest &request = network.seen().constFirst().request;
    for (const auto attribute : {QNetworkRequest::AuthenticationReuseAttribute,
             QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute})
        QCOMPARE(request.attribute(attribute).toInt(), int(QNetworkRequest::Manual));
    QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
        int(QNetworkRequest::SameOriginRedirectPolicy));
    QCOMPARE(request.decompressedSafetyCheckThreshold(), qint64(Request::MaxBody));
}

void TestConnection::windowOfSix()
{
    FakeNetwork network;
    for (int i = 0; i < 50; ++i)
        network.next(hanging());
    Connection connection(network, {.api = api}, systemClock());
    int done = 0;
    for (int i = 0; i < 50; ++i) {
        const Request request{.url = connection.url(u"v1/%1"_s.arg(i))};
        connection.send(request, &connection)->then(this, [&](const Result<Answer> &) { ++done; });
    }
    QTest::qWait(10);
    QCOMPARE(network.inFlight(), Connection::Window);
    while (done < 50) {
        const int before = done;
        QVERIFY(network.release(json("{}")));
        QTRY_COMPARE(done, before + 1);
        QTRY_COMPARE(network.inFlight(), std::min(Connection::Window, 50 - done));
    }
    QCOMPARE(network.inFlightPeak(), Connection::Window);
    for (int i = 0; i < 50; ++i) // in the order they were asked
        QCOMPARE(network.seen().at(i).url.path(), u"/SuperOffice/api/v1/%1"_s.arg(i));
}

void TestConnection::oneRefusalStopsWhatWaits()
{
    FakeNetwork network;
    network.next(json("{}", 401));
    for (int i = 0; i < 5; ++i)
        network.next(hanging());
    Connection connection(network, {.api = api}, systemClock());
    QSignalSpy refused(&connection, &Connection::signInRefused);
    int ended = 0;
    for (int i = 0; i < 20; ++i) {
        const Request request{.url = connection.url(u"v1/%1"_s.arg(i))};
        connection.send(request, &connection)->then(this, [&](const Result<Answer> &answer) {
            ended += !answer && answer.error().kind == ApiError::Kind::SignIn;
        });
    }
    QTRY_COMPARE(ended, 15); // the first, and all that had not left; five were on their way
    QVERIFY(connection.isRefused());
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(network.seen().size(), 6);
    const auto later = wait(connection.send({.url = connection.url(u"v1/later"_s)}, &connection));
    QVERIFY(later && !*later);
    QCOMPARE(network.seen().size(), 6);
    network.next(json("{}"));
    const auto open =
        wait(connection.send({.url = connection.url(u"v1/open"_s), .anonymous = true}, &connection));
    QVERIFY(open && *open);
}

void TestConnection::usersFirst()
{
    FakeNetwork network;
    for (int i = 0; i < 10; ++i)
        network.next(hanging());
    Connection connection(network, {.api = api}, systemClock());
    for (int i = 0; i < 8; ++i)
        (void)connection.send({.url = connection.url(u"v1/back"_s)}, &connection);
    for (const auto &path : {u"v1/first"_s, u"v1/second"_s})
        (void)connection.send({.url = connection.url(path), .urgency = Urgency::User}, &connection);
    for (int i = 0; i < 10; ++i) {
        QTRY_VERIFY(network.inFlight() == std::min(Connection::Window, 10 - i));
        QVERIFY(network.release(json("{}")));
    }
    QCOMPARE(network.seen().size(), 10);
    QVERIFY(network.seen().at(6).url.path().endsWith("first"_L1));
    QVERIFY(network.seen().at(7).url.path().endsWith("second"_L1));
}

void TestConnection::cancelWhileQueued()
{
    FakeNetwork network;
    for (int i = 0; i < 6; ++i)
        network.next(hanging());
    Connection connection(network, {.api = api}, systemClock());
    QList<Reply<Answer> *> replies;
    for (int i = 0; i < 20; ++i)
        replies += connection.send({.url = connection.url(u"v1/%1"_s.arg(i))}, &connection);
    for (int i = 6; i < 20; ++i)
        delete replies.at(i);
    for (int i = 0; i < 6; ++i)
        QVERIFY(network.release(json("{}")));
    QTRY_COMPARE(network.inFlight(), 0);
    QTest::qWait(10);
    QCOMPARE(network.seen().size(), 6);
}

void TestConnection::cancelInFlight()
{
    FakeNetwork network;
    for (int i = 0; i < 7; ++i)
        network.next(hanging());
    Connection connection(network, {.api = api}, systemClock());
    bool called = false;
    QList<Reply<Answer> *> replies;
    for (int i = 0; i < 7; ++i) {
        replies += connection.send({.url = api}, &connection);
        replies.last()->then(this, [&](const Result<Answer> &) { called = true; });
    }
    QCOMPARE(network.seen().size(), 6);
    delete replies.first();
    QCOMPARE(network.aborted(), 1);
    QTRY_COMPARE(network.seen().size(), 7); // its place is free again
    QVERIFY(!called);
}

void TestConnection::destroyedUnderWay()
{
    FakeNetwork network;
    for (int i = 0; i < Connection::Window; ++i)
        network.next(hanging());
    QObject outliving;
    bool called = false;
    {
        Connection connection(network, {.api = api}, systemClock());
        for (int i = 0; i < 10; ++i) {
            QObject *parent = i % 2 == 0 ? &outliving : static_cast<QObject *>(&connection);
            connection.send({.url = api}, parent)->then(this, [&](const Result<Answer> &) { called = true; });
        }
        QCOMPARE(network.inFlight(), Connection::Window);
    }
    QCOMPARE(network.inFlight(), 0);
    QTest::qWait(10);
    QVERIFY(!called);
}

void TestConnection::deadline()
{
    FakeNetwork network;
    network.next(hanging());
    Connection connection(network, {.api = api, .timeout = 50ms}, systemClock());
    const auto answer = wait(connection.send({.url = api}, &connection));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().kind, ApiError::Kind::Retry);
    QCOMPARE(answer->error().cause, ApiError::Cause::Timeout);
    QCOMPARE(network.aborted(), 1);
}

void TestConnection::bodyBound()
{
    FakeNetwork network;
    Connection connection(network, {.api = api}, systemClock());
    network.next(json(QByteArray(Request::MaxBody, 'x')));
    const auto most = wait(connection.send({.url = api}, &connection));
    QVERIFY(most && *most);
    QCOMPARE((*most)->body.size(), Request::MaxBody);
    network.next(json(QByteArray(Request::MaxBody + 1, 'x')));
    const auto more = wait(connection.send({.url = api}, &connection));
    QVERIFY(more && !*more);
    QCOMPARE(more->error().cause, ApiError::Cause::TooLarge);
}

void TestConnection::redirectsOfWritesAreRefused()
{
    for (const Verb verb : {Verb::Put, Verb::Post}) {
        FakeNetwork network;
        network.next({.status = 307, .headers = {{"Location", "/SuperOffice/api/elsewhere"}}});
        Connection connection(network, {.api = api}, systemClock());
        const auto answer = wait(connection.send({.verb = verb, .url = api, .body = "{}"}, &connection));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, ApiError::Kind::Relocate);
        QCOMPARE(
            network.seen().constFirst().request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
            int(QNetworkRequest::ManualRedirectPolicy));
    }
}

void TestConnection::plainHttp_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("sent");
    QTest::newRow("elsewhere") << u"http://crm.acme.no/api"_s << false << false;
    QTest::newRow("elsewhere, allowed") << u"http://crm.acme.no/api"_s << true << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080/api"_s << false << true;
    QTest::newRow("loopback 6") << u"http://[::1]:8080/api"_s << false << true;
    QTest::newRow("localhost") << u"http://localhost/api"_s << false << true;
    QTest::newRow("looks local") << u"http://localhost.evil.org/api"_s << false << false;
}

void TestConnection::plainHttp()
{
    QFETCH(const QString, address);
    QFETCH(const bool, allowed);
    QFETCH(const bool, sent);
    FakeNetwork network;
    if (sent)
        network.next(json("{}"));
    Connection connection(network, {.api = QUrl(address), .plainHttpAllowed = allowed}, systemClock());
    const auto answer = wait(connection.send({.url = QUrl(address)}, &connection));
    QVERIFY(answer);
    QCOMPARE(answer->hasValue(), sent);
    if (!sent)
        QCOMPARE(answer->error().cause, ApiError::Cause::PlainHttp);
}

void TestConnection::caFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    for (const QString &file : {path, folder.path(), u"/dev/zero"_s}) {
        FakeNetwork network;
        Connection connection(network, {.api = api, .caFile = file}, systemClock());
        const auto answer = wait(connection.send({.url = api}, &connection));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, ApiError::Kind::Insecure);
        QCOMPARE(answer->error().cause, ApiError::Cause::CaFile);
    }
    QFile nonsense(path);
    QVERIFY(nonsense.open(QIODevice::WriteOnly));
    nonsense.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    nonsense.close();
    FakeNetwork network;
    Connection connection(network, {.api = api, .caFile = path}, systemClock());
    QCOMPARE(wait(connection.send({.url = api}, &connection))->error().cause, ApiError::Cause::CaFile);
}

void TestConnection::onlyBelowTheBase_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const QString &link, bool allowed) {
        QTest::newRow(qPrintable(link)) << link << allowed;
    };
    row(u"https://crm.acme.no/SuperOffice/api"_s, true);
    row(u"https://crm.acme.no/SuperOffice/api/v1/User?$skip=1000"_s, true);
    row(u"https://crm.acme.no:443/SuperOffice/api/v1/User"_s, true);
    row(u"https://CRM.acme.no/superoffice/API/v1/User"_s, true);
    row(u"https://crm.acme.no/SuperOffice/apix/v1/User"_s, false);
    row(u"https://crm.acme.no/SuperOffice/api/../../Other/v1"_s, false);
    row(u"https://crm.acme.no/SuperOffice/api/%2e%2e/%2e%2e/Other"_s, false);
    row(u"https://crm.acme.no/"_s, false);
    row(u"https://crm.acme.no:8443/SuperOffice/api/v1/User"_s, false);
    row(u"http://crm.acme.no/SuperOffice/api/v1/User"_s, false);
    row(u"https://user@crm.acme.no/SuperOffice/api/v1/User"_s, false);
    row(u"https://crm.acme.no.evil.org/SuperOffice/api/v1/User"_s, false);
    row(u"https://evil.org/SuperOffice/api/v1/User"_s, false);
    row(u"file:///SuperOffice/api/v1/User"_s, false);
    row(u"/SuperOffice/api/v1/User"_s, false);
    row(QString(), false);
}

void TestConnection::onlyBelowTheBase()
{
    QFETCH(const QString, link);
    QFETCH(const bool, allowed);
    FakeNetwork network;
    if (allowed)
        network.next(json("{}"));
    Connection connection(network, {.api = api}, systemClock());
    const auto answer = wait(connection.send({.url = QUrl(link)}, &connection));
    QVERIFY(answer);
    QCOMPARE(answer->hasValue(), allowed);
    if (!allowed)
        QCOMPARE(answer->error().cause, ApiError::Cause::Address);
}

void TestConnection::offeredSchemes_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("schemes");
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("basic") << QByteArray(R"(Basic realm="SuperOffice")") << u"Basic"_s;
    QTest::newRow("bare") << QByteArray("Bearer") << u"Bearer"_s;
    QTest::newRow("list") << QByteArray(R"(Basic realm="x", charset="UTF-8", Bearer, Negotiate)")
                          << u"Basic Bearer Negotiate"_s;
    QTest::newRow("lines") << QByteArray("Negotiate\nNTLM\nBasic realm=\"x\"") << u"Negotiate NTLM Basic"_s;
    QTest::newRow("token") << QByteArray("Negotiate YIIabc==, Basic realm=\"x\"") << u"Negotiate Basic"_s;
    QTest::newRow("realm like schemes")
        << QByteArray(R"(Basic realm="Hello, dear user, Digest x, \"NTLM, y\"", Bearer)")
        << u"Basic Bearer"_s;
    QTest::newRow("many params") << QByteArray(
        R"(Digest realm="a", qop="auth", nonce="n", opaque="o", stale=FALSE)")
                                 << u"Digest"_s;
    QTest::newRow("twice") << QByteArray(R"(Basic realm="a", Basic realm="b")") << u"Basic"_s;
}

void TestConnection::offeredSchemes()
{
    QFETCH(const QByteArray, challenge);
    QFETCH(const QString, schemes);
    FakeNetwork network;
    FakeAnswer refused = html(401);
    if (!challenge.isEmpty())
        refused.headers = {{"WWW-Authenticate", challenge}};
    network.next(refused);
    Connection connection(
        network, {.api = api, .credential = {Method::Basic, u"a"_s, u"b"_s, {}}}, systemClock());
    std::optional<Result<QStringList>> got;
    connection.offeredSchemes(&connection)->then(this, [&](const Result<QStringList> &r) { got.emplace(r); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE((*got)->join(u' '), schemes);
    QVERIFY(network.seen().constFirst().header("Authorization").isEmpty());
}

void TestConnection::logIsRedacted()
{
    FakeNetwork network;
    network.next(json("{}"));
    network.next(failing(QNetworkReply::HostNotFoundError));
    Connection connection(
        network, {.api = api, .credential = {Method::Ticket, {}, u"7T:secret"_s, {}}}, systemClock());
    QSignalSpy logged(&connection, &Connection::logged);
    QUrl url = connection.url(u"v1/User"_s);
    url.setQuery(u"$filter=name"_s);
    (void)wait(connection.send({.url = url}, &connection));
    (void)wait(connection.send({.url = url}, &connection));
    QCOMPARE(logged.size(), 2);
    const QString line = logged.at(0).at(0).toString();
    QVERIFY2(line.startsWith("GET /SuperOffice/api/v1/User -> 200, "_L1), qPrintable(line));
    QVERIFY(!line.contains("filter"_L1) && !line.contains("secret"_L1));
    QVERIFY(logged.at(1).at(0).toString().contains("-> HostNotFoundError, "_L1));
}

void TestConnection::aCategoryTellsTheSame()
{
    static QStringList lines;
    const auto collect = [](QtMsgType, const QMessageLogContext &context, const QString &line) {
        if (qstrcmp(context.category, "rollcall.api") == 0)
            lines += line;
    };
    static bool asksForIt = false;
    const auto filter = [](QLoggingCategory *category) {
        category->setEnabled(QtDebugMsg, asksForIt && qstrcmp(category->categoryName(), "rollcall.api") == 0);
    };
    QVERIFY(!apiLog().isDebugEnabled()); // until somebody asks for it
    FakeNetwork network;
    for (int i = 0; i < 2; ++i)
        network.next(json(R"({"Message":"7T:secret"})", 401));
    const auto handler = qInstallMessageHandler(collect);
    for (const bool isOn : {false, true}) {
        asksForIt = isOn;
        QLoggingCategory::installFilter(filter); // the environment has rules of its own
        Connection connection(
            network, {.api = api, .credential = {Method::Ticket, {}, u"7T:secret"_s, {}}}, systemClock());
        QUrl url = connection.url(u"v1/User"_s);
        url.setQuery(u"$filter=name"_s);
        (void)wait(connection.send({.url = url}, &connection));
    }
    QLoggingCategory::installFilter(nullptr);
    qInstallMessageHandler(handler);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.constFirst().startsWith("GET /SuperOffice/api/v1/User -> 401, "_L1),
        qPrintable(lines.constFirst()));
    QVERIFY(!lines.constFirst().contains("filter"_L1) && !lines.constFirst().contains("secret"_L1));
}

void TestConnection::serversRepeatSecrets_data()
{
    QTest::addColumn<Credential>("credential");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const Credential &credential, const QByteArray &message,
                         const QString &detail) {
        QTest::newRow(name) << credential << R"({"Error":true,"ErrorMessage":")" + message + R"("})"
                            << detail;
    };
    row("ticket and application token", {Method::Ticket, {}, u"7T:secret"_s, {}},
        "The ticket 7T:secret of app-secret is no good", u"The ticket … of … is no good"_s);
    row("cookie", {Method::Xsrf, {}, u"xsrf-value"_s, u"SoSession=q123"_s},
        "xsrf-value, SoSession=q123, q123", u"…, …, …"_s);
    const Credential anna{Method::Basic, u"demo"_s, u"päss/word1"_s, {}};
    row("escaped in JSON", anna, R"(user demo has wrong secret p\u00e4ss\/word1)",
        u"user demo has wrong secret …"_s);
    row("escaped in JSON within", anna, R"(no p\\u00E4ss\\\/word1 here)", u"no … here"_s);
    row("percent-encoded", anna, "no p%C3%A4ss%2Fword1 here", u"no … here"_s);
    row("percent-encoded otherwise", anna, "no p%c3%a4ss/word1 here", u"no … here"_s);
    row("base64 of the pair", anna, "no " + "demo:päss/word1"_ba.toBase64() + " here", u"no … here"_s);
    row("base64 of the password", anna, "no " + "päss/word1"_ba.toBase64() + " here", u"no … here"_s);
    const Credential spaced{Method::Basic, u"demo"_s, u"two  words+1"_s, {}};
    row("spaces run together", spaced, "no two  words+1 here", u"no … here"_s);
    row("as in a form", spaced, "no two++words%2B1 here", u"no … here"_s);
    // The detail ends after 300 characters, here within the password.
    row("torn at the end", anna, QByteArray(293, 'x') + " päss/word1 is wrong", QString(293, u'x') + u" …"_s);
    row("a word of the answer's own", {Method::Basic, u"demo"_s, u"ErrorMessage"_s, {}}, "not you",
        u"not you"_s);
}

void TestConnection::serversRepeatSecrets()
{
    QFETCH(const Credential, credential);
    QFETCH(const QByteArray, body);
    FakeNetwork network;
    network.next(json(body, 401));
    Connection connection(
        network, {.api = api, .credential = credential, .appToken = u"app-secret"_s}, systemClock());
    const auto answer = wait(connection.send({.url = api}, &connection));
    QVERIFY(answer && !*answer);
    QTEST(answer->error().detail, "detail");
}

void TestConnection::serversEscapeSecrets_data()
{
    QTest::addColumn<QByteArray>("echo");
    QTest::newRow("as it is") << QByteArray("p\xc3\xa4ss/word1");
    QTest::newRow("escaped in JSON") << QByteArray(R"(p\u00e4ss\/word1)");
    QTest::newRow("in capitals") << QByteArray(R"(p\u00E4ss\u002Fword1)");
    QTest::newRow("in an address") << QByteArray("p%C3%A4ss%2Fword1");
}

void TestConnection::serversEscapeSecrets()
{
    QFETCH(const QByteArray, echo);
    FakeNetwork network;
    network.next(json(R"({"Error":true,"ErrorMessage":"no )" + echo + R"( here"})", 401));
    Connection connection(network,
        {.api = api, .credential = {Method::Basic, u"demo"_s, u"p\u00e4ss/word1"_s, {}}}, systemClock());
    const auto answer = wait(connection.send({.url = api}, &connection));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().detail, u"no … here"_s);
}

void TestConnection::answerTellsWhenItWasAskedFor()
{
    FakeNetwork network;
    network.next({.body = "{}", .delay = 20ms});
    Tick now = std::chrono::seconds(5);
    Connection connection(network, {.api = api}, {.now = {}, .tick = [&] { return now; }});
    auto *reply = connection.send({.url = api}, &connection);
    now = std::chrono::seconds(9);
    const auto answer = wait(reply);
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->sentAt, Tick(std::chrono::seconds(5)));
}

void TestConnection::loopbackNeedsNoProxy()
{
    qputenv("http_proxy", "http://proxy.acme.no:3128");
    qputenv("https_proxy", "http://proxy.acme.no:3128");
    const auto network = makeNetwork();
    QVERIFY(network->proxyFactory());
    const auto hostFor = [&](const QString &url) {
        return network->proxyFactory()->queryProxy(QNetworkProxyQuery(QUrl(url))).constFirst().hostName();
    };
    QCOMPARE(hostFor(u"http://crm.acme.no/api"_s), u"proxy.acme.no"_s);
    QCOMPARE(hostFor(u"http://127.0.0.1:8080/api"_s), QString());
    QCOMPARE(hostFor(u"http://localhost:8080/api"_s), QString());
    QCOMPARE(hostFor(u"https://[::1]/api"_s), QString());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
