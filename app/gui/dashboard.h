// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus/busdoor.h"
#include "options.h"
#include "platform/singleinstance.h"
#include "presence/seat.h"
#include "startup.h"
#include "tray/tray.h"

#include <QPointer>

#include <memory>

class QSessionManager; // NOLINT(cppcoreguidelines-virtual-class-destructor): Qt's

namespace Rollcall {

class Demo;
class Desk;
class GlobalShortcut;
class Grab;
class OwnWindow;
class SeatOnBus;
struct DesktopFacts;

/// Builds the parts of the desktop program and connects them; decides nothing else. Owns all of them. What
/// belongs to a window is made when somebody wants to see one.
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
    void startDemo();
    void change(const QString &name);
    void open(const Profile &profile, bool isAttended);
    void leave();
    [[nodiscard]] Desk &desk();
    [[nodiscard]] bool hasWindow() const;
    void showWindow();
    void startHidden();
    void showSettings();
    void showWall();
    void followSettings();
    void askForSecret();
    void showOwnWindow();
    void setTheme();
    void dressFirst();
    void quit();
    void windowsClosed();
    void end();
    void pace();
    void watchMachine();
    void startTray();
    void toggleOwn();
    void dressTray();
    void trayCameOrWent();
    void missTray();
    void showFace();
    [[nodiscard]] TrayMenu::Offers offers();
    void setAutomatic(TrayMenu::Automatic automatic);
    void toggleWatch(int associateId);
    void openDoor();
    void showOnBus();
    void followToggleKey();
    [[nodiscard]] DesktopFacts desktopFacts() const;
    void logOut(QSessionManager &manager);
    void rememberMessage(const QString &message);
    [[nodiscard]] bool stays() const;
    [[nodiscard]] QWidget *dialogParent();

    Options m_options;
    QString m_activationToken;
    std::unique_ptr<SingleInstance> m_instance; ///< of the profile that is open; null in a demo
    OwnedStores m_stores;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Grab> m_grab;
    Notifications m_notifications;
    ScreenLock m_lock;
    SleepGuard m_sleep;
    IdleTime m_idle;
    std::unique_ptr<Seat> m_seat; ///< null without a connection
    std::unique_ptr<BusDoor> m_door; ///< null in a demo
    std::unique_ptr<SeatOnBus> m_onBus; ///< the seat
    std::unique_ptr<GlobalShortcut> m_toggleKey; ///< null where none is wanted
    std::unique_ptr<Desk> m_desk; ///< null until somebody wants to see it
    QPointer<OwnWindow> m_ownWindow;
    std::unique_ptr<Tray> m_tray; ///< null where none is wanted
    QTimer m_trayMissing;
    bool m_isQuitting = false;
};

} // namespace Rollcall
