// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/agentline.h"
#include "models/linetext.h"
#include "models/roles.h"
#include "roster/roster.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimeZone>

#include <memory>
#include <vector>

namespace Rollcall {

/// The roster as a table: one row per agent, in the order in which they came, smallest signals. No network,
/// no palette; owns nothing. Texts that depend on the time of day are made when asked for; the view repaints
/// once a minute.
class RosterModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RosterModel(Roster &roster, QTimeZone teamZone, QObject *parent = nullptr);

    void setOwnId(int associateId);
    /// False: nobody is told since when somebody is in a state.
    void setShowsSince(bool shows);
    /// Whom the person who is looking has starred, also people who are not here now.
    void setFavourites(const QSet<int> &ids);
    [[nodiscard]] const QSet<int> &favourites() const { return m_favourites; }
    /// Why others cannot be changed ("SuperOffice does not let you change others"); empty: they can.
    void setOthersLocked(const QString &reason);
    /// Of whom it is told when they are back.
    void setWatched(const QList<int> &ids);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] int rowOf(int associateId) const; ///< -1 when not there
    [[nodiscard]] int idAt(int row) const; ///< 0 when not there
    [[nodiscard]] const RosterEntry *entryAt(int row) const;
    /// What the row shows; nullptr when not there. Valid until the next change.
    [[nodiscard]] const AgentLine *lineAt(int row) const;
    /// The same, to be kept: a change replaces the line and leaves this one as it is.
    [[nodiscard]] std::shared_ptr<const AgentLine> keptLineAt(int row) const;
    [[nodiscard]] QDateTime now() const; ///< the roster's clock, at most 250 ms ago
    [[nodiscard]] QDateTime zonedNow() const; ///< the same on the team's clocks
    /// Why this person cannot be changed; empty: they can.
    [[nodiscard]] QString lockReason(const AgentLine &line) const;

Q_SIGNALS:
    /// All row signals of one change of the roster are out; these agents were added, changed or removed.
    void merged(const QList<int> &ids);

private:
    void add(const QList<int> &ids);
    void remove(const QList<int> &ids);
    void change(const QList<RosterChange> &changes);
    void reload();
    void append(const QList<int> &ids);
    void indexFrom(int row);
    AgentLine &edit(int row);
    void emitChanged(QList<int> rows);
    void emitAllChanged();

    void emitChangedIds(const QSet<int> &ids);
    [[nodiscard]] LineContext contextOf(const AgentLine &line) const;
    [[nodiscard]] QVariant cellText(const AgentLine &line, Column column) const;

    Roster &m_roster;
    QTimeZone m_teamZone;
    int m_ownId = 0;
    QSet<int> m_favourites;
    QString m_othersLocked;
    bool m_showsSince = true;
    QSet<int> m_watched;
    std::vector<std::shared_ptr<AgentLine>> m_lines; ///< shared with those who order them
    QHash<int, int> m_rowOf;
    mutable QDateTime m_now;
    mutable Tick m_nowAt{0};
};

} // namespace Rollcall
