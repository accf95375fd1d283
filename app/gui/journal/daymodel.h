// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/daypage.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimeZone>

namespace Rollcall {

/// One day of the journal as a table: a row per agent, by name.
class DayModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Day, Present, NotPresent, NotSeen };
    static constexpr int Columns = 5;

    DayModel(QHash<int, QString> names, QTimeZone zone, QObject *parent = nullptr);

    /// The same people again are changed rows, others a reset.
    void setPage(const DayPage &page);
    [[nodiscard]] const DayPage &page() const { return m_page; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// Has to be a row of the model.
    [[nodiscard]] const AgentDay &dayAt(int row) const { return m_page.agents.at(row); }
    [[nodiscard]] QString nameAt(int row) const { return nameOf(dayAt(row)); }
    [[nodiscard]] int rowOf(int associateId) const; ///< -1 when not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString nameOf(const AgentDay &day) const;
    [[nodiscard]] QString textOf(const AgentDay &day, Column column) const;
    [[nodiscard]] QString spoken(const AgentDay &day, Column column) const;

    QHash<int, QString> m_names;
    QTimeZone m_zone;
    DayPage m_page; ///< its agents by name
};

} // namespace Rollcall
