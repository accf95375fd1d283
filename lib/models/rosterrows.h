// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "domain/team.h"
#include "models/rostermodel.h"
#include "models/rostersections.h"

#include <QAbstractProxyModel>
#include <QSet>

namespace Rollcall {

struct ListSteps;

/// What is let through; empty members let everything through.
struct RosterFilter {
    QString text; ///< every word must occur in name, initials, group, role, e-mail, message or status
    QSet<Standing> standings;
    QSet<QString> groups; ///< names of teams
    bool onlyFavourites = false;
    friend bool operator==(const RosterFilter &, const RosterFilter &) = default;
};

/// The rows on screen: one flat list with team headings, filtered and ordered. Computes its rows itself: a
/// new filter is one reset, a poll is row signals (one layout change where very many rows move). Down to the
/// lowest row that is held (under pointer or focus) no poll moves anything. While a text is searched for, all
/// sections start open.
class RosterRows final : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit RosterRows(RosterModel &model, QObject *parent = nullptr);

    void setFilter(const RosterFilter &filter);
    [[nodiscard]] const RosterFilter &filter() const { return m_filter; }
    /// Within the teams; by need at first. Moves also rows that are held: somebody asked for it.
    void setOrder(const RowOrder &order);
    [[nodiscard]] const RowOrder &order() const { return m_sections.order(); }
    /// Headings and counts follow these teams.
    void setTeams(const TeamSet &set);
    /// By HeadingKeyRole. Longer away is collapsed at first.
    void setCollapsed(const QString &heading, bool collapsed);
    [[nodiscard]] QSet<QString> collapsed() const { return m_collapsed; } ///< as without a search
    void setCollapsed(const QSet<QString> &headings);
    /// The rows of these, and all above them, stay where they are until released; see holdRows().
    void setHeld(const QSet<int> &ids);
    [[nodiscard]] bool isHeld() const { return !m_held.isEmpty(); }
    /// Sorts anew, e.g. because the minute changed an order by need.
    void reorder();

    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] int idAt(int row) const; ///< 0 for a heading
    [[nodiscard]] int numberAt(
        int row) const; ///< the id, or a negative number that a heading keeps; 0: no row
    [[nodiscard]] int rowOf(int number) const; ///< of an associate id or a heading; -1 when not shown
    [[nodiscard]] QList<int> shownIds() const; ///< of agents, in order, collapsed teams included
    /// Per standing over everybody who passes all but the standings (the chips' counts).
    [[nodiscard]] TeamCount count() const;
    [[nodiscard]] int otherCount() const; ///< not agents, in no count
    [[nodiscard]] QStringList groups() const; ///< all teams of the roster, as they are listed
    [[nodiscard]] QStringList groupsOf(int associateId) const; ///< the teams that somebody is in
    /// What the guard reckons with; see domain/coverage.h.
    [[nodiscard]] const QList<Team> &teams() const { return m_sections.teams(); }
    [[nodiscard]] QList<CoverageFact> facts() const { return m_sections.facts(); }
    [[nodiscard]] const QList<Coverage> &coverage() const { return m_sections.coverage(); }

    // QAbstractProxyModel
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    using QObject::parent;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QModelIndex buddy(const QModelIndex &index) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &proxyIndex, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();
    void teamsCounted(); ///< teams() and coverage() may be others now

private:
    void merge(const QList<int> &ids);
    void reload();
    void put(const QList<int> &ids);
    void update(const QSet<int> &changed);
    void hold(RowList &list) const;
    void follow(RowList list, const QSet<int> &changed);
    void show(RowList list, const ListSteps &steps, QSet<int> changed);
    void replace(RowList list);
    void takeSteps(const ListSteps &steps, const QList<int> &wanted);
    void rearrange(const QList<int> &wanted);
    void emitChanged(const QSet<int> &numbers);
    [[nodiscard]] RowQuery query() const;
    [[nodiscard]] QVariant headingData(const Heading &heading, int column, int role) const;

    RosterModel &m_model;
    RosterFilter m_filter;
    QStringList m_words;
    QSet<QString> m_collapsed{RosterSections::longerAwayKey()};
    QSet<QString> m_collapsedInSearch;
    QSet<int> m_held;
    RosterSections m_sections;
    RowList m_list;
    mutable QHash<int, int> m_rowOf; ///< by number; empty: to be made when asked for
};

} // namespace Rollcall
