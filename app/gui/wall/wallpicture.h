// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/glyph.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>

namespace Rollcall {

// What is to be painted, without a painter: every word with its place and size, so that pages can be compared
// and measured.

/// How far what fills a screen reaches beyond it, in pixels: pages are moved a little.
inline constexpr int WallBleed = 24;

enum class WallInk { Text, Muted, Alert, OnAlert, Present, NotPresent };
enum class WallGround {
    None,
    Raised,
    Alert,
    Rule ///< nothing but a fine line below
};

struct WallText {
    QString text; ///< fits
    QPointF origin; ///< left end of the line on which it stands
    int size = 0; ///< pixels, of the font
    bool isStrong = false;
    bool isName = false;
    WallInk ink = WallInk::Text;
    double width = 0;
    friend bool operator==(const WallText &, const WallText &) = default;
};

struct WallSign {
    Glyph glyph = Glyph::Unknown;
    QRectF box;
    WallInk ink = WallInk::Text;
    friend bool operator==(const WallSign &, const WallSign &) = default;
};

/// What changes, and is painted, as one.
struct WallItem {
    QRectF box;
    WallGround ground = WallGround::None;
    QList<WallText> texts;
    std::optional<WallSign> sign;
    friend bool operator==(const WallItem &, const WallItem &) = default;
};

using WallPage = QList<WallItem>;

/// What stood at the left of a screen so wide stands at its right: for languages that are written from there.
[[nodiscard]] WallPage mirrored(WallPage page, double width);

} // namespace Rollcall
