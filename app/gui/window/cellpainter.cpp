// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/cellpainter.h"

#include <QStyle>

namespace Rollcall {

CellPainter::CellPainter(
    QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, TextCache &texts)
    : m_painter(painter)
    , m_option(option)
    , m_texts(texts)
    , m_line(line)
    , m_rest(line)
{
}

int CellPainter::glyphSize(const QFontMetrics &metrics)
{
    return std::max(16, metrics.height() * 7 / 8);
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
    const int size = glyphSize(m_option.fontMetrics);
    if (room() < size)
        return;
    m_painter.setOpacity(opacity);
    paintGlyph(m_painter, take(size, size), glyph, colour, hole);
    m_painter.setOpacity(1);
    skip(size / 2);
}

bool CellPainter::text(const QString &text, const QColor &colour, Weight weight, double opacity)
{
    const QFontMetrics &metrics = m_texts.metrics(weight);
    if (text.isEmpty() || room() < metrics.averageCharWidth() * 4)
        return false;
    const TextCache::Line &line = m_texts.line(text, weight, room());
    m_painter.setFont(m_texts.font(weight));
    m_painter.setPen(colour);
    m_painter.setOpacity(opacity);
    const QRect box = take(std::min(line.width, room()), metrics.height());
    m_painter.drawStaticText(box.topLeft(), line.text);
    m_painter.setOpacity(1);
    skip(metrics.averageCharWidth());
    return true;
}

bool CellPainter::hasRoomFor(const QString &text) const
{
    constexpr int Unlimited = 1 << 24;
    return m_texts.line(text, Weight::Normal, Unlimited).width <= room();
}

void CellPainter::avatar(const QPixmap &disc, int size)
{
    m_painter.drawPixmap(take(size, size), disc);
    skip(size * 2 / 5);
}

QFont CellPainter::tagFont() const
{
    QFont font = m_option.font;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

int CellPainter::tagWidth(const QString &text) const
{
    const QFontMetrics metrics(tagFont());
    return metrics.horizontalAdvance(text) + metrics.height() + metrics.averageCharWidth();
}

void CellPainter::tag(const QString &text, const QColor &colour)
{
    const QFont font = tagFont();
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
