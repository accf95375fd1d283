// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/accessibletiles.h"

#include "models/rosterrows.h"
#include "window/accessibletile.h"
#include "window/tileview.h"

namespace Rollcall {

void AccessibleTiles::install()
{
    QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
        auto *view = qobject_cast<TileView *>(object);
        return view ? new AccessibleTiles(*view) : nullptr;
    });
}

AccessibleTiles::AccessibleTiles(TileView &view)
    : QAccessibleWidget(&view, QAccessible::List)
{
}

AccessibleTiles::~AccessibleTiles()
{
    for (const QAccessible::Id id : std::as_const(m_people))
        QAccessible::deleteAccessibleInterface(id);
    for (const QAccessible::Id id : std::as_const(m_headings))
        QAccessible::deleteAccessibleInterface(id);
}

TileView &AccessibleTiles::view() const
{
    return *static_cast<TileView *>(widget());
}

const RosterRows *AccessibleTiles::rows() const
{
    return qobject_cast<const RosterRows *>(view().model());
}

void *AccessibleTiles::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int AccessibleTiles::rowCount() const
{
    return rows() ? rows()->rowCount() : 0;
}

QAccessibleInterface *AccessibleTiles::child(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int id = rows()->idAt(row);
    const QString heading = id > 0 ? QString() : rows()->index(row, 0).data(HeadingKeyRole).toString();
    QAccessible::Id &known = id > 0 ? m_people[id] : m_headings[heading];
    if (known == 0)
        known = QAccessible::registerAccessibleInterface(new AccessibleTile(view(), id, heading));
    return QAccessible::accessibleInterface(known);
}

int AccessibleTiles::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *tile = dynamic_cast<const AccessibleTile *>(child);
    return tile ? tile->rowIndex() : -1;
}

QAccessibleInterface *AccessibleTiles::childAt(int x, int y) const
{
    return child(view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y))).row());
}

QAccessibleInterface *AccessibleTiles::focusChild() const
{
    return view().hasFocus() ? child(view().currentIndex().row()) : nullptr;
}

QAccessibleInterface *AccessibleTiles::cellAt(int row, int column) const
{
    return column == 0 ? child(row) : nullptr;
}

QList<QAccessibleInterface *> AccessibleTiles::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows())
        cells += child(row);
    return cells;
}

QList<int> AccessibleTiles::selectedRows() const
{
    QList<int> selected;
    for (const QModelIndex &index : view().selectionModel()->selectedRows())
        selected += index.row();
    return selected;
}

bool AccessibleTiles::isRowSelected(int row) const
{
    return rows() && view().selectionModel()->isSelected(rows()->index(row, 0));
}

bool AccessibleTiles::choose(int row, bool isChosen)
{
    if (!rows() || rows()->idAt(row) == 0)
        return false;
    view().selectionModel()->select(rows()->index(row, 0),
        (isChosen ? QItemSelectionModel::Select : QItemSelectionModel::Deselect) | QItemSelectionModel::Rows);
    return true;
}

bool AccessibleTiles::selectRow(int row)
{
    return choose(row, true);
}

bool AccessibleTiles::unselectRow(int row)
{
    return choose(row, false);
}

// Who is no longer shown has no object any more; they get another one when they come back.
void AccessibleTiles::modelChange(QAccessibleTableModelChangeEvent *event)
{
    const auto kind = event->modelChangeType();
    if (!rows()
        || (kind != QAccessibleTableModelChangeEvent::ModelReset
            && kind != QAccessibleTableModelChangeEvent::RowsRemoved))
        return;
    m_people.removeIf([this](auto person) {
        if (rows()->rowOf(person.key()) >= 0)
            return false;
        QAccessible::deleteAccessibleInterface(person.value());
        return true;
    });
}

} // namespace Rollcall
