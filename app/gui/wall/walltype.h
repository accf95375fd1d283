// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <functional>

namespace Rollcall {

/// What the layout needs to know of a font: lengths for a size of one pixel, since type scales. Tests bring
/// their own.
struct WallType {
    double capital = 0.7; ///< height of a capital letter
    double ascent = 0.95; ///< above the line on which the text stands; with ascents of other scripts
    double descent = 0.25;
    std::function<double(const QString &text, bool isStrong)> width;
};

/// Of a real font. Widths that were asked for are remembered.
[[nodiscard]] WallType wallType(const QFont &font);
/// The font in which something is painted; without hinting, so that it is as wide as was measured.
[[nodiscard]] QFont wallFont(const QFont &font, int size, bool isStrong);

/// The text, or as much of it from its beginning as fits, with "…"; never cut inside a visible character.
[[nodiscard]] QString fitted(
    const QString &text, double width, int size, bool isStrong, const WallType &type);

} // namespace Rollcall
