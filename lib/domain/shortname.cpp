// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shortname.h"

#include <QStringList>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

char32_t codePointAt(const QString &text, qsizetype i)
{
    const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size();
    return isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
}

QString characterAt(const QString &text, qsizetype i)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(i);
    const qsizetype end = finder.toNextBoundary();
    return text.mid(i, end - i);
}

// The first letter or digit with its marks, or nothing: punctuation and emoji do not stand for a name.
QString initial(const QString &word)
{
    for (qsizetype i = 0; i < word.size(); i += QChar::requiresSurrogates(codePointAt(word, i)) ? 2 : 1) {
        if (!QChar::isLetterOrNumber(codePointAt(word, i)))
            continue;
        const QString character = characterAt(word, i);
        const QString upper = character.toUpper();
        return upper.size() == character.size() ? upper : character;
    }
    return {};
}

QString withoutBrackets(const QString &name)
{
    for (qsizetype i = 1; i < name.size(); ++i) {
        if (name.at(i) == u'(' || name.at(i) == u'[')
            return name.left(i);
    }
    return name;
}

bool joinsItsNeighbour(const QString &character)
{
    return QChar::joiningType(codePointAt(character, 0)) != QChar::Joining_None;
}

} // namespace

QString initials(const QString &name)
{
    const QString clean = withoutControls(name).simplified();
    QStringList letters;
    for (const QString &word : withoutBrackets(clean).split(u' ', Qt::SkipEmptyParts)) {
        if (const QString letter = initial(word); !letter.isEmpty())
            letters += letter;
    }
    if (letters.isEmpty())
        return clean.isEmpty() ? QString() : characterAt(clean, 0);
    if (letters.size() == 1)
        return letters.constFirst();
    // Two Arabic letters side by side would join and read as a word.
    const QString between = joinsItsNeighbour(letters.constFirst()) ? QString(QChar(0x200C)) : QString();
    return letters.constFirst() + between + letters.constLast();
}

} // namespace Rollcall
