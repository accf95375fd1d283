// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>
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
    void forget(const QList<int> &ids); ///< these no longer exist

Q_SIGNALS:
    void changed();

private:
    void restore();
    void restoreCurrent();
    void select(int first, int last);
    void follow(const QItemSelection &selected, const QItemSelection &deselected);
    void followCurrent(const QModelIndex &current);

    RosterRows &m_rows;
    QItemSelectionModel m_selection;
    QSet<int> m_ids;
    int m_currentId = 0;
    int m_currentColumn = 0;
    bool m_isRestoring = false;
};

} // namespace Rollcall
