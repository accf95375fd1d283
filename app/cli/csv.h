// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace Rollcall {

/// One line of CSV after RFC 4180, without its end. A text that a spreadsheet would take for a formula gets
/// an apostrophe in front.
[[nodiscard]] QString csvLine(const QJsonArray &cells);

/// A header and a line per entry, lines end with CR LF.
void printCsv(const QList<QJsonObject> &entries);

} // namespace Rollcall
