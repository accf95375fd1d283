// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"

namespace Rollcall {

/// Whom an administrator lets this program show: everybody, the teams of the signed-in person, or that person
/// alone.
class RosterScope final
{
public:
    enum class Kind { All, MyTeams, Own };

    RosterScope() = default; ///< everybody
    RosterScope(Kind kind, int ownId, TeamSet teams);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Who of these is within; everybody's teams are those of the set, or their primary groups.
    [[nodiscard]] QSet<int> within(const QList<Agent> &agents) const;

private:
    Kind m_kind = Kind::All;
    int m_ownId = 0;
    TeamSet m_teams;
};

} // namespace Rollcall
