// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rollcall {

/// How one signs in. The secret lives in memory only and never reaches a log, an error or a settings file.
struct Credential {
    enum class Method { Anonymous, Basic, Ticket, Bearer, Xsrf };
    Method method = Method::Anonymous;
    QString user; ///< Basic only
    QString secret; ///< password, ticket, token or XSRF value
    QString cookie; ///< Xsrf only: "NAME=VALUE", a secret too
    friend bool operator==(const Credential &, const Credential &) = default;
};

} // namespace Rollcall
