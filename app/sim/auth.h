// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/http.h"

#include <optional>

namespace Rollcall::Sim {

/// One way to sign in, as --auth names it.
struct Credential {
    enum class Kind { Basic, Ticket, Bearer, Xsrf };
    Kind kind = Kind::Basic;
    QByteArray secret; ///< "user:password", the ticket, the token, or the XSRF value
    QByteArray cookie; ///< Xsrf only: "name=value"
};

/// basic:USER:PASSWORD, ticket:T, bearer:T or xsrf:V:NAME=VALUE; nothing when it is none of them.
[[nodiscard]] std::optional<Credential> parseCredential(const QString &spec);

/// Who may come in. Authorization wins over an XSRF session, as on the real server.
class Gate final
{
public:
    enum class Verdict { Accepted, Anonymous, Refused };

    Gate(QList<Credential> credentials, QByteArray appToken);

    [[nodiscard]] Verdict check(const Request &request) const;
    /// 401 with an HTML body and one WWW-Authenticate header per offered scheme.
    [[nodiscard]] Answer challenge() const;
    /// The login of the first Basic credential; empty when there is none.
    [[nodiscard]] QString login() const;

private:
    [[nodiscard]] bool matches(const Credential &credential, const Request &request) const;

    QList<Credential> m_credentials;
    QByteArray m_appToken; ///< what a ticket needs beside itself; empty: nothing
};

} // namespace Rollcall::Sim
