// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/walllayout.h"
#include "wall/wallscenes.h"

#include <algorithm>

// Lays walls out with a font that is the same everywhere, and looks for mistakes in what comes of it.
namespace Rollcall {

using namespace Qt::StringLiterals;

inline constexpr WallPlace FullHd{QSize(1920, 1080), {}, 5, 55};

/// Every character as wide as the next one.
inline WallType plainType()
{
    return {.capital = 0.7, .width = [](const QString &text, bool isStrong) {
                return (isStrong ? 0.65 : 0.6) * double(text.size());
            }};
}

inline WallLayout layOut(const WallScene &scene, const WallPlace &place = FullHd)
{
    return layOutWall(scene, place, plainType());
}

inline QRectF boxOf(const WallText &text)
{
    return {text.origin.x(), text.origin.y() - 0.7 * text.size, text.width, 0.7 * text.size};
}

inline QStringList namesOn(const WallPage &page)
{
    QStringList names;
    for (const WallItem &item : page) {
        for (const WallText &text : item.texts) {
            if (text.isName)
                names += text.text;
        }
    }
    return names;
}

inline QStringList namesOn(const QList<WallPage> &pages)
{
    QStringList names;
    for (const WallPage &page : pages)
        names += namesOn(page);
    return names;
}

inline bool says(const WallPage &page, const QString &words)
{
    return std::ranges::any_of(page, [&](const WallItem &item) {
        QStringList texts;
        for (const WallText &text : item.texts)
            texts += text.text;
        return texts.join(u' ').contains(words);
    });
}

/// Nothing too small, nothing beyond its box or the screen, nothing upon something else; a sentence, or
/// nothing.
inline QString fault(const WallLayout &layout, const WallPlace &place)
{
    const LeastCapitals least = leastCapitals(place);
    const QRectF screen = QRectF(QPointF(), place.pixels).adjusted(-0.5, -0.5, 0.5, 0.5);
    const QRectF beyond = screen.adjusted(-WallBleed, -WallBleed, WallBleed, WallBleed);
    for (const WallPage &page : layout.pages) {
        QList<QRectF> words;
        for (const WallItem &item : page) {
            if (!(item.ground == WallGround::Alert ? beyond : screen).contains(item.box))
                return u"a box beyond the screen"_s;
            for (const WallText &text : item.texts) {
                if (layout.plan.isLegible && text.size * 0.7 < (text.isName ? least.name : least.text))
                    return u"too small: "_s + text.text;
                if (!text.text.isEmpty() && !item.box.adjusted(-1, -0.5, 1, 0.5).contains(boxOf(text)))
                    return u"out of its box: "_s + text.text;
                words += boxOf(text);
            }
            if (item.sign)
                words += item.sign->box;
        }
        for (qsizetype i = 0; i < words.size(); ++i) {
            for (qsizetype j = i + 1; j < words.size(); ++j) {
                if (words.at(i).intersects(words.at(j)))
                    return u"one upon another"_s;
            }
        }
    }
    return {};
}

} // namespace Rollcall
