// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/folded.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// Letters that Unicode does not take apart although people type them without their stroke.
QLatin1StringView plainLetter(QChar c)
{
    switch (c.unicode()) {
    case u'ø':
        return "o"_L1;
    case u'æ':
        return "ae"_L1;
    case u'œ':
        return "oe"_L1;
    case u'đ':
    case u'ð':
        return "d"_L1;
    case u'þ':
        return "th"_L1;
    case u'ł':
        return "l"_L1;
    case u'ħ':
        return "h"_L1;
    case u'ı':
        return "i"_L1;
    case u'ß':
        return "ss"_L1;
    default:
        return {};
    }
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format;
}

} // namespace

QString folded(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return text.toLower();
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart) {
        if (isInvisible(c))
            continue;
        const QLatin1StringView plain = plainLetter(c);
        if (plain.isEmpty())
            result += c;
        else
            result += plain;
    }
    return result;
}

QStringList searchWords(const QString &typed)
{
    return folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace Rollcall
