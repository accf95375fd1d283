// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinmethod.h"

#include "api/baseaddress.h"
#include "domain/say.h"

#include <array>

namespace Rollcall {

namespace {

using Method = Credential::Method;

struct MethodSecret {
    Method method;
    SecretName secret;
};

constexpr std::array methodSecrets{MethodSecret{Method::Basic, SecretName::Password},
    MethodSecret{Method::Ticket, SecretName::Ticket}, MethodSecret{Method::Bearer, SecretName::Token},
    MethodSecret{Method::Xsrf, SecretName::Xsrf}};

} // namespace

SecretName secretOf(Method method)
{
    for (const MethodSecret &row : methodSecrets) {
        if (row.method == method)
            return row.secret;
    }
    return SecretName::Password;
}

std::variant<Method, QString> methodOf(const ConnectionOptions &options)
{
    if (!options.user.isEmpty())
        return Method::Basic;
    // What was asked for on the command line counts more than what happens to be in the environment.
    for (const bool onlyStdin : {true, false}) {
        QList<Method> methods;
        for (const MethodSecret &row : methodSecrets) {
            const bool isThere =
                onlyStdin ? options.fromStdin.contains(row.secret) : options.secrets.contains(row.secret);
            if (isThere)
                methods += row.method;
        }
        if (methods.size() > 1)
            return say(QT_TRANSLATE_NOOP("Rollcall", "Give one way of signing in, not several."));
        if (methods.size() == 1 && methods.constFirst() == Method::Basic)
            return say(QT_TRANSLATE_NOOP("Rollcall", "A password needs --user."));
        if (methods.size() == 1)
            return methods.constFirst();
    }
    return say(QT_TRANSLATE_NOOP("Rollcall",
        "Give a way of signing in: --user with a password, a ticket, a token, or an XSRF value."));
}

QString problemOf(const Target &target)
{
    const Profile &profile = target.profile;
    const bool isBasic = profile.method == Method::Basic;
    if (const BaseAddress address = baseAddress(profile.address); !address.problem.isEmpty())
        return address.problem;
    if (isBasic && profile.user.contains(u':'))
        return say(QT_TRANSLATE_NOOP("Rollcall", "A user name cannot contain a colon."));
    if (!isBasic && !isHeaderValue(target.secrets.credential))
        return say(QT_TRANSLATE_NOOP(
            "Rollcall", "The ticket, token or XSRF value has characters that cannot be sent."));
    if (!isHeaderValue(target.secrets.appToken) || !isHeaderValue(target.secrets.cookie))
        return say(QT_TRANSLATE_NOOP(
            "Rollcall", "The application token or cookie has characters that cannot be sent."));
    if (profile.method == Method::Xsrf && !target.secrets.cookie.contains(u'='))
        return say(QT_TRANSLATE_NOOP("Rollcall", "An XSRF value needs its cookie as NAME=VALUE."));
    return {};
}

} // namespace Rollcall
