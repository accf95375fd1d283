// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rollcall {

class Database;

/// What stands in a file that was just opened.
enum class FileKind {
    Empty,
    Ours,
    Newer, ///< ours, of a version that this program does not know
    Foreign,
    Unreadable, ///< see the failure of the database
};
[[nodiscard]] FileKind kindOf(Database &database);
/// Makes an empty file a journal.
[[nodiscard]] bool makeTables(Database &database);
/// How this connection writes; `maxPages` 0: as many as there is room for.
[[nodiscard]] bool configure(Database &database, int maxPages);

} // namespace Rollcall
