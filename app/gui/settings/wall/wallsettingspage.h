// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/keys.h"
#include "settings/bind.h"
#include "settings/services.h"
#include "settings/wall/nightfield.h"

class QVBoxLayout;

namespace Rollcall {

class LengthBox;
class TeamChecks;

/// Where a wall hangs and what visitors may read on it; the same for every connection, except for the teams.
/// A wall that hangs takes it up by itself. Nothing is written before save().
class WallSettingsPage final : public QWidget
{
    Q_OBJECT
public:
    WallSettingsPage(const SettingsServices &services, QWidget *parent);

    /// The teams that the wall of this connection shows. Empty: a new connection, which has none to choose.
    void show(const QString &profileId);
    /// Names of all teams of the connection that is shown.
    void offerTeams(const QStringList &names);
    [[nodiscard]] bool isEdited() const; ///< what holds for every connection
    [[nodiscard]] bool areTeamsEdited() const;
    /// A sentence where it could not be done.
    [[nodiscard]] QString save();

Q_SIGNALS:
    void edited();

private:
    struct Choices {
        int screen = 0;
        double distance = 0;
        double diagonal = 0;
        NightHours night;
        bool returns = true;
        bool messages = false;
        bool since = false;
        bool briefNames = false;
        bool countsOnly = false;
        bool fullRoll = false;
        QString help;
        QStringList teams;
        friend bool operator==(const Choices &, const Choices &) = default;
    };
    [[nodiscard]] Choices read() const;
    [[nodiscard]] Choices chosen() const;
    [[nodiscard]] bool write(const Choices &choices);
    [[nodiscard]] QString group() const; ///< of the connection, in the settings
    [[nodiscard]] bool isLocked(QLatin1StringView key) const;
    void addPlace(QVBoxLayout *column);
    void addTeams(QVBoxLayout *column);
    void addContent(QVBoxLayout *column);
    void addHelp(QVBoxLayout *column);
    void describePlace();
    void follow();

    SettingsServices m_services;
    Bindings<Choices> m_bindings;
    QString m_profileId;
    Choices m_saved;
    QComboBox *m_screen;
    LengthBox *m_distance;
    LengthBox *m_diagonal;
    TeamChecks *m_teams;
    QCheckBox *m_countsOnly;
    QWidget *m_ofPeople; ///< what does not matter without people
    FormRow *m_distanceRow;
    FormRow *m_diagonalRow;
    FormRow *m_teamsRow;
};

} // namespace Rollcall
