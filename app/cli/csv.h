// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace Rollcall {

/// A header and a line per entry, lines end with CR LF.
void printCsv(const QList<QJsonObject> &entries);

} // namespace Rollcall
