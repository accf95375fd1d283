// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/diagnosis.h"
#include "support/fakenetwork.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using Kind = DiagnosisStep::Kind;
using Outcome = DiagnosisStep::Outcome;
using Cause = ApiError::Cause;

Q_DECLARE_METATYPE(Rollcall::FakeAnswer)

namespace {

const QByteArray version = R"({"v1":"x","NetServerVersion":"10.3.8.512"})";
const QByteArray anna =
    R"({"AssociateId":5,"FullName":"Anna Berg","EjUserId":7,"EjUserStatus":"StatusNormal"})";
const QByteArray robot = R"({"AssociateId":9,"FullName":"Wall","EjUserId":0})";
const QByteArray presence = R"({"Status":"StatusNormal","Message":""})";

const QByteArray versionRoute = "GET /api";
const QByteArray principalRoute = "GET /api/v1/User/currentPrincipal";
const QByteArray rosterRoute = "GET /api/v1/User";
const QByteArray presenceRoute = "GET /api/v1/User/5/UserPresenceStatus";

QByteArray rows(int from, int to, const QByteArray &next = "null")
{
    QByteArrayList list;
    for (int id = from; id <= to; ++id)
        list += uR"({"PrimaryKey":"%1","fullName":"A","ejUserId":1,"ejStatus":1})"_s.arg(id).toUtf8();
    return R"({"odata.nextLink":)" + next + R"(,"value":[)" + list.join(',') + "]}";
}

/// A whole test of a scripted server.
struct Run {
    explicit Run(ConnectionConfig config = {})
    {
        if (config.api.isEmpty())
            config.api = QUrl(u"https://crm.acme.no/api"_s);
        connection = std::make_unique<Connection>(network, config, systemClock());
        client = std::make_unique<ApiClient>(*connection, ApiFlavour::Rest);
    }

    void scriptGood()
    {
        network.on(versionRoute, json(version));
        network.on(principalRoute, json(anna));
        network.on(rosterRoute, json(rows(1, 3)));
        network.on(presenceRoute, json(presence));
    }

    void go(const QString &objection = {})
    {
        diagnosis = std::make_unique<Diagnosis>(*client, objection);
        QSignalSpy finished(diagnosis.get(), &Diagnosis::finished);
        int announced = 0;
        QObject::connect(diagnosis.get(), &Diagnosis::stepDone, diagnosis.get(),
            [&] { ++announced; }); // clazy:exclude=lambda-in-connect
        diagnosis->start();
        QVERIFY(finished.isEmpty()); // never at once
        QTRY_COMPARE(finished.size(), 1);
        // Every step once, in order, each with words.
        QCOMPARE(diagnosis->steps().size(), 8);
        QCOMPARE(announced, 8);
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(int(diagnosis->steps().at(i).kind), i);
            QVERIFY(!diagnosis->steps().at(i).text.isEmpty());
        }
    }

    [[nodiscard]] Outcome outcome(Kind kind) const { return diagnosis->steps().at(int(kind)).outcome; }

    FakeNetwork network;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<ApiClient> client;
    std::unique_ptr<Diagnosis> diagnosis;
};

} // namespace

class TestDiagnosis final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allIsWell();
    void versionFails_data();
    void versionFails();
    void throughAProxy_data();
    void throughAProxy();
    void versionKeptSecret_data();
    void versionKeptSecret();
    void neverSent();
    void objection();
    void signInRefused();
    void pages();
    void otherArchives();
    void olderServers();
    void readingOnly();
    void notAServiceUser();
    void deletingCancels();
    void words();
};

void TestDiagnosis::allIsWell()
{
    Run run;
    run.scriptGood();
    run.go();
    for (int kind = 0; kind < 8; ++kind)
        QCOMPARE(run.outcome(Kind(kind)), Outcome::Passed);
    QVERIFY(!run.diagnosis->firstFailure());
    QCOMPARE(run.diagnosis->summary(), u"Signed in as Anna Berg. Can read 3 agents."_s);
    QCOMPARE(run.diagnosis->readableAgents(), 3);
    QCOMPARE(
        run.network.routes(), QByteArrayList({versionRoute, principalRoute, rosterRoute, presenceRoute}));
    QVERIFY(run.network.seen().first().header("Authorization").isEmpty());
}

void TestDiagnosis::versionFails_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, const FakeAnswer &answer, Kind kind, Cause cause) {
        QTest::newRow(name) << answer << int(kind) << int(cause);
    };
    row("no such name", failing(QNetworkReply::HostNotFoundError), Kind::Name, Cause::HostNotFound);
    row("refused", failing(QNetworkReply::ConnectionRefusedError), Kind::Connect, Cause::Refused);
    row("timeout", failing(QNetworkReply::TimeoutError), Kind::Connect, Cause::Timeout);
    row("proxy", failing(QNetworkReply::ProxyNotFoundError), Kind::Connect, Cause::Proxy);
    row("proxy 407", html(407), Kind::Connect, Cause::Proxy);
    row("cut", failing(QNetworkReply::RemoteHostClosedError), Kind::Connect, Cause::ConnectionLost);
    FakeAnswer hungUp = failing(QNetworkReply::RemoteHostClosedError);
    hungUp.isEncrypted = false;
    row("cut instead of a handshake", hungUp, Kind::Tls, Cause::TlsHandshake);
    row("tls", failing(QNetworkReply::SslHandshakeFailedError), Kind::Tls, Cause::TlsHandshake);
    row("html", html(200), Kind::Api, Cause::Html);
    row("html 404", html(404), Kind::Api, Cause::Html);
    row("other json", json("[1,2]"), Kind::Api, Cause::Unexpected);
    row("500", json("{}", 500), Kind::Api, Cause::ServerError);
    row("421", json("{}", 421), Kind::Api, Cause::None);
    row("too old", json(R"({"NetServerVersion":"10.1.9.1"})"), Kind::Api, Cause::TooOld);
}

void TestDiagnosis::versionFails()
{
    QFETCH(const FakeAnswer, answer);
    QFETCH(const int, kind);
    QFETCH(const int, cause);
    Run run;
    run.network.on(versionRoute, answer);
    run.go();
    const DiagnosisStep *failure = run.diagnosis->firstFailure();
    QVERIFY(failure && failure->error);
    QCOMPARE(int(failure->kind), kind);
    QCOMPARE(int(failure->error->cause), cause);
    QCOMPARE(run.diagnosis->summary(), sentence(*failure->error));
    for (int after = kind + 1; after < 8; ++after)
        QCOMPARE(run.outcome(Kind(after)), Outcome::Skipped);
    for (int before = 0; before < kind; ++before)
        QVERIFY(run.outcome(Kind(before)) == Outcome::Passed || cause == int(Cause::Proxy));
    QCOMPARE(run.network.seen().size(), 1);
}

void TestDiagnosis::throughAProxy_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<int>("kind"); // of the step that fails
    QTest::newRow("all is well") << json(version) << -1;
    QTest::newRow("its port refused") << failing(QNetworkReply::UnknownNetworkError) << int(Kind::Connect);
    QTest::newRow("407") << html(407) << int(Kind::Connect);
    QTest::newRow("no trust behind it") << failing(QNetworkReply::SslHandshakeFailedError) << int(Kind::Tls);
}

// The proxy looks the name up, so nothing may be said of it.
void TestDiagnosis::throughAProxy()
{
    QFETCH(const FakeAnswer, answer);
    QFETCH(const int, kind);
    Run run;
    run.network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.acme.no"_s, 3128));
    run.scriptGood();
    run.network.on(versionRoute, answer);
    run.go();
    const DiagnosisStep &name = run.diagnosis->steps().at(int(Kind::Name));
    QCOMPARE(name.outcome, Outcome::Skipped);
    QVERIFY2(name.text.contains("proxy.acme.no:3128"_L1), qPrintable(name.text));
    const DiagnosisStep *failure = run.diagnosis->firstFailure();
    QCOMPARE(failure ? int(failure->kind) : -1, kind);
    if (kind == int(Kind::Connect))
        QCOMPARE(failure->error->cause, Cause::Proxy);
}

void TestDiagnosis::versionKeptSecret_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::newRow("401 page") << html(401);
    QTest::newRow("403") << json("{}", 403);
    QTest::newRow("404 of the API") << json(R"({"Error":true,"ErrorMessage":"no"})", 404);
    QTest::newRow("no number") << json(R"({"v1":"https://x/api/v1"})");
}

void TestDiagnosis::versionKeptSecret()
{
    QFETCH(const FakeAnswer, answer);
    Run run;
    run.scriptGood();
    run.network.on(versionRoute, answer);
    run.go();
    QCOMPARE(run.outcome(Kind::Api), Outcome::Noted);
    QVERIFY(!run.diagnosis->firstFailure());
}

void TestDiagnosis::neverSent()
{
    Run plain({.api = QUrl(u"http://crm.acme.no/api"_s)});
    plain.go();
    QCOMPARE(plain.diagnosis->firstFailure()->kind, Kind::Address);
    Run ca({.api = QUrl(u"https://crm.acme.no/api"_s), .caFile = u"/nonexistent.pem"_s});
    ca.go();
    QCOMPARE(ca.diagnosis->firstFailure()->kind, Kind::Tls);
    QCOMPARE(ca.outcome(Kind::Name), Outcome::Skipped);
    QVERIFY(plain.network.seen().isEmpty() && ca.network.seen().isEmpty());
}

void TestDiagnosis::objection()
{
    Run run;
    run.network.on(versionRoute, json(version));
    run.go(u"This password was refused at 07:12."_s);
    QCOMPARE(run.diagnosis->firstFailure()->kind, Kind::SignIn);
    QCOMPARE(run.diagnosis->firstFailure()->error->kind, ApiError::Kind::SignIn);
    QCOMPARE(run.diagnosis->firstFailure()->error->httpStatus, 0);
    QCOMPARE(run.diagnosis->summary(), u"This password was refused at 07:12."_s);
    QCOMPARE(run.network.seen().size(), 1);
}

void TestDiagnosis::signInRefused()
{
    Run run;
    run.network.on(versionRoute, json(version));
    run.network.on(principalRoute, html(401));
    run.go();
    QCOMPARE(run.diagnosis->firstFailure()->kind, Kind::SignIn);
    QCOMPARE(run.diagnosis->firstFailure()->error->httpStatus, 401);
    QCOMPARE(run.network.count(principalRoute), 1); // exactly one
}

void TestDiagnosis::pages()
{
    Run run;
    run.scriptGood();
    // A server that never ends its list, behind a proxy that ends TLS.
    run.network.on(rosterRoute, [n = 0](const SeenRequest &) mutable {
        n += 10;
        return json(rows(n - 9, n, uR"("http://crm.acme.no/api/v1/User?$skip=%1")"_s.arg(n).toUtf8()));
    });
    run.go();
    QCOMPARE(run.network.count(rosterRoute), 10);
    QCOMPARE(run.diagnosis->readableAgents(), 100);
    QVERIFY(run.diagnosis->summary().endsWith("Can read more than 100 agents."_L1)); // not all were counted
    QCOMPARE(run.network.seen().at(3).url.scheme(), u"https"_s);
}

void TestDiagnosis::otherArchives()
{
    const QByteArray internal = "GET /api/v1/Archive/InternalUsers";
    const QByteArray all = "GET /api/v1/Archive/AllUsers";
    for (const FakeAnswer &refusal : {json("{}", 403), html(404), json("{}", 405)}) {
        Run run;
        run.scriptGood();
        run.network.on(rosterRoute, refusal);
        run.network.on(internal, refusal);
        run.network.on(all, json(rows(1, 3)));
        run.go();
        QCOMPARE(run.diagnosis->summary(), u"Signed in as Anna Berg. Can read 3 agents."_s);
    }
    Run closed;
    closed.scriptGood();
    closed.network.on(rosterRoute, json(R"({"Error":true,"ErrorMessage":"No right"})", 403));
    closed.network.on(internal, json("{}", 403));
    closed.network.on(all, json("{}", 404));
    closed.go();
    QCOMPARE(closed.diagnosis->firstFailure()->kind, Kind::Roster);
    QCOMPARE(closed.diagnosis->firstFailure()->error->detail, u"No right"_s); // the first says it best
}

void TestDiagnosis::olderServers()
{
    for (const QString &unknown : {u"usergroupId"_s, u"ejStatus"_s}) {
        Run run;
        run.scriptGood();
        run.network.on(rosterRoute, [unknown](const SeenRequest &request) {
            return request.query(u"$select"_s).contains(unknown)
                ? json(R"({"Error":true,"ErrorMessage":"Unknown column"})", 400)
                : json(rows(1, 1));
        });
        run.go();
        const bool isStatus = unknown == "ejStatus"_L1;
        QCOMPARE(run.outcome(Kind::Roster), isStatus ? Outcome::Noted : Outcome::Passed);
        QCOMPARE(run.network.count(rosterRoute), isStatus ? 3 : 2);
        QVERIFY(run.diagnosis->summary().contains("1 agent."_L1));
    }
    Run hopeless;
    hopeless.scriptGood();
    hopeless.network.on(rosterRoute, json("{}", 400));
    hopeless.go();
    QCOMPARE(hopeless.diagnosis->firstFailure()->kind, Kind::Roster);
    QCOMPARE(hopeless.network.count(rosterRoute), 3);
}

void TestDiagnosis::readingOnly()
{
    Run run;
    run.scriptGood();
    run.network.on(presenceRoute, json("{}", 403));
    run.go();
    QCOMPARE(run.diagnosis->firstFailure()->kind, Kind::Presence);
    QCOMPARE(run.diagnosis->firstFailure()->error->kind, ApiError::Kind::NotPermitted);
    const QString summary = run.diagnosis->summary();
    QVERIFY2(summary.startsWith("Signed in as Anna Berg. Can read 3 agents. "_L1), qPrintable(summary));
    QVERIFY2(summary.contains("Reading only"_L1), qPrintable(summary));
}

void TestDiagnosis::notAServiceUser()
{
    Run run;
    run.scriptGood();
    run.network.on(principalRoute, json(robot));
    run.network.on(
        "GET /api/v1/User/1/UserPresenceStatus", json(presence)); // somebody's, to see whether it is open
    run.go();
    QCOMPARE(run.outcome(Kind::Presence), Outcome::Noted);
    QVERIFY(!run.diagnosis->firstFailure());

    Run empty;
    empty.scriptGood();
    empty.network.on(principalRoute, json(robot));
    empty.network.on(rosterRoute, json(rows(1, 0)));
    empty.go();
    QCOMPARE(empty.outcome(Kind::Presence), Outcome::Noted);
    QVERIFY(empty.diagnosis->summary().contains("0 agents"_L1));
}

void TestDiagnosis::deletingCancels()
{
    Run run;
    run.network.on(versionRoute, hanging());
    auto diagnosis = std::make_unique<Diagnosis>(*run.client, QString());
    diagnosis->start();
    QTRY_COMPARE(run.network.inFlight(), 1);
    diagnosis.reset();
    QCOMPARE(run.network.inFlight(), 0);
}

void TestDiagnosis::words()
{
    QStringList all;
    for (int kind = 0; kind < 8; ++kind)
        all += word(Kind(kind));
    QCOMPARE(all.join(u' '), u"address name connect tls api signIn roster presence"_s);
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
