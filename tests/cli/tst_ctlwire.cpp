// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

/// The four presence operations on the wire, with every locale header.
class TestCtlWire final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;
    Ctl m_ctl;
    QString m_id;

    void check(const QString &route)
    {
        const QJsonObject stats = m_sim.stats();
        QVERIFY2(stats.value(u"requests"_s).toObject().value(route).toInt() > 0, qPrintable(route));
        const QJsonObject headers = stats.value(u"headers"_s).toObject().value(route).toObject();
        const auto is = [&](const QString &name, const QString &value) {
            return headers.value(name).toString() == value;
        };
        QVERIFY(is(u"authorization"_s, u"Basic"_s));
        QVERIFY(is(u"accept"_s, u"application/json"_s));
        QVERIFY(is(u"accept-language"_s, u"de-DE"_s));
        QVERIFY(is(u"so-language"_s, u"nb-NO"_s));
        QVERIFY(is(u"so-culture"_s, u"en-GB"_s));
        QVERIFY(is(u"so-timezone"_s, u"NO"_s));
        QVERIFY(is(u"so-apptoken"_s, u"present"_s));
        if (!route.startsWith("GET"_L1))
            QVERIFY(is(u"content-type"_s, u"application/json; charset=utf-8"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start({u"--agents"_s, u"6"_s}));
        m_ctl.connectTo(m_sim.url());
        m_id = QString::number(m_ctl.run(words("whoami --json")).object().value(u"associateId"_s).toInt());
        m_ctl.environment.insert(u"ROLLCALL_APP_TOKEN"_s, u"tok"_s);
        m_ctl.connection += words("--accept-language de-DE --language nb-NO --culture en-GB --time-zone NO");
    }

    void init() { m_sim.resetStats(); }

    void rest()
    {
        QCOMPARE(m_ctl.run({u"--api"_s, u"rest"_s, u"get"_s, m_id}).code, 0);
        QCOMPARE(m_ctl.run({u"--api"_s, u"rest"_s, u"set"_s, m_id, u"--absent"_s}).code, 0);
        check(u"GET /api/v1/User/{id}/UserPresenceStatus"_s);
        check(u"PUT /api/v1/User/{id}/UserPresenceStatus"_s);
        check(u"GET /api/v1/User"_s);
    }

    void agents()
    {
        QCOMPARE(m_ctl.run({u"--api"_s, u"agents"_s, u"get"_s, m_id}).code, 0);
        QCOMPARE(m_ctl.run({u"--api"_s, u"agents"_s, u"set"_s, m_id, u"--present"_s}).code, 0);
        check(u"POST /api/v1/Agents/User/GetUserPresenceStatus"_s);
        check(u"POST /api/v1/Agents/User/SetUserPresenceStatus"_s);
        QCOMPARE(m_sim.requests(u"GET /api/v1/User/{id}/UserPresenceStatus"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlWire)
#include "tst_ctlwire.moc"
