// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/archivequery.h"

#include <QTest>
#include <QUrlQuery>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using Source = ArchiveQuery::Source;

namespace {

QUrl api()
{
    return QUrl(u"https://crm.acme.no/SuperOffice/api"_s);
}

QByteArray wire(const ArchiveQuery &query, const QUrl &base = api())
{
    return archiveUrl(base, query).toEncoded();
}

} // namespace

class TestArchiveQuery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheCheapPollSends()
    {
        QCOMPARE(wire(statusQuery(Source::User)),
            "https://crm.acme.no/SuperOffice/api/v1/User?$select=associateDbId,ejStatus"
            "&$filter=ejUserId%20gt%200&$orderBy=associateDbId&$top=1000");
        QCOMPARE(wire(statusQuery(Source::InternalUsers)),
            "https://crm.acme.no/SuperOffice/api/v1/Archive/InternalUsers?$select=associateDbId,ejStatus"
            "&$filter=ejUserId%20gt%200&$orderBy=associateDbId&$entities=all&$top=1000");
        QVERIFY(wire(statusQuery(Source::AllUsers)).contains("/api/v1/Archive/AllUsers?"));
    }

    void theRosterLeavesOutWhatOlderServersLack_data()
    {
        QTest::addColumn<bool>("groupId");
        QTest::addColumn<bool>("otherGroups");
        QTest::addColumn<bool>("status");
        QTest::newRow("current") << true << true << true;
        QTest::newRow("no usergroupId") << false << true << true;
        QTest::newRow("no otherGroups") << true << false << true;
        QTest::newRow("no ejStatus") << true << true << false;
        QTest::newRow("none of them") << false << false << false;
    }

    void theRosterLeavesOutWhatOlderServersLack()
    {
        QFETCH(const bool, groupId);
        QFETCH(const bool, otherGroups);
        QFETCH(const bool, status);
        const ArchiveQuery query = rosterQuery(Source::User, {groupId, otherGroups, status});
        QCOMPARE(query.select.contains(u"usergroupId"_s), groupId);
        QCOMPARE(query.select.contains(u"otherGroups"_s), otherGroups);
        QCOMPARE(query.select.contains(u"ejStatus"_s), status);
        for (const QString &column :
            {u"associateDbId"_s, u"personId"_s, u"fullName"_s, u"assocName"_s, u"usergroup"_s, u"role"_s,
                u"ejUserId"_s, u"ejDisplayName"_s, u"isActive"_s, u"personEmail"_s})
            QCOMPARE(query.select.count(column), 1);
        QCOMPARE(query.filter, u"ejUserId gt 0"_s);
        QCOMPARE(query.orderBy, u"associateDbId"_s);
        QCOMPARE(query.top, 1000);
        QCOMPARE(query.mode, ArchiveQuery::Mode::Slim);
        QVERIFY(query.entities.isEmpty());
        QCOMPARE(rosterQuery(Source::AllUsers, {groupId, otherGroups, status}).entities, u"all"_s);
    }

    void nothingAskedIsNoQuery() { QCOMPARE(wire({}), "https://crm.acme.no/SuperOffice/api/v1/User"); }

    void fullModeIsNamed()
    {
        QCOMPARE(wire({.select = {u"ejStatus"_s}, .mode = ArchiveQuery::Mode::Full}),
            "https://crm.acme.no/SuperOffice/api/v1/User?$select=ejStatus&$mode=Full");
    }

    void nothingBreaksOutOfAValue_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("spaces") << u"ejStatus = 2"_s << QByteArray("ejStatus%20%3D%202");
        QTest::newRow("list") << u"associateDbId oneOf (1,6)"_s
                              << QByteArray("associateDbId%20oneOf%20(1,6)");
        QTest::newRow("ampersand") << u"a&$top=1"_s << QByteArray("a%26%24top%3D1");
        QTest::newRow("fragment") << u"a#b"_s << QByteArray("a%23b");
        QTest::newRow("percent") << u"100%41"_s << QByteArray("100%2541");
        QTest::newRow("plus") << u"a+b"_s << QByteArray("a%2Bb");
        QTest::newRow("quotes") << u"fullName begins 'Å\"'"_s
                                << QByteArray("fullName%20begins%20'%C3%85%22'");
        QTest::newRow("line break") << u"a\r\nb"_s << QByteArray("a%0D%0Ab");
        QTest::newRow("beyond the BMP") << u"😀"_s << QByteArray("%F0%9F%98%80");
    }

    void nothingBreaksOutOfAValue()
    {
        QFETCH(const QString, filter);
        QFETCH(const QByteArray, encoded);
        const QUrl url = archiveUrl(api(), {.filter = filter});
        QCOMPARE(url.toEncoded(), "https://crm.acme.no/SuperOffice/api/v1/User?$filter=" + encoded);
        const QUrlQuery query(url);
        QCOMPARE(query.queryItems().size(), 1);
        QCOMPARE(query.queryItemValue(u"$filter"_s, QUrl::FullyDecoded), filter);
    }

    void theBaseStaysAsItIs_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("root") << u"https://crm/api"_s << QByteArray("https://crm/api/v1/User");
        QTest::newRow("slash") << u"https://crm/api//"_s << QByteArray("https://crm/api/v1/User");
        QTest::newRow("port") << u"http://[::1]:81/api"_s << QByteArray("http://[::1]:81/api/v1/User");
        QTest::newRow("encoded") << u"https://crm/a%20b%2Fc/api"_s
                                 << QByteArray("https://crm/a%20b%2Fc/api/v1/User");
        QTest::newRow("old query") << u"https://crm/api?x=1#y"_s << QByteArray("https://crm/api/v1/User");
    }

    void theBaseStaysAsItIs()
    {
        QFETCH(const QString, base);
        QFETCH(const QByteArray, expected);
        QCOMPARE(wire({}, QUrl(base)), expected);
    }
};

QTEST_APPLESS_MAIN(TestArchiveQuery)
#include "tst_archivequery.moc"
