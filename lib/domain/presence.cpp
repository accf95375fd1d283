// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/presence.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Row {
    EjUserStatus code;
    int number;
    QLatin1StringView name;
};

// The one table between enum, archive number and wire name.
constexpr std::array table{
    Row{EjUserStatus::None, 0, "StatusNone"_L1},
    Row{EjUserStatus::Normal, 1, "StatusNormal"_L1},
    Row{EjUserStatus::NotAvailable, 2, "StatusNotAvailable"_L1},
    Row{EjUserStatus::Deleted, 3, "StatusDeleted"_L1},
    Row{EjUserStatus::ReadOnly, 4, "StatusReadOnly"_L1},
    Row{EjUserStatus::Spm, 5, "StatusSpm"_L1},
    Row{EjUserStatus::System, 127, "StatusSystem"_L1},
};

} // namespace

Status statusFromName(const QString &wireName)
{
    const auto row = std::ranges::find_if(table, [&](const Row &r) { return wireName == r.name; });
    return row == table.end() ? Status{EjUserStatus::Other, wireName} : Status{row->code, {}};
}

Status statusFromNumber(int number)
{
    const auto row = std::ranges::find(table, number, &Row::number);
    return row == table.end() ? Status{EjUserStatus::Other, QString::number(number)} : Status{row->code, {}};
}

QString wireName(const Status &status)
{
    const auto row = std::ranges::find(table, status.code, &Row::code);
    return row == table.end() ? status.unknown : QString(row->name);
}

Standing standing(const std::optional<Status> &status)
{
    if (!status)
        return Standing::Unknown;
    if (*status == Present)
        return Standing::Present;
    return *status == NotPresent ? Standing::NotPresent : Standing::NotAnAgent;
}

bool isWritable(const Status &status)
{
    return status == Present || status == NotPresent;
}

std::optional<int> associateIdFromText(QStringView text)
{
    bool ok = false;
    const int id = text.toInt(&ok);
    const bool digitsOnly = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return ok && digitsOnly && id > 0 ? std::optional(id) : std::nullopt;
}

} // namespace Rollcall
