// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tiledelegate.h"

#include "roster/roster.h"
#include "window/rowpainting.h"

#include <QPainter>
#include <QStyle>

namespace Rollcall {

namespace {

using Weight = CellPainter::Weight;

constexpr int Pad = 10; // px inside a tile
constexpr int AvatarGap = 10;
constexpr int Gap = 8; // between tiles
constexpr int LeastChars = 38; // of a tile's width
constexpr int LeastMessage = 8; // characters: a stump helps nobody

// The least that a pointer should have to hit.
int statusHeight(const QFontMetrics &metrics)
{
    return std::max(24, metrics.height() + 6);
}

int lineHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 4;
}

int headingHeight(const QFontMetrics &metrics)
{
    return std::max(28, metrics.height() + 10);
}

void paintHeadingRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    bool isHovered, const Theme &theme, TextCache &texts)
{
    const QRect &row = option.rect;
    painter.fillRect(row, isHovered ? theme.line : theme.raised);
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.line);
    paintHeading(painter, option, index, row, theme, texts);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(row.adjusted(1, 1, -1, -2));
    }
}

} // namespace

TileMeasures TileDelegate::measures(const QFontMetrics &metrics) const
{
    const int lines =
        lineHeight(metrics) + statusHeight(metrics) + (m_showsReturns ? lineHeight(metrics) : 0);
    return {.leastWidth = metrics.averageCharWidth() * LeastChars,
        .tileHeight = 2 * Pad + lines,
        .headingHeight = headingHeight(metrics),
        .gap = Gap,
        .margin = RowEdge - 1};
}

TileDelegate::Parts TileDelegate::partsOf(const QStyleOptionViewItem &tile) const
{
    const QFontMetrics &metrics = tile.fontMetrics;
    const QRect inner = tile.rect.adjusted(Pad + 2, Pad, -Pad, -Pad);
    const int size = lineHeight(metrics) + statusHeight(metrics) - 4;
    const int left = inner.left() + size + AvatarGap;
    const int width = inner.right() + 1 - left;
    const int statusTop = inner.top() + lineHeight(metrics);
    const auto visual = [&tile](const QRect &rect) {
        return QStyle::visualRect(tile.direction, tile.rect, rect);
    };
    return {visual({inner.left(), inner.top() + 2, size, size}),
        visual({left, inner.top(), width, lineHeight(metrics)}),
        visual({left, statusTop, width, statusHeight(metrics)}),
        visual({left, statusTop + statusHeight(metrics), width, m_showsReturns ? lineHeight(metrics) : 0})};
}

QRect TileDelegate::partOf(const QStyleOptionViewItem &tile, Column column) const
{
    return column == Column::Availability ? partsOf(tile).status : tile.rect;
}

Column TileDelegate::columnAt(const QStyleOptionViewItem &tile, QPoint at) const
{
    const Parts parts = partsOf(tile);
    if (parts.status.contains(at))
        return Column::Availability;
    if (!parts.note.contains(at))
        return Column::Name;
    const bool hasMessage = m_showsMessages && !tile.index.data(MessageRole).toString().isEmpty();
    return hasMessage ? Column::Message : Column::Back;
}

void TileDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    m_texts.setFont(option.font);
    const Theme &theme = themeOf(option.palette);
    const bool isHovered = index.row() == m_hoveredRow;
    painter->save();
    if (index.data(IsHeadingRole).toBool()) {
        paintHeadingRow(*painter, option, index, isHovered, theme, m_texts);
    } else {
        painter->drawPixmap(option.rect.topLeft(),
            m_cards.find(TileCard(option, isHovered), painter->device()->devicePixelRatioF(), theme));
        paintTile(*painter, option, index, theme);
    }
    painter->restore();
}

void TileDelegate::paintTile(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const Parts parts = partsOf(option);
    CellPainter avatar(painter, option, parts.avatar, m_texts);
    paintAvatar(avatar, index, m_photos, parts.avatar.width(), painter.device()->devicePixelRatioF(),
        option.font, theme);
    CellPainter name(painter, option, parts.name, m_texts);
    paintName(name, index, Weight::Strong, theme);
    CellPainter status(painter, option, parts.status, m_texts);
    paintStatus(status, index.data(StatusTextRole).toString(), statusLook(index, theme), theme);
    const QString consequence = index.data(ConsequenceRole).toString();
    const bool isBeside = saysConsequence(index) && status.hasRoomFor(consequence);
    if (isBeside)
        status.text(consequence, theme.muted);
    if (m_showsReturns)
        paintNote(painter, option, index, parts.note, isBeside || !saysConsequence(index), theme);
}

// When they are back and what they say; where they say nothing, what it means for routing.
void TileDelegate::paintNote(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &line, bool hasSaidConsequence, const Theme &theme) const
{
    CellPainter note(painter, option, line, m_texts);
    const QString consequence = index.data(ConsequenceRole).toString();
    if (!hasSaidConsequence && isNotThrough(index)) {
        note.text(consequence, theme.alert);
        return;
    }
    const bool isOverdue = index.data(IsOverdueRole).toBool();
    bool isEmpty = true;
    if (!index.data(BackTextRole).toString().isEmpty()) {
        const QString back = index.siblingAtColumn(int(Column::Back)).data(Qt::AccessibleTextRole).toString();
        note.text(back, isOverdue ? theme.alert : theme.text, isOverdue ? Weight::Strong : Weight::Normal);
        isEmpty = false;
    }
    const QString message = m_showsMessages ? index.data(MessageRole).toString() : QString();
    if (!message.isEmpty()) {
        if (note.hasRoomFor(message) || note.room() >= option.fontMetrics.averageCharWidth() * LeastMessage)
            note.text(message, theme.muted);
        isEmpty = false;
    }
    if (isEmpty && !hasSaidConsequence && note.hasRoomFor(consequence))
        note.text(consequence, theme.muted);
}

} // namespace Rollcall
