// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/returntext.h"
#include "options.h"
#include "roster/roster.h"

#include <QTimeZone>

namespace Rollcall {

/// What decides how entries are shown.
struct EntryView {
    QTimeZone team; ///< zone of return times
    bool showsSince = true; ///< false: forbidden by policy
};

/// The fixed keys of `list`, `get` and `watch`.
[[nodiscard]] QJsonObject entryJson(const RosterEntry &entry, const EntryView &view);
/// ISO 8601 with offset, or null.
[[nodiscard]] QJsonValue isoTime(const QDateTime &time);
[[nodiscard]] std::optional<ReturnTime> backTime(const RosterEntry &entry, const EntryView &view);
/// "13:00" today, else with the date.
[[nodiscard]] QString shortTime(const QDateTime &time, const QDateTime &now);

/// Prints entries in the asked format, sorted by id.
void printEntries(QList<RosterEntry> entries, Format format, const EntryView &view);

} // namespace Rollcall
