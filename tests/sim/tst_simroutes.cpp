// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/inprocess.h"

#include <QSize>
#include <QTest>
#include <QtEndian>

using namespace Rollcall;
using namespace Rollcall::Sim;
using namespace Qt::StringLiterals;

class TestSimRoutes final : public QObject
{
    Q_OBJECT

    const QString m_rest = u"/api/v1/User/2/UserPresenceStatus"_s;
    const QString m_agentsGet = u"/api/v1/Agents/User/GetUserPresenceStatus"_s;
    const QString m_agentsSet = u"/api/v1/Agents/User/SetUserPresenceStatus"_s;

private Q_SLOTS:
    void versionNeedsNoSignIn()
    {
        InProcess sim;
        sim.headers.remove("authorization");
        const Answer page = sim.ask("GET", u"/api"_s);
        QVERIFY(page.status == 200 && page.type.startsWith("text/html"));
        sim.headers.insert("accept", "application/json");
        QCOMPARE(sim.get(u"/api/"_s).value(u"NetServerVersion"_s).toString(), u"10.3.8.512"_s);
        QCOMPARE(sim.ask("GET", u"/api/v1"_s).status, 401);
    }

    void routeMapNamesEveryVerb()
    {
        const QJsonObject map = InProcess().get(u"/api/v1"_s);
        QCOMPARE(
            map.value(u"/api/v1/User/{id}/UserPresenceStatus"_s).toArray(), (QJsonArray{u"GET"_s, u"PUT"_s}));
    }

    void slimRows()
    {
        const QJsonObject page = InProcess().get(
            u"/api/v1/User?$select=associateDbId,fullName,usergroup,usergroupId,role,ejUserId,EJSTATUS,isActive&$top=1"_s);
        QVERIFY(page.value(u"odata.metadata"_s).isString());
        const QJsonObject row = InProcess::rows(page).first().toObject();
        QCOMPARE(row.value(u"PrimaryKey"_s), u"1"_s);
        QCOMPARE(row.value(u"EntityName"_s), u"all"_s);
        QCOMPARE(row.value(u"associateDbId"_s), u"TOBR"_s);
        QCOMPARE(row.value(u"fullName"_s), u"Torsten Brandt"_s);
        QVERIFY(row.value(u"usergroup"_s).isString() && row.value(u"role"_s).isString());
        QCOMPARE(row.value(u"ejUserId"_s), 1001);
        QCOMPARE(row.value(u"ejStatus"_s), 1);
        QCOMPARE(row.value(u"isActive"_s), true);
        QCOMPARE(row.size(), 10);
    }

    void secondaryGroupsAreOneCell()
    {
        InProcess sim;
        const QJsonArray rows = InProcess::rows(sim.get(u"/api/v1/User?$select=usergroup,otherGroups"_s));
        bool hasTwo = false;
        for (const auto &row : rows) {
            QVERIFY(row[u"otherGroups"_s].isString());
            hasTwo = hasTwo || row[u"otherGroups"_s].toString().contains(u", "_s);
        }
        QVERIFY(hasTwo);
        QCOMPARE(sim.fault(R"({"hidden-columns":"otherGroups"})").status, 200);
        QCOMPARE(sim.ask("GET", u"/api/v1/User?$select=otherGroups"_s).status, 400);
    }

    void fullRows()
    {
        const QJsonObject page = InProcess().get(
            u"/api/v1/Archive/internalusers?$select=associateDbId,ejStatus&$mode=Full&$top=1"_s);
        const QJsonObject columns = InProcess::rows(page).first().toObject().value(u"Column"_s).toObject();
        const QJsonObject id = columns.value(u"associateDbId"_s).toObject();
        QCOMPARE(id.value(u"RawValue"_s), 1);
        QCOMPARE(id.value(u"DisplayValue"_s), u"TOBR"_s);
        QCOMPARE(columns.value(u"ejStatus"_s).toObject().value(u"RawValue"_s), 1);
    }

    void pagesLinkToTheNext()
    {
        InProcess sim({u"--agents"_s, u"2500"_s});
        QString target = u"/api/v1/User?$select=fullName&$filter=ejUserId%20gt%200&$orderBy=associateDbId"_s;
        QList<int> sizes;
        QSet<QString> keys;
        while (!target.isEmpty() && sizes.size() < 9) {
            const QJsonObject page = sim.get(target);
            sizes.append(int(InProcess::rows(page).size()));
            const QJsonArray rows = InProcess::rows(page);
            for (const auto &row : rows)
                keys.insert(row[u"PrimaryKey"_s].toString());
            const QString next = page.value(u"odata.nextLink"_s).toString();
            QVERIFY(next.isEmpty() || next.startsWith(u"http://tenant.example:8080/api/v1/User?$select="_s));
            target = next.isEmpty() ? next : next.sliced(26);
        }
        QCOMPARE(sizes, (QList<int>{1000, 1000, 500}));
        QCOMPARE(keys.size(), 2500);
        sim.headers.insert("x-forwarded-proto", "https");
        QVERIFY(sim.get(u"/api/v1/User?$top=1"_s)
                    .value(u"odata.nextLink"_s)
                    .toString()
                    .startsWith(u"https://"_s));
    }

    void orders()
    {
        InProcess sim;
        const auto first = [&](const QString &order) {
            return InProcess::rows(sim.get(u"/api/v1/User?$top=1&$orderBy="_s + order))
                .first()[u"PrimaryKey"_s]
                .toString();
        };
        QCOMPARE(first(u"associateDbId"_s), u"1"_s);
        QCOMPARE(first(u"associateDbId desc"_s), u"27"_s);
        QCOMPARE(first(u"usergroupId desc,associateDbId"_s) != u"1"_s, true);
    }

    void badQueriesNameTheCause_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("names");
        QTest::newRow("select") << u"$select=associateDbId,noSuch"_s << u"noSuch"_s;
        QTest::newRow("order") << u"$orderBy=ejStatus"_s << u"ejStatus"_s;
        QTest::newRow("filter") << u"$filter=ejUserId ge 1"_s << u"ge"_s;
        QTest::newRow("top") << u"$top=many"_s << u"$top"_s;
        QTest::newRow("mode") << u"$mode=round"_s << u"round"_s;
    }

    void badQueriesNameTheCause()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, names);
        const Answer answer = InProcess().ask("GET", u"/api/v1/User?"_s + query);
        QCOMPARE(answer.status, 400);
        const QJsonObject error = InProcess::object(answer);
        QCOMPARE(error.value(u"Error"_s), true);
        QVERIFY2(error.value(u"ErrorMessage"_s).toString().contains(names), answer.body.constData());
    }

    void restPresence()
    {
        InProcess sim;
        const Answer put = sim.ask("PUT", m_rest, R"({"status":"StatusNotAvailable","MESSAGE":"Lunsj <b>"})");
        QCOMPARE(put.status, 200);
        const QJsonObject stored{{u"Status"_s, u"StatusNotAvailable"_s}, {u"Message"_s, u"Lunsj <b>"_s}};
        QCOMPARE(InProcess::object(put), stored);
        QCOMPARE(sim.get(m_rest), stored);
        // Setting Normal stores the message that was sent.
        (void)sim.ask("PUT", m_rest, R"({"Status":"StatusNormal","Message":"still here"})");
        QCOMPARE(sim.get(m_rest).value(u"Message"_s), u"still here"_s);
    }

    void restIds_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("99") << 404;
        QTest::newRow("0") << 404;
        QTest::newRow("-1") << 404;
        QTest::newRow("2147483647") << 404;
        QTest::newRow("2147483648") << 400;
        QTest::newRow("99999999999") << 400;
        QTest::newRow("x") << 400;
    }

    void restIds()
    {
        QFETCH(const int, status);
        const QString target =
            u"/api/v1/User/%1/UserPresenceStatus"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
        InProcess sim;
        const Answer get = sim.ask("GET", target);
        QCOMPARE(get.status, status);
        QCOMPARE(InProcess::object(get).value(u"Error"_s), true);
        QCOMPARE(sim.ask("PUT", target, R"({"Status":"StatusNormal","Message":""})").status, status);
    }

    void badBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
            {"not json", "null", "[]", "{", "{}", R"({"Status":"StatusNormal"})", R"({"Message":""})",
                R"({"Status":"StatusNormal","Message":null})", R"({"Status":1,"Message":""})",
                R"({"Status":"Away","Message":""})", R"({"Status":"statusnormal","Message":""})"})
            QTest::newRow(body) << QByteArray(body);
    }

    void badBodies()
    {
        InProcess sim;
        QFETCH(const QByteArray, body);
        const QJsonObject before = sim.get(m_rest);
        QCOMPARE(sim.ask("PUT", m_rest, body).status, 400);
        QCOMPARE(
            sim.ask("POST", m_agentsSet, R"({"AssociateId":2,"UserPresenceStatus":)" + body + '}').status,
            400);
        QCOMPARE(sim.ask("POST", m_agentsSet, body).status, 400);
        QCOMPARE(sim.ask("POST", m_agentsGet, body).status, 400);
        QCOMPARE(sim.get(m_rest), before);
    }

    void messagesAreBounded()
    {
        InProcess sim;
        const auto put = [&](int length) {
            const QString body =
                u"{\"Status\":\"StatusNormal\",\"Message\":\"%1\"}"_s.arg(QString(length, u'å'));
            return sim.ask("PUT", m_rest, body.toUtf8()).status;
        };
        QCOMPARE(put(255), 200);
        QCOMPARE(put(256), 400);
        QCOMPARE(sim.get(m_rest).value(u"Message"_s).toString().size(), 255);
    }

    void agentsPresence()
    {
        InProcess sim;
        const Answer set = sim.ask("POST", m_agentsSet,
            R"({"associateId":2,"userPresenceStatus":{"status":"StatusNotAvailable","message":"m"}})");
        QCOMPARE(set.status, 200);
        QCOMPARE(InProcess::object(set).value(u"Status"_s), u"StatusNotAvailable"_s);
        const Answer get = sim.ask("POST", m_agentsGet + u"?$select=status"_s, R"({"AssociateId":2})");
        QCOMPARE(InProcess::object(get).value(u"Status"_s), u"StatusNotAvailable"_s);
        QVERIFY(InProcess::object(get).contains(u"Message"_s));
        QVERIFY(InProcess::object(get).value(u"Message"_s).isNull());
    }

    void agentsAnswerNullForNobody()
    {
        InProcess sim;
        const Answer get = sim.ask("POST", m_agentsGet, R"({"AssociateId":999})");
        QCOMPARE(get.status, 200);
        QCOMPARE(get.body, QByteArray("null"));
        QCOMPARE(sim.ask("POST", m_agentsSet,
                        R"({"AssociateId":999,"UserPresenceStatus":{"Status":"StatusNormal","Message":""}})")
                     .body,
            QByteArray("null"));
        QCOMPARE(sim.ask("POST", m_agentsGet, R"({"AssociateId":99999999999})").status, 400);
        QCOMPARE(sim.ask("POST", m_agentsGet, R"({"AssociateId":"2"})").status, 400);
        QCOMPARE(sim.ask("GET", m_agentsGet).status, 200); // a description, nothing is executed
    }

    void associatesWithoutServiceHaveNoPresence()
    {
        InProcess sim;
        const QString target = u"/api/v1/User/25/UserPresenceStatus"_s;
        QCOMPARE(sim.get(target).value(u"Status"_s), u"StatusNone"_s);
        QCOMPARE(sim.ask("PUT", target, R"({"Status":"StatusNormal","Message":""})").status, 400);
    }

    void whoIsSignedIn()
    {
        InProcess sim;
        (void)sim.ask(
            "PUT", u"/api/v1/User/1/UserPresenceStatus"_s, R"({"Status":"StatusNotAvailable","Message":""})");
        const QJsonObject principal = sim.get(u"/api/v1/User/currentPrincipal"_s);
        QCOMPARE(principal.value(u"AssociateId"_s), 1);
        QCOMPARE(principal.value(u"EjUserId"_s), 1001);
        QCOMPARE(principal.value(u"EjUserStatus"_s), u"StatusNotAvailable"_s);
        QCOMPARE(principal.value(u"UserName"_s), u"demo"_s);
        QCOMPARE(sim.get(u"/api/v1/User/currentAssociate"_s).value(u"FullName"_s), u"Torsten Brandt"_s);
    }

    void lists()
    {
        InProcess sim;
        const auto array = [&](const QString &target) {
            return QJsonDocument::fromJson(sim.ask("GET", target).body).array();
        };
        const QJsonArray groups = array(u"/api/v1/List/UserGroup/Items"_s);
        QCOMPARE(groups.size(), 4);
        QCOMPARE(groups.first()[u"Value"_s], u"Support Oslo"_s);
        QVERIFY(array(u"/api/v1/String/KnownLanguages"_s).contains(u"en-us"_s));
        const QJsonArray zones = InProcess::rows(sim.get(u"/api/v1/TimeZone?$select=timeZone,country"_s));
        QCOMPARE(zones.first()[u"timeZone"_s], u"UTC"_s);
        QVERIFY(!zones.first().toObject().contains(u"offset"_s));
        QCOMPARE(sim.get(u"/api/v1/TimeZone/current"_s).value(u"TZLocationCode"_s), u"NO"_s);
    }

    void images()
    {
        InProcess sim;
        const Answer image = sim.ask("GET", u"/api/v1/Person/104/Image?w=48&h=48"_s);
        QCOMPARE(image.type, QByteArray("image/png"));
        QVERIFY(image.body.startsWith("\x89PNG"));
        QCOMPARE(sim.ask("GET", u"/api/v1/Person/104/Image?w=48&h=48"_s).body, image.body);
        QVERIFY(sim.ask("GET", u"/api/v1/Person/108/Image?w=48&h=48"_s).body != image.body);
        QCOMPARE(sim.ask("GET", u"/api/v1/Person/102/Image"_s).status, 404);
        QCOMPARE(sim.ask("GET", u"/api/v1/Person/9999/Image"_s).status, 404);
        int photos = 0;
        for (int person = 100; person < 148; person += 2)
            photos += sim.ask("GET", u"/api/v1/Person/%1/Image"_s.arg(person)).status == 200 ? 1 : 0;
        QCOMPARE(photos, 14); // of 24
        QCOMPARE(sim.get(u"/sim/stats"_s)[u"requests"_s][u"GET /api/v1/Person/{id}/Image"_s], 29);
        sim.headers.remove("authorization");
        QCOMPARE(sim.ask("GET", u"/api/v1/Person/104/Image"_s).status, 401);
    }

    void imageSizes_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << u""_s << QSize(128, 128);
        QTest::newRow("both") << u"w=64&h=48"_s << QSize(64, 48);
        QTest::newRow("width") << u"W=40"_s << QSize(40, 40);
        QTest::newRow("height") << u"h=1"_s << QSize(1, 1);
        QTest::newRow("largest") << u"w=9999&h=9999"_s << QSize(256, 256);
        QTest::newRow("nonsense") << u"w=-3&h=x"_s << QSize(128, 128);
    }

    void imageSizes()
    {
        QFETCH(const QString, query);
        const QByteArray png = InProcess().ask("GET", u"/api/v1/Person/104/Image?"_s + query).body;
        // behind the signature and the chunk's length and name
        const QSize size(
            qFromBigEndian<qint32>(png.constData() + 16), qFromBigEndian<qint32>(png.constData() + 20));
        QTEST(size, "size");
    }

    void whatIsNotThere()
    {
        InProcess sim;
        QCOMPARE(sim.ask("GET", u"/api/v1/NoSuch"_s).status, 404);
        QCOMPARE(sim.ask("DELETE", u"/api/v1/User"_s).status, 405);
        QVERIFY(sim.ask("GET", u"/"_s).type.startsWith("text/html"));
        QCOMPARE(sim.ask("GET", u"/sim/nothing"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestSimRoutes)
#include "tst_simroutes.moc"
