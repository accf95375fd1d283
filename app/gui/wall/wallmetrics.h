// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QSizeF>

namespace Rollcall {

/// What the wall is seen on, and from where.
struct WallPlace {
    QSize pixels; ///< of the screen, in the unit that is painted in
    QSizeF millimetres; ///< as the screen reports them; may be empty or made up
    double distance = 0; ///< metres; not above 0: nobody has said, DefaultDistance
    double diagonal = 0; ///< inches; not above 0: as the screen reports it
    bool isMirrored = false; ///< writing begins at the right
    friend bool operator==(const WallPlace &, const WallPlace &) = default;
};

/// Heights of capital letters below which nothing is written, in pixels.
struct LeastCapitals {
    double name = 0;
    double text = 0; ///< everything else
};

/// A capital letter of a name, and of anything else, fills at least this angle.
inline constexpr double NameArcMinutes = 20;
inline constexpr double TextArcMinutes = 16;
inline constexpr double DefaultDistance = 3; ///< metres
/// Of a screen that reports no size, or one that cannot be: rather too small than too large, so that letters
/// come out too large.
inline constexpr double DefaultDiagonal = 24; ///< inches

/// The distance that counts, in metres.
[[nodiscard]] double wallDistance(const WallPlace &place);
[[nodiscard]] double pixelsPerMillimetre(const WallPlace &place);
[[nodiscard]] LeastCapitals leastCapitals(const WallPlace &place);
/// How large that is from there, in arc minutes.
[[nodiscard]] double arcMinutes(double pixels, const WallPlace &place);

} // namespace Rollcall
