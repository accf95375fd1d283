// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/faketenant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

FakeTenant::FakeTenant(int agents)
{
    for (const QByteArray path :
        {"/api/v1/User", "/api/v1/Archive/InternalUsers", "/api/v1/Archive/AllUsers"})
        network.on("GET " + path, [this](const SeenRequest &request) { return archive(request); });
    network.on("GET /api/v1/List/UserGroup/Items",
        json(R"([{"Id":7,"Value":"Support","Deleted":false},{"Id":8,"Value":"Sales","Deleted":false}])"));
    network.on("GET /api", [this](const SeenRequest &) {
        return json(compact({{u"v1"_s, u"http://127.0.0.1/api/v1"_s},
            {u"NetServerVersion"_s, QString::fromLatin1(version)}, {u"Version"_s, u"v1"_s}}));
    });
    for (int id = 1; id <= agents; ++id) {
        setPresent(id);
        network.on("GET /api/v1/User/" + QByteArray::number(id) + "/UserPresenceStatus",
            [this, id](const SeenRequest &) { return presence(id); });
    }
}

void FakeTenant::letIn(int id, int ejUserId)
{
    network.on("GET /api/v1/User/currentPrincipal",
        json(compact(
            {{u"AssociateId"_s, id}, {u"EjUserId"_s, ejUserId}, {u"FullName"_s, u"fullName %1"_s.arg(id)},
                {u"UserName"_s, u"demo"_s}, {u"EjUserStatus"_s, u"StatusNormal"_s}})));
    network.on("PUT /api/v1/User/" + QByteArray::number(id) + "/UserPresenceStatus",
        [this, id](const SeenRequest &request) {
            const QJsonObject sent = QJsonDocument::fromJson(request.body).object();
            const bool isAbsent = sent.value(u"Status"_s) == "StatusNotAvailable"_L1;
            people[id] = {isAbsent ? NotPresent : Present, sent.value(u"Message"_s).toString()};
            return json(request.body);
        });
}

QList<int> FakeTenant::takeReads()
{
    return std::exchange(m_reads, {});
}

QStringList FakeTenant::takeLists()
{
    return std::exchange(m_lists, {});
}

FakeAnswer FakeTenant::archive(const SeenRequest &request)
{
    const QStringList columns = request.query(u"$select"_s).split(u',');
    m_lists += columns.size() == 2 ? u"status"_s : u"full"_s;
    if (trouble)
        return *trouble;
    if (const int status = archiveStatus.value(request.url.path()); status != 0)
        return json(R"({"Error":true,"ErrorMessage":"no"})", status);
    for (const QString &column : columns) {
        if (missingColumns.contains(column))
            return json(R"({"Error":true,"ErrorMessage":"Unknown column"})", 400);
    }
    FakeAnswer answer = json(page(request));
    answer.delay = delay;
    return answer;
}

QByteArray FakeTenant::page(const SeenRequest &request) const
{
    const qsizetype skip = request.query(u"$skip"_s).toLongLong();
    const QStringList columns = request.query(u"$select"_s).split(u',');
    const QList<int> ids = people.keys();
    QJsonArray rows;
    for (const int id : ids.mid(skip, pageSize)) {
        QJsonObject row{{u"PrimaryKey"_s, QString::number(id)}, {u"EntityName"_s, u"all"_s}};
        const Presence presence = archived.value(id, people.value(id));
        for (const QString &column : columns) {
            if (column == u"ejStatus"_s)
                row[column] = presence.status == Present ? 1 : 2;
            else if (column == u"usergroupId"_s)
                row[column] = 7;
            else if (column == u"usergroup"_s)
                row[column] = u"Support"_s;
            else if (column == u"ejUserId"_s)
                row[column] = id;
            else
                row[column] = u"%1 %2"_s.arg(column).arg(id);
        }
        rows.append(row);
    }
    QJsonObject page{{u"value"_s, rows}};
    if (skip + pageSize < ids.size() || nextLinkLoops) {
        QUrl next = request.url;
        QUrlQuery query(next);
        query.removeQueryItem(u"$skip"_s);
        query.addQueryItem(u"$skip"_s, QString::number(nextLinkLoops ? 0 : skip + pageSize));
        next.setQuery(query);
        page[u"odata.nextLink"_s] = next.toString(QUrl::FullyEncoded);
    }
    return compact(page);
}

FakeAnswer FakeTenant::presence(int id)
{
    m_reads += id;
    if (trouble)
        return *trouble;
    if (presenceTrouble)
        return *presenceTrouble;
    if (strangers.contains(id))
        return json(R"({"Error":true,"ErrorMessage":"no such associate"})", 404);
    const Presence presence = people.value(id);
    FakeAnswer answer =
        json(compact({{u"Status"_s, wireName(presence.status)}, {u"Message"_s, presence.message}}));
    answer.delay = delay;
    return answer;
}

} // namespace Rollcall
