// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterdelegate.h"

#include "roster/roster.h"
#include "window/cellpainter.h"

#include <QAbstractItemView>

namespace Rollcall {

namespace {

using Weight = CellPainter::Weight;

constexpr int Margin = 8; // beside the text of a cell
constexpr int Edge = 17; // before the first column
constexpr double PendingOpacity = 0.62;

struct StatusLook {
    Glyph glyph;
    QColor colour;
    Weight weight;
    double opacity = 1;
};

StatusLook statusLook(const QModelIndex &index, const Theme &theme)
{
    const auto standing = Standing(index.data(StandingRole).toInt());
    const auto write = WriteMark::State(index.data(WriteStateRole).toInt());
    const Glyph shown = glyphOf(standing);
    if (write == WriteMark::State::Pending)
        return {Glyph::Pending, colourOf(shown, theme), Weight::Strong, PendingOpacity};
    if (write == WriteMark::State::NotSent)
        return {Glyph::NotSent, theme.alert, Weight::Strong};
    return {shown, colourOf(shown, theme), standing == Standing::Present ? Weight::Normal : Weight::Strong};
}

// Whatever is not the ordinary case says what it means for routing.
bool saysConsequence(const QModelIndex &index)
{
    return Standing(index.data(StandingRole).toInt()) != Standing::Present
        || WriteMark::State(index.data(WriteStateRole).toInt()) != WriteMark::State::None;
}

void paintAvailability(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    QRect box, bool twoLines, const Theme &theme, TextCache &texts)
{
    const StatusLook look = statusLook(index, theme);
    const QString consequence = index.data(ConsequenceRole).toString();
    const bool isBelow = twoLines && !consequence.isEmpty();
    if (!isBelow) {
        CellPainter line(painter, option, box, texts);
        line.glyph(look.glyph, look.colour, theme.ground, look.opacity);
        line.text(index.data(StatusTextRole).toString(), look.colour, look.weight, look.opacity);
        // A stump of a word helps nobody: the consequence is shown whole or, in a narrow window, not at all.
        if (saysConsequence(index) && line.hasRoomFor(consequence))
            line.text(consequence, theme.muted);
        return;
    }
    const int height = option.fontMetrics.height();
    const int top = box.center().y() - height;
    CellPainter first(painter, option, QRect(box.left(), top, box.width(), height + 1), texts);
    first.glyph(look.glyph, look.colour, theme.ground, look.opacity);
    first.text(index.data(StatusTextRole).toString(), look.colour, look.weight, look.opacity);
    CellPainter second(painter, option, QRect(box.left(), top + height + 1, box.width(), height + 1), texts);
    second.skip(RosterDelegate::glyphSize(option.fontMetrics) * 3 / 2);
    second.text(consequence, theme.muted);
}

void paintName(
    CellPainter line, const QModelIndex &index, RoundPhotos &photos, qreal scale, const Theme &theme)
{
    if (const QPixmap *photo = photos.find(index.data(IdRole).toInt(), line.avatarSize(), scale))
        line.avatar(*photo);
    else
        line.avatar(index.data(InitialsRole).toString(), theme);
    line.text(index.data(NameRole).toString(), theme.text);
    if (index.data(IsOwnRole).toBool())
        line.tag(RosterDelegate::tr("you"), theme.accent);
    if (!index.data(LockReasonRole).toString().isEmpty())
        line.glyph(Glyph::Lock, theme.muted, theme.ground);
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &row, const Theme &theme, TextCache &texts)
{
    CellPainter line(painter, option, row.adjusted(Edge - 2, 0, -Margin, 0), texts);
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    const bool isCollapsed = index.data(IsCollapsedRole).toBool();
    if (isCollapsed && isRightToLeft) {
        painter.save();
        painter.translate(row.left() + row.right() + 1, 0);
        painter.scale(-1, 1); // the arrow points the way the text runs
        QStyleOptionViewItem mirrored = option;
        mirrored.direction = Qt::LeftToRight;
        CellPainter arrow(painter, mirrored, row.adjusted(Edge - 2, 0, -Margin, 0), texts);
        arrow.glyph(Glyph::Right, theme.muted, theme.raised);
        painter.restore();
        line.skip(RosterDelegate::glyphSize(option.fontMetrics) * 3 / 2);
    } else {
        line.glyph(isCollapsed ? Glyph::Right : Glyph::Down, theme.muted, theme.raised);
    }
    line.text(index.data(HeadingTextRole).toString(), theme.text, Weight::Strong);
    line.skip(Margin);
    const bool hasAlert = index.data(HasAlertRole).toBool();
    if (hasAlert)
        line.glyph(Glyph::Alert, theme.alert, theme.raised);
    line.text(index.data(CountTextRole).toString(), hasAlert ? theme.alert : theme.text, Weight::Strong);
    line.text(index.data(ForecastTextRole).toString(), theme.muted);
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

int RosterDelegate::glyphSize(const QFontMetrics &metrics)
{
    return std::max(16, metrics.height() * 7 / 8);
}

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
    const QRect box = isFirst ? (isRightToLeft ? option.rect.adjusted(Margin, 0, -Edge, 0)
                                               : option.rect.adjusted(Edge, 0, -Margin, 0))
                              : option.rect.adjusted(Margin, 0, -Margin, 0);
    if (isHeading) {
        paintHeading(*painter, option, index.siblingAtColumn(0), row, theme, m_texts);
    } else if (isFirst) {
        paintAvailability(*painter, option, index, box, m_twoLines, theme, m_texts);
    } else if (index.column() == int(Column::Name)) {
        paintName(CellPainter(*painter, option, box, m_texts), index, m_photos,
            painter->device()->devicePixelRatioF(), theme);
    } else if (index.column() == int(Column::Message)) {
        if (!m_hidesMessages)
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
