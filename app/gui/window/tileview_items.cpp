// SPDX-License-Identifier: GPL-3.0-or-later
// What the tiles do with keys, selection and paint. How they follow the rows is in tileview.cpp.
#include "window/tileview.h"

#include "models/rosterrows.h"
#include "window/rosterchoice.h"
#include "window/tiledelegate.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace Rollcall {

QPoint TileView::inContent(QPoint point) const
{
    const int x = isRightToLeft() ? viewport()->width() - 1 - point.x() : point.x();
    return {x, point.y() + verticalOffset()};
}

QModelIndex TileView::indexOf(int row) const
{
    return m_rows.index(row, int(Column::Name));
}

QRect TileView::rowRect(int row) const
{
    const QRect rect = tiles().rect(row);
    return rect.isNull()
        ? rect
        : QStyle::visualRect(layoutDirection(), QRect(0, 0, viewport()->width(), viewport()->height()),
            rect.translated(0, -verticalOffset()));
}

QRect TileView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.isHeading(index.row()))
        return rowRect(index.row());
    QStyleOptionViewItem tile;
    initViewItemOption(&tile);
    tile.rect = rowRect(index.row());
    return m_delegate->partOf(tile, Column(index.column()));
}

QModelIndex TileView::indexAt(const QPoint &point) const
{
    const int row = tiles().rowAt(inContent(point));
    if (row < 0 || m_rows.isHeading(row))
        return indexOf(row);
    QStyleOptionViewItem tile;
    initViewItemOption(&tile);
    tile.rect = rowRect(row);
    tile.index = indexOf(row);
    return m_rows.index(row, int(m_delegate->columnAt(tile, point)));
}

void TileView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = rowRect(index.row());
    if (rect.isNull())
        return;
    const int gap = m_delegate->measures(fontMetrics()).gap;
    const int above = rect.top() - gap;
    const int below = rect.bottom() + 1 + gap - viewport()->height();
    int by = 0;
    if (hint == PositionAtTop || (hint == EnsureVisible && above < 0))
        by = above;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && below > 0))
        by = std::min(below, above); // of a tile higher than the view, its top
    else if (hint == PositionAtCenter)
        by = (above + below) / 2;
    verticalScrollBar()->setValue(verticalOffset() + by);
}

bool TileView::isIndexHidden(const QModelIndex &) const
{
    return false;
}

// From where the range starts to where it ends, in the order in which one reads; a range within a gap is
// none.
void TileView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QPoint start = inContent(rect.topLeft());
    const QPoint end = inContent(rect.bottomRight());
    const auto [first, last] = std::minmax({tiles().nearest(start), tiles().nearest(end)});
    QItemSelection selection;
    if (first >= 0 && (first != last || tiles().rowAt(start) == first || tiles().rowAt(end) == first))
        selection.select(m_rows.index(first, 0), m_rows.index(last, ColumnCount - 1));
    selectionModel()->select(selection, command);
}

QRegion TileView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const RowSpan seen = rowsInView();
    for (const auto &range : selection) {
        const int first = std::max(range.top(), seen.first);
        const int last = std::min(range.bottom(), seen.last);
        if (first > last)
            continue;
        const QRect top = rowRect(first);
        region += first == last
            ? top
            : QRect(0, top.top(), viewport()->width(), rowRect(last).bottom() + 1 - top.top());
    }
    return region;
}

// The whole row, whichever cells of it have changed, and nothing else.
void TileView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    const RowSpan seen = rowsInView();
    for (int row = std::max(topLeft.row(), seen.first); row <= std::min(bottomRight.row(), seen.last); ++row)
        viewport()->update(rowRect(row));
}

void TileView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    const auto announce = [this](const QItemSelection &rows, QAccessible::Event what) {
        if (rows.isEmpty() || !QAccessible::isActive())
            return;
        QAccessibleEvent event(this, what);
        event.setChild(rows.constFirst().top());
        QAccessible::updateAccessibility(&event);
    };
    announce(selected, QAccessible::SelectionAdd);
    announce(deselected, QAccessible::SelectionRemove);
}

void TileView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    for (const int row : {previous.row(), current.row()})
        viewport()->update(rowRect(row));
    if (!current.isValid() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

// Left and right go along the rows, headings included; up and down keep to where they started.
QModelIndex TileView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int row = currentIndex().row();
    const int end = m_rows.rowCount() - 1;
    if (row < 0 || end < 0)
        return indexOf(0);
    const int start = m_rows.isHeading(row) ? 0 : tiles().rect(row).center().x();
    const int x = row == m_wishedRow ? m_wishedX : start;
    const int ahead = isRightToLeft() ? -1 : 1;
    const auto vertical = [this, x](int reached) {
        m_wishedRow = reached;
        m_wishedX = x;
        return indexOf(reached);
    };
    switch (action) {
    case MoveUp:
        return vertical(tiles().above(row, x));
    case MoveDown:
        return vertical(tiles().below(row, x));
    case MovePageUp:
        return vertical(pageFrom(row, x, -1));
    case MovePageDown:
        return vertical(pageFrom(row, x, 1));
    case MoveLeft:
        return indexOf(std::clamp(row - ahead, 0, end));
    case MoveRight:
        return indexOf(std::clamp(row + ahead, 0, end));
    case MovePrevious:
        return indexOf(std::max(row - 1, 0));
    case MoveNext:
        return indexOf(std::min(row + 1, end));
    case MoveHome:
        return indexOf(0);
    case MoveEnd:
        return indexOf(end);
    }
    return {};
}

// A view less one line; at least one line.
int TileView::pageFrom(int row, int x, int direction) const
{
    const int line = m_delegate->measures(fontMetrics()).tileHeight;
    const int page = std::max(0, viewport()->height() - line);
    const int reached = tiles().nearest({x, tiles().rect(row).center().y() + direction * page});
    if ((reached - row) * direction > 0)
        return reached;
    return direction > 0 ? tiles().below(row, x) : tiles().above(row, x);
}

void TileView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto state = option.state & ~(QStyle::State_HasFocus | QStyle::State_Selected);
    const int focused = hasFocus() ? currentIndex().row() : -1;
    const QRect box = event->rect().translated(0, verticalOffset());
    const RowSpan rows = tiles().rowsBetween(box.top(), box.bottom());
    for (int row = rows.first; row <= rows.last; ++row) {
        option.rect = rowRect(row);
        if (!event->region().intersects(option.rect))
            continue;
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, m_choice.contains(m_rows.idAt(row)));
        option.state.setFlag(QStyle::State_HasFocus, row == focused);
        m_delegate->paint(&painter, option, indexOf(row));
    }
}

} // namespace Rollcall
