// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/rowselection.h"

#include <QSet>

class QAbstractItemView;

namespace Rollcall {

class RosterRows;

/// Who is chosen and who has the keyboard focus, by associate id, so that both survive a reset, a filter that
/// hides people and another form of the rows. Owns the selection model of whichever view shows them.
class RosterChoice final : public QObject
{
    Q_OBJECT
public:
    explicit RosterChoice(RosterRows &rows, QObject *parent = nullptr);

    /// Gives the view the rows and this selection of them. What the view connects to the rows afterwards
    /// finds the selection restored. One view at a time.
    void attach(QAbstractItemView &view);

    /// Everybody who is chosen, also those a filter hides now.
    [[nodiscard]] QList<int> ids() const { return m_ids.values(); }
    [[nodiscard]] QList<int> hiddenIds() const;
    [[nodiscard]] bool contains(int associateId) const { return m_ids.contains(associateId); }
    void set(const QList<int> &ids);
    /// These no longer exist; a focus among them goes to a neighbour.
    void forget(const QList<int> &ids);
    [[nodiscard]] int focusedId() const { return std::max(m_currentNumber, 0); } ///< 0: nobody, or a heading
    void setFocusedId(int associateId); ///< now, or when they come

Q_SIGNALS:
    void changed();

private:
    void restore();
    void restoreCurrent();
    void focusNeighbour(int row);
    void select(int first, int last);
    void follow(const QItemSelection &selected, const QItemSelection &deselected);
    void followCurrent(const QModelIndex &current);

    RosterRows &m_rows;
    RowSelection m_selection;
    QSet<int> m_ids;
    int m_currentNumber = 0; ///< as RosterRows::numberAt(); stays where a filter hides them
    int m_currentRow = -1; ///< before the last reset
    int m_currentColumn = 0;
    bool m_isRestoring = false;
};

} // namespace Rollcall
