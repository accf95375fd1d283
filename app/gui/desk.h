// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "announcements.h"
#include "journalkeeper.h"
#include "window/mainwindow.h"

namespace Rollcall {

class Seat;
struct Options;

/// The main window and what belongs to it, made when somebody first wants to see a list. Shows one seat at a
/// time. Owns window and journal; options, stores and the seat must outlive it.
class Desk final : public QObject
{
    Q_OBJECT
public:
    Desk(const Options &options, Settings &settings, ProfileStore &profiles, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] MainWindow &window() { return m_window; }
    /// In front. `activationToken`: see platform/activation.h; may be empty.
    void raise(const QString &activationToken = {});
    void open(Seat &seat);
    void leave(); ///< the seat goes now
    void welcome(); ///< there is no connection yet
    void listProfiles();
    void offerMessages();
    void readTeams();
    void keepJournal();
    void keep(); ///< how it is looked at, for the next time
    [[nodiscard]] QList<Agent> agents() const;

Q_SIGNALS:
    void settingsWanted();
    void wallWanted();
    void secretWanted();
    void profileChosen(const QString &name);
    void activityChanged();
    void messageUsed(const QString &message);
    void stateChanged(const Rollcall::ViewState &state);

private:
    void prepareWindow();
    void connectPage(RosterPage &page);
    void announceTo(RosterPage &page);
    void noteWritten(int associateId, ChangeFlow::Way way);
    void showJournal();
    void tellProblem(const QString &sentence);

    const Options &m_options;
    Settings &m_settings;
    ProfileStore &m_profiles;
    Seat *m_seat = nullptr;
    std::unique_ptr<Announcements> m_announcements; ///< of the seat
    std::unique_ptr<JournalKeeper> m_journal; ///< of the seat; null in a demo
    MainWindow m_window; ///< last: goes first
};

} // namespace Rollcall
