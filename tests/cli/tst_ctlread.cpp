// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString presenceRoute = u"GET /api/v1/User/{id}/UserPresenceStatus"_s;
const QString usersRoute = u"GET /api/v1/User"_s;

// moc of this Qt loses its way in a raw string with quotes.
const QByteArray formulaCell = QByteArray(",#'=HYPERLINK(##x##), now#,false,").replace('#', '"');

bool isIsoWithOffset(const QJsonValue &value)
{
    static const QRegularExpression shape(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$)"_s);
    return shape.match(value.toString()).hasMatch();
}

} // namespace

/// list, get, whoami and doctor: what they print and what they cost.
class TestCtlRead final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;
    Ctl m_ctl;
    QJsonArray m_all;

    [[nodiscard]] int total() const { return m_sim.stats().value(u"total"_s).toInt(); }
    [[nodiscard]] int idOf(int index) const
    {
        return m_all.at(index).toObject().value(u"associateId"_s).toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start({u"--agents"_s, u"60"_s}));
        m_ctl.connectTo(m_sim.url());
        m_all = m_ctl.run(words("list --json")).array();
        QVERIFY(m_all.size() > 50);
    }

    void init() { m_sim.resetStats(); }

    void jsonShape()
    {
        const QStringList keys{u"associateId"_s, u"backAt"_s, u"email"_s, u"group"_s, u"initials"_s,
            u"mayReceiveRequests"_s, u"message"_s, u"name"_s, u"observedAt"_s, u"role"_s, u"since"_s,
            u"sinceIsExact"_s, u"status"_s};
        int last = 0;
        for (const QJsonValue value : std::as_const(m_all)) {
            const QJsonObject entry = value.toObject();
            QCOMPARE(entry.keys(), keys);
            QVERIFY(entry.value(u"associateId"_s).toInt() > last);
            last = entry.value(u"associateId"_s).toInt();
            for (const QString &text :
                {u"name"_s, u"initials"_s, u"group"_s, u"role"_s, u"email"_s, u"status"_s})
                QVERIFY(entry.value(text).isString());
            QVERIFY(!entry.value(u"name"_s).toString().isEmpty());
            QCOMPARE(entry.value(u"sinceIsExact"_s), QJsonValue(false));
            QVERIFY(isIsoWithOffset(entry.value(u"observedAt"_s)));
            QVERIFY(isIsoWithOffset(entry.value(u"since"_s)));
            const bool isAbsent = entry.value(u"status"_s) == u"StatusNotAvailable"_s;
            QCOMPARE(entry.value(u"message"_s).isString(), isAbsent);
            QCOMPARE(entry.value(u"mayReceiveRequests"_s),
                QJsonValue(entry.value(u"status"_s) == u"StatusNormal"_s));
        }
    }

    void backAtComesFromTheMessage()
    {
        m_sim.setPresence(idOf(3), u"StatusNotAvailable"_s, u"Ferie, tilbake 2031-07-08 09:30"_s);
        const Ran ran = m_ctl.run({u"get"_s, QString::number(idOf(3)), u"--json"_s});
        const QJsonObject entry = ran.array().at(0).toObject();
        QCOMPARE(entry.value(u"backAt"_s).toString(), u"2031-07-08T09:30:00+02:00"_s);
        QCOMPARE(entry.value(u"message"_s).toString(), u"Ferie, tilbake 2031-07-08 09:30"_s);
        QVERIFY(!entry.value(u"name"_s).toString().isEmpty());
        QVERIFY(!entry.value(u"group"_s).toString().isEmpty());
    }

    void getIsSortedAndEachOnce()
    {
        const QString a = QString::number(idOf(1));
        const QString b = QString::number(idOf(2));
        const QJsonArray entries = m_ctl.run({u"get"_s, b, a, b, u"--json"_s}).array();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(0).toObject().value(u"associateId"_s).toInt(), idOf(1));
        QCOMPARE(m_sim.requests(presenceRoute), 2);
        QCOMPARE(total(), 3); // and one for the names
    }

    void budgetOfList()
    {
        const QJsonArray all = m_ctl.run(words("list --json")).array();
        const auto absent = std::ranges::count_if(all, [](const QJsonValue &entry) {
            return entry.toObject().value(u"status"_s) == u"StatusNotAvailable"_s;
        });
        QVERIFY(absent > 0);
        QCOMPARE(m_sim.requests(usersRoute), 1);
        QCOMPARE(m_sim.requests(presenceRoute), int(absent));
        QCOMPARE(total(), int(absent) + 2);
        m_sim.resetStats();
        QVERIFY(!m_ctl.run(words("list --status present --json")).array().isEmpty());
        QCOMPARE(total(), 2);
    }

    void filters()
    {
        const QString group = m_all.at(0).toObject().value(u"group"_s).toString();
        const QJsonArray inGroup = m_ctl.run({u"list"_s, u"--group"_s, group.toUpper(), u"--json"_s}).array();
        QVERIFY(!inGroup.isEmpty() && inGroup.size() < m_all.size());
        for (const QJsonValue entry : inGroup)
            QCOMPARE(entry.toObject().value(u"group"_s).toString(), group);
        const QString name = m_all.at(5).toObject().value(u"name"_s).toString();
        const QJsonArray found = m_ctl.run({u"list"_s, u"--search"_s, name.toLower(), u"--json"_s}).array();
        QVERIFY(std::ranges::any_of(
            found, [&](const QJsonValue &entry) { return entry.toObject().value(u"name"_s) == name; }));
        const Ran nobody = m_ctl.run(words("list --group nowhere --json"));
        QCOMPARE(nobody.code, 0);
        QCOMPARE(nobody.out, "[]\n");
        QVERIFY(nobody.err.contains("nowhere"));
        m_sim.resetStats();
        const QJsonArray absent = m_ctl.run(words("list --status absent --json")).array();
        QCOMPARE(m_sim.requests(presenceRoute), int(absent.size()));
    }

    void csv()
    {
        m_sim.setPresence(idOf(4), u"StatusNotAvailable"_s, u"=HYPERLINK(\"x\"), now"_s);
        const Ran ran = m_ctl.run(words("list --status absent --csv"));
        const QByteArrayList lines = ran.out.split('\n');
        QCOMPARE(lines.at(0),
            "associateId,name,initials,group,role,email,status,message,mayReceiveRequests,since,sinceIsExact,"
            "observedAt,backAt\r");
        QVERIFY(ran.out.endsWith("\r\n"));
        QVERIFY2(ran.out.contains(formulaCell), ran.out.constData());
    }

    void terminalsAreSafe()
    {
        m_sim.setPresence(idOf(4), u"StatusNotAvailable"_s, u"\x1b[2J\x07red \u202Etxt\nnext"_s);
        const Ran ran = m_ctl.run(words("list --status absent"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("Not present"));
        QVERIFY(!ran.out.contains('\x1b') && !ran.out.contains('\x07'));
        QVERIFY(!QString::fromUtf8(ran.out).contains(QChar(0x202E)));
        QVERIFY(ran.out.contains("red txt next"));
    }

    void noArchiveStatus()
    {
        m_sim.setFaults({{u"no-archive-status"_s, true}});
        const Ran ran = m_ctl.run(words("list --json"));
        const int reads = m_sim.requests(presenceRoute);
        m_sim.setFaults({{u"no-archive-status"_s, false}});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.array().size(), m_all.size());
        QCOMPARE(reads, int(m_all.size()));
        for (const QJsonValue entry : ran.array())
            QVERIFY(!entry.toObject().value(u"status"_s).toString().isEmpty());
    }

    // What the window learned about the server is not found out anew by every run, and not written by any.
    void learnedCapabilities_data()
    {
        QTest::addColumn<QByteArray>("learned");
        QTest::addColumn<int>("lists");
        QTest::newRow("nothing yet") << QByteArray() << 5;
        QTest::newRow("no status") << QByteArray("acme\\learned\\archiveStatus=false\n") << 1;
    }

    void learnedCapabilities()
    {
        QFETCH(const QByteArray, learned);
        Ctl ctl;
        const QByteArray ini = "[profiles]\nacme\\name=Acme\nacme\\address=" + m_sim.url().toEncoded()
            + "\nacme\\user=demo\n" + learned;
        QVERIFY(ctl.writeSettings(ini));
        ctl.connection = {u"--profile"_s, u"acme"_s};
        m_sim.setFaults({{u"no-archive-status"_s, true}});
        const Ran ran = ctl.run(words("list --json"));
        const int lists = m_sim.requests(u"GET /api/v1/User"_s);
        m_sim.setFaults({{u"no-archive-status"_s, false}});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.array().size(), m_all.size());
        QTEST(lists, "lists");
        QCOMPARE(ctl.settings(), ini);
    }

    void readingOnly()
    {
        m_sim.setFaults({{u"online"_s, true}});
        const Ran ran = m_ctl.run(words("list --json"));
        const int reads = m_sim.requests(presenceRoute);
        const Ran who = m_ctl.run(words("whoami --json"));
        m_sim.setFaults({{u"online"_s, false}});
        QCOMPARE(ran.code, 0);
        QCOMPARE(reads, 1);
        QVERIFY(!ran.err.isEmpty());
        for (const QJsonValue entry : ran.array())
            QVERIFY(entry.toObject().value(u"message"_s).isNull());
        QCOMPARE(who.code, 0);
        QVERIFY(!who.object().value(u"status"_s).toString().isEmpty());
    }

    void statusSourcePerUser()
    {
        QCOMPARE(m_ctl.run(words("--status-source per-user list --json")).array().size(), m_all.size());
        QCOMPARE(m_sim.requests(presenceRoute), int(m_all.size()));
        QVERIFY(m_sim.stats().value(u"inFlightPeak"_s).toInt() <= 6);
    }

    void whoAmI()
    {
        const QJsonObject me = m_ctl.run(words("whoami --json")).object();
        QVERIFY(me.value(u"associateId"_s).toInt() > 0);
        QVERIFY(me.value(u"message"_s).isString());
        QVERIFY(!me.value(u"group"_s).toString().isEmpty());
        QCOMPARE(total(), 3);
        QVERIFY(m_ctl.run(words("whoami")).out.contains(me.value(u"name"_s).toString().toUtf8()));
    }

    void doctor()
    {
        const Ran ran = m_ctl.run(words("doctor --json"));
        QCOMPARE(ran.code, 0);
        const QJsonArray steps = ran.object().value(u"steps"_s).toArray();
        QCOMPARE(steps.size(), 8);
        QCOMPARE(steps.at(5).toObject().value(u"step"_s).toString(), u"signIn"_s);
        for (const QJsonValue step : steps) {
            QCOMPARE(step.toObject().keys(), (QStringList{u"outcome"_s, u"step"_s, u"text"_s}));
            QVERIFY(!step.toObject().value(u"text"_s).toString().isEmpty());
        }
        QVERIFY(m_ctl.run(words("doctor")).out.contains("passed"));
        for (const QString &route : m_sim.stats().value(u"requests"_s).toObject().keys())
            QVERIFY2(!route.startsWith("PUT"_L1), qPrintable(route)); // writes nothing
    }

    void fiveThousand()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--agents"_s, u"5000"_s}));
        Ctl ctl;
        ctl.connectTo(sim.url());
        const Ran ran = ctl.run(words("list --status present --json"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.array().size() > 3000);
        QVERIFY(sim.stats().value(u"total"_s).toInt() <= 7);
    }
};

QTEST_GUILESS_MAIN(TestCtlRead)
#include "tst_ctlread.moc"
