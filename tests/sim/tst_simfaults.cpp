// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/inprocess.h"

#include <QTest>

using namespace Rollcall;
using namespace Rollcall::Sim;
using namespace Qt::StringLiterals;

class TestSimFaults final : public QObject
{
    Q_OBJECT

    const QString m_presence = u"/api/v1/User/2/UserPresenceStatus"_s;
    const QByteArray m_absent = R"({"Status":"StatusNotAvailable","Message":"  æ € lunch  "})";

private Q_SLOTS:
    void signIn_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("accepted");
        const auto basic = [](const QByteArray &pair) { return QByteArray("BASIC " + pair.toBase64()); };
        const QByteArray authorization = "authorization";
        QTest::newRow("basic") << authorization << basic("demo:demo") << true;
        QTest::newRow("second user, colon in password") << authorization << basic("anna:a:b") << true;
        QTest::newRow("wrong password") << authorization << basic("demo:Demo") << false;
        QTest::newRow("ticket") << authorization << QByteArray("soTicket T1") << true;
        QTest::newRow("bearer") << authorization << QByteArray("bearer 8A:x") << true;
        QTest::newRow("ticket as bearer") << authorization << QByteArray("Bearer T1") << false;
        QTest::newRow("xsrf without cookie") << QByteArray("x-xsrf-token") << QByteArray("V") << false;
    }

    void signIn()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const bool, accepted);
        InProcess sim({u"--auth"_s, u"basic:demo:demo"_s, u"--auth"_s, u"basic:anna:a:b"_s, u"--auth"_s,
            u"ticket:T1"_s, u"--auth"_s, u"bearer:8A:x"_s, u"--auth"_s, u"xsrf:V:sid=1"_s});
        sim.headers.remove("authorization");
        sim.headers.insert(name, value);
        const Answer answer = sim.ask("GET", m_presence);
        QCOMPARE(answer.status, accepted ? 200 : 401);
        QCOMPARE(sim.get(u"/sim/stats"_s).value(u"failedSignIns"_s), accepted ? 0 : 1);
        if (!accepted) {
            QVERIFY(answer.type.startsWith("text/html"));
            QList<QByteArray> offered;
            for (const auto &[header, scheme] : answer.headers)
                offered.append(header + ": " + scheme.left(scheme.indexOf(' ')));
            QCOMPARE(offered,
                (QList<QByteArray>{
                    "WWW-Authenticate: Basic", "WWW-Authenticate: SOTicket", "WWW-Authenticate: Bearer"}));
        }
    }

    void anonymousIsNoFailedSignIn()
    {
        InProcess sim;
        sim.headers.remove("authorization");
        QCOMPARE(sim.ask("GET", m_presence).status, 401);
        QCOMPARE(sim.get(u"/sim/stats"_s).value(u"failedSignIns"_s), 0);
        QCOMPARE(sim.get(u"/sim/stats"_s).value(u"anonymous"_s), 1);
    }

    void xsrfNeedsItsCookie()
    {
        InProcess sim({u"--auth"_s, u"xsrf:V:sid=1"_s});
        sim.headers.remove("authorization");
        sim.headers.insert("x-xsrf-token", "V");
        sim.headers.insert("cookie", "other=2; sid=1");
        QCOMPARE(sim.ask("GET", m_presence).status, 200);
        sim.headers.insert("authorization", "Bearer no"); // beats the session
        QCOMPARE(sim.ask("GET", m_presence).status, 401);
    }

    void ticketsMayNeedTheApplicationToken()
    {
        InProcess sim({u"--auth"_s, u"ticket:T"_s, u"--require-app-token"_s, u"APP"_s});
        sim.headers.insert("authorization", "SOTicket T");
        QCOMPARE(sim.ask("GET", m_presence).status, 401);
        sim.headers.insert("so-apptoken", "APP");
        QCOMPARE(sim.ask("GET", m_presence).status, 200);
    }

    void statsKeepNoSecret()
    {
        InProcess sim;
        sim.headers.insert({{"so-apptoken", "secret"}, {"cookie", "secret"}, {"x-xsrf-token", "secret"},
            {"so-language", "de"}, {"so-timezone", "NO"}});
        (void)sim.ask("GET", m_presence);
        const Answer answer = sim.ask("GET", u"/sim/stats"_s);
        QVERIFY(!answer.body.contains("secret") && !answer.body.contains(QByteArray("demo:demo").toBase64()));
        const QJsonObject headers = InProcess::object(answer).value(u"headers"_s).toObject();
        const QJsonObject last = headers.value(u"GET /api/v1/User/{id}/UserPresenceStatus"_s).toObject();
        QCOMPARE(headers.value(u"/api/v1/User/{id}/UserPresenceStatus"_s).toObject(), last);
        QCOMPARE(last.value(u"authorization"_s), u"Basic"_s);
        QCOMPARE(last.value(u"so-apptoken"_s), u"present"_s);
        QCOMPARE(last.value(u"so-language"_s), u"de"_s);
        QCOMPARE(InProcess::object(sim.ask("POST", u"/sim/stats/reset"_s)).value(u"total"_s), 0);
    }

    void writesAreKeptInTheirOrder()
    {
        InProcess sim;
        sim.headers.insert({{"cookie", "secret"}, {"so-language", "de"}});
        QCOMPARE(sim.ask("PUT", m_presence, m_absent).status, 200);
        QCOMPARE(sim.ask("PUT", m_presence, "{}").status, 400); // stores nothing
        QCOMPARE(sim.ask("PUT", m_presence, R"({"Status":"StatusNormal","Message":"Here"})").status, 200);
        const Answer answer = sim.ask("GET", u"/sim/writes"_s);
        QVERIFY(!answer.body.contains("secret"));
        const QJsonArray writes = QJsonDocument::fromJson(answer.body).array();
        QCOMPARE(writes.size(), 2);
        QCOMPARE(writes[0]["Now"_L1]["Status"_L1], u"StatusNotAvailable"_s);
        QCOMPARE(writes[1]["Before"_L1], writes[0]["Now"_L1]);
        QCOMPARE(writes[1]["Now"_L1]["Message"_L1], u"Here"_s);
        QCOMPARE(writes[1]["Headers"_L1]["so-language"_L1], u"de"_s);
    }

    void onlineRestrictsOnlyPresence()
    {
        InProcess sim({u"--online"_s});
        QCOMPARE(sim.ask("GET", m_presence).status, 403);
        QCOMPARE(sim.ask("PUT", m_presence, m_absent).status, 403);
        QCOMPARE(
            sim.ask("POST", u"/api/v1/Agents/User/GetUserPresenceStatus"_s, R"({"AssociateId":2})").status,
            403);
        QCOMPARE(sim.ask("GET", u"/api/v1/User?$select=ejStatus"_s).status, 200);
        QCOMPARE(sim.ask("GET", u"/api/v1/User/currentPrincipal"_s).status, 200);
    }

    void oldServers()
    {
        InProcess sim({u"--no-archive-status"_s});
        QVERIFY(sim.ask("GET", u"/api/v1/User?$select=fullName,ejStatus"_s).body.contains("ejStatus"));
        QCOMPARE(sim.ask("GET", u"/api/v1/User?$filter=ejStatus = 1"_s).status, 400);
        QCOMPARE(sim.fault(R"({"no-archive-status":false,"hidden-columns":"usergroupId"})").status, 200);
        QCOMPARE(sim.ask("GET", u"/api/v1/User?$select=ejStatus"_s).status, 200);
        QCOMPARE(sim.ask("GET", u"/api/v1/User?$select=usergroupId"_s).status, 400);
        QCOMPARE(sim.fault(R"({"server-version":"10.1.2"})").status, 200);
        QCOMPARE(sim.ask("GET", m_presence).status, 404);
    }

    void onlyOneself()
    {
        InProcess sim({u"--read-only-others"_s});
        QCOMPARE(sim.ask("PUT", m_presence, m_absent).status, 403);
        QCOMPARE(sim.ask("GET", m_presence).status, 200);
        QCOMPARE(sim.ask("PUT", u"/api/v1/User/1/UserPresenceStatus"_s, m_absent).status, 200);
    }

    void rewrites_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::newRow("latin1") << u"  æ ? lunch  "_s;
        QTest::newRow("trim") << u"æ € lunch"_s;
        QTest::newRow("4") << u"  æ "_s;
        QTest::newRow("") << u"  æ € lunch  "_s;
    }

    void rewrites()
    {
        QFETCH(const QString, stored);
        InProcess sim;
        QCOMPARE(
            sim.fault(R"({"message-rewrite":")" + QByteArray(QTest::currentDataTag()) + R"("})").status, 200);
        const Answer answer = sim.ask("PUT", m_presence, m_absent);
        QCOMPARE(InProcess::object(answer).value(u"Message"_s), stored);
        QCOMPARE(sim.get(m_presence).value(u"Message"_s), stored);
    }

    void errorRateIsSeeded()
    {
        const auto run = [this] {
            InProcess sim({u"--error-rate"_s, u"30:429"_s, u"--retry-after"_s, u"7"_s});
            QList<int> statuses;
            for (int n = 0; n < 200; ++n) {
                const Answer answer = sim.ask("GET", m_presence);
                statuses.append(answer.status);
                const QList<QPair<QByteArray, QByteArray>> retry{{"Retry-After", "7"}};
                if (answer.headers != (answer.status == 429 ? retry : QList<QPair<QByteArray, QByteArray>>()))
                    statuses.append(-1);
            }
            return statuses;
        };
        const QList<int> statuses = run();
        QCOMPARE(statuses, run());
        QVERIFY(!statuses.contains(-1));
        const auto failed = statuses.count(429);
        QVERIFY2(failed > 30 && failed < 90, qPrintable(QString::number(failed)));
    }

    void cannedAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contains");
        QTest::newRow("401") << 401 << QByteArray("<h1>401");
        QTest::newRow("421") << 421 << QByteArray("another host");
        QTest::newRow("html") << 200 << QByteArray("<form>");
        QTest::newRow("null") << 200 << QByteArray("null");
        QTest::newRow("garbage") << 200 << QByteArray("\xff\xfe");
        QTest::newRow("empty") << 200 << QByteArray();
        QTest::newRow("500") << 500 << QByteArray("500");
    }

    void cannedAnswers()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, contains);
        InProcess sim;
        QCOMPARE(sim.fault(R"({"answer":")" + QByteArray(QTest::currentDataTag())
                        + R"(","answer-route":"/api/v1/user/"})")
                     .status,
            200);
        const Answer answer = sim.ask("GET", m_presence);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.body.contains(contains));
        QCOMPARE(answer.body.isEmpty(), contains.isEmpty());
        QCOMPARE(sim.ask("GET", u"/api/v1/User"_s).status, 200);
        QCOMPARE(sim.fault(R"({"answer":""})").status, 200);
        QCOMPARE(sim.get(m_presence).size(), 2);
    }

    void answersToSingleRequests()
    {
        InProcess sim;
        const QByteArray put = "PUT " + m_presence.toUtf8();
        QCOMPARE(sim.fault(R"({"answers":")" + put + R"(=409,GET /api/v1/User/9/UserPresenceStatus=null"})")
                     .status,
            200);
        QCOMPARE(sim.ask("PUT", m_presence, m_absent).status, 409);
        QCOMPARE(sim.ask("GET", m_presence).status, 200);
        QCOMPARE(sim.ask("GET", u"/api/v1/User/9/UserPresenceStatus"_s).body, QByteArray("null"));
        QCOMPARE(sim.fault(R"({"answers":")" + put + R"(=hang"})").status, 200);
        const Answer hanging = sim.ask("PUT", m_presence, m_absent);
        QVERIFY(hanging.delay > std::chrono::hours(1));
        QCOMPARE(sim.fault(R"({"answers":")" + put + R"(=cut"})").status, 200);
        const Answer cut = sim.ask("PUT", m_presence, m_absent);
        QVERIFY(cut.cut && cut.delay.count() == 0);
        QCOMPARE(sim.fault(R"({"answers":")" + put + R"(=never"})").status, 400);
        QCOMPARE(sim.fault(R"({"answers":"nonsense"})").status, 400);
        QCOMPARE(sim.fault(R"({"answers":""})").status, 200);
        QCOMPARE(sim.ask("PUT", m_presence, m_absent).status, 200);
    }

    void refusedSignIns()
    {
        InProcess sim;
        QCOMPARE(sim.fault(R"({"signin":"403"})").status, 200);
        QCOMPARE(sim.ask("GET", m_presence).status, 403);
        QCOMPARE(sim.fault(R"({"signin":401})").status, 200);
        QCOMPARE(sim.ask("GET", m_presence).status, 401);
        QCOMPARE(sim.get(u"/sim/stats"_s).value(u"failedSignIns"_s), 2);
        QCOMPARE(sim.ask("GET", u"/api"_s).status, 200);
    }

    void dropsAndDelaysAreMarked()
    {
        InProcess sim({u"--latency"_s, u"20:10"_s});
        const Answer slow = sim.ask("GET", m_presence);
        QVERIFY(slow.delay.count() >= 20 && slow.delay.count() <= 30);
        QCOMPARE(sim.fault(R"({"drop":true})").status, 200);
        QVERIFY(sim.ask("GET", m_presence).cut);
        QCOMPARE(sim.fault(R"({"drop":false,"apply-then-drop":100})").status, 200);
        QVERIFY(sim.ask("PUT", m_presence, m_absent).cut);
        const Answer after = sim.ask("GET", m_presence);
        QVERIFY(!after.cut);
        QCOMPARE(InProcess::object(after).value(u"Status"_s), u"StatusNotAvailable"_s);
    }

    void faultsAreAllOrNothing()
    {
        InProcess sim({u"--online"_s});
        QCOMPARE(sim.fault(R"({"latency":"5","no-such":1})").status, 400);
        QCOMPARE(sim.fault(R"({"latency":"fast"})").status, 400);
        QCOMPARE(sim.fault("[]").status, 400);
        QCOMPARE(sim.get(u"/sim/faults"_s).value(u"latency"_s), u"0"_s);
        QCOMPARE(sim.fault(R"({"online":false,"latency":9})").status, 200);
        QCOMPARE(sim.get(u"/sim/faults"_s).value(u"latency"_s), u"9"_s);
        const QJsonObject atStart = InProcess::object(sim.fault(R"({"reset":true})"));
        QCOMPARE(atStart.value(u"online"_s), true);
        // What it tells is what it takes.
        QCOMPARE(sim.fault(QJsonDocument(atStart).toJson()).status, 200);
    }

    void colleaguesMaySetAnything()
    {
        InProcess sim;
        const auto post = [&](const QByteArray &body) {
            return sim.ask("POST", u"/sim/presence"_s, body).status;
        };
        QCOMPARE(post(R"({"AssociateId":2,"Status":"StatusOnTheMoon","Message":"x"})"), 200);
        QCOMPARE(sim.get(m_presence).value(u"Status"_s), u"StatusOnTheMoon"_s);
        QCOMPARE(sim.get(u"/sim/presence/2"_s).value(u"Message"_s), u"x"_s);
        QCOMPARE(post(R"({"AssociateId":999,"Status":"StatusNormal","Message":""})"), 404);
        QCOMPARE(post("{}"), 400);
    }
};

QTEST_GUILESS_MAIN(TestSimFaults)
#include "tst_simfaults.moc"
