// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"
#include "platform/saverinhibitor.h"
#include "platform/singleinstance.h"
#include "platform/sleepguard.h"
#include "session/session.h"
#include "startup.h"
#include "wall/wallwatch.h"
#include "wall/wallwindow.h"

#include <memory>

namespace Rollcall {

class Demo;
class Grab;

/// `--wall`: builds the parts of a wall and connects them. Only reads, asks nobody anything, opens nothing
/// else. Owns all of it.
class Kiosk final : public QObject
{
    Q_OBJECT
public:
    explicit Kiosk(const Options &options, QObject *parent = nullptr);
    ~Kiosk() override;

    /// The exit code where there is nothing to show here: another copy shows it, or there is no connection.
    [[nodiscard]] std::optional<int> start();

private:
    [[nodiscard]] std::optional<InstanceReply> claim(const QString &profileId);
    void startDemo();
    void open(const Profile &profile);
    void log();
    void hang(const Profile &profile);
    void show();
    void readTeams();
    void readSettings();
    void wake();
    void seeForGrab();

    Options m_options;
    std::unique_ptr<SingleInstance> m_instance; ///< of this profile and screen; null in a demo
    OwnedStores m_stores;
    SleepGuard m_sleep;
    SaverInhibitor m_saver;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Grab> m_grab;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WallWatch> m_watch; ///< of the session
    std::unique_ptr<WallWindow> m_window;
    WallSetting m_readSetting; ///< what the settings said last
    WallChoice m_readChoice;
};

} // namespace Rollcall
