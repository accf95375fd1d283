// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

#include <array>

namespace Rollcall {

/// A question to the user archive. `source` is where it is asked: GET v1/User or v1/Archive/{provider}.
struct ArchiveQuery {
    enum class Source { User, InternalUsers, AllUsers };
    enum class Mode { Slim, Full };
    Source source = Source::User;
    QStringList select;
    QString filter;
    QString orderBy;
    int top = 0; ///< 0: the server's page size
    QString entities;
    Mode mode = Mode::Slim;
};

/// In the order in which they are tried.
inline constexpr std::array allArchives{
    ArchiveQuery::Source::User, ArchiveQuery::Source::InternalUsers, ArchiveQuery::Source::AllUsers};

/// `api` extended by path and query, everything percent-encoded (spaces as %20).
[[nodiscard]] QUrl archiveUrl(const QUrl &api, const ArchiveQuery &query);

/// Columns that an older server may lack; it rejects a question that names one of them.
struct RosterColumns {
    bool groupId = true;
    bool otherGroups = true;
    bool status = true;
};

/// Everything the list shows, for Service users only, in pages of 1,000.
[[nodiscard]] ArchiveQuery rosterQuery(ArchiveQuery::Source source, const RosterColumns &columns);
/// The cheap one: only id and status.
[[nodiscard]] ArchiveQuery statusQuery(ArchiveQuery::Source source);

} // namespace Rollcall
