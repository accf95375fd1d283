// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "domain/agent.h"
#include "domain/presence.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace Rollcall {

/// One row of the user archive. Columns that were not asked for, or that the server lacks, stay empty.
struct UserRow {
    Agent agent;
    std::optional<Status> status; ///< empty: no ejStatus column, or its cell could not be read
    friend bool operator==(const UserRow &, const UserRow &) = default;
};

struct UserPage {
    QList<UserRow> rows;
    QUrl next; ///< odata.nextLink; empty on the last page
    int unreadable = 0; ///< rows without a usable id, left out
};

/// Who is signed in (User/currentPrincipal).
struct Principal {
    int associateId = 0;
    int ejUserId = 0;
    int personId = 0;
    int groupId = 0;
    QString fullName;
    QString initials;
    QString userName;
    QString roleName;
    QString email;
    QString database; ///< DatabaseContextIdentifier
    std::optional<Status> status;
};

struct ApiVersion {
    QString netServer; ///< "10.3.8.512"
    [[nodiscard]] bool hasPresence() const; ///< 10.2 or newer; true when the version cannot be read
};

struct UserGroup {
    int id = 0;
    QString name;
};

/// A language or time zone that the server knows.
struct Choice {
    QString code; ///< what goes into the header
    QString text; ///< what people read
    friend bool operator==(const Choice &, const Choice &) = default;
};

// Pure functions: bytes in, value or error out. Property names are read case-insensitively; texts are
// bounded.
namespace Codec {

[[nodiscard]] Result<Presence> presence(const QByteArray &body);
[[nodiscard]] Result<UserPage> userPage(const QByteArray &body);
[[nodiscard]] Result<Principal> principal(const QByteArray &body);
[[nodiscard]] Result<ApiVersion> version(const QByteArray &body);
[[nodiscard]] Result<QList<UserGroup>> userGroups(const QByteArray &body);
[[nodiscard]] Result<QList<Choice>> timeZones(const QByteArray &body);
[[nodiscard]] Result<QList<Choice>> languages(const QByteArray &body);
/// The body itself where imageFormat() knows it. Whether it can be decoded is not looked at.
[[nodiscard]] Result<QByteArray> image(const QByteArray &body);
/// "png", "jpeg" or "gif", by the first bytes; empty: none of them.
[[nodiscard]] QByteArray imageFormat(const QByteArray &body);
/// ErrorMessage, Message (+ MessageDetail) of any error body; empty when there is none.
[[nodiscard]] QString errorText(const QByteArray &body);

[[nodiscard]] QByteArray putPresence(const Presence &presence);
[[nodiscard]] QByteArray agentsGet(int associateId);
[[nodiscard]] QByteArray agentsSet(int associateId, const Presence &presence);

} // namespace Codec

} // namespace Rollcall
