// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "options.h"
#include "platform/activation.h"
#include "presence/seat.h"
#include "session/keys.h"
#include "session/offeredpresets.h"
#include "session/teamstore.h"
#include "settings/ask.h"
#include "viewmemory.h"

#include <QScreen>
#include <QWindow>

#include <utility>

namespace Rollcall {

namespace {

constexpr QSize Wanted{1120, 820};
constexpr QSize Frame{16, 44}; // what the desktop draws around

} // namespace

Desk::Desk(const Options &options, Settings &settings, ProfileStore &profiles, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_settings(settings)
    , m_profiles(profiles)
{
    connect(&m_window, &MainWindow::settingsWanted, this, &Desk::settingsWanted);
    connect(&m_window, &MainWindow::wallWanted, this, &Desk::wallWanted);
    connect(&m_window, &MainWindow::profileChosen, this, &Desk::profileChosen);
    connect(&m_window, &MainWindow::activityChanged, this, &Desk::activityChanged);
    connect(&m_window, &MainWindow::journalWanted, this, &Desk::showJournal);
    prepareWindow();
    connect(&m_window, &MainWindow::hidesMessagesChanged, this,
        [this](bool hides) { m_settings.set(Keys::hideMessages, hides); });
    connect(&m_window, &MainWindow::formChanged, this,
        [this](ViewForm form) { m_settings.set(Keys::viewForm, form); });
    connect(&m_window, &MainWindow::showsPhotosChanged, this,
        [this](bool shows) { m_settings.set(Keys::showPhotos, shows); });
}

Desk::~Desk() = default;

void Desk::prepareWindow()
{
    m_window.resize(Wanted.boundedTo(m_window.screen()->availableSize() - Frame));
    const QByteArray geometry = m_settings.get(Keys::windowGeometry);
    if (!m_options.isDemo && !geometry.isEmpty())
        m_window.restoreGeometry(geometry);
    m_window.setHidesMessages(m_settings.get(Keys::hideMessages));
    m_window.setForm(m_settings.get(Keys::viewForm));
    rememberOrder(m_window, m_settings);
}

void Desk::raise(const QString &activationToken)
{
    if (m_window.isMinimized())
        m_window.showNormal();
    m_window.show();
    activate(*m_window.windowHandle(), activationToken);
}

void Desk::keep()
{
    if (m_options.isDemo)
        return;
    m_settings.set(Keys::windowGeometry, m_window.saveGeometry());
    if (const auto *page = m_window.page(); page && m_seat)
        keepView(*page, m_settings, m_seat->session().profile().id);
}

void Desk::leave()
{
    if (!m_seat)
        return;
    keep();
    m_window.setPage(nullptr, {});
    m_announcements.reset();
    m_journal.reset();
    m_seat = nullptr;
}

void Desk::open(Seat &seat)
{
    leave();
    m_seat = &seat;
    Session &session = seat.session();
    const QString id = session.profile().id;
    const Policy &policy = seat.policy();
    m_window.setShowsPhotos(m_settings.get(Keys::showPhotos), policy.photos);
    m_window.setMayWatch(policy.personWatch);
    auto *page = new RosterPage(session, seat.model(), seat.backNotices().watches());
    recallView(*page, m_settings, id);
    if (!m_options.isDemo) {
        page->setPhotoFolder(standardPhotoFolder(id));
        m_journal = std::make_unique<JournalKeeper>(session.roster(), id);
        keepJournal();
    }
    page->setMayWatch(policy.personWatch);
    page->setShowsSince(policy.since);
    connectPage(*page);
    announceTo(*page);
    m_window.setPage(page, session.profile().name);
    readTeams();
    offerMessages();
    listProfiles();
}

void Desk::connectPage(RosterPage &page)
{
    connect(&page, &RosterPage::settingsWanted, this, &Desk::settingsWanted);
    connect(&page, &RosterPage::secretWanted, this, &Desk::secretWanted);
    connect(&page, &RosterPage::messageUsed, this, &Desk::messageUsed);
    connect(&page, &RosterPage::stateChanged, this, &Desk::stateChanged);
    connect(&page, &RosterPage::written, this, &Desk::noteWritten);
    Q_EMIT stateChanged(page.state());
}

void Desk::announceTo(RosterPage &page)
{
    m_announcements = std::make_unique<Announcements>(m_seat->session().roster());
    connect(m_announcements.get(), &Announcements::announced, &page, &RosterPage::announce);
    connect(&m_settings, &Settings::changed, m_announcements.get(), [this](const QString &key) {
        if (key == Keys::announceChanges.key)
            m_announcements->setEnabled(m_settings.get(Keys::announceChanges));
    });
    m_announcements->setEnabled(m_settings.get(Keys::announceChanges));
}

void Desk::welcome()
{
    leave();
    m_window.welcome();
}

void Desk::listProfiles()
{
    if (m_options.isDemo)
        return;
    QStringList names;
    for (const Profile &profile : m_profiles.all())
        names += profile.name;
    m_window.setProfiles(names, m_seat ? m_seat->session().profile().name : QString());
}

void Desk::offerMessages()
{
    if (auto *page = m_window.page())
        page->setPresets(offeredPresets(m_settings), m_settings.get(Keys::recentMessages));
}

void Desk::readTeams()
{
    auto *page = m_window.page();
    if (!m_seat || !page)
        return;
    const QString id = m_seat->session().profile().id;
    const StoredTeams stored = TeamStore(m_settings.files(), id).load();
    page->setFollowed(m_profiles.followedTeams(id));
    page->setTeams(stored.set);
    if (!stored.problem.isEmpty())
        tell(&m_window, tr("Teams"), stored.problem, [] {});
}

QList<Agent> Desk::agents() const
{
    QList<Agent> agents;
    if (!m_seat)
        return agents;
    const Roster &roster = m_seat->session().roster();
    for (const int id : roster.ids())
        agents += roster.find(id)->agent;
    return agents;
}

} // namespace Rollcall
