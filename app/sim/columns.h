// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/people.h"

#include <span>

namespace Rollcall::Sim {

/// What a cell holds before it is written: `number` for ids, ints and bools, `text` for what people read.
struct Cell {
    int number = 0;
    QString text;
};

/// The vendor's restriction types, as far as the user archives have them.
enum class ColumnType { Int, Text, Bool, Associate, List, None };

/// One column of the archives AllUsers and InternalUsers.
struct Column {
    QLatin1StringView name;
    ColumnType type;
    bool sortable;
    Cell (*cell)(const Person &person, int archiveStatus);
};

[[nodiscard]] std::span<const Column> userColumns();
/// By name in any case; nullptr when unknown or named in `hidden`.
[[nodiscard]] const Column *userColumn(QStringView name, const QStringList &hidden);

[[nodiscard]] bool isNumeric(ColumnType type);
/// `"name":value` as Slim rows show it: ints and bools bare, lists and associates as display text.
[[nodiscard]] QByteArray slimCell(const Column &column, const Cell &cell);
/// `"name":{RawValue, DisplayValue, …}` as Full rows show it.
[[nodiscard]] QByteArray fullCell(const Column &column, const Cell &cell);

} // namespace Rollcall::Sim
