// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "domain/team.h"
#include "models/rostermodel.h"

#include <QAbstractProxyModel>
#include <QSet>

namespace Rollcall {

/// What is let through; empty members let everything through.
struct RosterFilter {
    QString text; ///< every word must occur in name, group, role, message…
    std::optional<Standing> standing;
    QSet<QString> groups;
    friend bool operator==(const RosterFilter &, const RosterFilter &) = default;
};

/// The rows on screen: one flat list with team headings, filtered and ordered by need. Computes its rows
/// itself: a new filter is one reset, a poll is row signals. A row that is held (under pointer or focus) does
/// not move.
class RosterRows final : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit RosterRows(RosterModel &model, QObject *parent = nullptr);

    void setFilter(const RosterFilter &filter);
    [[nodiscard]] const RosterFilter &filter() const { return m_filter; }
    void setCollapsed(const QString &heading, bool collapsed);
    [[nodiscard]] QSet<QString> collapsed() const { return m_collapsed; }
    void setCollapsed(const QSet<QString> &headings);
    /// These keep their place among the shown rows until released.
    void setHeld(const QSet<int> &ids);
    /// Sorts anew, e.g. because the minute changed an order by need.
    void reorder();

    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] int idAt(int row) const; ///< 0 for a heading
    [[nodiscard]] int rowOf(int associateId) const; ///< -1 when not shown
    [[nodiscard]] QList<int> shownIds() const; ///< of agents, in order, collapsed teams included
    /// Per standing over everybody that passes text and groups (the chips' counts).
    [[nodiscard]] TeamCount count() const;
    [[nodiscard]] int otherCount() const; ///< not agents, in no count
    [[nodiscard]] QStringList groups() const; ///< all groups of the roster, sorted for people

    // QAbstractProxyModel
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &proxyIndex, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();

private:
    RosterModel &m_model;
    RosterFilter m_filter;
    QSet<QString> m_collapsed;
    QSet<int> m_held;
};

} // namespace Rollcall
