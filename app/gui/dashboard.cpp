// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard.h"

#include "demo.h"
#include "desk.h"
#include "grab.h"
#include "platform/globalshortcut.h"
#include "seatonbus.h"
#include "session/teamstore.h"
#include "settings/ask.h"
#include "tray/ownwindow.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace Rollcall {

Dashboard::Dashboard(const Options &options, const QString &activationToken, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_activationToken(activationToken)
    , m_stores(options.isDemo)
    , m_notifications(QDBusConnection::sessionBus(), QGuiApplication::desktopFileName())
    , m_lock(
          QDBusConnection::systemBus(), QDBusConnection::sessionBus(), qEnvironmentVariable("XDG_SESSION_ID"))
    , m_sleep(QDBusConnection::systemBus())
    , m_idle(QDBusConnection::sessionBus(), m_stores.clock)
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &Dashboard::windowsClosed);
    connect(&m_notifications, &Notifications::activated, this, &Dashboard::showWindow);
    connect(qApp, &QGuiApplication::commitDataRequest, this, &Dashboard::logOut, Qt::DirectConnection);
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        if (m_desk)
            m_desk->keep();
    });
}

Dashboard::~Dashboard() = default;

std::optional<int> Dashboard::start()
{
    const auto profile = m_stores.profiles.chosen(m_options.profile);
    if (!m_options.isDemo && !profile && !m_options.profile.isEmpty()) {
        complain(tr("There is no connection named “%1”.").arg(m_options.profile));
        return int(ExitCode::Usage);
    }
    if (const auto other = claim(profile ? profile->id : QString()))
        return other->exitCode;
    m_notifications.start();
    watchMachine();
    if (m_options.isHidden && (profile || m_options.isDemo))
        startHidden();
    else
        showWindow();
    startTray();
    openDoor();
    followToggleKey();
    if (m_options.isDemo) {
        startDemo();
        return {};
    }
    if (profile)
        open(*profile, !m_options.isHidden);
    else
        showSettings();
    return {};
}

void Dashboard::startDemo()
{
    m_demo = std::make_unique<Demo>(m_options);
    if (m_grab)
        m_grab->setDemo(
            m_demo.get(), m_stores.network.get(),
            [this] {
                m_stores.ahead += std::chrono::minutes(8);
                if (m_seat)
                    m_seat->session().roster().expire();
            },
            [this] {
                if (auto *poller = m_seat ? m_seat->session().poller() : nullptr)
                    poller->refresh();
            });
    connect(m_demo.get(), &Demo::ready, this, [this] {
        keepDemo(*m_demo, m_stores, this, [this](const Profile &profile, const QString &problem) {
            if (!problem.isEmpty())
                tell(dialogParent(), tr("Teams"), problem, [] {});
            open(profile, true);
        });
    });
    connect(m_demo.get(), &Demo::failed, this, [](const QString &problem) { fail(problem); });
    m_demo->start();
}

// What is on its way to the server under the old connection is waited for.
void Dashboard::change(const QString &name)
{
    constexpr auto Once = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);
    const auto again = [this, name] { change(name); };
    auto *page = m_desk ? m_desk->window().page() : nullptr;
    if (page && page->isSending())
        return void(connect(page, &RosterPage::changeEnded, this, again, Once));
    if (m_seat && m_seat->own().isBusy())
        return void(connect(&m_seat->own(), &OwnAvailability::ended, this, again, Once));
    const auto profile = m_stores.profiles.find(name);
    if (!profile)
        return;
    const bool isOther = !m_seat || m_seat->session().profile().id != profile->id;
    if (isOther && claim(profile->id)) {
        if (m_desk) // another copy has it, and has come to the front
            m_desk->listProfiles();
        return;
    }
    open(*profile, true);
}

void Dashboard::leave()
{
    if (m_desk)
        m_desk->leave();
    m_onBus.reset();
    m_seat.reset();
    showFace();
}

void Dashboard::open(const Profile &profile, bool isAttended)
{
    leave();
    if (!m_options.isDemo) {
        m_stores.policy = policyOf(standardSettingsFiles());
        m_stores.profiles.setLastUsed(profile.id);
    }
    m_seat = std::make_unique<Seat>(profile, Seat::Desktop{m_notifications, m_lock, m_sleep, m_idle},
        Seat::Stores{m_stores.settings, m_stores.profiles, *m_stores.network, *m_stores.secrets,
            m_stores.ledger, m_stores.clock, m_stores.policy});
    connect(&m_seat->session(), &Session::signedIn, this, &Dashboard::pace);
    connect(m_seat.get(), &Seat::faceChanged, this, &Dashboard::showFace);
    connect(m_seat.get(), &Seat::messageUsed, this, &Dashboard::rememberMessage);
    if (m_desk)
        m_desk->open(*m_seat);
    showOnBus();
    m_seat->start(isAttended);
    showFace();
}

} // namespace Rollcall
