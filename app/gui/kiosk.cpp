// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk.h"

#include "api/exitcode.h"
#include "demo.h"
#include "domain/zonedtime.h"
#include "grab.h"
#include "platform/runtimefolder.h"
#include "session/teamstore.h"
#include "wall/wallsettings.h"

#include <QGuiApplication>
#include <QIcon>

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

Kiosk::Kiosk(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_stores(options.isDemo)
    , m_sleep(QDBusConnection::systemBus())
    , m_saver(QDBusConnection::sessionBus(), QGuiApplication::desktopFileName(),
          tr("The wall shows who is present."))
{
    QGuiApplication::setQuitOnLastWindowClosed(false); // all screens may be unplugged
    connect(&m_sleep, &SleepGuard::awake, this, &Kiosk::wake);
}

Kiosk::~Kiosk() = default;

std::optional<int> Kiosk::start()
{
    const auto profile = m_stores.profiles.chosen(m_options.profile);
    if (!m_options.isDemo && !profile) {
        complain(m_options.profile.isEmpty()
                ? tr("There is no connection yet. Start rollcall without --wall once to make one.")
                : tr("There is no connection named “%1”.").arg(m_options.profile));
        return int(ExitCode::Usage);
    }
    if (const auto other = claim(profile ? profile->id : QString()))
        return other->exitCode;
    m_sleep.start();
    m_saver.start();
    if (m_options.isDemo)
        startDemo();
    else
        open(*profile);
    return {};
}

// One wall for each profile and screen; a second start leaves it as it is.
std::optional<InstanceReply> Kiosk::claim(const QString &profileId)
{
    if (m_options.isDemo || !m_options.grabFile.isEmpty())
        return {};
    const int screen = wallSetting(m_stores.settings, *m_options.wall).screen;
    auto instance =
        std::make_unique<SingleInstance>(runtimeFolder().path, wallInstanceName(profileId, screen));
    const SingleInstance::Meeting meeting = instance->meet({});
    if (!meeting.reply.sentence.isEmpty())
        complain(meeting.reply.sentence);
    using Outcome = SingleInstance::Outcome;
    if (meeting.outcome == Outcome::Answered || meeting.outcome == Outcome::Silent)
        return meeting.reply;
    connect(instance.get(), &SingleInstance::ordered, this,
        [](const InstanceOrder &, const SingleInstance::Answer &answer) {
            answer({0, tr("This wall is shown already.")});
        });
    m_instance = std::move(instance);
    return {};
}

void Kiosk::startDemo()
{
    m_demo = std::make_unique<Demo>(m_options);
    connect(m_demo.get(), &Demo::failed, this, [](const QString &problem) { fail(problem); });
    connect(m_demo.get(), &Demo::ready, this, [this] {
        keepDemo(*m_demo, m_stores, this, [this](const Profile &profile, const QString &problem) {
            if (problem.isEmpty())
                open(profile);
            else
                fail(problem);
        });
    });
    m_demo->start();
}

void Kiosk::open(const Profile &profile)
{
    m_session = std::make_unique<Session>(
        profile, *m_stores.network, *m_stores.secrets, m_stores.ledger, m_stores.clock, m_stores.policy);
    m_session->setCapabilities(m_stores.profiles.capabilities(profile.id));
    m_session->setTeams(TeamStore(m_stores.settings.files(), profile.id).managed());
    connect(m_session.get(), &Session::capabilitiesLearned, this,
        [this, id = profile.id](
            const Capabilities &learned) { m_stores.profiles.setCapabilities(id, learned); });
    connect(m_session.get(), &Session::stateChanged, this, &Kiosk::log);
    connect(m_session.get(), &Session::signedIn, this,
        [this] { m_session->poller()->setInterval(m_session->profile().interval); });
    hang(profile);
    m_session->start();
}

// What the wall has no room for is for whoever looks after the machine.
void Kiosk::log()
{
    if (!m_session->problem().isEmpty())
        complain(m_session->problem());
}

void Kiosk::hang(const Profile &profile)
{
    const WallOptions &wall = *m_options.wall;
    rememberWall(wall, m_stores.settings, profile.id);
    m_readSetting = wallSetting(m_stores.settings, {});
    m_readChoice = wallChoice(m_stores.settings, {}, profile.id, m_stores.policy);
    m_watch = std::make_unique<WallWatch>(
        *m_session, wallChoice(m_stores.settings, wall, profile.id, m_stores.policy));
    const QTimeZone zone = usableZone(teamTimeZone(profile));
    m_window = std::make_unique<WallWindow>(
        wallSetting(m_stores.settings, wall), [this, zone] { return m_stores.clock.now().toTimeZone(zone); });
    connect(m_watch.get(), &WallWatch::changed, this, &Kiosk::show);
    connect(m_window.get(), &WallWindow::minutePassed, this, [this] {
        readTeams();
        readSettings();
        show();
    });
    connect(m_window.get(), &WallWindow::closed, this, [] { QCoreApplication::quit(); });
    if (!m_options.grabFile.isEmpty()) {
        m_grab = std::make_unique<Grab>(m_options.grabFile, m_options.grabAfter);
        m_grab->setWindow(m_window.get());
        if (m_demo)
            m_grab->setDemo(
                m_demo.get(), m_stores.network.get(),
                [this] {
                    m_stores.ahead += std::chrono::minutes(8);
                    wake();
                },
                [this] {
                    m_session->wake();
                    if (m_session->poller()) // some of what a server refuses shows when a message is read
                        m_session->poller()->readNow(m_session->roster().ids());
                });
    }
    m_window->start();
}

void Kiosk::show()
{
    m_window->setScene(m_watch->scene());
    if (m_grab)
        seeForGrab();
}

// The teams are those of the window, which may be edited while this wall hangs.
void Kiosk::readTeams()
{
    const StoredTeams stored = TeamStore(m_stores.settings.files(), m_session->profile().id).load();
    if (stored.problem.isEmpty())
        m_watch->setTeams(stored.set);
}

// So are the settings. What the options of this start asked for counts until one of them is changed.
void Kiosk::readSettings()
{
    const Settings now(m_stores.settings.files());
    WallSetting setting = wallSetting(now, {});
    const WallChoice choice = wallChoice(now, {}, m_session->profile().id, m_stores.policy);
    if (std::exchange(m_readSetting, setting) != setting) {
        setting.isLocked = m_options.wall->isLocked;
        m_window->setSetting(setting);
    }
    if (std::exchange(m_readChoice, choice) != choice)
        m_watch->setChoice(choice);
}

// What was known before is old, and connections may have died meanwhile.
void Kiosk::wake()
{
    if (!m_session)
        return;
    m_session->roster().expire();
    m_session->wake();
    m_window->rebuild();
}

void Kiosk::seeForGrab()
{
    const Poller *poller = m_session->poller();
    m_grab->see(viewState({.session = m_session->state(),
        .problem = m_session->problem(),
        .refusedSince = m_session->refusedSince(),
        .poller = poller ? poller->state() : Poller::State::Idle,
        .error = poller && poller->error() ? poller->error() : m_session->error(),
        .failingSince = poller ? poller->failingSince() : QDateTime(),
        .lastAnswer = m_session->roster().lastAnswer(),
        .agents = m_session->roster().size(),
        .isStale = m_watch->isEverythingStale(),
        .isReadingOnly = m_session->capabilities().isReadingOnly,
        .isTooOld = m_session->capabilities().isTooOld,
        .now = m_stores.clock.now()}));
}

} // namespace Rollcall
