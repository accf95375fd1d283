// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/credential.h"

#include <QByteArray>
#include <QList>

namespace Rollcall {

/// The locale headers as chosen; empty means not chosen.
struct LocaleHeaders {
    QString acceptLanguage; ///< Accept-Language
    QString language; ///< SO-Language, overrides Accept-Language
    QString culture; ///< SO-Culture, ignored by the server without a language
    QString timeZone; ///< SO-TimeZone: the vendor's code or number, not an IANA name
    friend bool operator==(const LocaleHeaders &, const LocaleHeaders &) = default;
};

struct Header {
    QByteArray name;
    QByteArray value;
    friend bool operator==(const Header &, const Header &) = default;
};

/// Whether the server will look at SO-Culture.
[[nodiscard]] bool cultureApplies(const LocaleHeaders &locale);

/// The locale headers that really go out, in the order of the precedence rules. Nothing chosen gives
/// "Accept-Language: *" (the vendor's word for untranslated): Qt would otherwise send this machine's locale.
[[nodiscard]] QList<Header> effectiveHeaders(const LocaleHeaders &locale);

/// Authorization, or X-XSRF-TOKEN with its cookie, and SO-AppToken; all of them secret.
[[nodiscard]] QList<Header> credentialHeaders(const Credential &credential, const QString &appToken);

/// True for a value that can stand in a header: printable, no line break, at most 8 KiB.
[[nodiscard]] bool isHeaderValue(const QString &value);

} // namespace Rollcall
