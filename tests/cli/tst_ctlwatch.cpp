// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestCtlWatch final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;
    Ctl m_ctl;
    int m_id = 0;

    /// Its first poll is over.
    void waitForFirstPoll() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_sim.requests(u"GET /api/v1/User"_s) >= 2, 20'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start({u"--agents"_s, u"12"_s}));
        m_ctl.connectTo(m_sim.url());
        m_id = m_ctl.run(words("list --status present --json"))
                   .array()
                   .at(1)
                   .toObject()
                   .value(u"associateId"_s)
                   .toInt();
        QVERIFY(m_id > 0);
    }

    void init() { m_sim.resetStats(); }

    void linePerChangeUntilInterrupted()
    {
        QProcess process;
        m_ctl.start(process, words("watch --interval 1 --json"));
        waitForFirstPoll();
        m_sim.setPresence(m_id, u"StatusNotAvailable"_s, u"Lunch"_s);
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
        const QJsonObject change = QJsonDocument::fromJson(process.readLine()).object();
        QCOMPARE(change.value(u"associateId"_s).toInt(), m_id);
        QCOMPARE(change.value(u"status"_s).toString(), u"StatusNotAvailable"_s);
        QCOMPARE(change.value(u"previousStatus"_s).toString(), u"StatusNormal"_s);
        QCOMPARE(change.value(u"message"_s).toString(), u"Lunch"_s);
        QCOMPARE(change.value(u"sinceIsExact"_s), QJsonValue(true));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

    void untilPresent()
    {
        QProcess process;
        m_ctl.start(
            process, {u"watch"_s, u"--interval"_s, u"1"_s, u"--until-present"_s, QString::number(m_id)});
        waitForFirstPoll();
        m_sim.setPresence(m_id, u"StatusNormal"_s, {});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("Present (was Not present)"));
        // present already
        const Ran now = m_ctl.run({u"watch"_s, u"--until-present"_s, QString::number(m_id), u"--json"_s});
        QCOMPARE(now.code, 0);
        QCOMPARE(now.object().value(u"associateId"_s).toInt(), m_id);
        const Ran nobody = m_ctl.run(words("watch --until-present 2147483647"));
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.err.contains("2147483647"));
    }

    void keepsRunningThroughAnOutage()
    {
        QProcess process;
        m_ctl.start(process, words("watch --interval 1"));
        waitForFirstPoll();
        m_sim.setFaults({{u"error-rate"_s, u"100:503"_s}});
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT(
            (err += process.readAllStandardError()).contains("problem of its own"), 20'000);
        m_sim.setFaults({{u"error-rate"_s, u"0"_s}});
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("is back"), 30'000);
        QCOMPARE(err.count("problem of its own"), 1);
        m_sim.setFaults({{u"signin"_s, u"401"_s}});
        QVERIFY(process.waitForFinished());
        m_sim.setFaults({{u"signin"_s, u""_s}});
        QCOMPARE(process.exitCode(), 3);
    }
};

QTEST_GUILESS_MAIN(TestCtlWatch)
#include "tst_ctlwatch.moc"
