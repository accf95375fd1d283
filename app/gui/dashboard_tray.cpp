// SPDX-License-Identifier: GPL-3.0-or-later
// The own presence in the tray and in the small window. Everything else is in dashboard.cpp.
#include "dashboard.h"

#include "desk.h"
#include "platform/colorscheme.h"
#include "session/keys.h"
#include "session/offeredpresets.h"
#include "settings/ask.h"
#include "tray/ownwindow.h"

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto PanelStart = 10s; // at login the panel may come later than this program
constexpr auto PanelRestart = 30s;
constexpr auto FreshEnough = 10s;
constexpr auto PauseTime = 1h;

} // namespace

void Dashboard::startTray()
{
    if (m_grab)
        return;
    m_tray = std::make_unique<Tray>(QDBusConnection::sessionBus());
    m_trayMissing.setSingleShot(true);
    connect(&m_trayMissing, &QTimer::timeout, this, &Dashboard::missTray);
    connect(m_tray.get(), &Tray::isThereChanged, this, &Dashboard::trayCameOrWent);
    connect(m_tray.get(), &Tray::opened, this, &Dashboard::showWindow);
    connect(m_tray.get(), &Tray::toggled, this, &Dashboard::toggleOwn);
    connect(m_tray.get(), &Tray::menuOpened, this, [this] {
        if (m_seat)
            m_seat->refresh(FreshEnough);
    });
    TrayMenu &menu = m_tray->menu();
    connect(&menu, &TrayMenu::ordered, this, [this](const InstanceOrder &order) {
        if (m_seat)
            m_seat->carryOut(order, false);
    });
    connect(&menu, &TrayMenu::customWanted, this, &Dashboard::showOwnWindow);
    connect(&menu, &TrayMenu::automaticChosen, this, &Dashboard::setAutomatic);
    connect(&menu, &TrayMenu::watchToggled, this, &Dashboard::toggleWatch);
    connect(&menu, &TrayMenu::secretWanted, this, &Dashboard::askForSecret);
    connect(&menu, &TrayMenu::windowWanted, this, &Dashboard::showWindow);
    connect(&menu, &TrayMenu::wallWanted, this, &Dashboard::showWall);
    connect(&menu, &TrayMenu::settingsWanted, this, &Dashboard::showSettings);
    connect(&menu, &TrayMenu::quitWanted, this, &Dashboard::quit);
    dressTray();
    showFace();
    m_tray->start();
}

void Dashboard::toggleOwn()
{
    if (m_seat)
        m_seat->carryOut({.command = InstanceOrder::Command::Toggle}, true);
}

// Asks the desktop, which takes a moment.
void Dashboard::dressTray()
{
    if (m_tray)
        m_tray->setLook(m_stores.settings.get(Keys::trayLook), desktopPrefersDark());
}

void Dashboard::startHidden()
{
    m_trayMissing.start(PanelStart);
}

void Dashboard::trayCameOrWent()
{
    if (m_tray->isThere())
        m_trayMissing.stop();
    else if (!hasWindow())
        m_trayMissing.start(PanelRestart);
    showFace();
}

// Nobody is left with a program that they cannot see.
void Dashboard::missTray()
{
    if (m_tray && m_tray->isThere())
        return;
    showWindow();
    if (m_stores.settings.get(Keys::toldNoTray))
        return;
    m_stores.settings.set(Keys::toldNoTray, true);
    tell(dialogParent(), tr("No tray"),
        tr("This desktop has no tray for icons, so Rollcall keeps its window. Your own availability is at "
           "the top of it."),
        [] {});
}

bool Dashboard::stays() const
{
    const bool isWanted = m_options.isHidden || m_stores.settings.get(Keys::staysInTray);
    return !m_isQuitting && isWanted && m_tray && m_tray->isThere();
}

// Told after every poll: where nobody sees a face, none is made.
void Dashboard::showFace()
{
    const bool hasIcon = m_tray && m_tray->isThere();
    if (!hasIcon && !m_ownWindow)
        return;
    const OwnFace face = m_seat ? m_seat->face() : OwnFace();
    if (m_ownWindow)
        m_ownWindow->show(face);
    if (hasIcon)
        m_tray->show(face, offers());
}

TrayMenu::Offers Dashboard::offers()
{
    TrayMenu::Offers offers{
        .presets = offeredPresets(m_stores.settings), .recent = m_stores.settings.get(Keys::recentMessages)};
    if (!m_seat)
        return offers;
    if (const SelfWatch *self = m_seat->self(); self && self->automation().rules().isOn)
        offers.automatic = self->automation().isPaused(m_stores.clock.tick()) ? TrayMenu::Automatic::Paused
                                                                              : TrayMenu::Automatic::On;
    if (!m_stores.policy.personWatch)
        return offers;
    const WatchList &watches = m_seat->backNotices().watches();
    for (const auto &[id, name] : m_seat->absent())
        offers.absent.append({id, name, watches.contains(id)});
    return offers;
}

void Dashboard::setAutomatic(TrayMenu::Automatic automatic)
{
    m_stores.settings.set(Keys::absence, automatic != TrayMenu::Automatic::Off);
    if (!m_seat)
        return;
    m_seat->readSettings();
    if (SelfWatch *self = m_seat->self(); self && automatic == TrayMenu::Automatic::Paused)
        self->pauseFor(PauseTime);
    else if (self)
        self->resume();
    showFace();
}

void Dashboard::toggleWatch(int associateId)
{
    if (!m_seat)
        return;
    WatchList &watches = m_seat->backNotices().watches();
    if (watches.contains(associateId))
        watches.remove(associateId);
    else
        watches.add(associateId);
    showFace();
}

void Dashboard::showOwnWindow()
{
    if (!m_seat)
        return;
    if (!m_ownWindow) {
        const Profile &profile = m_seat->session().profile();
        const QTimeZone team = teamTimeZone(profile);
        dressFirst();
        m_ownWindow = new OwnWindow({[clock = m_stores.clock, team] { return clock.now().toTimeZone(team); },
            team, returnLanguage(profile)});
        m_ownWindow->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_ownWindow, &OwnWindow::wished, this, [this](const InstanceOrder &order) {
            if (m_seat)
                m_seat->carryOut(order, [window = m_ownWindow](const InstanceReply &reply) {
                    if (window)
                        window->take(reply);
                });
        });
    }
    m_ownWindow->setPresets(offeredPresets(m_stores.settings), m_stores.settings.get(Keys::recentMessages));
    m_ownWindow->show(m_seat->face());
    m_ownWindow->show();
    m_ownWindow->raise();
    m_ownWindow->activateWindow();
    m_seat->refresh(FreshEnough);
}

} // namespace Rollcall
