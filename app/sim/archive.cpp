// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/archive.h"

#include "sim/filter.h"

#include <algorithm>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

constexpr int pageSize = 1000;
constexpr auto defaultColumns = "associateDbId,fullName,usergroup,role,isActive"_L1;

struct Order {
    const Column *column;
    bool descending;
};

std::optional<int> count(const Request &request, QLatin1StringView name, int fallback)
{
    const QString text = request.parameter(name);
    bool ok = false;
    const int value = text.toInt(&ok);
    if (text.isEmpty())
        return fallback;
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

bool isStatus(const Column &column)
{
    return column.name == "ejStatus"_L1;
}

bool before(const Column &column, const Person &a, const Person &b)
{
    const Cell left = column.cell(a, a.archiveNumber);
    const Cell right = column.cell(b, b.archiveNumber);
    // Associates are sorted by id here, so that a key order exists even though Slim rows show initials.
    if (column.type == ColumnType::Int || column.type == ColumnType::Bool
        || column.name == "associateDbId"_L1)
        return left.number < right.number;
    return left.text.compare(right.text, Qt::CaseInsensitive) < 0;
}

} // namespace

struct UserArchive::Query {
    std::vector<const Column *> select;
    std::vector<Order> orderBy;
    Filter filter;
    int top = pageSize;
    int skip = 0;
    bool full = false;
    QString error;

    Query(const Request &request, const QStringList &hidden, int self)
    {
        readSelect(request.parameter("$select"_L1), hidden);
        readOrder(request.parameter("$orderBy"_L1), hidden);
        filter = parseFilter(request.parameter("$filter"_L1), hidden, self);
        fail(filter.error);
        readPaging(request);
        const QString mode = request.parameter("$mode"_L1).toLower();
        full = mode == "full"_L1 || mode == "wide"_L1;
        if (!full && !mode.isEmpty() && mode != "slim"_L1)
            fail(u"Unknown mode '%1'."_s.arg(mode));
    }

    void fail(const QString &sentence)
    {
        if (error.isEmpty())
            error = sentence;
    }

    void readSelect(const QString &text, const QStringList &hidden)
    {
        const QString names = text.isEmpty() ? QString(defaultColumns) : text;
        for (const QString &name : names.split(u',', Qt::SkipEmptyParts)) {
            if (const Column *column = userColumn(QStringView(name).trimmed(), hidden))
                select.push_back(column);
            else
                fail(u"Unknown column '%1'."_s.arg(name.trimmed()));
        }
    }

    void readOrder(const QString &text, const QStringList &hidden)
    {
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            const QStringList words = part.simplified().split(u' ');
            const Column *const column = userColumn(words[0], hidden);
            if (!column)
                fail(u"Unknown column '%1' in the order."_s.arg(words[0]));
            else if (!column->sortable)
                fail(u"Column '%1' cannot be sorted."_s.arg(words[0]));
            else
                orderBy.push_back({column, words.value(1).compare("desc"_L1, Qt::CaseInsensitive) == 0});
        }
    }

    void readPaging(const Request &request)
    {
        const auto wantedTop = count(request, "$top"_L1, pageSize);
        const auto wantedSkip = count(request, "$skip"_L1, 0);
        if (!wantedTop || !wantedSkip)
            return fail(u"$top and $skip must be whole numbers."_s);
        top = std::min(*wantedTop, pageSize);
        skip = *wantedSkip;
    }

    [[nodiscard]] std::vector<std::size_t> match(
        const std::vector<Person> &people, const std::vector<int> &statuses) const
    {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (filter.accepts(people[i], statuses[i]))
                found.push_back(i);
        }
        std::ranges::stable_sort(found, [&](std::size_t a, std::size_t b) {
            for (const Order &order : orderBy) {
                const auto &[first, second] = order.descending ? std::pair(b, a) : std::pair(a, b);
                if (before(*order.column, people[first], people[second]))
                    return true;
                if (before(*order.column, people[second], people[first]))
                    return false;
            }
            return false;
        });
        return found;
    }
};

const QByteArrayList &UserArchive::rendered(const Column &column, bool full)
{
    QByteArrayList &cells = m_rendered[QString(column.name) + (full ? u'+' : u'-')];
    if (cells.isEmpty()) {
        for (const Person &person : m_tenant.people()) {
            const Cell cell = column.cell(person, 0);
            cells.append(full ? fullCell(column, cell) : slimCell(column, cell));
        }
    }
    return cells;
}

QByteArray UserArchive::rows(
    const Query &query, std::span<const std::size_t> indices, const std::vector<int> &statuses)
{
    std::vector<const QByteArrayList *> ready;
    for (const Column *column : query.select)
        ready.push_back(isStatus(*column) ? nullptr : &rendered(*column, query.full));
    QByteArray out;
    for (const std::size_t index : indices) {
        const Person &person = m_tenant.people()[index];
        if (!out.isEmpty())
            out += ',';
        out +=
            R"({"PrimaryKey":")" + QByteArray::number(person.agent.associateId) + R"(","EntityName":"all")";
        if (query.full) {
            out += person.agent.isActive ? R"(,"StyleHint":"")" : R"(,"StyleHint":"retired")";
            out += R"(,"LinkHint":"","TableRight":{"Mask":"Select","Reason":""},"Column":{)";
        }
        bool first = query.full;
        for (std::size_t c = 0; c < ready.size(); ++c) {
            if (!first)
                out += ',';
            first = false;
            const Column &column = *query.select[c];
            if (ready[c])
                out += ready[c]->at(qsizetype(index));
            else
                out += query.full ? fullCell(column, column.cell(person, statuses[index]))
                                  : slimCell(column, column.cell(person, statuses[index]));
        }
        out += query.full ? "}}" : "}";
    }
    return out;
}

Answer UserArchive::page(
    const Request &request, const QStringList &hiddenColumns, std::chrono::seconds statusAge)
{
    const Query query(request, hiddenColumns, m_tenant.self().agent.associateId);
    if (!query.error.isEmpty())
        return restError(400, u"SoArchiveException"_s, query.error);
    const std::vector<int> statuses = m_tenant.archiveStatuses(statusAge);
    const std::vector<std::size_t> found = query.match(m_tenant.people(), statuses);
    const std::size_t from = std::min(std::size_t(query.skip), found.size());
    const std::size_t to = std::min(from + std::size_t(query.top), found.size());
    const bool more = to < found.size() && query.top > 0;
    const QByteArray next = more ? quoted(QString::fromLatin1(nextLink(request, int(to)))) : "null";
    return json("{\"odata.metadata\":"
        + quoted(QString::fromUtf8(origin(request)) + request.path + u"/$metadata"_s) + ",\"odata.nextLink\":"
        + next + ",\"value\":[" + rows(query, std::span(found).subspan(from, to - from), statuses) + "]}");
}

QByteArray origin(const Request &request)
{
    const QByteArray scheme = request.header("x-forwarded-proto") == "https" ? "https://" : "http://";
    return scheme + request.header("host");
}

QByteArray nextLink(const Request &request, int skip)
{
    QByteArray link = origin(request) + request.path.toUtf8();
    char separator = '?';
    for (const auto &[key, value] : request.query.queryItems(QUrl::FullyDecoded)) {
        if (key.compare("$skip"_L1, Qt::CaseInsensitive) == 0)
            continue;
        link += separator + QUrl::toPercentEncoding(key, "$") + '=' + QUrl::toPercentEncoding(value, "$,");
        separator = '&';
    }
    return link + separator + "$skip=" + QByteArray::number(skip);
}

} // namespace Rollcall::Sim
