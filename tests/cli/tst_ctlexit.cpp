// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"
#include "support/hostileserver.h"

#include <QTcpServer>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

/// Exit codes 3 to 7 and 1, each produced by its causes. Sign-in has a test of its own.
class TestCtlExit final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;
    int m_id = 0; ///< somebody who is there

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start());
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        m_id = ctl.run(words("list --json")).array().at(1).toObject().value(u"associateId"_s).toInt();
        QVERIFY(m_id > 0);
    }

    void init() { m_sim.resetStats(); }

    void cannotReach_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("says");
        QTest::newRow("no DNS") << u"https://crm.rollcall.invalid/api"_s << u"no server named"_s;
        QTest::newRow("plain http to another machine") << u"http://192.0.2.1/api"_s << u"plain http"_s;
    }

    void cannotReach()
    {
        QFETCH(QString, address);
        QFETCH(QString, says);
        Ctl ctl;
        ctl.connectTo(QUrl(address));
        for (const char *command : {"list", "get 5", "set 5 --absent", "whoami", "doctor", "watch"}) {
            const Ran ran = ctl.run(words(command));
            QVERIFY2((ran.err + ran.out).contains(says.toUtf8()), (ran.err + ran.out).constData());
            QCOMPARE(ran.code, 5);
        }
    }

    void refusedPort()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        Ctl ctl;
        ctl.connectTo(QUrl(u"http://127.0.0.1:%1/api"_s.arg(port)));
        for (const char *command : {"list", "get 5", "doctor", "watch"}) {
            const Ran ran = ctl.run(words(command));
            QVERIFY2((ran.err + ran.out).contains("refused the connection"), (ran.err + ran.out).constData());
            QCOMPARE(ran.code, 5);
        }
    }

    void speaksNoTls()
    {
        Ctl ctl;
        ctl.connectTo(QUrl(u"https://127.0.0.1:%1/api"_s.arg(m_sim.port()))); // which hangs up
        for (const char *command : {"list", "get 5", "doctor"}) {
            const Ran ran = ctl.run(words(command));
            QVERIFY2((ran.err + ran.out).contains("does not speak https"), (ran.err + ran.out).constData());
            QCOMPARE(ran.code, 5);
        }
        const QJsonArray steps = ctl.run(words("doctor --json")).object().value(u"steps"_s).toArray();
        for (const QJsonValue step : steps) {
            if (step.toObject().value(u"outcome"_s) == "failed"_L1)
                QCOMPARE(step.toObject().value(u"step"_s), u"tls"_s);
        }
    }

    void hostileServers_data()
    {
        QTest::addColumn<int>("hostility");
        QTest::addColumn<int>("code");
        QTest::newRow("cut") << int(Hostility::CutAfterRequest) << 5;
        QTest::newRow("silent") << int(Hostility::Silent) << 5;
        QTest::newRow("moved") << int(Hostility::RedirectAway) << 5;
        QTest::newRow("html with 200") << int(Hostility::HtmlOn200) << 6;
        QTest::newRow("garbage") << int(Hostility::Garbage) << -1; // 5 or 6
        QTest::newRow("too much") << int(Hostility::Huge) << 6;
    }

    void hostileServers()
    {
        QFETCH(int, hostility);
        QFETCH(int, code);
        HostileServer server{Hostility(hostility)};
        Ctl ctl;
        ctl.connectTo(server.api());
        for (const char *command : {"--timeout 1 whoami", "--timeout 1 get 5"}) {
            const Ran ran = ctl.run(words(command));
            QVERIFY2(!ran.err.isEmpty(), command);
            QVERIFY2(code < 0 ? ran.code == 5 || ran.code == 6 : ran.code == code, ran.err.constData());
            QVERIFY(ran.out.isEmpty());
        }
    }

    void faults_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("code");
        const QJsonObject online{{u"online"_s, true}};
        QTest::newRow("restricted: get") << online << u"get %1"_s << 4;
        QTest::newRow("restricted: get agents") << online << u"--api agents get %1"_s << 4;
        QTest::newRow("restricted: set") << online << u"set %1 --absent"_s << 4;
        QTest::newRow("restricted: list") << online << u"list"_s << 0;
        QTest::newRow("restricted: whoami") << online << u"whoami"_s << 0;
        QTest::newRow("restricted: list per user") << online << u"--status-source per-user list"_s << 4;
        QTest::newRow("restricted: doctor") << online << u"doctor"_s << 4;
        QTest::newRow("restricted and no ejStatus")
            << QJsonObject{{u"online"_s, true}, {u"no-archive-status"_s, true}} << u"list"_s << 4;
        QTest::newRow("no right to set others")
            << QJsonObject{{u"read-only-others"_s, true}} << u"set %1 --absent"_s << 4;
        const QJsonObject old{{u"server-version"_s, u"9.2"_s}};
        QTest::newRow("too old: get") << old << u"get %1"_s << 6;
        QTest::newRow("too old: set") << old << u"set %1 --absent"_s << 6;
        QTest::newRow("too old: list") << old << u"list"_s << 0;
        QTest::newRow("too old: list per user") << old << u"--status-source per-user list"_s << 6;
        QTest::newRow("too old: doctor") << old << u"doctor"_s << 6;
        QTest::newRow("moved host") << QJsonObject{{u"answer"_s, u"421"_s}} << u"list"_s << 5;
        QTest::newRow("html") << QJsonObject{{u"answer"_s, u"html"_s}} << u"list"_s << 6;
        QTest::newRow("garbage") << QJsonObject{{u"answer"_s, u"garbage"_s}} << u"list"_s << 6;
        QTest::newRow("null") << QJsonObject{{u"answer"_s, u"null"_s}} << u"list"_s << 6;
        QTest::newRow("null for one")
            << QJsonObject{{u"answer"_s, u"null"_s}} << u"--api agents get %1"_s << 1;
        QTest::newRow("rejected") << QJsonObject{{u"answer"_s, u"400"_s}} << u"get %1"_s << 1;
        QTest::newRow("no ejStatus") << QJsonObject{{u"no-archive-status"_s, true}} << u"list"_s << 0;
    }

    void faults()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(QString, command);
        QFETCH(int, code);
        m_sim.setFaults(fault);
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        const Ran ran =
            ctl.run(words(qUtf8Printable(command.contains(u"%1"_s) ? command.arg(m_id) : command)));
        for (const QString &key : fault.keys())
            m_sim.setFaults({{key, fault.value(key).isBool() ? QJsonValue(false) : QJsonValue(QString())}});
        QVERIFY2(ran.code == code, (QByteArray::number(ran.code) + ' ' + ran.err).constData());
        if (code > 0)
            QVERIFY(!(ran.err + ran.out).isEmpty());
    }

    // The list alone tells who is there, and not what they say.
    void aListWithoutMessagesSaysWhy()
    {
        m_sim.setFaults({{u"server-version"_s, u"9.2"_s}});
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        const Ran ran = ctl.run(words("list"));
        m_sim.setFaults({{u"server-version"_s, QString()}});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.contains("older than 10.2"), ran.err.constData());
        QVERIFY(ran.out.contains("Not present"));
    }

    void busyServerIsAskedThreeTimes()
    {
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        m_sim.setFaults({{u"error-rate"_s, u"100:503"_s}});
        QCOMPARE(ctl.run(words("get %1").replaceInStrings(u"%1"_s, QString::number(m_id))).code, 5);
        QCOMPARE(m_sim.requests(u"GET /api/v1/User/{id}/UserPresenceStatus"_s), 3);
        m_sim.setFaults({{u"error-rate"_s, u"100:429"_s}, {u"retry-after"_s, 60}});
        QCOMPARE(ctl.run(words("whoami")).code, 5);
        QCOMPARE(m_sim.requests(u"GET /api/v1/User/currentPrincipal"_s), 1); // a minute is too long to wait
        m_sim.setFaults({{u"error-rate"_s, u"0"_s}, {u"retry-after"_s, 0}});
    }

    void unknownAssociateIsNamed()
    {
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        const Ran alone = ctl.run(words("get 2147483647"));
        QCOMPARE(alone.code, 1);
        QVERIFY(alone.err.contains("2147483647"));
        const Ran both = ctl.run({u"get"_s, QString::number(m_id), u"2147483647"_s, u"--json"_s});
        QCOMPARE(both.code, 1);
        QVERIFY(both.err.contains("2147483647"));
        QCOMPARE(both.array().size(), 1);
        const Ran set = ctl.run(words("set 2147483647 --present"));
        QCOMPARE(set.code, 1);
        QVERIFY(set.err.contains("2147483647"));
    }

    void fullDiskIsNoSuccess()
    {
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        ctl.start(process, words("list"));
        QVERIFY(process.waitForFinished());
        QVERIFY(process.exitCode() != 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlExit)
#include "tst_ctlexit.moc"
