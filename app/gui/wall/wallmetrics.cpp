// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallmetrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace Rollcall {

namespace {

constexpr double MillimetresPerInch = 25.4;
constexpr double MinutesPerRadian = 60 * 180 / std::numbers::pi;

double length(const QSizeF &size)
{
    return std::hypot(size.width(), size.height());
}

// Some television sets give their shape (16:9) where their size belongs.
bool isShapeOnly(const QSizeF &size)
{
    constexpr std::array shapes{QSizeF(160, 90), QSizeF(160, 100), QSizeF(16, 9), QSizeF(16, 10)};
    return std::ranges::any_of(shapes, [&size](const QSizeF &shape) {
        return std::abs(shape.width() - size.width()) < 0.5 && std::abs(shape.height() - size.height()) < 0.5;
    });
}

double diagonalMillimetres(const WallPlace &place)
{
    if (place.diagonal > 0)
        return place.diagonal * MillimetresPerInch;
    const QSizeF &reported = place.millimetres;
    if (reported.width() > 0 && reported.height() > 0 && !isShapeOnly(reported))
        return length(reported);
    return DefaultDiagonal * MillimetresPerInch;
}

double capital(double minutes, const WallPlace &place)
{
    return wallDistance(place) * 1000 * std::tan(minutes / MinutesPerRadian) * pixelsPerMillimetre(place);
}

} // namespace

double wallDistance(const WallPlace &place)
{
    return place.distance > 0 ? place.distance : DefaultDistance;
}

double pixelsPerMillimetre(const WallPlace &place)
{
    return length(place.pixels) / diagonalMillimetres(place);
}

LeastCapitals leastCapitals(const WallPlace &place)
{
    return {capital(NameArcMinutes, place), capital(TextArcMinutes, place)};
}

double arcMinutes(double pixels, const WallPlace &place)
{
    return std::atan(pixels / pixelsPerMillimetre(place) / (wallDistance(place) * 1000)) * MinutesPerRadian;
}

} // namespace Rollcall
