// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Rollcall {

/// One Service user as the user list describes them. All texts are the server's: plain text, bounded in size.
struct Agent {
    int associateId = 0;
    int personId = 0; ///< key of the photo
    int ejUserId = 0; ///< 0: not a Service user, presence cannot be set
    int groupId = 0; ///< 0 where an older server lacks the column
    QString name;
    QString initials;
    QString group;
    QString role;
    QString email;
    bool isActive = true;
    QStringList otherGroups; ///< secondary groups, by name
    friend bool operator==(const Agent &, const Agent &) = default;
};

} // namespace Rollcall
