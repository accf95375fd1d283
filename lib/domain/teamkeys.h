// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>

/// The words of a team file.
namespace Rollcall::TeamKeys {

using namespace Qt::StringLiterals;

inline constexpr auto version = "version"_L1;
inline constexpr auto teams = "teams"_L1;
inline constexpr auto notPeople = "notPeople"_L1;
inline constexpr auto name = "name"_L1;
inline constexpr auto id = "id"_L1;
inline constexpr auto groups = "groups"_L1;
inline constexpr auto withSecondaryGroups = "withSecondaryGroups"_L1;
inline constexpr auto people = "people"_L1;
inline constexpr auto minimum = "minimum"_L1;
inline constexpr auto days = "days"_L1;
inline constexpr auto from = "from"_L1;
inline constexpr auto to = "to"_L1;
inline constexpr auto holidays = "holidays"_L1;

inline constexpr std::array dayWords{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

} // namespace Rollcall::TeamKeys
