// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/columns.h"

#include "sim/http.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

using P = const Person &;
using enum ColumnType;

Cell text(const QString &value)
{
    return {0, value};
}

Cell yesNo(bool value)
{
    return {value, value ? u"Yes"_s : u"No"_s};
}

Cell number(int value)
{
    return {value, QString::number(value)};
}

const std::array table{
    Column{"getAllRows"_L1, Bool, false, [](P, int) { return yesNo(true); }},
    Column{"getNoRows"_L1, Bool, false, [](P, int) { return yesNo(false); }},
    Column{"userplan"_L1, None, false, [](P, int) { return text(u"Service Premium"_s); }},
    Column{"canLogin"_L1, Bool, false, [](P p, int) { return yesNo(p.agent.isActive); }},
    Column{"firstName"_L1, Text, true, [](P p, int) { return text(p.firstName); }},
    Column{"lastName"_L1, Text, true, [](P p, int) { return text(p.lastName); }},
    Column{"middleName"_L1, Text, true, [](P, int) { return text({}); }},
    Column{"fullName"_L1, Text, true, [](P p, int) { return text(p.agent.name); }},
    Column{"contactId"_L1, Int, false, [](P, int) { return number(3); }},
    Column{"personId"_L1, Int, false, [](P p, int) { return number(p.agent.personId); }},
    Column{"mrMrs"_L1, Text, true, [](P, int) { return text({}); }},
    Column{"title"_L1, Text, true, [](P p, int) { return text(p.title); }},
    // An associate column: Slim rows show initials, only Full rows carry the id.
    Column{"associateDbId"_L1, Associate, true,
        [](P p, int) {
            return Cell{p.agent.associateId, p.agent.initials};
        }},
    Column{"contactName"_L1, Text, true, [](P, int) { return text(u"Acme Service"_s); }},
    Column{"contactDepartment"_L1, Text, true, [](P, int) { return text({}); }},
    Column{"contactFullName"_L1, Text, true, [](P, int) { return text(u"Acme Service"_s); }},
    Column{"contactCategory"_L1, List, true,
        [](P, int) {
            return Cell{2, u"Own company"_s};
        }},
    Column{"usergroup"_L1, List, true,
        [](P p, int) {
            return Cell{p.agent.groupId, p.agent.group};
        }},
    Column{"usergroupId"_L1, Int, true, [](P p, int) { return number(p.agent.groupId); }},
    Column{"otherGroups"_L1, List, false, [](P p, int) { return text(p.agent.otherGroups.join(u", "_s)); }},
    Column{"role"_L1, List, true,
        [](P p, int) {
            return Cell{p.roleId, p.agent.role};
        }},
    Column{"assocName"_L1, Associate, true,
        [](P p, int) {
            return Cell{p.agent.associateId, p.agent.initials};
        }},
    Column{"assocTooltip"_L1, Text, false, [](P p, int) { return text(p.agent.name + u", Acme Service"_s); }},
    Column{"assocType"_L1, List, true,
        [](P, int) {
            return Cell{0, u"Internal"_s};
        }},
    Column{"ejUserId"_L1, Int, false, [](P p, int) { return number(p.agent.ejUserId); }},
    Column{"simultaneousEjUser"_L1, Bool, false, [](P, int) { return yesNo(false); }},
    Column{"ejDisplayName"_L1, Text, true,
        [](P p, int) { return text(p.agent.ejUserId ? p.agent.name : QString()); }},
    Column{"ejStatus"_L1, Int, false, [](P, int status) { return number(status); }},
    Column{"credentialType"_L1, None, true, [](P, int) { return text({}); }},
    Column{"credentialDisplayValue"_L1, None, true, [](P, int) { return text({}); }},
    Column{"isActive"_L1, Bool, true, [](P p, int) { return yesNo(p.agent.isActive); }},
    Column{"isActiveText"_L1, Bool, true, [](P p, int) { return yesNo(p.agent.isActive); }},
    Column{"portraitThumbnail"_L1, None, false, [](P, int) { return text({}); }},
    Column{"userName"_L1, Text, true, [](P p, int) { return text(p.userName); }},
    Column{"personEmail"_L1, Text, true, [](P p, int) { return text(p.agent.email); }},
    Column{"locationAddress"_L1, Text, true, [](P, int) { return text({}); }},
    Column{"isLocation"_L1, Bool, true, [](P, int) { return yesNo(false); }},
};

QByteArray bareValue(const Column &column, const Cell &cell)
{
    return column.type == Bool ? QByteArray(cell.number ? "true" : "false") : QByteArray::number(cell.number);
}

QByteArray key(const Column &column)
{
    return '"' + QByteArray(column.name.data(), column.name.size()) + "\":";
}

} // namespace

std::span<const Column> userColumns()
{
    return table;
}

const Column *userColumn(QStringView name, const QStringList &hidden)
{
    const auto it = std::ranges::find_if(
        table, [&](const Column &column) { return name.compare(column.name, Qt::CaseInsensitive) == 0; });
    return it == table.end() || hidden.contains(it->name, Qt::CaseInsensitive) ? nullptr : &*it;
}

bool isNumeric(ColumnType type)
{
    return type != Text && type != None;
}

QByteArray slimCell(const Column &column, const Cell &cell)
{
    const bool bare = column.type == Int || column.type == Bool;
    return key(column) + (bare ? bareValue(column, cell) : quoted(cell.text));
}

QByteArray fullCell(const Column &column, const Cell &cell)
{
    return key(column) + R"({"RawValue":)"
        + (isNumeric(column.type) ? bareValue(column, cell) : quoted(cell.text)) + R"(,"DisplayValue":)"
        + quoted(cell.text) + R"(,"LinkHint":"","TooltipHint":""})";
}

} // namespace Rollcall::Sim
