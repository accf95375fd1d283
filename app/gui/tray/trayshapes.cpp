// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/trayshapes.h"

#include <QPolygonF>

#include <cmath>

namespace Rollcall {

namespace {

/// From the 16 units of the drawing to pixels.
class Grid final
{
public:
    explicit Grid(int side)
        : m_side(side)
    {
    }

    /// To the nearest pixel, the same on both sides of the middle.
    [[nodiscard]] double at(double unit) const
    {
        const double middle = m_side / 2.0;
        return middle + std::round((unit - 8) * scale());
    }
    [[nodiscard]] double scale() const { return m_side / 16.0; }

    [[nodiscard]] QRectF box(double left, double top, double right, double bottom) const
    {
        return {QPointF(at(left), at(top)), QPointF(at(right), at(bottom))};
    }
    [[nodiscard]] QPainterPath rectangle(double left, double top, double right, double bottom) const
    {
        QPainterPath path;
        path.addRect(box(left, top, right, bottom));
        return path;
    }
    /// Edges that slant gain nothing from the grid, and keep their width without.
    [[nodiscard]] QPainterPath polygon(const QPolygonF &units, bool isSnapped) const
    {
        QPolygonF pixels;
        for (const QPointF &unit : units)
            pixels << (isSnapped ? QPointF(at(unit.x()), at(unit.y())) : unit * scale());
        QPainterPath path;
        path.addPolygon(pixels);
        path.closeSubpath();
        return path;
    }

private:
    int m_side;
};

/// A disc from `from` to `to` in both directions.
QPainterPath disc(const Grid &grid, double from, double to)
{
    QPainterPath path;
    path.addEllipse(grid.box(from, from, to, to));
    return path;
}

/// A part of a ring; degrees as Qt counts them: from three o'clock, positive to the left.
QPainterPath arc(const QRectF &outer, const QRectF &inner, double start, double span)
{
    QPainterPath path;
    path.arcMoveTo(outer, start);
    path.arcTo(outer, start, span);
    path.arcTo(inner, start + span, -span);
    path.closeSubpath();
    return path;
}

QPainterPath ring(const Grid &grid)
{
    return disc(grid, 1, 15).subtracted(disc(grid, 3, 13));
}

QPolygonF check()
{
    return {{3.6, 8.6}, {5, 7.2}, {7, 9.2}, {11, 5.2}, {12.4, 6.6}, {7, 12}};
}

QPainterPath unknown(const Grid &grid)
{
    constexpr int Dashes = 4;
    constexpr double Turn = 360.0 / Dashes;
    constexpr double Dash = 50;
    QPainterPath path = arc(grid.box(5, 4, 11, 9), grid.box(7, 6, 9, 7), 180, -270)
                            .united(grid.rectangle(7, 7, 9, 10))
                            .united(grid.rectangle(7, 11, 9, 13));
    for (int i = 0; i < Dashes; ++i)
        path.addPath(arc(grid.box(1, 1, 15, 15), grid.box(3, 3, 13, 13), Turn * (i + 0.5) - Dash / 2, Dash));
    return path;
}

QPainterPath triangle(const Grid &grid)
{
    return grid.polygon({{7, 1}, {9, 1}, {16, 14}, {16, 15}, {0, 15}, {0, 14}}, true)
        .subtracted(grid.rectangle(7, 6, 9, 10))
        .subtracted(grid.rectangle(7, 11, 9, 13));
}

/// The own presence, smaller, with room for a triangle over its lower right and a clear line between the two.
QPainterPath besideBadge(const Grid &grid, const QPainterPath &own)
{
    return own.subtracted(grid.polygon({{11, 5}, {13, 5}, {18, 14}, {18, 17}, {6, 17}, {6, 14}}, true));
}

QPolygonF smallCheck()
{
    QPolygonF small;
    for (const QPointF &point : check())
        small << (point - QPointF(1, 1)) * 11 / 14;
    return small;
}

} // namespace

QPainterPath ownPart(TrayShape shape, int side)
{
    const Grid grid(side);
    switch (shape) {
    case TrayShape::Present:
        return disc(grid, 1, 15).subtracted(grid.polygon(check(), false));
    case TrayShape::NotPresent:
        return ring(grid).united(grid.rectangle(5, 7, 11, 9));
    case TrayShape::Other:
        return grid.rectangle(4, 4, 12, 12);
    case TrayShape::Unknown:
        return unknown(grid);
    case TrayShape::Pending:
        return arc(grid.box(1, 1, 15, 15), grid.box(4, 4, 12, 12), 90, -270);
    case TrayShape::NotSent:
        return ring(grid)
            .subtracted(grid.rectangle(5, 0, 11, 16)) // open, so that it is not the ring of NotPresent
            .united(grid.polygon({{6, 1}, {10, 1}, {9, 10}, {7, 10}}, true))
            .united(grid.rectangle(7, 12, 9, 15));
    case TrayShape::Attention:
        return triangle(grid);
    case TrayShape::PresentAttention:
        return besideBadge(grid, disc(grid, 0, 12).subtracted(grid.polygon(smallCheck(), false)));
    case TrayShape::NotPresentAttention:
        return besideBadge(
            grid, disc(grid, 0, 12).subtracted(disc(grid, 2, 10)).united(grid.rectangle(4, 5, 8, 7)));
    }
    return {};
}

QPainterPath badgePart(TrayShape shape, int side)
{
    if (shape != TrayShape::PresentAttention && shape != TrayShape::NotPresentAttention)
        return {};
    return Grid(side).polygon({{11, 7}, {12, 7}, {16, 15}, {16, 16}, {7, 16}, {7, 15}}, true);
}

} // namespace Rollcall
