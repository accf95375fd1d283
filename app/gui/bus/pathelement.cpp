// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus/pathelement.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

QString toPathElement(const QString &text)
{
    if (text.isEmpty())
        return u"_"_s;
    QByteArray element;
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (isLetter(c) || (isDigit(c) && !element.isEmpty()))
            element += c;
        else
            element += '_' + QByteArray(1, c).toHex();
    }
    return QString::fromLatin1(element);
}

std::optional<QString> fromPathElement(const QString &element)
{
    if (element == "_"_L1)
        return QString();
    constexpr int Escape = 3; // _xx
    QByteArray bytes;
    const QByteArray latin = element.toLatin1();
    for (qsizetype i = 0; i < latin.size(); ++i) {
        if (latin.at(i) != '_') {
            bytes += latin.at(i);
            continue;
        }
        bytes += QByteArray::fromHex(latin.mid(i + 1, Escape - 1));
        i += Escape - 1;
    }
    const QString text = QString::fromUtf8(bytes);
    return !text.isEmpty() && toPathElement(text) == element ? std::optional(text) : std::nullopt;
}

} // namespace Rollcall
