// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"
#include "api/network.h"
#include "support/tlsserver.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Cause = ApiError::Cause;

namespace {

/// A program of its own: nothing that one connection learned about certificates helps the next.
struct Setup {
    Setup(const QUrl &api, const QString &caFile)
        : connection(*network,
            {.api = api,
                .credential = {Credential::Method::Basic, u"anna"_s, u"secret"_s, {}},
                .caFile = caFile},
            systemClock())
        , client(connection, ApiFlavour::Rest)
    {
    }
    std::unique_ptr<QNetworkAccessManager> network = makeNetwork();
    Connection connection;
    ApiClient client;
};

Result<PresenceAnswer> wait(Reply<PresenceAnswer> *reply)
{
    std::optional<Result<PresenceAnswer>> result;
    QObject context;
    reply->then(&context, [&](const Result<PresenceAnswer> &r) { result.emplace(r); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30000); }();
    return result ? *result : Result<PresenceAnswer>(ApiError{});
}

} // namespace

class TestTls final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void acceptedWithTheCaFile();
    void refused_data();
    void refused();
    void httpToAnHttpsPort();
    void noWayBackToPlainHttp();
    void http2ThroughTheWindow();
    void cleanupTestCase() { m_server.reset(); }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    [[nodiscard]] qsizetype requests() const
    {
        return std::ranges::count_if(m_server->log(), [](const QByteArray &line) { return !line.isEmpty(); });
    }

    std::unique_ptr<TlsServer> m_server;
};

void TestTls::initTestCase()
{
    m_server = std::make_unique<TlsServer>();
    QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
}

void TestTls::acceptedWithTheCaFile()
{
    Setup setup(m_server->good(), m_server->caFile());
    const auto answer = wait(setup.client.presence(5));
    QVERIFY2(answer, answer ? "" : qPrintable(sentence(answer.error())));
    QCOMPARE(answer->presence.message, u"over TLS"_s);
}

void TestTls::refused_data()
{
    QTest::addColumn<QUrl>("api");
    QTest::addColumn<bool>("withCaFile");
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QUrl &api, bool withCaFile, Cause cause,
                         const QString &says) {
        QTest::newRow(name) << api << withCaFile << int(cause) << says;
    };
    row("own authority, no file", m_server->good(), false, Cause::Certificate, u"is not trusted"_s);
    row("self-signed", m_server->selfSigned(), true, Cause::Certificate, u"self-signed"_s);
    row("expired", m_server->expired(), true, Cause::Certificate, u"expired"_s);
    row("other name", m_server->otherName(), true, Cause::HostName, u"another name"_s);
    row("no TLS there", m_server->plainPort(), true, Cause::TlsHandshake, u"does not speak https"_s);
}

void TestTls::refused()
{
    QFETCH(const QUrl, api);
    QFETCH(const bool, withCaFile);
    QFETCH(const int, cause);
    QFETCH(const QString, says);
    const qsizetype before = requests();
    Setup setup(api, withCaFile ? m_server->caFile() : QString());
    const auto answer = wait(setup.client.presence(5));
    QVERIFY(!answer);
    const QString text = sentence(answer.error());
    QCOMPARE(word(answer.error().kind), u"insecure"_s);
    QVERIFY2(int(answer.error().cause) == cause, qPrintable(text));
    QVERIFY2(text.contains(says) && text.contains("localhost"_L1), qPrintable(text));
    // Nothing went out, above all not the password. (A port without TLS logs the handshake as a bad request.)
    if (cause != int(Cause::TlsHandshake))
        QCOMPARE(requests(), before);
}

void TestTls::httpToAnHttpsPort()
{
    Setup setup(m_server->plainToTls(), {});
    const auto answer = wait(setup.client.presence(5));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::NotThisApi);
    QCOMPARE(answer.error().cause, Cause::Html);
}

void TestTls::noWayBackToPlainHttp()
{
    Setup setup(m_server->good(), m_server->caFile());
    const auto answer = wait(setup.client.presence(302));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Relocate);
}

void TestTls::http2ThroughTheWindow()
{
    constexpr int Count = 200;
    Setup setup(m_server->good(), m_server->caFile());
    const qsizetype before = requests();
    int good = 0;
    int done = 0;
    for (int id = 1; id <= Count; ++id) {
        setup.client.presence(1000 + id)->then(this, [&](const Result<PresenceAnswer> &answer) {
            ++done;
            good += answer.hasValue();
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, Count, 60000);
    QCOMPARE(good, Count);
    QTRY_COMPARE(requests(), before + Count);
    const QByteArrayList lines = m_server->log().mid(before);
    QCOMPARE(std::ranges::count_if(lines, [](const QByteArray &l) { return l.startsWith("HTTP/2.0 GET"); }),
        Count);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
