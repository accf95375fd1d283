// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/archivequery.h"

namespace Rollcall {

/// Where statuses come from: the archive with one request for everybody, or one request per person.
enum class StatusSource { Automatic, Archive, PerUser };

/// What the server turned out to allow; remembered per profile by the session.
struct Capabilities {
    bool hasArchiveStatus = true; ///< ejStatus is a column
    bool hasGroupId = true; ///< usergroupId is a column
    bool hasOtherGroups = true; ///< otherGroups is a column
    ArchiveQuery::Source archive = ArchiveQuery::Source::User;
    bool isReadingOnly = false; ///< the presence operations are closed (403): status from the archive only
    bool isTooOld = false; ///< …because the server is older than 10.2 and has none
    bool isOthersRefused = false; ///< a change of somebody else was refused (403)
    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace Rollcall
