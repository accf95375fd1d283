// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/glyph.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Rollcall {

namespace {

// All shapes are drawn on a grid of 16 units.
QPen pen(const QColor &colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintCheck(QPainter &p, const QColor &colour, double width)
{
    p.setPen(pen(colour, width));
    p.drawPolyline(QPolygonF{{4.7, 8.3}, {7.1, 10.7}, {11.4, 5.6}});
}

void paintRing(QPainter &p, const QColor &colour)
{
    p.setPen(pen(colour, 1.8));
    p.drawEllipse(QRectF(1.4, 1.4, 13.2, 13.2));
}

void paintUnknown(QPainter &p, const QColor &colour)
{
    QPen dashed(colour, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({1.9, 1.55});
    p.setPen(dashed);
    p.drawEllipse(QRectF(1.4, 1.4, 13.2, 13.2));
    p.setPen(pen(colour, 1.5));
    QPainterPath question({6.1, 6.2});
    question.cubicTo(6.2, 3.6, 10.0, 3.8, 9.9, 6.3);
    question.cubicTo(9.8, 7.7, 8.0, 7.6, 8.0, 9.1);
    p.drawPath(question);
    p.drawPoint(QPointF(8, 11.6));
}

void paintMark(QPainter &p, const QColor &colour, double top, double bottom)
{
    p.setPen(pen(colour, 1.7));
    p.drawLine(QPointF(8, top), QPointF(8, bottom - 3.1));
    p.drawPoint(QPointF(8, bottom));
}

void paintTriangle(QPainter &p, const QColor &colour, const QColor &hole)
{
    p.setPen(pen(colour, 1.6));
    p.setBrush(colour);
    p.drawPolygon(QPolygonF{{8, 2}, {14.6, 13.6}, {1.4, 13.6}});
    paintMark(p, hole, 6.2, 11.8);
}

void paintLock(QPainter &p, const QColor &colour)
{
    p.setPen(pen(colour, 1.5));
    QPainterPath shackle({5.2, 8});
    shackle.lineTo(5.2, 5.8);
    shackle.arcTo(QRectF(5.2, 3, 5.6, 5.6), 180, -180);
    shackle.lineTo(10.8, 8);
    p.drawPath(shackle);
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawRoundedRect(QRectF(3.6, 7.4, 8.8, 6.2), 1.2, 1.2);
}

void paintLines(QPainter &p, const QColor &colour)
{
    p.setPen(pen(colour, 1.6));
    for (const double y : {3.6, 8.0, 12.4})
        p.drawLine(QPointF(2.2, y), QPointF(13.8, y));
}

void paintSquares(QPainter &p, const QColor &colour)
{
    p.setPen(pen(colour, 1.5));
    for (const QPointF corner : {QPointF(2, 2), QPointF(9.2, 2), QPointF(2, 9.2), QPointF(9.2, 9.2)})
        p.drawRoundedRect(QRectF(corner, QSizeF(4.8, 4.8)), 1, 1);
}

void paintStar(QPainter &p, const QColor &colour)
{
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        const double radius = i % 2 == 0 ? 6.4 : 2.9;
        star.append({8 + radius * std::cos(angle), 8.4 + radius * std::sin(angle)});
    }
    p.setPen(pen(colour, 1));
    p.setBrush(colour);
    p.drawPolygon(star);
}

void paintBell(QPainter &p, const QColor &colour)
{
    p.setPen(pen(colour, 1.4));
    QPainterPath bell({3, 11.4});
    bell.cubicTo(4.8, 9.6, 3.6, 3.4, 8, 3.2);
    bell.cubicTo(12.4, 3.4, 11.2, 9.6, 13, 11.4);
    bell.closeSubpath();
    p.setBrush(colour);
    p.drawPath(bell);
    p.setBrush(Qt::NoBrush);
    p.drawPoint(QPointF(8, 2));
    p.drawArc(QRectF(6.3, 11.2, 3.4, 3), 180 * 16, 180 * 16);
}

void paintShape(QPainter &p, Glyph glyph, const QColor &colour, const QColor &hole)
{
    switch (glyph) {
    case Glyph::Present:
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawEllipse(QRectF(0.5, 0.5, 15, 15));
        p.setBrush(Qt::NoBrush);
        return paintCheck(p, hole, 1.9);
    case Glyph::NotPresent:
        paintRing(p, colour);
        p.setPen(pen(colour, 2));
        return p.drawLine(QPointF(5, 8), QPointF(11, 8));
    case Glyph::NotAnAgent:
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        return p.drawRoundedRect(QRectF(4.5, 4.5, 7, 7), 1, 1);
    case Glyph::Unknown:
        return paintUnknown(p, colour);
    case Glyph::Pending:
        p.setPen(pen(colour, 1.8));
        return p.drawArc(QRectF(1.4, 1.4, 13.2, 13.2), 90 * 16, -270 * 16);
    case Glyph::NotSent:
        paintRing(p, colour);
        return paintMark(p, colour, 4.4, 11.5);
    case Glyph::Alert:
        return paintTriangle(p, colour, hole);
    case Glyph::Lock:
        return paintLock(p, colour);
    case Glyph::Star:
        return paintStar(p, colour);
    case Glyph::Bell:
        return paintBell(p, colour);
    case Glyph::Done:
        return paintCheck(p, colour, 2);
    case Glyph::Down:
        p.setPen(pen(colour, 1.5));
        return p.drawPolyline(QPolygonF{{4.6, 6.4}, {8, 9.8}, {11.4, 6.4}});
    case Glyph::Right:
        p.setPen(pen(colour, 1.5));
        return p.drawPolyline(QPolygonF{{6.4, 4.6}, {9.8, 8}, {6.4, 11.4}});
    case Glyph::Table:
        return paintLines(p, colour);
    case Glyph::Tiles:
        return paintSquares(p, colour);
    }
}

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, QColor colour, QColor hole)
        : m_glyph(glyph)
        , m_colour(colour)
        , m_hole(hole)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = m_colour;
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.5F);
        paintGlyph(*painter, rect, m_glyph, colour, m_hole);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
    QColor m_colour;
    QColor m_hole;
};

} // namespace

Glyph glyphOf(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        return Glyph::Present;
    case Standing::NotPresent:
        return Glyph::NotPresent;
    case Standing::NotAnAgent:
        return Glyph::NotAnAgent;
    case Standing::Unknown:
        break;
    }
    return Glyph::Unknown;
}

QColor colourOf(Glyph glyph, const Theme &theme)
{
    switch (glyph) {
    case Glyph::Present:
        return theme.present;
    case Glyph::NotPresent:
        return theme.notPresent;
    case Glyph::NotSent:
    case Glyph::Alert:
        return theme.alert;
    case Glyph::Bell:
    case Glyph::Done:
    case Glyph::Pending:
        return theme.accent;
    default:
        return theme.muted;
    }
}

void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &colour, const QColor &hole)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16, box.height() / 16);
    painter.setBrush(Qt::NoBrush);
    paintShape(painter, glyph, colour, hole);
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, const QColor &colour, const QColor &hole)
{
    return QIcon(new GlyphEngine(glyph, colour, hole));
}

} // namespace Rollcall
