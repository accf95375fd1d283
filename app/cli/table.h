// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entryview.h"

namespace Rollcall {

/// Columns that a terminal gives a text: none for marks, two for wide characters.
[[nodiscard]] int displayWidth(const QString &text);
/// Cut to at most `width` columns, "…" at its end where something is missing.
[[nodiscard]] QString fitted(const QString &text, int width);

/// An aligned table for people, as wide as the terminal; server texts are made safe to show.
void printTable(const QList<RosterEntry> &entries, const EntryView &view);

/// One entry as one line: "17 Anna Berg: Not present, back 13:00, “Lunch”".
[[nodiscard]] QString entryLine(const RosterEntry &entry, const EntryView &view);

} // namespace Rollcall
