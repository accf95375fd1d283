// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"
#include "support/fakenetwork.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Cause = ApiError::Cause;

Q_DECLARE_METATYPE(Rollcall::FakeAnswer)
Q_DECLARE_METATYPE(Rollcall::ApiFlavour)
Q_DECLARE_METATYPE(Rollcall::ApiError::Kind)
Q_DECLARE_METATYPE(Rollcall::ApiError::Cause)

namespace {

const QByteArray rest = "/api/v1/User/5/UserPresenceStatus";
const QByteArray getRoute = "GET " + rest;
const QByteArray putRoute = "PUT " + rest;
const QByteArray agentsGetRoute = "POST /api/v1/Agents/User/GetUserPresenceStatus";
const QByteArray agentsSetRoute = "POST /api/v1/Agents/User/SetUserPresenceStatus";
const QByteArray away = R"({"Status":"StatusNotAvailable","Message":"Lunch"})";
const Presence lunch{NotPresent, u"Lunch"_s};
const FakeAnswer apiNotFound =
    json(R"({"Error":true,"ErrorType":"SoNotFoundException","ErrorMessage":"No such user"})", 404);

/// A client of a scripted server.
struct Setup {
    explicit Setup(ApiFlavour flavour)
        : connection(network,
            {.api = QUrl(u"https://crm.acme.no/api"_s),
                .credential = {Credential::Method::Bearer, {}, u"8A:token"_s, {}}},
            systemClock())
        , client(connection, flavour)
    {
    }
    FakeNetwork network;
    Connection connection;
    ApiClient client;
};

template <typename T> Result<T> wait(Reply<T> *reply)
{
    std::optional<Result<T>> result;
    QObject context;
    reply->then(&context, [&](const Result<T> &r) { result.emplace(r); });
    [&] { QTRY_VERIFY(result.has_value()); }();
    return result ? *result : Result<T>(ApiError{});
}

QJsonObject bodyOf(const SeenRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestApiClient final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourOperationsOnTheWire();
    void neverSent_data();
    void neverSent();
    void automaticLearnsRest();
    void automaticLearnsAgents_data();
    void automaticLearnsAgents();
    void restReadsAndAgentsWrite();
    void aVerbThatIsNotSupportedIsNotAMissingPerson();
    void nullMeansThatTheRouteIsThere();
    void notFoundMatrix_data();
    void notFoundMatrix();
    void noFallbackOnOtherErrors_data();
    void noFallbackOnOtherErrors();
    void oddAnswers_data();
    void oddAnswers();
    void users();
    void nextUsers_data();
    void nextUsers();
    void theOthers();
    void personImage_data();
    void personImage();
    void aPhotoOfNobodyIsNotAskedFor();
    void missingBasicsAreNotThisApi();
    void deletingTheReplyCancelsBothAttempts();
};

void TestApiClient::fourOperationsOnTheWire()
{
    for (const ApiFlavour flavour : {ApiFlavour::Rest, ApiFlavour::Agents}) {
        Setup setup(flavour);
        setup.network.next(json(away));
        setup.network.next(json(away));
        const auto read = wait(setup.client.presence(5));
        QVERIFY(read);
        QCOMPARE(read->presence, lunch);
        QCOMPARE(read->associateId, 5);
        const auto written = wait(setup.client.setPresence(5, lunch));
        QVERIFY(written);
        QCOMPARE(written->presence, lunch);

        const bool isRest = flavour == ApiFlavour::Rest;
        QCOMPARE(setup.network.routes(),
            isRest ? QByteArrayList({getRoute, putRoute}) : QByteArrayList({agentsGetRoute, agentsSetRoute}));
        const SeenRequest &get = setup.network.seen().at(0);
        const SeenRequest &set = setup.network.seen().at(1);
        QCOMPARE(get.url.query(), isRest ? QString() : u"$select=Status,Message"_s);
        const QJsonObject pair{{u"Status"_s, u"StatusNotAvailable"_s}, {u"Message"_s, u"Lunch"_s}};
        if (isRest) {
            QVERIFY(get.body.isEmpty());
            QCOMPARE(bodyOf(set), pair);
        } else {
            QCOMPARE(bodyOf(get), QJsonObject({{u"AssociateId"_s, 5}}));
            QCOMPARE(bodyOf(set), QJsonObject({{u"AssociateId"_s, 5}, {u"UserPresenceStatus"_s, pair}}));
        }
        QCOMPARE(set.header("Authorization"), "Bearer 8A:token"_ba);
        QCOMPARE(set.header("Content-Type"), "application/json; charset=utf-8"_ba);
    }
}

void TestApiClient::neverSent_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("message");
    QTest::newRow("id 0") << 0 << u"StatusNormal"_s << QString();
    QTest::newRow("negative") << -1 << u"StatusNormal"_s << QString();
    for (const auto &status : {u"StatusNone"_s, u"StatusDeleted"_s, u"StatusReadOnly"_s, u"StatusSpm"_s,
             u"StatusSystem"_s, u"StatusOnTheMoon"_s})
        QTest::newRow(qPrintable(status)) << 5 << status << QString();
    QTest::newRow("256 characters") << 5 << u"StatusNormal"_s << QString(256, u'x');
}

void TestApiClient::neverSent()
{
    QFETCH(const int, id);
    QFETCH(const QString, status);
    QFETCH(const QString, message);
    Setup setup(ApiFlavour::Automatic);
    const auto answer = wait(setup.client.setPresence(id, {statusFromName(status), message}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Rejected);
    if (id <= 0)
        QCOMPARE(wait(setup.client.presence(id)).error().kind, Kind::Rejected);
    QVERIFY(setup.network.seen().isEmpty());
}

void TestApiClient::automaticLearnsRest()
{
    Setup setup(ApiFlavour::Automatic);
    setup.network.once(getRoute, json(away));
    QVERIFY(wait(setup.client.presence(5)));
    QCOMPARE(setup.client.flavour(), ApiFlavour::Rest);
    // Not found is now what it says: no second question.
    setup.network.once(getRoute, apiNotFound);
    QCOMPARE(wait(setup.client.presence(5)).error().kind, Kind::NotFound);
    QCOMPARE(setup.network.seen().size(), 2);
}

void TestApiClient::automaticLearnsAgents_data()
{
    QTest::addColumn<FakeAnswer>("missing");
    QTest::addColumn<bool>("write");
    for (const bool write : {false, true}) {
        const QByteArray how = write ? "write " : "read ";
        QTest::newRow(how + "page 404") << html(404) << write;
        QTest::newRow(how + "page 405") << html(405) << write;
        QTest::newRow(how + "404") << apiNotFound << write;
        QTest::newRow(how + "405") << json(R"({"Message":"PUT is not supported."})", 405) << write;
        QTest::newRow(how + "410") << json("{}", 410) << write;
    }
}

void TestApiClient::automaticLearnsAgents()
{
    QFETCH(const FakeAnswer, missing);
    QFETCH(const bool, write);
    Setup setup(ApiFlavour::Automatic);
    const auto go = [&] {
        return wait(write ? setup.client.setPresence(5, lunch) : setup.client.presence(5));
    };
    setup.network.next(missing);
    setup.network.next(json(away));
    QVERIFY(go());
    QCOMPARE(setup.client.flavour(), ApiFlavour::Agents);
    QCOMPARE(setup.network.routes(),
        write ? QByteArrayList({putRoute, agentsSetRoute}) : QByteArrayList({getRoute, agentsGetRoute}));
    setup.network.next(json(away));
    QVERIFY(go()); // and stays there
    QCOMPARE(setup.network.seen().size(), 3);
    QVERIFY(setup.network.routes().last().contains("Agents"));
}

void TestApiClient::restReadsAndAgentsWrite()
{
    Setup setup(ApiFlavour::Automatic);
    setup.network.on(getRoute, json(away));
    QVERIFY(wait(setup.client.presence(5)));
    setup.network.once(putRoute, json(R"({"Message":"PUT is not supported."})", 405));
    setup.network.on(agentsSetRoute, json(away));
    QVERIFY(wait(setup.client.setPresence(5, lunch)));
    QVERIFY(wait(setup.client.setPresence(5, lunch))); // PUT is not tried again
    QVERIFY(wait(setup.client.presence(5))); // and reading stays as it is
    QCOMPARE(setup.client.flavour(), ApiFlavour::Rest);
    QCOMPARE(setup.network.routes(),
        QByteArrayList({getRoute, putRoute, agentsSetRoute, agentsSetRoute, getRoute}));
}

void TestApiClient::aVerbThatIsNotSupportedIsNotAMissingPerson()
{
    const FakeAnswer noPut = json(R"({"Message":"PUT is not supported."})", 405);
    for (const FakeAnswer &agents : {html(404), noPut, apiNotFound}) {
        Setup setup(ApiFlavour::Automatic);
        setup.network.once(getRoute, json(away));
        QVERIFY(wait(setup.client.presence(5)));
        setup.network.once(putRoute, noPut);
        setup.network.once(agentsSetRoute, agents);
        const auto answer = wait(setup.client.setPresence(5, lunch));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Rejected);
        QCOMPARE(answer.error().detail, u"PUT is not supported."_s);
    }
    Setup chosen(ApiFlavour::Rest); // by a person: nothing else is tried
    chosen.network.once(putRoute, noPut);
    QCOMPARE(wait(chosen.client.setPresence(5, lunch)).error().kind, Kind::Rejected);
}

void TestApiClient::nullMeansThatTheRouteIsThere()
{
    Setup setup(ApiFlavour::Automatic);
    setup.network.next(json("null"));
    QCOMPARE(wait(setup.client.presence(5)).error().kind, Kind::NotFound);
    // A write was accepted, but what is stored now is not known: to be read.
    setup.network.next(json("null"));
    QCOMPARE(wait(setup.client.setPresence(5, lunch)).error().kind, Kind::Retry);
    QCOMPARE(setup.network.routes(), QByteArrayList({getRoute, putRoute}));
}

void TestApiClient::notFoundMatrix_data()
{
    QTest::addColumn<FakeAnswer>("rest");
    QTest::addColumn<FakeAnswer>("agents");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("both say no such user") << apiNotFound << json("null") << Kind::NotFound << Cause::None;
    QTest::newRow("404 and 404") << apiNotFound << apiNotFound << Kind::NotFound << Cause::None;
    QTest::newRow("404, no agents") << apiNotFound << html(404) << Kind::NotFound << Cause::Html;
    QTest::newRow("no rest, null") << html(404) << json("null") << Kind::NotFound << Cause::None;
    QTest::newRow("neither is there") << html(404) << html(404) << Kind::NotThisApi << Cause::TooOld;
    QTest::newRow("404, agents closed") << apiNotFound << json("{}", 403) << Kind::NotFound << Cause::None;
    QTest::newRow("no rest, agents closed")
        << html(404) << json("{}", 403) << Kind::NotPermitted << Cause::None;
    QTest::newRow("404, then broken") << apiNotFound << json("{}", 503) << Kind::Retry << Cause::ServerError;
    QTest::newRow("404, then lost") << apiNotFound << failing(QNetworkReply::RemoteHostClosedError)
                                    << Kind::Retry << Cause::ConnectionLost;
    QTest::newRow("404, then 401") << apiNotFound << html(401) << Kind::SignIn << Cause::None;
}

void TestApiClient::notFoundMatrix()
{
    QFETCH(const FakeAnswer, rest);
    QFETCH(const FakeAnswer, agents);
    QFETCH(const Kind, kind);
    QFETCH(const Cause, cause);
    Setup setup(ApiFlavour::Automatic);
    setup.network.next(rest);
    setup.network.next(agents);
    const auto answer = wait(setup.client.presence(5));
    QVERIFY(!answer);
    QCOMPARE(word(answer.error().kind), word(kind));
    if (kind != Kind::NotFound)
        QCOMPARE(answer.error().cause, cause);
    else
        QVERIFY2(sentence(answer.error()).startsWith("SuperOffice does not know this associate."_L1),
            qPrintable(sentence(answer.error())));
    QCOMPARE(answer.error().host, u"crm.acme.no"_s);
    QCOMPARE(setup.client.flavour(), ApiFlavour::Automatic); // nothing learned
}

void TestApiClient::noFallbackOnOtherErrors_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("400") << json("{}", 400) << Kind::Rejected;
    QTest::newRow("401") << html(401) << Kind::SignIn;
    QTest::newRow("403") << json("{}", 403) << Kind::NotPermitted;
    QTest::newRow("421") << json("{}", 421) << Kind::Relocate;
    QTest::newRow("429") << json("{}", 429) << Kind::Retry;
    QTest::newRow("500") << json("{}", 500) << Kind::Retry;
    QTest::newRow("page") << html(200) << Kind::NotThisApi;
    QTest::newRow("lost") << failing(QNetworkReply::RemoteHostClosedError) << Kind::Retry;
}

void TestApiClient::noFallbackOnOtherErrors()
{
    QFETCH(const FakeAnswer, answer);
    QFETCH(const Kind, kind);
    Setup setup(ApiFlavour::Automatic);
    setup.network.next(answer);
    const auto result = wait(setup.client.setPresence(5, lunch));
    QVERIFY(!result);
    QCOMPARE(word(result.error().kind), word(kind));
    QCOMPARE(setup.network.seen().size(), 1);
}

void TestApiClient::oddAnswers_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("null") << json("null") << Kind::NotFound;
    QTest::newRow("204") << json("", 204) << Kind::NotFound;
    QTest::newRow("error-shaped 200")
        << json(R"({"Message":"No","MessageDetail":"Really not"})") << Kind::Rejected;
    QTest::newRow("error 200") << json(R"({"Error":true,"ErrorMessage":"No"})") << Kind::Rejected;
    QTest::newRow("other object") << json(R"({"status":"ok"})") << Kind::NotThisApi;
    QTest::newRow("array") << json("[]") << Kind::NotThisApi;
    QTest::newRow("text") << json("hello") << Kind::NotThisApi;
    QTest::newRow("page") << html(200) << Kind::NotThisApi;
}

void TestApiClient::oddAnswers()
{
    QFETCH(const FakeAnswer, answer);
    QFETCH(const Kind, kind);
    for (const ApiFlavour flavour : {ApiFlavour::Rest, ApiFlavour::Agents}) {
        Setup setup(flavour);
        setup.network.next(answer);
        const auto result = wait(setup.client.presence(5));
        QVERIFY(!result);
        QCOMPARE(word(result.error().kind), word(kind));
        QCOMPARE(result.error().host, u"crm.acme.no"_s);
        QCOMPARE(result.error().httpStatus, answer.status);
    }
}

void TestApiClient::users()
{
    Setup setup(ApiFlavour::Automatic);
    setup.network.on("GET /api/v1/User", json(R"({"value":[{"PrimaryKey":"5","ejStatus":2}]})"));
    setup.network.on("GET /api/v1/Archive/InternalUsers", json(R"({"value":[]})"));
    const auto page = wait(setup.client.users(statusQuery(ArchiveQuery::Source::User)));
    QVERIFY(page);
    QCOMPARE(page->page.rows.size(), 1);
    QCOMPARE(page->page.rows.first().agent.associateId, 5);
    QCOMPARE(page->page.rows.first().status, std::optional(NotPresent));
    QCOMPARE(setup.network.seen().first().query(u"$select"_s), u"associateDbId,ejStatus"_s);
    const auto empty = wait(setup.client.users(statusQuery(ArchiveQuery::Source::InternalUsers)));
    QVERIFY(empty && empty->page.rows.isEmpty()); // an answer, not a failure
}

void TestApiClient::nextUsers_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("asked");
    const QString usual = u"https://crm.acme.no/api/v1/User?$skip=1000"_s;
    QTest::newRow("as it is") << usual << usual;
    QTest::newRow("relative") << u"/api/v1/User?$skip=1000"_s << usual;
    QTest::newRow("TLS ends before the server") << u"http://crm.acme.no/api/v1/User?$skip=1000"_s << usual;
    QTest::newRow("elsewhere") << u"https://evil.org/api/v1/User?$skip=1000"_s << QString();
    QTest::newRow("other port") << u"http://crm.acme.no:8080/api/v1/User?$skip=1000"_s << QString();
}

void TestApiClient::nextUsers()
{
    QFETCH(const QString, link);
    QFETCH(const QString, asked);
    Setup setup(ApiFlavour::Automatic);
    if (!asked.isEmpty())
        setup.network.next(json(R"({"value":[]})"));
    const auto page = wait(setup.client.nextUsers(QUrl(link)));
    QCOMPARE(page.hasValue(), !asked.isEmpty());
    if (page)
        QCOMPARE(setup.network.seen().first().url.toString(), asked);
    else
        QCOMPARE(page.error().cause, Cause::Address);
}

void TestApiClient::theOthers()
{
    Setup setup(ApiFlavour::Automatic);
    setup.network.on("GET /api", json(R"({"NetServerVersion":"10.3.8.512"})"));
    setup.network.on(
        "GET /api/v1/User/currentPrincipal", json(R"({"AssociateId":5,"FullName":"Anna Berg"})"));
    setup.network.on("GET /api/v1/List/UserGroup/Items", json(R"([{"Id":2,"Value":"Support"}])"));
    setup.network.on("GET /api/v1/TimeZone", json(R"({"value":[]})"));
    setup.network.on("GET /api/v1/String/KnownLanguages", json("[]"));
    QCOMPARE(wait(setup.client.version())->netServer, u"10.3.8.512"_s);
    QVERIFY(setup.network.seen().last().header("Authorization").isEmpty());
    QCOMPARE(wait(setup.client.currentPrincipal())->fullName, u"Anna Berg"_s);
    QCOMPARE(wait(setup.client.userGroups())->first().name, u"Support"_s);
    (void)wait(setup.client.timeZones());
    (void)wait(setup.client.languages());
    QCOMPARE(setup.network.seen().size(), 5);
}

void TestApiClient::personImage_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Cause>("cause");
    const auto good = [](const char *name, const QByteArray &type, const QByteArray &body) {
        QTest::newRow(name) << FakeAnswer{.body = body, .contentType = type} << body << Kind() << Cause();
    };
    const auto bad = [](const char *name, const FakeAnswer &answer, Kind kind, Cause cause = Cause::None) {
        QTest::newRow(name) << answer << QByteArray() << kind << cause;
    };
    const QByteArray png = "\x89PNG\r\n\x1a\n...";
    good("png", "image/png", png);
    good("jpeg", "image/jpeg", "\xff\xd8\xff\xe0...");
    good("gif", "image/gif", "GIF89a...");
    good("old gif, called png", "image/png", "GIF87a...");
    good("no type", {}, png);
    good("a MiB", "image/png", png + QByteArray(ApiClient::MaxImage - png.size(), 'x'));
    bad("more than a MiB", {.body = png + QByteArray(ApiClient::MaxImage, 'x'), .contentType = "image/png"},
        Kind::NotThisApi, Cause::TooLarge);
    bad("none", json(R"({"$type":"System.Web.Http.HttpError, System.Web.Http","Message":"No image."})", 404),
        Kind::NotFound);
    bad("nothing", {.status = 204, .contentType = {}}, Kind::NotFound);
    bad("null", json("null"), Kind::NotFound);
    bad("an error with 200", json(R"({"Message":"No image."})"), Kind::Rejected);
    bad("JSON", json(R"({"Id":5})"), Kind::NotThisApi, Cause::Unexpected);
    bad("a page", html(200), Kind::NotThisApi, Cause::Html);
    bad("no such route", html(404), Kind::NotThisApi, Cause::Html);
    bad("SVG", {.body = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", .contentType = "image/svg+xml"},
        Kind::NotThisApi, Cause::Html);
    bad("garbage", {.body = "\x01\x02\xfe", .contentType = "image/png"}, Kind::NotThisApi, Cause::NotJson);
    bad("closed", json("{}", 403), Kind::NotPermitted);
    bad("signed out", json("{}", 401), Kind::SignIn);
    bad("busy", json("{}", 503), Kind::Retry, Cause::ServerError);
}

void TestApiClient::personImage()
{
    QFETCH(const FakeAnswer, answer);
    Setup setup(ApiFlavour::Automatic);
    setup.network.once("GET /api/v1/Person/15/Image", answer);
    const auto image = wait(setup.client.personImage(15, {128, 96}));
    const SeenRequest &request = setup.network.seen().constFirst();
    QCOMPARE(request.url.query(), u"w=128&h=96"_s);
    QCOMPARE(request.header("Authorization"), "Bearer 8A:token"_ba);
    QCOMPARE(request.header("Accept-Language"), "*"_ba);
    QCOMPARE(request.header("Accept"), "application/json"_ba);
    QTEST(image ? *image : QByteArray(), "image");
    if (!image) {
        QTEST(image.error().kind, "kind");
        QTEST(image.error().cause, "cause");
    }
}

void TestApiClient::aPhotoOfNobodyIsNotAskedFor()
{
    Setup setup(ApiFlavour::Automatic);
    for (const auto &[id, size] :
        {std::pair(0, QSize(64, 64)), {-5, QSize(64, 64)}, {5, QSize()}, {5, QSize(64, 0)}})
        QCOMPARE(wait(setup.client.personImage(id, size)).error().kind, Kind::Rejected);
    QVERIFY(setup.network.seen().isEmpty());
}

void TestApiClient::missingBasicsAreNotThisApi()
{
    for (const FakeAnswer &answer :
        {apiNotFound, json("null"), html(404), html(200), json("[1]"), json("{}", 405)}) {
        Setup setup(ApiFlavour::Automatic);
        setup.network.next(answer);
        const auto who = wait(setup.client.currentPrincipal());
        QVERIFY(!who);
        QCOMPARE(who.error().kind, Kind::NotThisApi);
        QVERIFY(!sentence(who.error()).contains("associate"_L1));
    }
}

void TestApiClient::deletingTheReplyCancelsBothAttempts()
{
    Setup setup(ApiFlavour::Automatic);
    setup.network.once(getRoute, html(404));
    setup.network.once(agentsGetRoute, hanging());
    auto *reply = setup.client.presence(5);
    bool called = false;
    reply->then(this, [&](const Result<PresenceAnswer> &) { called = true; });
    QTRY_COMPARE(setup.network.seen().size(), 2);
    delete reply;
    QCOMPARE(setup.network.inFlight(), 0);
    QTest::qWait(10);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
