// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"

#include <QCoreApplication>

namespace Rollcall {

/// The people and groups that the roster lists, in words to choose from. Made once, since there may be
/// thousands. Without a roster it knows nobody.
class RosterNames final
{
    Q_DECLARE_TR_FUNCTIONS(Rollcall::RosterNames)
public:
    explicit RosterNames(const QList<Agent> &agents);

    [[nodiscard]] const QList<Agent> &agents() const { return m_agents; }
    [[nodiscard]] bool isEmpty() const { return m_agents.isEmpty(); }
    /// "Anna Berg · Support Oslo", by name; with the associate's number where that is not enough.
    [[nodiscard]] const QStringList &people() const { return m_people; }
    [[nodiscard]] QString person(int associateId) const; ///< as in people(), or "associate 17"
    /// The associate of such words, of a name that only one person has, or of a number; 0: none.
    [[nodiscard]] int personOf(const QString &words) const;

    /// Why personOf() knows nobody.
    [[nodiscard]] QString strangerNote() const;

    [[nodiscard]] const QList<GroupRef> &groups() const { return m_groups; }
    [[nodiscard]] QString group(const GroupRef &group) const; ///< what a list of a team's groups says
    [[nodiscard]] GroupRef groupOf(const QString &name) const; ///< one that nobody is in gets no id

private:
    void addPeople();

    QList<Agent> m_agents;
    QStringList m_people;
    QHash<int, QString> m_words;
    QHash<QString, int> m_ids; ///< by folded words and by folded name; 0: several have that name
    QList<GroupRef> m_groups;
};

} // namespace Rollcall
