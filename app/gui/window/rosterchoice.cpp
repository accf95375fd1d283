// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterchoice.h"

#include "models/rosterrows.h"

#include <QAbstractItemView>

namespace Rollcall {

RosterChoice::RosterChoice(RosterRows &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
    // Before the selection model: a row that is folded away stays chosen, though not shown; and a selection
    // of thousands is made anew rather than followed row by row.
    connect(&m_rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_isRestoring = true;
        m_currentRow = m_selection.currentIndex().row();
    });
    connect(&m_rows, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        m_isRestoring = true;
        m_selection.clearSelection();
    });
    connect(&m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isRestoring = true; });
    m_selection.setModel(&m_rows);
    connect(&m_selection, &RowSelection::begun, this, [this] {
        if (!m_isRestoring)
            m_ids.removeIf([this](int id) { return m_rows.rowOf(id) < 0; });
    });
    connect(&m_selection, &QItemSelectionModel::selectionChanged, this, &RosterChoice::follow);
    connect(&m_selection, &QItemSelectionModel::currentChanged, this, &RosterChoice::followCurrent);
}

void RosterChoice::attach(QAbstractItemView &view)
{
    view.setModel(&m_rows);
    auto *own = view.selectionModel();
    view.setSelectionModel(&m_selection);
    delete own;
    // After the view, which has laid its rows out by now.
    connect(&m_rows, &QAbstractItemModel::modelReset, &view, [this] { restore(); });
    connect(&m_rows, &QAbstractItemModel::layoutChanged, &view, [this] { restore(); });
    connect(
        &m_rows, &QAbstractItemModel::rowsInserted, &view, [this](const QModelIndex &, int first, int last) {
            select(first, last);
            restoreCurrent();
            Q_EMIT changed();
        });
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, &view, [this] {
        m_isRestoring = false;
        Q_EMIT changed();
    });
}

QList<int> RosterChoice::hiddenIds() const
{
    QList<int> hidden;
    for (const int id : m_ids) {
        if (m_rows.rowOf(id) < 0)
            hidden += id;
    }
    return hidden;
}

void RosterChoice::set(const QList<int> &ids)
{
    m_ids = QSet<int>(ids.begin(), ids.end());
    restore();
}

void RosterChoice::forget(const QList<int> &ids)
{
    for (const int id : ids)
        m_ids.remove(id);
    const QModelIndex current = m_selection.currentIndex();
    if (ids.contains(m_currentNumber))
        focusNeighbour(current.isValid() ? current.row() : m_currentRow);
    Q_EMIT changed();
}

// Where it was, but on a person, of the same team if possible.
void RosterChoice::focusNeighbour(int row)
{
    row = std::min(row, m_rows.rowCount() - 1);
    m_currentNumber = m_rows.numberAt(row);
    if (m_rows.isHeading(row))
        row = m_rows.idAt(row + 1) != 0 ? row + 1 : row - 1;
    if (m_rows.idAt(row) != 0)
        m_selection.setCurrentIndex(m_rows.index(row, m_currentColumn), QItemSelectionModel::NoUpdate);
}

void RosterChoice::setFocusedId(int associateId)
{
    m_currentNumber = associateId;
    restoreCurrent();
}

void RosterChoice::restore()
{
    m_isRestoring = true;
    m_selection.clearSelection();
    select(0, m_rows.rowCount() - 1);
    m_isRestoring = true;
    restoreCurrent();
    m_isRestoring = false;
    Q_EMIT changed();
}

void RosterChoice::restoreCurrent()
{
    if (const int row = m_rows.rowOf(m_currentNumber); row >= 0 && m_selection.currentIndex().row() != row)
        m_selection.setCurrentIndex(m_rows.index(row, m_currentColumn), QItemSelectionModel::NoUpdate);
}

// Adds those of these rows who are chosen to what is selected.
void RosterChoice::select(int first, int last)
{
    if (m_ids.isEmpty())
        return;
    QItemSelection selection;
    for (int row = first; row <= last; ++row) {
        if (!m_ids.contains(m_rows.idAt(row)))
            continue;
        const int start = row;
        while (row + 1 <= last && m_ids.contains(m_rows.idAt(row + 1)))
            ++row;
        selection.select(m_rows.index(start, 0), m_rows.index(row, ColumnCount - 1));
    }
    m_isRestoring = true;
    m_selection.select(selection, QItemSelectionModel::Select);
    m_isRestoring = false;
}

void RosterChoice::follow(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (m_isRestoring)
        return;
    for (const auto &range : deselected) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_ids.remove(m_rows.idAt(row));
    }
    for (const auto &range : selected) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const int id = m_rows.idAt(row))
                m_ids.insert(id);
        }
    }
    Q_EMIT changed();
}

void RosterChoice::followCurrent(const QModelIndex &current)
{
    if (m_isRestoring)
        return;
    m_currentNumber = m_rows.numberAt(current.row());
    m_currentColumn = std::max(0, current.column());
}

} // namespace Rollcall
