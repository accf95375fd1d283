// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "style/theme.h"

#include <QIcon>

class QPainter;

namespace Rollcall {

/// Silhouettes that can be told apart in greyscale at 16 px. Shape carries, colour confirms.
enum class Glyph {
    Present, ///< filled disc with a check
    NotPresent, ///< hollow ring with a bar
    NotAnAgent, ///< small square
    Unknown, ///< dashed ring with a question mark
    Pending, ///< open ring
    NotSent, ///< ring with an exclamation mark
    Alert, ///< triangle
    Lock,
    Star, ///< favourite
    Bell, ///< it is told when they are back
    Done, ///< check
    Down, ///< open heading
    Right, ///< collapsed heading
    Table, ///< lines
    Tiles, ///< four squares
};

[[nodiscard]] Glyph glyphOf(Standing standing);
[[nodiscard]] QColor colourOf(Glyph glyph, const Theme &theme);
/// Paints into a square; crisp at every scale. `hole` is what shows through the mark inside a filled shape.
void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &colour, const QColor &hole);
/// An icon that paints itself at whatever size it is asked for.
[[nodiscard]] QIcon glyphIcon(Glyph glyph, const QColor &colour, const QColor &hole);

} // namespace Rollcall
