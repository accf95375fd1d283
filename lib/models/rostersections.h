// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/coverage.h"
#include "domain/roworder.h"
#include "models/agentline.h"

#include <QSet>

#include <memory>
#include <unordered_map>
#include <vector>

namespace Rollcall {

/// What a heading says.
struct Heading {
    QString key; ///< the team's name; empty: in no team
    bool isLongerAway = false;
    Coverage coverage; ///< of the whole team, whatever the filter
    int passing = 0; ///< people who pass the filter
    bool isCollapsed = false;
    friend bool operator==(const Heading &, const Heading &) = default;
};

/// What to list.
struct RowQuery {
    QStringList words; ///< folded
    QSet<Standing> standings; ///< empty: all
    QSet<QString> groups; ///< names of teams; empty: all
    bool onlyFavourites = false;
    QSet<QString> collapsed; ///< keys of headings
};

/// What is listed. Headings are negative numbers that stay the same for their key.
struct RowList {
    QList<int> rows; ///< headings and associate ids, as on screen
    QList<int> agents; ///< associate ids, in order, those in collapsed sections included
    QHash<int, Heading> headings;
    TeamCount count; ///< of those who pass all but the standings, without Longer away
    int others = 0; ///< not agents who pass all but the standings
};

/// Everybody in sections (one per team, and Longer away as the last), each in the order that is wanted.
/// Somebody in two teams is listed under the first and counted in both. Knows nothing of rows on screen. A
/// row's place is worked out when its agent changes, not when rows are listed.
class RosterSections final
{
public:
    static QString longerAwayKey(); ///< cannot be the name of a group

    RosterSections();

    void clear();
    /// Whose teams these are; everybody has to be put() again.
    void setTeams(const TeamSet &set);
    void setOrder(const RowOrder &order);
    [[nodiscard]] const RowOrder &order() const { return m_by; }
    /// Takes the facts of one agent.
    void put(std::shared_ptr<const AgentLine> line, const QDateTime &now);
    void remove(int associateId);
    /// Works out needs anew for this time.
    void advance(const QDateTime &now);
    /// Sorts and counts; to be called after any of the above and before list().
    void settle(const QDateTime &now);

    [[nodiscard]] RowList list(const RowQuery &query) const;
    [[nodiscard]] QStringList groups() const; ///< names of the teams, as they are listed
    [[nodiscard]] QStringList groupsOf(int associateId) const; ///< names of the teams that somebody is in
    /// For the arithmetic of domain/coverage.h; the teams of facts() are indices into teams().
    [[nodiscard]] const QList<Team> &teams() const { return m_teams; }
    [[nodiscard]] QList<CoverageFact> facts() const;
    [[nodiscard]] const QList<Coverage> &coverage() const { return m_coverage; } ///< of teams()

private:
    struct Section {
        int number; ///< as in RowList
        QCollatorSortKey sortKey;
        int kind; ///< teams, then no team, then Longer away
        int team; ///< index into m_teams; -1: none
        Heading heading;
        std::size_t rank = 0;
        int people = 0; ///< who are counted or listed here
    };
    struct Place {
        std::shared_ptr<const AgentLine> line;
        Need need = Need::Unknown;
        CoverageFact fact;
        Section *section = nullptr; ///< lists them
        QCollatorSortKey nameKey;
        std::optional<QCollatorSortKey> messageKey; ///< made when the order asks for it
        RowKey key;
        bool isMoved = false; ///< is in m_moved
    };

    void place(Place &place, const QDateTime &now);
    void file(Place &place, Section *section);
    [[nodiscard]] RowKey keyOf(Place &place) const;
    [[nodiscard]] QList<int> teamsOf(const AgentLine &line);
    Section *sectionFor(const QString &key, int kind, int team);
    Section *homeOf(const Place &place);
    void numberSections();
    void sort();
    void count(const QDateTime &now);
    void dropEmptySections();

    QCollator m_collator;
    RowOrder m_by;
    TeamSet m_set;
    std::optional<Membership> m_membership; ///< empty: each group is a team
    QList<Team> m_teams; ///< of the set, or one per group as they came up
    QHash<QString, int> m_teamOfGroup;
    QList<Coverage> m_coverage;
    std::vector<std::unique_ptr<Section>> m_sections; ///< in order
    QHash<QString, Section *> m_byKey;
    QHash<QString, int> m_numbers;
    std::unordered_map<int, Place> m_places;
    std::vector<const Place *> m_order; ///< sorted, but for those in m_moved
    std::vector<Place *> m_moved;
};

} // namespace Rollcall
