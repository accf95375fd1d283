// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/accessibletile.h"

#include "models/rosterrows.h"
#include "window/tileview.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWindow>

namespace Rollcall {

AccessibleTile::AccessibleTile(TileView &view, int associateId, QString heading)
    : m_view(&view)
    , m_id(associateId)
    , m_heading(std::move(heading))
{
}

const RosterRows *AccessibleTile::rows() const
{
    return m_view ? qobject_cast<const RosterRows *>(m_view->model()) : nullptr;
}

int AccessibleTile::row() const
{
    const RosterRows *rows = this->rows();
    if (!rows)
        return -1;
    if (m_id > 0)
        return rows->rowOf(m_id);
    const auto isOurs = [&](int row) {
        return rows->isHeading(row) && rows->index(row, 0).data(HeadingKeyRole).toString() == m_heading;
    };
    for (int row = 0; !isOurs(m_lastRow) && row < rows->rowCount(); ++row) {
        if (isOurs(row))
            m_lastRow = row;
    }
    return isOurs(m_lastRow) ? m_lastRow : -1;
}

QWindow *AccessibleTile::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *AccessibleTile::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QString AccessibleTile::text(QAccessible::Text text) const
{
    const int row = this->row();
    if (row < 0)
        return {};
    if (text == QAccessible::Name)
        return rows()->index(row, int(Column::Name)).data(Qt::AccessibleTextRole).toString();
    if (text == QAccessible::Description && m_id > 0 && m_view->showsMessages())
        return rows()->index(row, int(Column::Message)).data(MessageRole).toString();
    return {};
}

QRect AccessibleTile::rect() const
{
    const QRect tile = m_view ? m_view->rowRect(row()) : QRect();
    return tile.isNull() ? tile : QRect(m_view->viewport()->mapToGlobal(tile.topLeft()), tile.size());
}

QAccessible::State AccessibleTile::state() const
{
    QAccessible::State state;
    const int row = this->row();
    if (row < 0) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.focused = m_view->hasFocus() && m_view->currentIndex().row() == row;
    state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(row));
    if (m_id > 0) {
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = isSelected();
    } else {
        state.expandable = true;
        state.collapsed = rows()->index(row, 0).data(IsCollapsedRole).toBool();
        state.expanded = !state.collapsed;
    }
    return state;
}

void *AccessibleTile::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool AccessibleTile::isSelected() const
{
    const RosterRows *rows = this->rows();
    return rows && m_view->selectionModel()->isSelected(rows->index(row(), int(Column::Name)));
}

QStringList AccessibleTile::actionNames() const
{
    return m_id > 0 ? QStringList{pressAction(), toggleAction()} : QStringList{pressAction()};
}

void AccessibleTile::doAction(const QString &name)
{
    const int row = this->row();
    if (row < 0)
        return;
    const QModelIndex index = rows()->index(row, int(Column::Name));
    if (name == toggleAction())
        m_view->selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    if (name != pressAction())
        return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view, &space);
}

QStringList AccessibleTile::keyBindingsForAction(const QString &name) const
{
    return name == pressAction() ? QStringList{QKeySequence(Qt::Key_Space).toString()} : QStringList();
}

} // namespace Rollcall
