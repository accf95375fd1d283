// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"

#include "journal/database.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qint64 ApplicationId = 0x526F6C6C; // "Roll"
constexpr qint64 Version = 1;

// Texts stand once each; the rows have no number of their own, so their one tree is table and index in one.
constexpr std::array schema{
    "CREATE TABLE IF NOT EXISTS text (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE)"_L1,
    "CREATE TABLE IF NOT EXISTS watch (began INTEGER PRIMARY KEY, ended INTEGER NOT NULL)"_L1,
    "CREATE TABLE IF NOT EXISTS event (agent INTEGER NOT NULL, at INTEGER NOT NULL, before INTEGER NOT NULL,"
    " after INTEGER NOT NULL, exact INTEGER NOT NULL, reason INTEGER NOT NULL, text INTEGER,"
    " PRIMARY KEY (agent, at)) WITHOUT ROWID"_L1,
};

} // namespace

// In one look: another program may be making the tables at this moment.
FileKind kindOf(Database &database)
{
    std::optional<qint64> version;
    std::optional<qint64> application;
    std::optional<qint64> tables;
    const bool isRead = database.transaction(Database::Lock::Read, [&] {
        version = database.number(u"PRAGMA user_version"_s);
        application = database.number(u"PRAGMA application_id"_s);
        tables = database.number(u"SELECT count(*) FROM sqlite_master"_s);
        return version && application && tables;
    });
    if (!isRead)
        return FileKind::Unreadable;
    if (*tables == 0)
        return FileKind::Empty;
    if (*application != ApplicationId)
        return FileKind::Foreign;
    return *version > Version ? FileKind::Newer : FileKind::Ours;
}

bool makeTables(Database &database)
{
    // Has to come before the first table: what is removed makes the file smaller.
    return database.run(u"PRAGMA auto_vacuum = FULL"_s) && database.transaction(Database::Lock::Write, [&] {
        return std::ranges::all_of(
                   schema, [&](QLatin1StringView statement) { return database.run(statement); })
            && database.run(u"PRAGMA application_id = %1"_s.arg(ApplicationId))
            && database.run(u"PRAGMA user_version = %1"_s.arg(Version));
    });
}

bool configure(Database &database, int maxPages)
{
    return database.run(u"PRAGMA journal_mode = WAL"_s)
        && database.run(u"PRAGMA synchronous = NORMAL"_s) // a lost power may cost the last minutes, no more
        && database.run(u"PRAGMA secure_delete = ON"_s) // what is removed is overwritten
        && (maxPages == 0 || database.run(u"PRAGMA max_page_count = %1"_s.arg(maxPages)));
}

} // namespace Rollcall
