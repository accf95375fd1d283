// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/auth.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

using Kind = Credential::Kind;

QByteArray scheme(Kind kind)
{
    switch (kind) {
    case Kind::Basic:
        return "Basic";
    case Kind::Ticket:
        return "SOTicket";
    case Kind::Bearer:
        return "Bearer";
    case Kind::Xsrf:
        break;
    }
    return {};
}

bool hasCookie(const QByteArray &header, const QByteArray &cookie)
{
    const auto cookies = header.split(';');
    return std::ranges::any_of(cookies, [&](const QByteArray &one) { return one.trimmed() == cookie; });
}

} // namespace

std::optional<Credential> parseCredential(const QString &spec)
{
    const qsizetype colon = spec.indexOf(u':');
    const QString kind = spec.left(colon);
    const QString rest = colon < 0 ? QString() : spec.sliced(colon + 1);
    const bool pair = rest.indexOf(u':') > 0;
    if (kind == "basic"_L1 && pair)
        return Credential{Kind::Basic, rest.toUtf8(), {}};
    if (kind == "ticket"_L1 && !rest.isEmpty())
        return Credential{Kind::Ticket, rest.toUtf8(), {}};
    if (kind == "bearer"_L1 && !rest.isEmpty())
        return Credential{Kind::Bearer, rest.toUtf8(), {}};
    if (kind == "xsrf"_L1 && pair && rest.section(u':', 1).contains(u'='))
        return Credential{Kind::Xsrf, rest.section(u':', 0, 0).toUtf8(), rest.section(u':', 1).toUtf8()};
    return std::nullopt;
}

Gate::Gate(QList<Credential> credentials, QByteArray appToken)
    : m_credentials(std::move(credentials))
    , m_appToken(std::move(appToken))
{
}

Gate::Verdict Gate::check(const Request &request) const
{
    if (request.header("authorization").isEmpty() && request.header("x-xsrf-token").isEmpty())
        return Verdict::Anonymous;
    const bool accepted = std::ranges::any_of(
        m_credentials, [&](const Credential &credential) { return matches(credential, request); });
    return accepted ? Verdict::Accepted : Verdict::Refused;
}

bool Gate::matches(const Credential &credential, const Request &request) const
{
    const QByteArray authorization = request.header("authorization");
    if (credential.kind == Kind::Xsrf) {
        return authorization.isEmpty() && request.header("x-xsrf-token") == credential.secret
            && hasCookie(request.header("cookie"), credential.cookie);
    }
    const QByteArray name = scheme(credential.kind);
    if (authorization.left(name.size() + 1).compare(name + ' ', Qt::CaseInsensitive) != 0)
        return false;
    const QByteArray sent = authorization.sliced(name.size() + 1).trimmed();
    if (credential.kind == Kind::Basic)
        return QByteArray::fromBase64(sent) == credential.secret;
    const bool tokenMissing = credential.kind == Kind::Ticket && !m_appToken.isEmpty()
        && request.header("so-apptoken") != m_appToken;
    return sent == credential.secret && !tokenMissing;
}

Answer Gate::challenge() const
{
    Answer answer = html("401 - Unauthorized",
        "You are not signed in. Send your credentials in the Authorization header: Basic, SOTicket or "
        "Bearer.",
        401);
    QByteArrayList offered;
    for (const Credential &credential : m_credentials) {
        const QByteArray name = scheme(credential.kind);
        if (name.isEmpty() || offered.contains(name))
            continue;
        offered.append(name);
        answer.headers.append({"WWW-Authenticate", name + " realm=\"SuperOffice\""});
    }
    return answer;
}

QString Gate::login() const
{
    const auto basic = std::ranges::find(m_credentials, Kind::Basic, &Credential::kind);
    return basic == m_credentials.end() ? QString()
                                        : QString::fromUtf8(basic->secret.left(basic->secret.indexOf(':')));
}

} // namespace Rollcall::Sim
