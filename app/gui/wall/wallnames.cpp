// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallnames.h"

#include <QHash>
#include <QSet>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Parts {
    QString first;
    QString last; ///< empty: the name cannot be shortened
};

Parts partsOf(const QString &name)
{
    const qsizetype bracket = name.indexOf(u'(', 1);
    const QStringList words = name.left(bracket).split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return {};
    return {words.constFirst(), words.constLast()};
}

// The first `count` visible characters; empty: the text has no more than these.
QString beginning(const QString &text, int count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (int i = 0; i < count && end >= 0; ++i)
        end = finder.toNextBoundary();
    return end < 0 || end >= text.size() ? QString() : text.left(end);
}

// With so many letters of the last word; the whole name where that is no shorter.
QString briefName(const QString &name, int letters)
{
    const Parts parts = partsOf(name);
    const QString initial = beginning(parts.last, letters);
    const QString brief = parts.first + u' ' + initial + u'.';
    return initial.isEmpty() || brief.size() >= name.size() ? name : brief;
}

QString keyOf(const QString &name)
{
    return name.toCaseFolded();
}

} // namespace

// Round by round those whose form is taken get a letter more, all of them alike.
QStringList briefNames(const QStringList &names)
{
    constexpr int MostLetters = 4;
    QStringList result = names;
    QList<qsizetype> open;
    QHash<QString, int> whole;
    for (qsizetype i = 0; i < names.size(); ++i) {
        open += i;
        ++whole[keyOf(names.at(i))];
    }
    QSet<QString> taken;
    for (int letters = 1; letters <= MostLetters && !open.isEmpty(); ++letters) {
        QHash<QString, int> wanted;
        for (const qsizetype i : std::as_const(open))
            ++wanted[keyOf(briefName(names.at(i), letters))];
        QList<qsizetype> still;
        QStringList given;
        for (const qsizetype i : std::as_const(open)) {
            const QString brief = briefName(names.at(i), letters);
            const QString key = keyOf(brief);
            const bool isOwnName = brief == names.at(i);
            if (wanted.value(key) == 1 && !taken.contains(key) && (isOwnName || !whole.contains(key))) {
                result[i] = brief;
                given += key;
            } else {
                still += i;
            }
        }
        taken.unite(QSet<QString>(given.cbegin(), given.cend()));
        open = still;
    }
    return result;
}

} // namespace Rollcall
