// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterform.h"

#include "models/rosterrows.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace Rollcall {

RosterForm::RosterForm(QAbstractItemView &view, RosterRows &rows)
    : m_rows(rows)
    , m_view(view)
{
}

QList<int> RosterForm::idsInView() const
{
    QList<int> ids;
    const RowSpan span = rowsInView();
    for (int row = span.first; row <= span.last; ++row) {
        if (const int id = m_rows.idAt(row))
            ids += id;
    }
    return ids;
}

RosterForm::Place RosterForm::place() const
{
    if (m_view.verticalScrollBar()->value() == 0)
        return {}; // at the very top one sees people come
    const RowSpan span = rowsInView();
    for (int row = span.first; row <= span.last; ++row) {
        if (const int id = m_rows.idAt(row))
            return {id, m_view.visualRect(m_rows.index(row, int(Column::Name))).top()};
    }
    return {};
}

RosterForm::Place RosterForm::focusPlace() const
{
    const QModelIndex current = m_view.currentIndex();
    if (!rowsInView().contains(current.row()))
        return {};
    return {m_rows.idAt(current.row()), m_view.visualRect(current).top()};
}

void RosterForm::goTo(const Place &place)
{
    const int row = m_rows.rowOf(place.id);
    if (row < 0)
        return;
    const QRect rect = m_view.visualRect(m_rows.index(row, int(Column::Name)));
    QScrollBar &bar = *m_view.verticalScrollBar();
    bar.setValue(bar.value() + rect.top() - place.offset);
}

} // namespace Rollcall
