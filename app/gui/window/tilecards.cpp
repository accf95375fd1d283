// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tilecards.h"

#include <QPainter>

namespace Rollcall {

namespace {

constexpr double Radius = 6;
constexpr int Bar = 4; // px of the leading edge of who is selected

void paintCard(QPainter &painter, const TileCard &card, const Theme &theme)
{
    const QRect rect({}, card.size);
    const bool stands = card.isSelected || card.isHovered;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(stands ? theme.accent : theme.line);
    painter.setBrush(stands ? theme.selection : theme.ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    if (card.isSelected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.setClipRect(card.isMirrored ? rect.adjusted(rect.width() - Bar, 0, 0, 0)
                                            : rect.adjusted(0, 0, Bar - rect.width(), 0));
        painter.drawRoundedRect(QRectF(rect), Radius, Radius);
        painter.setClipping(false);
    }
    if (card.isFocused) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), Radius - 1, Radius - 1);
    }
}

} // namespace

TileCard::TileCard(const QStyleOptionViewItem &tile, bool hovered)
    : size(tile.rect.size())
    , isSelected(tile.state.testFlag(QStyle::State_Selected))
    , isHovered(hovered)
    , isFocused(tile.state.testFlag(QStyle::State_HasFocus))
    , isMirrored(tile.direction == Qt::RightToLeft)
{
}

const QPixmap &TileCards::find(const TileCard &card, qreal scale, const Theme &theme)
{
    if (scale != m_scale || theme.isDark != m_isDark) {
        m_pixmaps.clear();
        m_scale = scale;
        m_isDark = theme.isDark;
    }
    if (const QPixmap *known = m_pixmaps.object(card))
        return *known;
    auto *pixmap = new QPixmap(card.size * scale);
    pixmap->setDevicePixelRatio(scale);
    pixmap->fill(theme.ground);
    QPainter painter(pixmap);
    paintCard(painter, card, theme);
    painter.end();
    const auto kibibytes = qsizetype(pixmap->width()) * pixmap->height() * 4 / 1024;
    m_pixmaps.insert(card, pixmap, std::min(kibibytes, m_pixmaps.maxCost()));
    return *pixmap;
}

} // namespace Rollcall
