// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"

#include "api/jsonread.h"
#include "domain/plaintext.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Rollcall::Codec {

namespace {

constexpr qsizetype MaxNames = 100; // in one cell

/// A row in either mode: Slim has the cells beside the key, Full has them as objects inside "Column".
class Row final
{
public:
    explicit Row(const QJsonObject &row)
        : m_row(row)
        , m_cells(row)
    {
        for (const QLatin1StringView key : {"Column"_L1, "ColumnData"_L1}) {
            if (const QJsonValue cells = Json::property(row, key); cells.isObject())
                m_cells = cells.toObject();
        }
    }

    /// For ids, numbers and flags.
    [[nodiscard]] QJsonValue raw(QLatin1StringView column) const
    {
        return part(column, "RawValue"_L1, "DisplayValue"_L1);
    }

    [[nodiscard]] QString text(QLatin1StringView column) const
    {
        return Json::name(part(column, "DisplayValue"_L1, "RawValue"_L1));
    }

    // Several names in one cell of display text: on lines of their own, or separated by commas.
    [[nodiscard]] QStringList names(QLatin1StringView column) const
    {
        static const QRegularExpression separator(u"[,\\r\\n]"_s);
        const QJsonValue cell = Json::property(m_cells, column);
        const QJsonValue text = cell.isObject() ? Json::property(cell.toObject(), "DisplayValue"_L1) : cell;
        const QString bounded = shortened(text.toString(), MaxNames * Json::MaxNameLength);
        QStringList names = bounded.split(separator).mid(0, MaxNames);
        for (QString &name : names)
            name = Json::name(name);
        names.removeAll(QString());
        names.removeDuplicates();
        return names;
    }

    // The associate column is display text in Slim mode, hence only the second choice.
    [[nodiscard]] int associateId() const
    {
        const int key = Json::id(Json::property(m_row, "PrimaryKey"_L1));
        return key > 0 ? key : Json::id(raw("associateDbId"_L1));
    }

private:
    [[nodiscard]] QJsonValue part(
        QLatin1StringView column, QLatin1StringView preferred, QLatin1StringView otherwise) const
    {
        const QJsonValue cell = Json::property(m_cells, column);
        if (!cell.isObject())
            return cell;
        const QJsonValue value = Json::property(cell.toObject(), preferred);
        const bool empty = value.isNull() || value.isUndefined() || value == QJsonValue(QString());
        return empty ? Json::property(cell.toObject(), otherwise) : value;
    }

    QJsonObject m_row;
    QJsonObject m_cells;
};

UserRow userRow(int associateId, const Row &row)
{
    UserRow user;
    Agent &agent = user.agent;
    agent.associateId = associateId;
    agent.personId = Json::id(row.raw("personId"_L1));
    agent.ejUserId = Json::id(row.raw("ejUserId"_L1));
    agent.groupId = Json::id(row.raw("usergroupId"_L1));
    agent.initials = row.text("assocName"_L1);
    agent.group = row.text("usergroup"_L1);
    agent.role = row.text("role"_L1);
    agent.email = row.text("personEmail"_L1);
    agent.isActive = Json::boolean(row.raw("isActive"_L1)).value_or(true);
    agent.otherGroups = row.names("otherGroups"_L1);
    for (const QLatin1StringView column : {"fullName"_L1, "ejDisplayName"_L1, "assocName"_L1}) {
        if (agent.name.isEmpty())
            agent.name = row.text(column);
    }
    user.status = Json::status(row.raw("ejStatus"_L1));
    return user;
}

// Absent, null and empty mean the last page. Anything unreadable is an error: a missing page would look like
// people who left.
std::optional<QUrl> nextLink(const QJsonObject &page)
{
    QJsonValue link = Json::property(page, "odata.nextLink"_L1);
    if (link.isUndefined())
        link = Json::property(page, "@odata.nextLink"_L1);
    if (link.isUndefined() || link.isNull() || link == QJsonValue(QString()))
        return QUrl();
    const QUrl url(link.toString());
    return url.isValid() && !url.isEmpty() ? std::optional(url) : std::nullopt;
}

} // namespace

Result<UserPage> userPage(const QByteArray &body)
{
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error();
    const QJsonValue rows = Json::property(json->toObject(), "value"_L1);
    const std::optional<QUrl> next = nextLink(json->toObject());
    if (!rows.isArray() || !next)
        return Json::unexpected();

    UserPage page;
    page.next = *next;
    QSet<int> seen;
    const QJsonArray array = rows.toArray();
    page.rows.reserve(array.size());
    for (const auto &value : array) {
        const Row row(value.toObject());
        const int associateId = row.associateId();
        if (associateId == 0) {
            ++page.unreadable;
        } else if (!seen.contains(associateId)) {
            seen.insert(associateId);
            page.rows.append(userRow(associateId, row));
        }
    }
    return page;
}

Result<QList<UserGroup>> userGroups(const QByteArray &body)
{
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error();
    if (!json->isArray())
        return Json::unexpected();
    QList<UserGroup> groups;
    const QJsonArray items = json->toArray();
    for (const auto &item : items) {
        const QJsonObject object = item.toObject();
        UserGroup group{
            Json::id(Json::property(object, "Id"_L1)), Json::name(Json::property(object, "Value"_L1))};
        if (group.name.isEmpty())
            group.name = Json::name(Json::property(object, "Name"_L1));
        const bool deleted = Json::boolean(Json::property(object, "Deleted"_L1)).value_or(false);
        if (group.id > 0 && !group.name.isEmpty() && !deleted)
            groups.append(group);
    }
    return groups;
}

} // namespace Rollcall::Codec
