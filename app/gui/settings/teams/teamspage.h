// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/services.h"
#include "settings/signinfields.h"
#include "settings/teams/rosternames.h"
#include "settings/teams/teamform.h"

class QLabel;
class QPushButton;

namespace Rollcall {

class PeopleField;
class TeamTable;
class TeamsNote;

/// The teams of one connection: its own, the administrator's, or none, when each primary group is one.
/// Nothing is written before save().
class TeamsPage final : public QWidget
{
    Q_OBJECT
public:
    TeamsPage(const SettingsServices &services, QWidget *parent);

    /// Reads them from the disk. Empty: a new connection, which gets teams once it is saved.
    void show(const QString &profileId);
    [[nodiscard]] bool isEdited() const { return m_draft != m_begun; }
    [[nodiscard]] QStringList names() const; ///< of the teams as they are shown
    /// Shows the team that it is about.
    [[nodiscard]] std::optional<Complaint> complaint();
    /// A sentence where it could not be done.
    [[nodiscard]] QString save();

Q_SIGNALS:
    void edited();
    void saved();

private:
    void build();
    [[nodiscard]] QWidget *fileButtons();
    void connectParts();
    void change(const TeamDraft &draft, int chosen);
    void recount(); ///< and lists the teams anew
    void showState();
    void showTeam();
    void takeTeam(const TeamDraft::Entry &entry);
    void startFromGroups();
    void add();
    void moveTeam(int from, int to);
    void askForImport();
    void askForExport();
    void importFrom(const QString &path);
    void exportTo(const QString &path);
    [[nodiscard]] bool hasOwn() const { return !m_draft.teams.isEmpty(); }
    [[nodiscard]] TeamDraft counting() const { return countingDraft(m_draft, m_names.agents()); }

    SettingsServices m_services;
    QString m_profileId;
    bool m_isManaged = false;
    QString m_problem; ///< of the file
    TeamDraft m_draft;
    TeamDraft m_begun; ///< as it is on the disk
    RosterNames m_names;

    TeamsNote *m_note;
    TeamTable *m_table;
    QLabel *m_title;
    TeamForm *m_form;
    QWidget *m_common; ///< what holds for all teams
    PeopleField *m_robots;
    QPushButton *m_import;
    QPushButton *m_export;
    FormRow *m_fileRow;
};

} // namespace Rollcall
