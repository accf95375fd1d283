// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "announcements.h"
#include "backnotices.h"
#include "journalkeeper.h"
#include "options.h"
#include "platform/screenlock.h"
#include "platform/singleinstance.h"
#include "platform/sleepguard.h"
#include "presence/ownavailability.h"
#include "session/session.h"
#include "session/settings.h"
#include "window/mainwindow.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <memory>

namespace Rollcall {

class Demo;
class Grab;

/// Builds the parts of the desktop program and connects them; decides nothing else. Owns all of them.
class Dashboard final : public QObject
{
    Q_OBJECT
public:
    /// `activationToken`: this start's, as from activationToken().
    explicit Dashboard(const Options &options, const QString &activationToken, QObject *parent = nullptr);
    ~Dashboard() override;

    /// The exit code where nothing is to be shown here, because another copy shows it or the profile is not
    /// there.
    [[nodiscard]] std::optional<int> start();

private:
    [[nodiscard]] std::optional<InstanceReply> claim(const QString &profileId);
    void obey(const InstanceOrder &order, const SingleInstance::Answer &answer);
    void showWindow();
    void startDemo();
    [[nodiscard]] Profile keepDemo();
    void change(const QString &name);
    void open(const Profile &profile);
    void listProfiles();
    void showSettings();
    void askForSecret();
    void setTheme(ThemeChoice choice);
    void pace();
    void watchMachine();
    void keepWindow();
    void offerMessages();
    void readTeams();
    [[nodiscard]] QList<Agent> agents() const;
    void announceTo(RosterPage &page);
    void dropNotices();
    void tellCoverage(const CoverageAlerts::News &news);
    void noteWritten(int associateId, ChangeFlow::Way way);
    void keepJournal();
    void showJournal();
    void tellProblem(const QString &sentence);
    void raise();

    Options m_options;
    QString m_activationToken;
    std::unique_ptr<SingleInstance> m_instance; ///< of the profile that is open; null in a demo
    std::unique_ptr<QTemporaryDir> m_demoFolder; ///< null outside a demo
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<SecretStore> m_secrets;
    Tick m_ahead{0}; ///< how far the injected clock runs ahead, for --grab-after stale
    Clock m_clock;
    std::unique_ptr<SignInLedger> m_ledger;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Grab> m_grab;
    Notifications m_notifications;
    ScreenLock m_lock;
    SleepGuard m_sleep;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<OwnAvailability> m_own; ///< of the session
    std::unique_ptr<BackNotices> m_backNotices; ///< of the session
    std::unique_ptr<Announcements> m_announcements; ///< of the session
    std::unique_ptr<JournalKeeper> m_journal; ///< of the session; null in a demo
    Policy m_policy; ///< the administrator's; none in a demo
    MainWindow m_window; ///< last: goes before the session that its page shows
};

} // namespace Rollcall
