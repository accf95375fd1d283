// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/redaction.h"

#include "api/headers.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype Shortest = 4;
constexpr QChar Ellipsis{0x2026};

QString percentEncoded(const QString &text, const QByteArray &kept = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
}

QString base64(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64());
}

// As JSON within a text of the server may have it.
QString jsonEscaped(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c.unicode() >= 128)
            escaped += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        else if (c == u'"' || c == u'\\' || c == u'/')
            escaped += u"\\%1"_s.arg(c);
        else
            escaped += c;
    }
    return escaped;
}

// The beginning of a secret at the place where the text was cut.
QString withoutTornSecret(QString text, const QString &secret)
{
    const qsizetype end = text.size() - 1;
    for (qsizetype size = std::min(secret.size(), end); size >= Shortest; --size) {
        const qsizetype start = end - size;
        if (QStringView(text).sliced(start, size).compare(secret.left(size), Qt::CaseInsensitive) == 0)
            return text.left(start) + Ellipsis;
    }
    return text;
}

} // namespace

QStringList secretForms(const Credential &credential, const QString &appToken)
{
    QStringList secrets{credential.secret, credential.cookie, credential.cookie.section(u'=', 1), appToken};
    for (const Header &header : credentialHeaders(credential, appToken))
        secrets += QString::fromLatin1(header.value).section(u' ', 1); // "Basic dXNlcjpwdw=="
    QStringList forms;
    for (const QString &secret : std::as_const(secrets))
        forms += {secret, secret.simplified(), percentEncoded(secret), percentEncoded(secret, "/"),
            percentEncoded(secret, " ").replace(u' ', u'+'), base64(secret), jsonEscaped(secret)};
    forms.removeIf([](const QString &form) { return form.size() < Shortest; });
    forms.removeDuplicates();
    // The longest first: one form may be a part of another.
    std::ranges::stable_sort(forms, std::ranges::greater(), [](const QString &form) { return form.size(); });
    return forms;
}

QString redacted(QString text, const QStringList &forms)
{
    for (const QString &form : forms)
        text.replace(form, Ellipsis, Qt::CaseInsensitive);
    for (const QString &form : forms) {
        if (text.endsWith(Ellipsis))
            text = withoutTornSecret(text, form);
    }
    return text;
}

} // namespace Rollcall
