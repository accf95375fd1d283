// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/returntext.h"
#include "models/roles.h"
#include "roster/roster.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace Rollcall {

/// The roster as a table: one row per agent, in roster order, smallest signals. No network, no palette; owns
/// nothing. Texts that depend on the time of day are made when asked for; the view repaints once a minute.
class RosterModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RosterModel(Roster &roster, QTimeZone teamZone, QObject *parent = nullptr);

    void setOwnId(int associateId);
    /// Why others cannot be changed ("SuperOffice does not let you change others"); empty: they can.
    void setOthersLocked(const QString &reason);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] int rowOf(int associateId) const; ///< -1 when not there
    [[nodiscard]] int idAt(int row) const;
    [[nodiscard]] const RosterEntry *entryAt(int row) const;

private:
    Roster &m_roster;
    QTimeZone m_teamZone;
    int m_ownId = 0;
    QString m_othersLocked;
    QList<int> m_ids;
    QHash<int, int> m_rowOf;
};

} // namespace Rollcall
