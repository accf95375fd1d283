// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "domain/csv.h"
#include "output.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr std::array columns{"associateId"_L1, "name"_L1, "initials"_L1, "group"_L1, "role"_L1, "email"_L1,
    "status"_L1, "message"_L1, "mayReceiveRequests"_L1, "since"_L1, "sinceIsExact"_L1, "observedAt"_L1,
    "backAt"_L1};

QString cellText(const QJsonValue &cell)
{
    if (cell.isBool())
        return cell.toBool() ? u"true"_s : u"false"_s;
    return cell.isDouble() ? QString::number(cell.toInt()) : cell.toString();
}

} // namespace

void printCsv(const QList<QJsonObject> &entries)
{
    printOut(csvLine(QStringList(columns.begin(), columns.end())) + u'\r');
    for (const QJsonObject &entry : entries) {
        QStringList cells;
        for (const QLatin1StringView column : columns)
            cells += cellText(entry.value(column));
        printOut(csvLine(cells) + u'\r');
    }
}

} // namespace Rollcall
