// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>

namespace Rollcall {

/// The rows to show while somebody's hand is on some of them. Everything down to the lowest held row stays as
/// it is, whoever would come or go there; the rest follows what is wanted. Nobody who is shown disappears and
/// nobody is shown twice: who would move into the part that stays keeps their old section until then.
///
/// Rows are headings (negative) and associate ids; `shown` holds only people who still exist.
[[nodiscard]] QList<int> holdRows(const QList<int> &shown, const QList<int> &wanted, const QSet<int> &held);

} // namespace Rollcall
