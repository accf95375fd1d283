// SPDX-License-Identifier: GPL-3.0-or-later
// The windows: made when somebody wants to see them, and what their end means. Everything else is in
// dashboard.cpp.
#include "dashboard.h"

#include "desk.h"
#include "grab.h"
#include "platform/colorscheme.h"
#include "session/keys.h"
#include "settings/ask.h"
#include "settings/settingsdialog.h"
#include "settings/signindialog.h"
#include "style/theme.h"
#include "tray/ownwindow.h"

#include <QApplication>
#include <QProcess>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

Desk &Dashboard::desk()
{
    if (m_desk)
        return *m_desk;
    setTheme();
    m_desk = std::make_unique<Desk>(m_options, m_stores.settings, m_stores.profiles);
    connect(m_desk.get(), &Desk::settingsWanted, this, &Dashboard::showSettings);
    connect(m_desk.get(), &Desk::wallWanted, this, &Dashboard::showWall);
    connect(m_desk.get(), &Desk::secretWanted, this, &Dashboard::askForSecret);
    connect(m_desk.get(), &Desk::profileChosen, this, &Dashboard::change);
    connect(m_desk.get(), &Desk::activityChanged, this, &Dashboard::pace);
    connect(m_desk.get(), &Desk::messageUsed, this, &Dashboard::rememberMessage);
    connect(&m_desk->window(), &MainWindow::quitWanted, this, &Dashboard::quit);
    if (!m_options.grabFile.isEmpty()) {
        m_grab = std::make_unique<Grab>(m_options.grabFile, m_options.grabAfter);
        m_grab->setWindow(&m_desk->window());
        connect(m_desk.get(), &Desk::stateChanged, m_grab.get(), &Grab::see);
    }
    if (m_seat)
        m_desk->open(*m_seat);
    return *m_desk;
}

bool Dashboard::hasWindow() const
{
    return m_desk && m_desk->window().isVisible() && !m_desk->window().isMinimized();
}

void Dashboard::showWindow()
{
    Desk &desk = this->desk();
    if (!m_seat && !m_options.isDemo && !m_stores.profiles.chosen(m_options.profile))
        desk.welcome();
    desk.listProfiles();
    desk.raise(std::exchange(m_activationToken, {}));
    pace();
}

// A style sheet is laid over everything there is: once, before the first window.
void Dashboard::dressFirst()
{
    if (!m_desk && !m_ownWindow)
        setTheme();
}

QWidget *Dashboard::dialogParent()
{
    dressFirst();
    return m_desk ? &m_desk->window() : nullptr;
}

void Dashboard::setTheme()
{
    const ThemeChoice choice = m_options.theme.value_or(m_stores.settings.get(Keys::theme));
    const bool isDark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopPrefersDark());
    applyTheme(*qApp, isDark ? darkTheme() : lightTheme());
}

void Dashboard::showSettings()
{
    const QString id = m_seat ? m_seat->session().profile().id : QString();
    const QList<Agent> agents = m_desk ? m_desk->agents() : QList<Agent>();
    auto *dialog = new SettingsDialog(
        {m_stores.settings, m_stores.profiles, *m_stores.secrets, m_stores.ledger, *m_stores.network,
            m_stores.clock, m_stores.policy, {id, agents}, desktopFacts()},
        id, dialogParent());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::profileSaved, this, [this](const QString &saved) { change(saved); });
    connect(dialog, &SettingsDialog::profileRemoved, this, [this](const QString &removed) {
        if (m_seat && m_seat->session().profile().id == removed) {
            leave();
            desk().welcome();
        }
        if (m_desk)
            m_desk->listProfiles();
    });
    connect(dialog, &SettingsDialog::appearanceChanged, this, &Dashboard::setTheme);
    for (const auto changed : {&SettingsDialog::privacyChanged, &SettingsDialog::teamsChanged,
             &SettingsDialog::presetsChanged, &SettingsDialog::availabilityChanged})
        connect(dialog, changed, this, &Dashboard::followSettings);
    dialog->open();
}

// A program of its own, which outlives this one. In a demo it has a tenant of its own, too.
void Dashboard::showWall()
{
    QStringList arguments{u"--wall"_s};
    if (m_options.isDemo)
        arguments += {u"--demo"_s, u"--agents"_s, QString::number(m_options.demoAgents), u"--churn"_s,
            QString::number(m_options.demoChurn)};
    else if (m_seat)
        arguments += {u"--profile"_s, m_seat->session().profile().id};
    else
        return tell(dialogParent(), tr("Wall"), tr("There is no connection yet."), [] {});
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        tell(dialogParent(), tr("Wall"), tr("The wall could not be started."), [] {});
}

void Dashboard::followSettings()
{
    if (m_seat) {
        m_seat->readSettings();
        m_seat->readTeams();
    }
    if (m_desk) {
        m_desk->keepJournal();
        m_desk->readTeams();
        m_desk->offerMessages();
    }
    followToggleKey();
    dressTray();
    showFace();
}

void Dashboard::rememberMessage(const QString &message)
{
    m_stores.settings.set(
        Keys::recentMessages, withRecent(m_stores.settings.get(Keys::recentMessages), message));
    if (m_desk)
        m_desk->offerMessages();
    showFace();
}

void Dashboard::askForSecret()
{
    if (!m_seat)
        return;
    Session &session = m_seat->session();
    if (session.profile().method == Credential::Method::Xsrf)
        return showSettings(); // its value and its cookie come together
    auto *dialog = new SignInDialog(session.profile(), session.problem(), dialogParent());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::entered, &session, &Session::supplySecret);
    dialog->open();
}

// A change on its way is waited for: by the window that shows it, or by end().
void Dashboard::quit()
{
    m_isQuitting = true;
    if ((m_desk && m_desk->window().isVisible()) || QApplication::activeModalWidget())
        QApplication::closeAllWindows();
    else
        end();
}

void Dashboard::windowsClosed()
{
    if (stays())
        pace();
    else
        end();
}

void Dashboard::end()
{
    if (!m_seat || !m_seat->own().isBusy())
        return QCoreApplication::quit();
    connect(&m_seat->own(), &OwnAvailability::ended, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QTimer::singleShot(5s, qApp, &QCoreApplication::quit);
}

} // namespace Rollcall
