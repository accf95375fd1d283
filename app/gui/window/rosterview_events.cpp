// SPDX-License-Identifier: GPL-3.0-or-later
// What the view does on keys, pointer and selection. Layout and memory are in rosterview.cpp.
#include "window/rosterview.h"

#include "models/rosterrows.h"

#include <QKeyEvent>

namespace Rollcall {

void RosterView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    Q_EMIT visibleChanged();
}

void RosterView::keyPressEvent(QKeyEvent *event)
{
    const bool isHeading = m_rows.isHeading(currentIndex().row());
    const bool isActivation =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isHeading && isActivation && fold(currentIndex().row()))
        return;
    if (isHeading && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const bool isCollapsed = currentIndex().siblingAtColumn(0).data(IsCollapsedRole).toBool();
        const bool opens = (event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
        if (isCollapsed == opens)
            (void)fold(currentIndex().row());
        return;
    }
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isActivation && isPlain && currentIndex().isValid()) {
        if (!selectionModel()->isSelected(currentIndex()))
            selectionModel()->select(
                currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        Q_EMIT editRequested();
        return;
    }
    if (isPlain && !event->text().isEmpty() && event->text().front().isPrint()
        && !event->text().front().isSpace()) {
        Q_EMIT typed(event->text());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RosterView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (event->button() == Qt::LeftButton && fold(row))
        return;
    QTableView::mousePressEvent(event);
}

void RosterView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void RosterView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
}

void RosterView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        fitRows();
        fitColumns();
    }
}

void RosterView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    hold();
}

void RosterView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    Q_EMIT visibleChanged();
}

void RosterView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_isRestoring)
        return;
    for (const auto &range : deselected) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_chosen.remove(m_rows.idAt(row));
    }
    for (const auto &range : selected) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const int id = m_rows.idAt(row))
                m_chosen.insert(id);
        }
    }
    Q_EMIT chosenChanged();
}

void RosterView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isRestoring)
        m_currentId = m_rows.idAt(current.row());
    hold();
}

} // namespace Rollcall
