// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int NotPermitted = 4;

QString groupOf(const QJsonValue &agent)
{
    return agent.toObject().value(u"group"_s).toString();
}

} // namespace

/// What an administrator decides counts for the command line, too.
class TestCtlPolicy final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;
    Ctl m_ctl;
    QString m_own;
    QString m_stranger; ///< of another group
    QString m_group; ///< our own
    int m_groupSize = 0;

    void setPolicy(const QByteArray &lines)
    {
        const QDir folder(m_ctl.environment.value(u"XDG_CONFIG_DIRS"_s) + u"/rollcall"_s);
        QVERIFY(folder.mkpath(u"."_s));
        QFile file(folder.filePath(u"rollcall.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[policy]\n" + lines);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start({u"--agents"_s, u"24"_s}));
        m_ctl.connectTo(m_sim.url());
        const QJsonArray everybody = m_ctl.run(words("list --json")).array();
        const int own = m_ctl.run(words("whoami --json")).object().value(u"associateId"_s).toInt();
        m_own = QString::number(own);
        for (const QJsonValue agent : everybody) {
            if (agent.toObject().value(u"associateId"_s).toInt() == own)
                m_group = groupOf(agent);
        }
        QVERIFY(!m_group.isEmpty());
        for (const QJsonValue agent : everybody) {
            if (groupOf(agent) == m_group)
                ++m_groupSize;
            else
                m_stranger = QString::number(agent.toObject().value(u"associateId"_s).toInt());
        }
        QVERIFY(!m_stranger.isEmpty() && m_groupSize < everybody.size());
    }

    void ownAlone()
    {
        setPolicy("roster=own\n");
        const QJsonArray listed = m_ctl.run(words("list --json")).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(QString::number(listed.first().toObject().value(u"associateId"_s).toInt()), m_own);
        QCOMPARE(m_ctl.run({u"get"_s, m_own}).code, 0);
    }

    void myTeams()
    {
        setPolicy("roster=myTeams\n");
        const QJsonArray listed = m_ctl.run(words("list --json")).array();
        QCOMPARE(listed.size(), m_groupSize);
        QVERIFY(std::all_of(listed.begin(), listed.end(),
            [this](const QJsonValue &agent) { return groupOf(agent) == m_group; }));
    }

    void teamsOfOnesOwnWidenNothing()
    {
        setPolicy("roster=myTeams\n");
        const QDir folder(m_ctl.environment.value(u"XDG_CONFIG_HOME"_s) + u"/rollcall"_s);
        QVERIFY(folder.mkpath(u"teams"_s));
        QFile ini(folder.filePath(u"rollcall.ini"_s));
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write("[profiles]\nacme\\address=" + m_sim.url().toString().toUtf8() + "\nacme\\user=demo\n");
        ini.close();
        QFile teams(folder.filePath(u"teams/acme.json"_s));
        QVERIFY(teams.open(QIODevice::WriteOnly));
        teams.write(QByteArray(R"({"version":1,"teams":[{"name":"Mine","people":[)") + m_own.toUtf8() + ','
            + m_stranger.toUtf8() + "]}]}");
        teams.close();
        m_ctl.connection = {u"--profile"_s, u"acme"_s};
        const Ran ran = m_ctl.run(words("list --json"));
        m_ctl.connectTo(m_sim.url());
        QCOMPARE(ran.array().size(), m_groupSize);
    }

    void nothingIsSentForAStranger()
    {
        setPolicy("roster=myTeams\n");
        m_sim.resetStats();
        for (const QStringList &command :
            {QStringList{u"get"_s, m_stranger}, QStringList{u"set"_s, m_own, m_stranger, u"--absent"_s}}) {
            const Ran ran = m_ctl.run(command);
            QCOMPARE(ran.code, NotPermitted);
            QVERIFY2(ran.err.contains("administrator"), ran.err.constData());
        }
        const QJsonObject requests = m_sim.stats().value(u"requests"_s).toObject();
        for (const QString &route : requests.keys())
            QVERIFY2(!route.contains(u"UserPresenceStatus"_s), qPrintable(route));
    }

    void noExport()
    {
        setPolicy("export=false\n");
        QCOMPARE(m_ctl.run(words("list --csv")).code, NotPermitted);
        QCOMPARE(m_ctl.run(words("list --json")).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlPolicy)
#include "tst_ctlpolicy.moc"
