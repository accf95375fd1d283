// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace Rollcall {

/// A return time as a script gives it, in the form that timeFromText() reads in the team's zone: ISO 8601
/// with an offset or without one (the team's zone then; seconds are dropped), or what timeFromText() takes
/// anyway. Empty stays empty: no return time. Nullopt: not a time to come.
[[nodiscard]] std::optional<QString> untilFromIso(
    const QString &text, const QDateTime &now, const QTimeZone &team);

} // namespace Rollcall
