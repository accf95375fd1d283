// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "output.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr std::array columns{"associateId"_L1, "name"_L1, "initials"_L1, "group"_L1, "role"_L1, "email"_L1,
    "status"_L1, "message"_L1, "mayReceiveRequests"_L1, "since"_L1, "sinceIsExact"_L1, "observedAt"_L1,
    "backAt"_L1};

QString quoted(QString text)
{
    const bool needsQuotes = std::ranges::any_of(
        text, [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n' || c == u'\''; });
    return needsQuotes ? u'"' + text.replace(u'"', R"("")"_L1) + u'"' : text;
}

QString cellText(const QJsonValue &cell)
{
    if (cell.isBool())
        return cell.toBool() ? u"true"_s : u"false"_s;
    if (cell.isDouble())
        return QString::number(cell.toInt());
    const QString text = cell.toString();
    const bool isFormula = !text.isEmpty() && u"=+-@\t\r"_s.contains(text.at(0));
    return quoted(isFormula ? u'\'' + text : text);
}

} // namespace

QString csvLine(const QJsonArray &cells)
{
    QStringList texts;
    for (const auto &cell : cells)
        texts += cellText(cell);
    return texts.join(u',');
}

void printCsv(const QList<QJsonObject> &entries)
{
    QJsonArray header;
    for (const QLatin1StringView column : columns)
        header += QJsonValue(column);
    printOut(csvLine(header) + u'\r');
    for (const QJsonObject &entry : entries) {
        QJsonArray cells;
        for (const QLatin1StringView column : columns)
            cells += entry.value(column);
        printOut(csvLine(cells) + u'\r');
    }
}

} // namespace Rollcall
