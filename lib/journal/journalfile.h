// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <utility>

namespace Rollcall {

// A journal on disk: FILE, what SQLite keeps beside it while it is open, and damaged ones that were put aside
// as FILE.broken-DATE. Only their owner may read them.

/// XDG_DATA_HOME/rollcall/journal/PROFILE.sqlite
[[nodiscard]] QString standardJournalFile(const QString &profileId);

/// Makes the folder and an empty file where there is none, and takes the right to read from everybody else.
/// False: there is no place to write.
[[nodiscard]] bool prepareJournal(const QString &file);
/// Where the damaged file is now, with what is beside it; empty when it cannot be moved.
[[nodiscard]] QString putAside(const QString &file, const QDate &today);
/// False: something of it is still there.
[[nodiscard]] bool removeJournal(const QString &file);
/// Removes what was put aside before that day.
void removeAside(const QString &file, const QDate &before);

/// Which file it really is, whatever its name: device and number; zeros where there is none.
using FileIdentity = std::pair<quint64, quint64>;
[[nodiscard]] FileIdentity identityOf(const QString &file);

} // namespace Rollcall
