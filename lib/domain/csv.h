// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Rollcall {

/// One line of CSV after RFC 4180, without its end. A text that a spreadsheet would take for a formula gets
/// an apostrophe in front.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace Rollcall
