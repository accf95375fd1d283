// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace Rollcall {

/// Columns of the roster, in their order on screen.
enum class Column { Availability, Name, Message, Back, Since };
inline constexpr int ColumnCount = 5;

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
    LockReasonRole, ///< why this person cannot be changed; empty when possible
    SearchRole, ///< folded text that the search looks in
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
