// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/cellpainter.h"

#include "window/rosterdelegate.h"

#include <QStyle>

namespace Rollcall {

CellPainter::CellPainter(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line)
    : m_painter(painter)
    , m_option(option)
    , m_line(line)
    , m_rest(line)
{
}

QRect CellPainter::visual(const QRect &logical) const
{
    return QStyle::visualRect(m_option.direction, m_line, logical);
}

QRect CellPainter::take(int width, int height)
{
    const QRect logical(m_rest.left(), m_rest.top() + (m_rest.height() - height) / 2, width, height);
    skip(width);
    return visual(logical);
}

void CellPainter::skip(int width)
{
    m_rest.setLeft(std::min(m_rest.left() + width, m_rest.right() + 1));
}

void CellPainter::glyph(Glyph glyph, const QColor &colour, const QColor &hole, double opacity)
{
    const int size = RosterDelegate::glyphSize(m_option.fontMetrics);
    if (room() < size)
        return;
    m_painter.setOpacity(opacity);
    paintGlyph(m_painter, take(size, size), glyph, colour, hole);
    m_painter.setOpacity(1);
    skip(size / 2);
}

bool CellPainter::text(const QString &text, const QColor &colour, Weight weight, double opacity)
{
    QFont font = m_option.font;
    if (weight == Weight::Strong)
        font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    if (text.isEmpty() || room() < metrics.averageCharWidth() * 4)
        return false;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room());
    const int width = std::min(metrics.horizontalAdvance(shown) + 1, room());
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.setOpacity(opacity);
    m_painter.drawText(take(width, m_rest.height()),
        int(QStyle::visualAlignment(m_option.direction, Qt::AlignLeft) | Qt::AlignVCenter
            | Qt::TextSingleLine),
        shown);
    m_painter.setOpacity(1);
    skip(metrics.averageCharWidth());
    return true;
}

void CellPainter::avatar(const QString &initials, const Theme &theme)
{
    const int size = std::min(m_option.fontMetrics.height() + 6, m_rest.height() - 4);
    const QRect disc = take(size, size);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(theme.line);
    m_painter.drawEllipse(disc);
    QFont font = m_option.font;
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(std::max(8, size * 4 / 10));
    m_painter.setFont(font);
    m_painter.setPen(theme.text);
    m_painter.drawText(disc, Qt::AlignCenter, initials);
    m_painter.restore();
    skip(size * 2 / 5);
}

void CellPainter::tag(const QString &text, const QColor &colour)
{
    QFont font = m_option.font;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(text) + metrics.height();
    if (room() < width)
        return;
    const QRectF pill = QRectF(take(width, metrics.height() + 2)).adjusted(0.5, 0.5, -0.5, -0.5);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(colour);
    m_painter.setFont(font);
    m_painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    m_painter.drawText(pill, Qt::AlignCenter, text);
    m_painter.restore();
    skip(metrics.averageCharWidth());
}

} // namespace Rollcall
