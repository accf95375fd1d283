// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"
#include "support/squidproxy.h"
#include "support/tlsserver.h"

#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int Unreachable = 5;

QJsonObject stepOf(const Ran &doctor, const QString &name)
{
    const QJsonArray steps = doctor.object().value(u"steps"_s).toArray();
    const auto step = std::ranges::find_if(
        steps, [&](const QJsonValue &each) { return each.toObject().value(u"step"_s) == name; });
    return step == steps.end() ? QJsonObject() : (*step).toObject();
}

QString firstFailure(const Ran &doctor)
{
    const QJsonArray steps = doctor.object().value(u"steps"_s).toArray();
    const auto step = std::ranges::find_if(
        steps, [](const QJsonValue &each) { return each.toObject().value(u"outcome"_s) == "failed"_L1; });
    return step == steps.end() ? QString() : (*step).toObject().value(u"step"_s).toString();
}

} // namespace

/// A real squid between rollcallctl and servers that only it can find: crm.acme.example.
class TestCtlProxy final : public QObject
{
    Q_OBJECT

    SquidProxy m_squid;
    TlsServer m_tls;
    SimProcess m_sim;
    QString m_refused; ///< a proxy that nobody is at

    void useProxy(Ctl &ctl, const QString &proxy) const
    {
        ctl.environment.insert(u"http_proxy"_s, proxy);
        ctl.environment.insert(u"https_proxy"_s, proxy);
    }

    /// By https, with the certificate for that very name.
    void connectByHttps(Ctl &ctl) const
    {
        ctl.connectTo(QUrl(u"https://crm.acme.example:%1/api"_s.arg(m_tls.otherName().port())));
        ctl.connection += {u"--ca-file"_s, m_tls.caFile(), u"--api"_s, u"rest"_s};
    }

    /// By plain http, which a connection has to allow.
    void connectByHttp(Ctl &ctl) const
    {
        QVERIFY(ctl.writeSettings(uR"([profiles]
acme\name=Acme
acme\address=http://crm.acme.example:%1/api
acme\user=demo
acme\plainHttpAllowed=true
)"_s.arg(m_sim.port())
                                      .toUtf8()));
        ctl.connection = {u"--profile"_s, u"acme"_s};
    }

    [[nodiscard]] bool hasSeen(const QByteArray &start) const
    {
        const QByteArrayList lines = m_squid.log();
        return std::ranges::any_of(
            lines, [&](const QByteArray &line) { return line.startsWith(start) && line.endsWith(" 200"); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_squid.problem().isEmpty(), qPrintable(m_squid.problem()));
        QVERIFY2(m_tls.problem().isEmpty(), qPrintable(m_tls.problem()));
        QVERIFY(m_sim.start());
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        m_refused = u"http://127.0.0.1:%1"_s.arg(listener.serverPort());
    }

    void requestsGoThrough()
    {
        Ctl secure;
        connectByHttps(secure);
        useProxy(secure, m_squid.open());
        const Ran got = secure.run(words("get 5 --json"));
        QVERIFY2(got.code == 0, got.err.constData());
        QCOMPARE(got.array().at(0).toObject().value(u"message"_s), u"over TLS"_s);
        QVERIFY(hasSeen("CONNECT crm.acme.example:"));

        Ctl plain;
        connectByHttp(plain);
        useProxy(plain, m_squid.open());
        const Ran listed = plain.run(words("list --json"));
        QVERIFY2(listed.code == 0, listed.err.constData());
        QCOMPARE(listed.array().size(), 24);
        QVERIFY(hasSeen("GET http://crm.acme.example:"));
    }

    void theNameIsNotJudged()
    {
        Ctl ctl;
        connectByHttp(ctl);
        useProxy(ctl, m_squid.open());
        const Ran doctor = ctl.run(words("doctor --json"));
        QVERIFY2(doctor.code == 0, doctor.out.constData());
        const QJsonObject name = stepOf(doctor, u"name"_s);
        QCOMPARE(name.value(u"outcome"_s), u"skipped"_s);
        QVERIFY(name.value(u"text"_s).toString().contains(m_squid.open().section(u'/', -1)));
        QCOMPARE(stepOf(doctor, u"connect"_s).value(u"outcome"_s), u"passed"_s);
    }

    void itDoesNotLetUsThrough_data()
    {
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<bool>("isSecure");
        for (const bool isSecure : {true, false}) {
            const QByteArray how = isSecure ? "https, " : "http, ";
            QTest::newRow(how + "407") << m_squid.closed() << isSecure;
            QTest::newRow(how + "its port refused") << m_refused << isSecure;
        }
    }

    void itDoesNotLetUsThrough()
    {
        QFETCH(const QString, proxy);
        QFETCH(const bool, isSecure);
        Ctl ctl;
        isSecure ? connectByHttps(ctl) : connectByHttp(ctl);
        useProxy(ctl, proxy);
        for (const char *command : {"list", "get 5", "set 5 --absent", "watch"}) {
            const Ran ran = ctl.run(words(command));
            QVERIFY2(ran.err.contains("did not get through the network's proxy"), ran.err.constData());
            QCOMPARE(ran.code, Unreachable);
        }
        const Ran doctor = ctl.run(words("doctor --json"));
        QCOMPARE(doctor.code, Unreachable);
        QCOMPARE(firstFailure(doctor), u"connect"_s);
        QCOMPARE(stepOf(doctor, u"name"_s).value(u"outcome"_s), u"skipped"_s);
    }

    // What is wrong behind a proxy that does its work is not put on the proxy.
    void theServerBehindIt()
    {
        Ctl ctl;
        ctl.connectTo(QUrl(u"https://crm.acme.example:%1/api"_s.arg(m_sim.port())));
        useProxy(ctl, m_squid.open());
        const Ran doctor = ctl.run(words("doctor --json"));
        QVERIFY2(doctor.out.contains("does not speak https"), doctor.out.constData());
        QCOMPARE(firstFailure(doctor), u"tls"_s);
        QCOMPARE(doctor.code, Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestCtlProxy)
#include "tst_ctlproxy.moc"
