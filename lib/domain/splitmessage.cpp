// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/presence.h"
#include "domain/returncandidate.h"
#include "domain/zonedtime.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto AnyCase =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

QRegularExpression wordPattern()
{
    QStringList spellings;
    for (const ReturnWord &row : returnWords) {
        spellings += row.word.toString();
        if (!row.alsoRead.isEmpty())
            spellings += row.alsoRead.toString();
    }
    return QRegularExpression(
        uR"((?<![\p{L}\p{N}_])(?<!\p{L}-)(?:%1)(?![\p{L}\p{N}_]))"_s.arg(spellings.join(u'|')), AnyCase);
}

// What stands before the return word, without the separator or the words that lead to it ("I'll be back").
QString textBefore(const QString &before)
{
    static const QRegularExpression leadIn(
        uR"((?:(?<!\p{L})(?:i['’]ll|i['’]m|i am|will|be|jeg er|er|är|bin|ben|wieder|weer|igjen|igen)\s+)+\z)"_s,
        AnyCase);
    static const QRegularExpression separator(uR"((?:\s*,|[\s\-–—;:|/]*)\s*\z)"_s);
    QString text = before;
    text.remove(leadIn);
    text.truncate(separator.match(text).capturedStart());
    return text.trimmed();
}

QString textAround(QString before, QString after)
{
    static const QRegularExpression punctuation(uR"(\A[\s,;.!–—-]+)"_s);
    const QString trimmedBefore = before.trimmed();
    const bool inBrackets = (trimmedBefore.endsWith(u'(') && after.startsWith(u')'))
        || (trimmedBefore.endsWith(u'[') && after.startsWith(u']'));
    if (inBrackets) {
        before = trimmedBefore.chopped(1);
        after.remove(0, 1);
    }
    const QString first = textBefore(before);
    const QString last = after.remove(punctuation).trimmed();
    return first.isEmpty() || last.isEmpty() ? first + last : first + u", "_s + last;
}

} // namespace

MessageParts splitMessage(const QString &message, const QTimeZone &team, const QDate &bareDay)
{
    static const QRegularExpression words = wordPattern();
    if (message.size() > 4 * MaxMessageLength) // no server stores that; do not spend time on it
        return {message, std::nullopt};
    QList<QRegularExpressionMatch> found;
    for (auto all = words.globalMatch(message); all.hasNext();)
        found.prepend(all.next());
    const QTimeZone zone = usableZone(team);
    for (const QRegularExpressionMatch &word : found) {
        const ReturnCandidate candidate(message, word);
        if (const auto back = candidate.read(zone, bareDay))
            return {textAround(message.left(word.capturedStart()), message.mid(candidate.end())), back};
    }
    return {message.trimmed(), std::nullopt};
}

} // namespace Rollcall
