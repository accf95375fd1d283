// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/teamfile.h"
#include "session/settings.h"

namespace Rollcall {

/// A profile's teams as they count now.
struct StoredTeams {
    TeamSet set;
    bool isManaged = false; ///< the administrator's: nobody changes them here
    QString problem; ///< a sentence; the set is then the default
};

/// Where the teams of one profile live: the administrator's file where there is one, else teams/ID.json
/// beside the user's settings. What cannot be read as teams is kept under another name, never written over.
class TeamStore final
{
public:
    TeamStore(const SettingsFiles &files, const QString &profileId);

    [[nodiscard]] StoredTeams load();
    /// The administrator's, else the default: what a policy may rely on, as nobody can widen it here.
    [[nodiscard]] TeamSet managed() const;
    /// Wholly or not at all; a sentence where it could not be done.
    [[nodiscard]] QString save(const TeamSet &set);
    /// The profile's own file goes; the administrator's stays.
    void remove();

private:
    [[nodiscard]] bool isManaged() const;

    QString m_user;
    QString m_managed;
};

/// A file of teams from elsewhere, such as one that a colleague passed on.
[[nodiscard]] TeamFile readTeamFile(const QString &path);
/// What readTeamFile() gives back, wholly or not at all; a sentence where it could not be done.
[[nodiscard]] QString writeTeamFile(const QString &path, const TeamSet &set);

} // namespace Rollcall
