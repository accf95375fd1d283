// SPDX-License-Identifier: GPL-3.0-or-later
// What the view does on keys, pointer and selection. Layout and memory are in rosterview.cpp.
#include "window/rosterview.h"

#include "models/rosterrows.h"
#include "style/look.h"
#include "window/rosterdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Rollcall {

void RosterView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    Q_EMIT visibleChanged();
}

void RosterView::keyPressEvent(QKeyEvent *event)
{
    touch();
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
        return requestMenu();
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
    touch();
    const int row = rowAt(event->position().toPoint().y());
    if (event->button() == Qt::LeftButton && fold(row))
        return;
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressed = isPlain && index.column() == int(Column::Availability) ? index : QModelIndex();
}

// The status is the control: a click opens what can be done about it.
void RosterView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const bool isClick = m_pressed.isValid() && m_pressed == indexAt(event->position().toPoint());
    m_pressed = {};
    if (isClick)
        Q_EMIT menuRequested(event->globalPosition().toPoint());
}

void RosterView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return requestMenu();
    const QModelIndex index = indexAt(event->pos());
    if (m_rows.idAt(index.row()) == 0)
        return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT menuRequested(event->globalPos());
}

// From the keyboard: at the row that has the focus.
void RosterView::requestMenu()
{
    const QModelIndex index = currentIndex();
    if (m_rows.idAt(index.row()) == 0)
        return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QRect cell = visualRect(index.siblingAtColumn(int(Column::Availability)));
    Q_EMIT menuRequested(viewport()->mapToGlobal(cell.center()));
}

void RosterView::mouseMoveEvent(QMouseEvent *event)
{
    touch();
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
        setLook(horizontalHeader(), isRightToLeft() ? u"mirrored"_s : QString());
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
    hoverAgain();
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

// The rows under the pointer and the keyboard focus keep their place while a poll comes in.
void RosterView::hold()
{
    QSet<int> held;
    if (const int id = m_rows.idAt(m_hoveredRow))
        held += id;
    if (const int id = hasFocus() ? m_rows.idAt(currentIndex().row()) : 0)
        held += id;
    if (!m_untouched.isActive())
        held.clear();
    m_rows.setHeld(held);
}

void RosterView::touch()
{
    const bool wasTouched = m_untouched.isActive();
    m_untouched.start();
    if (!wasTouched)
        hold();
}

void RosterView::setHovered(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
    hold();
    viewport()->update();
}

// The rows have moved under a pointer that has not.
void RosterView::hoverAgain()
{
    if (m_hoveredRow >= 0)
        setHovered(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
}

} // namespace Rollcall
