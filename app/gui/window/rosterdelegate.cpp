// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterdelegate.h"

#include "models/roles.h"
#include "window/rowpainting.h"

#include <QAbstractItemView>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Weight = CellPainter::Weight;

const QString Gaps = u"      "_s; // about what the glyph and the spaces between texts take

void paintAvailability(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    QRect box, bool twoLines, const Theme &theme, TextCache &texts)
{
    const StatusLook look = statusLook(index, theme);
    const QString consequence = index.data(ConsequenceRole).toString();
    const bool isBelow = twoLines && !consequence.isEmpty();
    if (!isBelow) {
        CellPainter line(painter, option, box, texts);
        const QString status = index.data(StatusTextRole).toString();
        const bool isCramped = isNotThrough(index) && !line.hasRoomFor(status + consequence + Gaps);
        paintStatus(line, isCramped ? RosterDelegate::tr("Not sent?") : status, look, theme);
        // A stump of a word helps nobody: the consequence is shown whole or, in a narrow window, not at all.
        if (saysConsequence(index) && line.hasRoomFor(consequence))
            line.text(consequence, theme.muted);
        return;
    }
    const int height = option.fontMetrics.height();
    const int top = box.center().y() - height;
    CellPainter first(painter, option, QRect(box.left(), top, box.width(), height + 1), texts);
    paintStatus(first, index.data(StatusTextRole).toString(), look, theme);
    CellPainter second(painter, option, QRect(box.left(), top + height + 1, box.width(), height + 1), texts);
    second.skip(second.glyphWidth());
    second.text(consequence, theme.muted);
}

// The row as a whole: ground, selection with its bar, line below. Each cell paints its part.
void paintRow(QPainter &painter, const QRect &cell, const QRect &row, bool isHeading, bool isSelected,
    bool isHovered, bool isRightToLeft, const Theme &theme)
{
    QColor ground = isHeading ? theme.raised : theme.ground;
    if (isSelected || isHovered)
        ground = isHeading ? theme.line : theme.selection;
    painter.fillRect(cell, ground);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.line);
    if (isSelected) {
        const int left = isRightToLeft ? row.right() - 2 : row.left();
        painter.fillRect(QRect(left, row.top(), 3, row.height()), theme.accent);
    }
}

} // namespace

int RosterDelegate::rowHeight(const QFontMetrics &metrics) const
{
    return m_twoLines ? std::max(44, metrics.height() * 5 / 2) : std::max(28, metrics.height() + 10);
}

void RosterDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    m_texts.setFont(option.font);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const Theme &theme = themeOf(option.palette);
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    const bool isHeading = index.data(IsHeadingRole).toBool();
    const QRect row(
        0, option.rect.top(), view ? view->viewport()->width() : option.rect.width(), option.rect.height());

    painter->save();
    painter->setClipRect(option.rect);
    paintRow(*painter, option.rect, row, isHeading, option.state.testFlag(QStyle::State_Selected),
        index.row() == m_hoveredRow, isRightToLeft, theme);

    const bool isFirst = index.column() == int(Column::Availability);
    const QRect box = isFirst ? (isRightToLeft ? option.rect.adjusted(RowMargin, 0, -RowEdge, 0)
                                               : option.rect.adjusted(RowEdge, 0, -RowMargin, 0))
                              : option.rect.adjusted(RowMargin, 0, -RowMargin, 0);
    if (isHeading) {
        paintHeading(*painter, option, index.siblingAtColumn(0), row, theme, m_texts);
    } else if (isFirst) {
        paintAvailability(*painter, option, index, box, m_twoLines, theme, m_texts);
    } else if (index.column() == int(Column::Name)) {
        CellPainter line(*painter, option, box, m_texts);
        const int size = std::min(option.fontMetrics.height() + 6, box.height() - 4);
        paintAvatar(line, index, m_photos, size, painter->device()->devicePixelRatioF(), option.font, theme);
        paintName(line, index, Weight::Normal, theme);
    } else if (index.column() == int(Column::Message)) {
        if (m_showsMessages)
            CellPainter(*painter, option, box, m_texts).text(index.data(MessageRole).toString(), theme.text);
    } else if (index.column() == int(Column::Back)) {
        const bool isOverdue = index.data(IsOverdueRole).toBool();
        CellPainter(*painter, option, box, m_texts)
            .text(index.data(BackTextRole).toString(), isOverdue ? theme.alert : theme.text,
                isOverdue ? Weight::Strong : Weight::Normal);
    } else {
        CellPainter(*painter, option, box, m_texts).text(index.data(SinceTextRole).toString(), theme.muted);
    }
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize RosterDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 10, rowHeight(option.fontMetrics)};
}

} // namespace Rollcall
