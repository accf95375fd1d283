// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/daydelegate.h"

#include "journal/daymodel.h"
#include "journal/dayscale.h"
#include "journal/daywords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int Margin = 8; // beside the text of a cell
constexpr int Edge = 17; // before the first column

void paintRow(QPainter &painter, const QRect &cell, const QRect &row, const QStyleOptionViewItem &option,
    const Theme &theme)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(cell, isSelected ? theme.selection : theme.ground);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.line);
    if (!isSelected)
        return;
    const int left = option.direction == Qt::RightToLeft ? row.right() - 2 : row.left();
    painter.fillRect(QRect(left, row.top(), 3, row.height()), theme.accent);
}

QRect textBox(const QStyleOptionViewItem &option, DayModel::Column column)
{
    const int leading = column == DayModel::Column::Name ? Edge : Margin;
    const int trailing = column == DayModel::Column::NotSeen ? Edge : Margin;
    return option.direction == Qt::RightToLeft ? option.rect.adjusted(trailing, 0, -leading, 0)
                                               : option.rect.adjusted(leading, 0, -trailing, 0);
}

} // namespace

DayDelegate::DayDelegate(const DayModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

int DayDelegate::rowHeight(const QFontMetrics &metrics)
{
    return std::max(28, metrics.height() + 10);
}

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme &theme = themeOf(option.palette);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect row(
        0, option.rect.top(), view ? view->viewport()->width() : option.rect.width(), option.rect.height());
    const auto column = DayModel::Column(index.column());

    painter->save();
    painter->setClipRect(option.rect);
    paintRow(*painter, option.rect, row, option, theme);
    if (column == DayModel::Column::Day) {
        const DayFrame &frame = m_model.page().frame;
        const DayScale scale(frame, stripIn(option.rect.adjusted(0, 0, 0, -1)), option.direction);
        paintDay(*painter, scale, m_model.dayAt(index.row()), hoursOf(frame, m_model.zone()), frame, theme);
    } else {
        const QRect box = textBox(option, column);
        painter->setPen(column == DayModel::Column::NotSeen ? theme.muted : theme.text);
        painter->setFont(option.font);
        painter->drawText(box,
            int(QStyle::visualAlignment(option.direction, option.displayAlignment)) | Qt::TextSingleLine,
            option.fontMetrics.elidedText(option.text, Qt::ElideRight, box.width()));
    }
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

bool DayDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.column() != int(DayModel::Column::Day))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const DayFrame &frame = m_model.page().frame;
    const DayScale scale(frame, stripIn(option.rect), option.direction);
    const Moment at = scale.moment(event->pos().x());
    const AgentDay &day = m_model.dayAt(index.row());
    const auto span =
        std::ranges::find_if(day.spans, [at](const Span &s) { return s.from <= at && at < s.to; });
    if (span == day.spans.end()) {
        QToolTip::hideText();
        return true;
    }
    // Escaped rich text: what looks like markup in a message stays what it is.
    const QString text = m_model.nameAt(index.row()) + u": "_s + spanText(*span, frame, m_model.zone());
    QToolTip::showText(event->globalPos(), u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s, view);
    return true;
}

} // namespace Rollcall
