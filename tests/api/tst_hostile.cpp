// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"
#include "api/network.h"
#include "support/hostileserver.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Cause = ApiError::Cause;

Q_DECLARE_METATYPE(Rollcall::Hostility)
Q_DECLARE_METATYPE(Rollcall::ApiError::Kind)
Q_DECLARE_METATYPE(Rollcall::ApiError::Cause)

namespace {

const Credential basic{.method = Credential::Method::Basic, .user = u"anna"_s, .secret = u"correct horse"_s};

/// One client of one hostile server, as a program would have it.
struct Setup {
    explicit Setup(Hostility hostility, std::chrono::milliseconds timeout = 20s)
        : server(hostility)
        , connection(*network, {.api = server.api(), .credential = basic, .timeout = timeout}, systemClock())
        , client(connection, ApiFlavour::Rest)
    {
    }

    HostileServer server;
    std::unique_ptr<QNetworkAccessManager> network = makeNetwork();
    Connection connection;
    ApiClient client;
};

template <typename T> std::optional<Result<T>> wait(Reply<T> *reply)
{
    std::optional<Result<T>> result;
    QObject context;
    reply->then(&context, [&](const Result<T> &r) { result.emplace(r); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30000); }();
    return result;
}

qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

void resetPeakMemory()
{
    QFile reset(u"/proc/self/clear_refs"_s);
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
}

} // namespace

class TestHostile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachItsOwnError_data();
    void eachItsOwnError();
    void politeIsFine();
    void aBodyThatEndsWithTheConnection();
    void memoryIsBounded_data();
    void memoryIsBounded();
    void aBombIsABomb();
    void aWriteIsSentOnce_data();
    void aWriteIsSentOnce();
    void oneFailedSignInIsOne();
    void offeredSchemes();
    void redirects();
    void cancelledIsOffTheWire();
    void nothingListens();
    void noSuchName();
};

void TestHostile::eachItsOwnError_data()
{
    QTest::addColumn<Hostility>("hostility");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QString>("says");
    using H = Hostility;
    const auto row = [](const char *name, H hostility, Kind kind, Cause cause, const QString &says) {
        QTest::newRow(name) << hostility << kind << cause << says;
    };
    row("cut at once", H::CutAtOnce, Kind::Retry, Cause::ConnectionLost, u"no working connection"_s);
    row("cut after request", H::CutAfterRequest, Kind::Retry, Cause::ConnectionLost,
        u"no working connection"_s);
    row("half a body", H::HalfBody, Kind::Retry, Cause::ConnectionLost, u"no working connection"_s);
    row("short length", H::ShortLength, Kind::NotThisApi, Cause::NotJson, u"not the SuperOffice API"_s);
    row("html", H::HtmlOn200, Kind::NotThisApi, Cause::Html, u"a web page"_s);
    row("null", H::JsonNull, Kind::NotFound, Cause::None, u"does not know this associate"_s);
    row("20 MiB", H::Huge, Kind::NotThisApi, Cause::TooLarge, u"more than 8 MiB"_s);
    row("20 MiB in chunks", H::HugeChunked, Kind::NotThisApi, Cause::TooLarge, u"more than 8 MiB"_s);
    row("gzip bomb", H::GzipBomb, Kind::NotThisApi, Cause::TooLarge, u"more than 8 MiB"_s);
    row("broken gzip", H::BrokenGzip, Kind::NotThisApi, Cause::Unexpected, u"does not understand"_s);
    row("garbage", H::Garbage, Kind::Retry, Cause::ConnectionLost, u"no working connection"_s);
    row("endless headers", H::EndlessHeaders, Kind::Retry, Cause::Timeout, u"in time"_s);
    row("silent", H::Silent, Kind::Retry, Cause::Timeout, u"in time"_s);
    row("drip", H::Drip, Kind::Retry, Cause::Timeout, u"in time"_s);
    row("redirect away", H::RedirectAway, Kind::Relocate, Cause::None, u"no longer at"_s);
    row("redirect loop", H::RedirectLoop, Kind::NotThisApi, Cause::Unexpected, u"does not understand"_s);
    row("401", H::ManyChallenges, Kind::SignIn, Cause::None, u"refused the sign-in"_s);
}

void TestHostile::eachItsOwnError()
{
    QFETCH(const Hostility, hostility);
    QFETCH(const Kind, kind);
    QFETCH(const Cause, cause);
    QFETCH(const QString, says);
    Setup setup(hostility, cause == Cause::Timeout ? 600ms : 20000ms);
    const auto result = wait(setup.client.presence(5));
    QVERIFY(result);
    QVERIFY(!*result);
    const ApiError error = result->error();
    QCOMPARE(word(error.kind), word(kind));
    QCOMPARE(error.cause, cause);
    const QString text = sentence(error);
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(!text.contains("horse"_L1) && !text.contains(u'?'), qPrintable(text));
}

void TestHostile::politeIsFine()
{
    Setup setup(Hostility::Polite);
    for (int id = 1; id <= 20; ++id) {
        const auto result = wait(setup.client.presence(id));
        QVERIFY(result && *result);
        QCOMPARE((*result)->presence, (Presence{Present, QString()}));
        QCOMPARE((*result)->associateId, id);
    }
    QVERIFY(setup.server.connections() <= Connection::Window); // they are kept and used again
}

void TestHostile::aBodyThatEndsWithTheConnection()
{
    Setup setup(Hostility::NoLength);
    const auto result = wait(setup.client.presence(5));
    QVERIFY(result && *result);
}

void TestHostile::memoryIsBounded_data()
{
    QTest::addColumn<Hostility>("hostility");
    QTest::newRow("20 MiB") << Hostility::Huge;
    QTest::newRow("chunked") << Hostility::HugeChunked;
    QTest::newRow("gzip bomb") << Hostility::GzipBomb;
}

void TestHostile::memoryIsBounded()
{
    QFETCH(const Hostility, hostility);
    Setup setup(hostility, 2s);
    resetPeakMemory();
    const qint64 before = peakMemory();
    QVERIFY(before > 0);
    const auto result = wait(setup.client.presence(5));
    QVERIFY(result && !*result);
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 64LL * 1024 * 1024, qPrintable(QString::number(grown)));
}

void TestHostile::aBombIsABomb()
{
    const QByteArray bomb = gzipBomb(1024LL * 1024 * 1024);
    QVERIFY(bomb.size() < 8 * 1024 * 1024); // so the body bound alone would not stop it
    QVERIFY(bomb.startsWith("\x1f\x8b"));
}

void TestHostile::aWriteIsSentOnce_data()
{
    QTest::addColumn<ApiFlavour>("flavour");
    QTest::newRow("put") << ApiFlavour::Rest;
    QTest::newRow("post") << ApiFlavour::Agents;
}

// The server may have carried it out before it hung up: repeating is for those who read first.
void TestHostile::aWriteIsSentOnce()
{
    QFETCH(const ApiFlavour, flavour);
    Setup setup(Hostility::CutAfterRequest);
    ApiClient client(setup.connection, flavour);
    const auto result = wait(client.setPresence(5, {NotPresent, u"Lunch"_s}));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().cause, Cause::ConnectionLost);
    QTest::qWait(100);
    QCOMPARE(setup.server.requests().size(), 1);
}

void TestHostile::oneFailedSignInIsOne()
{
    Setup setup(Hostility::ManyChallenges);
    const auto result = wait(setup.client.currentPrincipal());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, Kind::SignIn);
    QTest::qWait(100);
    QCOMPARE(setup.server.requests().size(), 1);
}

void TestHostile::offeredSchemes()
{
    Setup setup(Hostility::ManyChallenges);
    const auto schemes = wait(setup.connection.offeredSchemes(&setup.connection));
    QVERIFY(schemes && *schemes);
    QCOMPARE((*schemes)->join(u' '), u"Negotiate NTLM Digest Basic Bearer"_s);
    QCOMPARE(setup.server.requests().size(), 1);
    QVERIFY(!setup.server.requests().first().contains("Authorization"));
}

void TestHostile::redirects()
{
    Setup within(Hostility::RedirectWithin);
    const auto moved = wait(within.client.presence(5));
    QVERIFY(moved && *moved);
    QCOMPARE(within.server.requests().size(), 2);

    const auto write = wait(within.client.setPresence(5, {Present, QString()}));
    QVERIFY(write && !*write);
    QCOMPARE(write->error().kind, Kind::Relocate);
    QCOMPARE(within.server.requests().size(), 3); // not followed

    // The password never reaches the other origin.
    HostileServer other(Hostility::Polite);
    Setup away(Hostility::RedirectAway);
    away.server.redirectTarget = other.api();
    const auto lured = wait(away.client.presence(5));
    QVERIFY(lured && !*lured);
    QCOMPARE(lured->error().kind, Kind::Relocate);
    QCOMPARE(other.connections(), 0);
}

void TestHostile::cancelledIsOffTheWire()
{
    Setup setup(Hostility::Silent);
    auto *reply = setup.client.presence(5);
    QTRY_COMPARE(setup.server.requests().size(), 1);
    QCOMPARE(setup.server.openConnections(), 1);
    delete reply;
    QTRY_COMPARE(setup.server.openConnections(), 0);
}

void TestHostile::nothingListens()
{
    const auto network = makeNetwork();
    QUrl api;
    {
        const HostileServer gone(Hostility::Silent);
        api = gone.api();
    }
    Connection connection(*network, {.api = api, .timeout = 10s}, systemClock());
    ApiClient client(connection, ApiFlavour::Rest);
    const auto result = wait(client.version());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().cause, Cause::Refused);
}

void TestHostile::noSuchName()
{
    const auto network = makeNetwork();
    Connection connection(
        *network, {.api = QUrl(u"https://no-such-host.invalid/api"_s), .timeout = 20s}, systemClock());
    ApiClient client(connection, ApiFlavour::Rest);
    const auto result = wait(client.version());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().cause, Cause::HostNotFound);
    QVERIFY(sentence(result->error()).contains("no-such-host.invalid"_L1));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
