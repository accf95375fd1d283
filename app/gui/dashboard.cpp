// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard.h"

#include "api/network.h"
#include "demo.h"
#include "grab.h"
#include "session/keychainstore.h"
#include "session/keys.h"
#include "session/teamstore.h"
#include "settings/settingsdialog.h"
#include "settings/signindialog.h"
#include "viewmemory.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

void complain(const QString &problem)
{
    std::fputs(qPrintable(u"rollcall: "_s + problem + u'\n'), stderr);
}

void fail(const QString &problem)
{
    complain(problem);
    QMetaObject::invokeMethod(
        qApp, [] { QCoreApplication::exit(int(ExitCode::SomeFailed)); }, Qt::QueuedConnection);
}

// A demo never touches the user's files: its settings go with it, its secrets stay in memory.
SettingsFiles filesFor(const QTemporaryDir *demo)
{
    return demo ? SettingsFiles{demo->filePath(u"user.ini"_s), demo->filePath(u"system.ini"_s)}
                : standardSettingsFiles();
}

std::unique_ptr<SecretStore> secretsFor(const Options &options)
{
    if (options.isDemo)
        return std::make_unique<MemorySecretStore>();
    return std::make_unique<KeychainStore>();
}

Clock clockAhead(const Tick &ahead)
{
    const Clock system = systemClock();
    return {[system, &ahead] {
                return system.now().addMSecs(
                    std::chrono::duration_cast<std::chrono::milliseconds>(ahead).count());
            },
        [system, &ahead] { return system.tick() + ahead; }};
}

} // namespace

Dashboard::Dashboard(const Options &options, const QString &activationToken, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_activationToken(activationToken)
    , m_demoFolder(options.isDemo ? std::make_unique<QTemporaryDir>() : nullptr)
    , m_settings(std::make_unique<Settings>(filesFor(m_demoFolder.get())))
    , m_profiles(std::make_unique<ProfileStore>(*m_settings))
    , m_network(makeNetwork())
    , m_secrets(secretsFor(options))
    , m_clock(clockAhead(m_ahead))
    , m_ledger(std::make_unique<SignInLedger>(
          options.isDemo ? m_demoFolder->filePath(u"signin.json"_s) : standardLedgerFile(), m_clock))
    , m_notifications(QDBusConnection::sessionBus(), QGuiApplication::desktopFileName())
    , m_lock(
          QDBusConnection::systemBus(), QDBusConnection::sessionBus(), qEnvironmentVariable("XDG_SESSION_ID"))
    , m_sleep(QDBusConnection::systemBus())
{
    if (!m_options.isDemo)
        m_policy = policyOf(standardSettingsFiles());
    connect(&m_notifications, &Notifications::activated, this, &Dashboard::raise);
    connect(&m_window, &MainWindow::settingsWanted, this, &Dashboard::showSettings);
    connect(&m_window, &MainWindow::activityChanged, this, &Dashboard::pace);
    connect(&m_window, &MainWindow::hidesMessagesChanged, this,
        [this](bool hides) { m_settings->set(Keys::hideMessages, hides); });
    connect(&m_window, &MainWindow::formChanged, this,
        [this](ViewForm form) { m_settings->set(Keys::viewForm, form); });
    connect(&m_window, &MainWindow::showsPhotosChanged, this,
        [this](bool shows) { m_settings->set(Keys::showPhotos, shows); });
    connect(&m_window, &MainWindow::journalWanted, this, &Dashboard::showJournal);
    connect(&m_window, &MainWindow::profileChosen, this, &Dashboard::change);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Dashboard::keepWindow);
}

Dashboard::~Dashboard() = default;

std::optional<int> Dashboard::start()
{
    const auto profile = m_profiles->chosen(m_options.profile);
    if (!m_options.isDemo && !profile && !m_options.profile.isEmpty()) {
        complain(tr("There is no connection named “%1”.").arg(m_options.profile));
        return int(ExitCode::Usage);
    }
    if (const auto other = claim(profile ? profile->id : QString()))
        return other->exitCode;
    showWindow();
    m_notifications.start();
    watchMachine();
    if (m_options.isDemo) {
        startDemo();
        return {};
    }
    listProfiles();
    if (profile) {
        open(*profile);
        return {};
    }
    m_window.welcome();
    showSettings();
    return {};
}

void Dashboard::startDemo()
{
    m_demo = std::make_unique<Demo>(m_options);
    if (m_grab)
        m_grab->setDemo(
            m_demo.get(), m_network.get(),
            [this] {
                m_ahead += std::chrono::minutes(8);
                if (m_session)
                    m_session->roster().expire();
            },
            [this] {
                if (auto *poller = m_session ? m_session->poller() : nullptr)
                    poller->refresh();
            });
    connect(m_demo.get(), &Demo::ready, this, [this] {
        const Profile profile = keepDemo();
        m_secrets->write(secretKey(profile.id, SecretKind::Credential), Demo::password(), this,
            [this, profile](const QString &) { open(profile); });
    });
    connect(m_demo.get(), &Demo::failed, this, [](const QString &problem) { fail(problem); });
    m_demo->start();
}

// What is on its way to the server under the old connection is waited for.
void Dashboard::change(const QString &name)
{
    auto *page = m_window.page();
    if (page && page->isSending())
        return void(connect(
            page, &RosterPage::changeEnded, this, [this, name] { change(name); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection)));
    const auto profile = m_profiles->find(name);
    if (!profile)
        return;
    const bool isOther = !m_session || m_session->profile().id != profile->id;
    if (isOther && claim(profile->id))
        return listProfiles(); // another copy has it, and has come to the front
    open(*profile);
}

void Dashboard::open(const Profile &profile)
{
    keepWindow();
    m_window.setPage(nullptr, {});
    dropNotices();
    m_journal.reset();
    m_own.reset();
    if (!m_options.isDemo) {
        m_policy = policyOf(standardSettingsFiles());
        m_profiles->setLastUsed(profile.id);
    }
    m_window.setShowsPhotos(m_settings->get(Keys::showPhotos), m_policy.photos);
    m_session = std::make_unique<Session>(profile, *m_network, *m_secrets, *m_ledger, m_clock, m_policy);
    if (!m_options.isDemo) {
        m_journal = std::make_unique<JournalKeeper>(m_session->roster(), profile.id);
        keepJournal();
        m_session->setCapabilities(m_profiles->capabilities(profile.id));
        connect(m_session.get(), &Session::capabilitiesLearned, this,
            [this, id = profile.id](
                const Capabilities &learned) { m_profiles->setCapabilities(id, learned); });
    }
    m_own = std::make_unique<OwnAvailability>(*m_session);
    m_backNotices = std::make_unique<BackNotices>(m_session->roster(), m_notifications);
    auto *page = new RosterPage(*m_session, m_backNotices->watches());
    recallView(*page, *m_settings, profile.id);
    m_session->setTeams(TeamStore(m_settings->files(), profile.id).managed());
    if (!m_options.isDemo)
        page->setPhotoFolder(standardPhotoFolder(profile.id));
    page->setMayWatch(m_policy.personWatch);
    m_window.setMayWatch(m_policy.personWatch);
    page->setShowsSince(m_policy.since);
    connect(page, &RosterPage::settingsWanted, this, &Dashboard::showSettings);
    connect(page, &RosterPage::secretWanted, this, &Dashboard::askForSecret);
    connect(page, &RosterPage::messageUsed, this, [this](const QString &message) {
        m_settings->set(Keys::recentMessages, withRecent(m_settings->get(Keys::recentMessages), message));
        offerMessages();
    });
    connect(m_session.get(), &Session::signedIn, this, &Dashboard::pace);
    if (m_grab) {
        connect(page, &RosterPage::stateChanged, m_grab.get(), &Grab::see);
        m_grab->see(page->state());
    }
    connect(page, &RosterPage::written, this, &Dashboard::noteWritten);
    announceTo(*page);
    m_window.setPage(page, profile.name);
    readTeams();
    offerMessages();
    listProfiles();
    m_session->start(true); // a person opened it
}

void Dashboard::listProfiles()
{
    if (m_options.isDemo)
        return;
    QStringList names;
    for (const Profile &profile : m_profiles->all())
        names += profile.name;
    m_window.setProfiles(names, m_session ? m_session->profile().name : QString());
}

void Dashboard::showSettings()
{
    const QString id = m_session ? m_session->profile().id : QString();
    auto *dialog = new SettingsDialog(
        {*m_settings, *m_profiles, *m_secrets, *m_ledger, *m_network, m_clock, m_policy, {id, agents()}}, id,
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::profileSaved, this, [this](const QString &saved) { change(saved); });
    connect(dialog, &SettingsDialog::profileRemoved, this, [this](const QString &removed) {
        listProfiles();
        if (!m_session || m_session->profile().id != removed)
            return;
        m_window.welcome();
        dropNotices();
        m_journal.reset();
        m_own.reset();
        m_session.reset();
    });
    connect(dialog, &SettingsDialog::appearanceChanged, this,
        [this] { setTheme(m_options.theme.value_or(m_settings->get(Keys::theme))); });
    connect(dialog, &SettingsDialog::privacyChanged, this, &Dashboard::keepJournal);
    connect(dialog, &SettingsDialog::teamsChanged, this, &Dashboard::readTeams);
    connect(dialog, &SettingsDialog::presetsChanged, this, &Dashboard::offerMessages);
    dialog->open();
}

void Dashboard::askForSecret()
{
    if (!m_session)
        return;
    if (m_session->profile().method == Credential::Method::Xsrf)
        return showSettings(); // its value and its cookie come together
    auto *dialog = new SignInDialog(m_session->profile(), m_session->problem(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::entered, m_session.get(), &Session::supplySecret);
    dialog->open();
}

} // namespace Rollcall
