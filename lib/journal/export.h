// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QTimeZone>

class QIODevice;

namespace Rollcall {

class Journal;

/// What of a journal leaves it, and who is who: the journal knows numbers only.
struct ExportOrder {
    QDate first;
    QDate last;
    QTimeZone zone;
    QHash<int, QString> names;
};

/// Writes CSV after RFC 4180, UTF-8 with a byte order mark: a line per span of each agent and day. Returns
/// what went wrong as a sentence, or nothing.
[[nodiscard]] QString exportDays(Journal &journal, const ExportOrder &order, QIODevice &to);

} // namespace Rollcall
