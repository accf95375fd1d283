// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/archivequery.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int PageSize = 1000; // the server's own, and the most the vendor wants

QString path(ArchiveQuery::Source source)
{
    switch (source) {
    case ArchiveQuery::Source::User:
        break;
    case ArchiveQuery::Source::InternalUsers:
        return u"/v1/Archive/InternalUsers"_s;
    case ArchiveQuery::Source::AllUsers:
        return u"/v1/Archive/AllUsers"_s;
    }
    return u"/v1/User"_s;
}

// Always by key: pages of an unsorted archive may overlap.
ArchiveQuery serviceUsers(ArchiveQuery::Source source)
{
    ArchiveQuery query;
    query.source = source;
    query.filter = u"ejUserId gt 0"_s;
    query.orderBy = u"associateDbId"_s;
    query.top = PageSize;
    if (source != ArchiveQuery::Source::User)
        query.entities = u"all"_s;
    return query;
}

} // namespace

QUrl archiveUrl(const QUrl &api, const ArchiveQuery &query)
{
    QStringList parts;
    const auto add = [&](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            parts += key + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value, ",()/:'"));
    };
    add("$select"_L1, query.select.join(u','));
    add("$filter"_L1, query.filter);
    add("$orderBy"_L1, query.orderBy);
    add("$entities"_L1, query.entities);
    add("$top"_L1, query.top > 0 ? QString::number(query.top) : QString());
    add("$mode"_L1, query.mode == ArchiveQuery::Mode::Full ? u"Full"_s : QString());

    QString base = api.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    QUrl url = api;
    url.setPath(base + path(query.source), QUrl::StrictMode);
    url.setQuery(parts.isEmpty() ? QString() : parts.join(u'&'), QUrl::StrictMode);
    url.setFragment(QString());
    return url;
}

ArchiveQuery rosterQuery(ArchiveQuery::Source source, const RosterColumns &columns)
{
    ArchiveQuery query = serviceUsers(source);
    query.select = {u"associateDbId"_s, u"personId"_s, u"fullName"_s, u"assocName"_s, u"usergroup"_s,
        u"role"_s, u"ejUserId"_s, u"ejDisplayName"_s, u"isActive"_s, u"personEmail"_s};
    if (columns.groupId)
        query.select += u"usergroupId"_s;
    if (columns.otherGroups)
        query.select += u"otherGroups"_s;
    if (columns.status)
        query.select += u"ejStatus"_s;
    return query;
}

ArchiveQuery statusQuery(ArchiveQuery::Source source)
{
    ArchiveQuery query = serviceUsers(source);
    query.select = {u"associateDbId"_s, u"ejStatus"_s};
    return query;
}

} // namespace Rollcall
