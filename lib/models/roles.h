// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roworder.h"

namespace Rollcall {

/// Columns of the roster, in their order on screen.
enum class Column { Availability, Name, Message, Back, Since };
inline constexpr int ColumnCount = 5;

/// The column that shows what rows are ordered by; the status column stands for need.
[[nodiscard]] constexpr Column columnOf(OrderBy by)
{
    switch (by) {
    case OrderBy::Need:
        return Column::Availability;
    case OrderBy::Name:
        return Column::Name;
    case OrderBy::Message:
        return Column::Message;
    case OrderBy::Back:
        return Column::Back;
    case OrderBy::Since:
        break;
    }
    return Column::Since;
}

[[nodiscard]] constexpr OrderBy orderOf(Column column)
{
    switch (column) {
    case Column::Availability:
        return OrderBy::Need;
    case Column::Name:
        return OrderBy::Name;
    case Column::Message:
        return OrderBy::Message;
    case Column::Back:
        return OrderBy::Back;
    case Column::Since:
        break;
    }
    return OrderBy::Since;
}

/// Roles of every row, on any column. Delegates paint from these and nothing else.
enum Role {
    IdRole = Qt::UserRole + 1, ///< int, associate id; 0 on a heading
    StandingRole, ///< int of Standing, as shown (stale is Unknown)
    StatusTextRole, ///< "Not present", "Unknown since 10:31", "Deleted"
    ConsequenceRole, ///< "gets no new requests", "sending…", "Not sent: SuperOffice still has you Present"
    NameRole,
    InitialsRole, ///< for the avatar
    GroupRole,
    MessageRole, ///< without the return time; null QVariant when not read
    BackAtRole, ///< QDateTime, invalid when none
    BackTextRole, ///< "13:00", "tomorrow 08:00", "due back 10:30"
    IsOverdueRole, ///< bool
    SinceTextRole, ///< "09:05", "Thu", "before 10:00"
    NeedRole, ///< int of Need
    WriteStateRole, ///< int of WriteMark::State
    IsOwnRole, ///< bool, the signed-in person
    IsFavouriteRole, ///< bool, starred by them
    IsWatchedRole, ///< bool, it is told when they are back
    LockReasonRole, ///< why this person cannot be changed; empty when possible
    SearchRole, ///< folded text that the search looks in
    OrderRole, ///< of a column's heading: bool, descending; null where another column orders the rows
    // headings
    IsHeadingRole, ///< bool
    HeadingKeyRole, ///< names the heading for setCollapsed
    HeadingTextRole, ///< "Support Hamburg", "Longer away (2)"
    CountTextRole, ///< "3 of 5 present"
    ForecastTextRole, ///< "next back 13:00 Yara"
    IsCollapsedRole, ///< bool
    HasAlertRole, ///< bool
};

} // namespace Rollcall
