// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"
#include "models/agentline.h"

#include <QCollator>
#include <QSet>

#include <memory>
#include <unordered_map>
#include <vector>

namespace Rollcall {

/// What a heading says.
struct Heading {
    QString key; ///< the group's name; empty: no group
    bool isLongerAway = false;
    TeamCount count; ///< of the whole team, whatever the filter
    std::optional<QDateTime> nextBack; ///< earliest certain return, today or tomorrow
    QString nextBackWho;
    int passing = 0; ///< people who pass the filter
    bool isCollapsed = false;
    friend bool operator==(const Heading &, const Heading &) = default;
};

/// What to list.
struct RowQuery {
    QStringList words; ///< folded
    std::optional<Standing> standing;
    QSet<QString> groups;
    QSet<QString> collapsed; ///< keys of headings
    QSet<int> kept; ///< listed even where they do not pass
};

/// What is listed. Headings are negative numbers that stay the same for their key.
struct RowList {
    QList<int> rows; ///< headings and associate ids, as on screen
    QList<int> agents; ///< associate ids, in order, those in collapsed sections included
    QHash<int, Heading> headings;
    TeamCount count; ///< of those who pass text and groups, without Longer away
    int others = 0; ///< not agents who pass text and groups
};

/// Everybody in sections (one per group, and Longer away as the last), ordered by need. Knows nothing of rows
/// on screen. A row's place is worked out when its agent changes, not when rows are listed.
class RosterSections final
{
public:
    static QString longerAwayKey(); ///< cannot be the name of a group

    RosterSections();

    void clear();
    /// Takes the facts of one agent. While held, somebody keeps the section and the order they had.
    void put(const AgentLine &line, const QDateTime &now, bool isHeld);
    void remove(int associateId);
    /// Works out needs anew for this time.
    void advance(const QDateTime &now, const QSet<int> &held);
    /// Sorts and counts; to be called after any of the above and before list().
    void settle(const QDateTime &now);

    [[nodiscard]] RowList list(const RowQuery &query) const;
    [[nodiscard]] QStringList groups() const;

private:
    struct Section {
        int number; ///< as in RowList
        QCollatorSortKey sortKey;
        int kind; ///< groups, then no group, then Longer away
        Heading heading;
        std::size_t rank = 0;
        int people = 0; ///< who are counted or listed here
    };
    struct Place {
        AgentLine line;
        Need need = Need::Unknown;
        Section *team = nullptr; ///< counts them
        Section *section = nullptr; ///< lists them
        QCollatorSortKey nameKey;
        NeedKey key;
        bool isMoved = true;
    };

    void place(Place &place, const QDateTime &now, bool isHeld);
    Section *sectionFor(const QString &key, bool isLongerAway);
    void numberSections();
    void sort();
    void count(const QDateTime &now);
    void dropEmptySections();

    QCollator m_collator;
    std::vector<std::unique_ptr<Section>> m_sections; ///< in order
    QHash<QString, Section *> m_byKey;
    QHash<QString, int> m_numbers;
    std::unordered_map<int, Place> m_places;
    std::vector<const Place *> m_order;
    bool m_isSorted = true;
};

} // namespace Rollcall
