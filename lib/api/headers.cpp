// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/headers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxValue = 8 * 1024;

// What is not there, or cannot be sent, counts as not chosen.
QString chosen(const QString &value)
{
    const QString text = value.trimmed();
    return isHeaderValue(text) ? text : QString();
}

void append(QList<Header> &headers, const char *name, const QString &value)
{
    if (!value.isEmpty() && isHeaderValue(value))
        headers.append({name, value.toLatin1()});
}

QString basic(const Credential &credential)
{
    // A colon in the user name would move the border to the password (RFC 7617).
    if (credential.user.isEmpty() || credential.user.contains(u':'))
        return {};
    const QString pair = credential.user + u':' + credential.secret;
    return "Basic "_L1 + QString::fromLatin1(pair.toUtf8().toBase64());
}

QString authorization(const Credential &credential)
{
    if (credential.method == Credential::Method::Basic)
        return basic(credential);
    if (credential.secret.isEmpty())
        return {};
    const bool isTicket = credential.method == Credential::Method::Ticket;
    return (isTicket ? "SOTicket "_L1 : "Bearer "_L1) + credential.secret;
}

} // namespace

bool isHeaderValue(const QString &value)
{
    return value.size() <= MaxValue
        && std::ranges::all_of(value, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool cultureApplies(const LocaleHeaders &locale)
{
    const QString overriding = chosen(locale.language);
    const QString language = overriding.isEmpty() ? chosen(locale.acceptLanguage) : overriding;
    // "*", "x" and "-" switch translation off, which leaves no language either.
    return !language.isEmpty() && language != "*"_L1 && language != "-"_L1
        && language.compare("x"_L1, Qt::CaseInsensitive) != 0;
}

QList<Header> effectiveHeaders(const LocaleHeaders &locale)
{
    const QString acceptLanguage = chosen(locale.acceptLanguage);
    QList<Header> headers;
    append(headers, "SO-Language", chosen(locale.language));
    append(headers, "Accept-Language", acceptLanguage.isEmpty() ? u"*"_s : acceptLanguage);
    if (cultureApplies(locale))
        append(headers, "SO-Culture", chosen(locale.culture));
    append(headers, "SO-TimeZone", chosen(locale.timeZone));
    return headers;
}

QList<Header> credentialHeaders(const Credential &credential, const QString &appToken)
{
    QList<Header> headers;
    switch (credential.method) {
    case Credential::Method::Anonymous:
        return {};
    case Credential::Method::Basic:
    case Credential::Method::Ticket:
    case Credential::Method::Bearer:
        append(headers, "Authorization", authorization(credential));
        break;
    case Credential::Method::Xsrf:
        append(headers, "X-XSRF-TOKEN", credential.secret);
        if (!headers.isEmpty())
            append(headers, "Cookie", credential.cookie);
        break;
    }
    append(headers, "SO-AppToken", appToken);
    return headers;
}

} // namespace Rollcall
