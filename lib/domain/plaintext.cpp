// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plaintext.h"

#include <QTextBoundaryFinder>

namespace Rollcall {

namespace {

bool isBidiControl(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool breaksLine(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

bool isHalfAPair(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate())
        return i + 1 == text.size() || !text.at(i + 1).isLowSurrogate();
    return c.isLowSurrogate() && (i == 0 || !text.at(i - 1).isHighSurrogate());
}

// The last place at or before `wanted` where nothing visible is torn apart.
qsizetype cutAt(const QString &text, qsizetype wanted)
{
    const QChar joiner(0x200D);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.left(wanted + 2));
    finder.setPosition(wanted);
    qsizetype cut = finder.isAtBoundary() ? wanted : finder.toPreviousBoundary();
    // The finder of this Qt allows a cut beside the joiner of an emoji sequence.
    while (cut > 0 && (text.at(cut) == joiner || text.at(cut - 1) == joiner)) {
        finder.setPosition(cut);
        cut = finder.toPreviousBoundary();
    }
    if (cut > 0)
        return cut;
    return text.at(wanted).isLowSurrogate() ? wanted - 1
                                            : wanted; // one endless character: any whole code point
}

} // namespace

QString withoutControls(const QString &text)
{
    QString result;
    result.reserve(text.size());
    bool inRun = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isBidiControl(c) || isHalfAPair(text, i))
            continue;
        const bool breaks = breaksLine(c);
        if (!breaks)
            result += c;
        else if (!inRun)
            result += u' ';
        inRun = breaks;
    }
    return result;
}

QString shortened(const QString &text, qsizetype max)
{
    if (text.size() <= max)
        return text;
    if (max <= 0)
        return {};
    return text.left(cutAt(text, max - 1)).trimmed() + QChar(0x2026);
}

QString plainLine(const QString &text, qsizetype max)
{
    return shortened(withoutControls(text).simplified(), max);
}

} // namespace Rollcall
