// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons do: test, save, remove.
#include "settings/settingsdialog.h"

#include "session/teamstore.h"
#include "settings/appearancepage.h"
#include "settings/ask.h"
#include "settings/availabilitypage.h"
#include "settings/connectionpage.h"
#include "settings/connectiontest.h"
#include "settings/listloader.h"
#include "settings/messagespage.h"
#include "settings/privacypage.h"
#include "settings/steplist.h"
#include "settings/teams/teamspage.h"
#include "settings/testbar.h"
#include "settings/wall/wallsettingspage.h"

#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

namespace Rollcall {

bool SettingsDialog::complain()
{
    auto complaint = m_connection->complaint();
    if (!complaint)
        complaint = m_teams->complaint();
    if (!complaint)
        complaint = m_messages->complaint();
    if (!complaint)
        complaint = m_availability->complaint();
    if (complaint)
        pointAt(*complaint);
    return complaint.has_value();
}

void SettingsDialog::pointAt(const Complaint &complaint)
{
    for (int page = 0; page < m_pages->count(); ++page) {
        if (m_pages->widget(page)->isAncestorOf(complaint.field))
            m_rail->setCurrentRow(page);
    }
    m_connection->reveal(complaint.field);
    if (auto *scroll = qobject_cast<QScrollArea *>(m_pages->currentWidget()))
        QTimer::singleShot(0, complaint.field,
            [scroll, field = complaint.field] { scroll->ensureWidgetVisible(field, 0, 60); });
    forgetTest();
    m_tested = draft();
    m_bar->say(complaint.text, TestBar::Tone::Alert);
}

void SettingsDialog::test()
{
    endTest();
    if (complain())
        return;
    m_steps->clear();
    m_steps->show();
    m_connection->setTested(true);
    m_bar->setTesting(true);
    m_bar->say({}, TestBar::Tone::Plain);
    m_isTesting = true;
    m_tested = draft();
    m_test = new ConnectionTest(m_services, m_tested, m_saved, this);
    connect(m_test, &ConnectionTest::stepDone, m_steps, &StepList::add);
    connect(m_test, &ConnectionTest::finished, this, &SettingsDialog::tested);
    m_test->start();
}

void SettingsDialog::endTest()
{
    m_isTesting = false;
    if (!m_test)
        return;
    disconnect(m_test, nullptr, this, nullptr);
    disconnect(m_test, nullptr, m_steps, nullptr);
    m_test->abandon();
    m_test.clear();
    m_bar->setTesting(false);
}

void SettingsDialog::tested(bool passed, const QString &summary, ApiClient *client)
{
    m_isTesting = false;
    m_bar->setTesting(false);
    m_bar->say(summary, passed ? TestBar::Tone::Good : TestBar::Tone::Alert);
    m_steps->setVisible(!passed && !m_steps->isEmpty());
    if (passed)
        loadLists(*client); // lives with the test, which stays until the next one
    else
        endTest();
}

void SettingsDialog::loadLists(ApiClient &client)
{
    m_hasLists = true;
    auto *lists = new ListLoader(client, &client);
    connect(lists, &ListLoader::languages, m_connection, &ConnectionPage::setLanguages);
    connect(lists, &ListLoader::timeZones, m_connection, &ConnectionPage::setTimeZones);
    lists->start();
}

// Advanced was opened: with what is stored, without a prompt, and never with a secret that was refused.
void SettingsDialog::loadListsQuietly()
{
    if (m_hasLists || m_saved.id.isEmpty())
        return;
    m_hasLists = true;
    auto *stored = new DraftClient(m_services, {.profile = m_saved}, m_saved, this);
    connect(stored, &DraftClient::ready, this, [this, stored] {
        if (!stored->objection().isEmpty())
            return stored->deleteLater();
        auto *lists = new ListLoader(stored->client(), stored);
        connect(lists, &ListLoader::languages, m_connection, &ConnectionPage::setLanguages);
        connect(lists, &ListLoader::timeZones, m_connection, &ConnectionPage::setTimeZones);
        connect(lists, &ListLoader::accepted, stored, &DraftClient::accepted);
        connect(lists, &ListLoader::refused, stored, &DraftClient::refused);
        connect(lists, &ListLoader::finished, stored, &QObject::deleteLater);
        lists->start();
    });
    stored->prepare(false);
}

void SettingsDialog::save()
{
    // Only what holds for the whole program was changed before there is any connection.
    if (m_saved.id.isEmpty() && !isProfileEdited() && isProgramEdited()) {
        if (const auto complaint = m_availability->complaint())
            return pointAt(*complaint);
        if (!saveAvailability() || !saveWall())
            return;
        saveProgram();
        return accept();
    }
    if (complain())
        return;
    // First, as it can fail in ways that somebody has to read; what is saved here is not saved again.
    if (const QString problem = m_teams->save(); !problem.isEmpty())
        return m_bar->say(problem, TestBar::Tone::Alert);
    if (!saveAvailability() || !saveWall())
        return;
    const Draft typed = draft();
    saveProgram();
    const Profile saved = m_services.profiles.save(typed.profile);
    Profile expected = typed.profile;
    expected.id = saved.id;
    if (saved != expected)
        return m_bar->say(
            tr("The settings file cannot be written; nothing was saved."), TestBar::Tone::Alert);
    m_bar->setBusy(true);
    saveSecrets(saved, typed);
}

bool SettingsDialog::isProgramEdited() const
{
    return m_appearance->isEdited() || m_messages->arePresetsEdited() || m_privacy->isEdited()
        || m_availability->isEdited() || m_wall->isEdited();
}

bool SettingsDialog::saveAvailability()
{
    if (!m_availability->isEdited())
        return true;
    const QString problem = m_availability->save();
    if (problem.isEmpty())
        Q_EMIT availabilityChanged();
    else
        m_bar->say(problem, TestBar::Tone::Alert);
    return problem.isEmpty();
}

// A wall that hangs reads the file by itself.
bool SettingsDialog::saveWall()
{
    const QString problem = m_wall->save();
    if (!problem.isEmpty())
        m_bar->say(problem, TestBar::Tone::Alert);
    return problem.isEmpty();
}

void SettingsDialog::saveProgram()
{
    if (m_messages->arePresetsEdited() && m_messages->savePresets())
        Q_EMIT presetsChanged();
    if (m_privacy->isEdited() && m_privacy->save())
        Q_EMIT privacyChanged();
    const auto saved = m_appearance->save();
    if (saved == AppearancePage::Saved::Theme)
        Q_EMIT appearanceChanged();
}

void SettingsDialog::saveSecrets(const Profile &profile, const Draft &draft)
{
    const QList<SecretChange> changes = secretChanges(m_saved, draft);
    const bool isSame = changes.isEmpty() && profile == m_saved;
    changeSecrets(m_services.secrets, profile.id, changes, this,
        [this, id = profile.id, isSame](
            const QString &problem) { finishSaving(isSame ? QString() : id, problem); });
}

void SettingsDialog::finishSaving(const QString &profileId, const QString &problem)
{
    const auto finish = [this, profileId] {
        if (!profileId.isEmpty())
            Q_EMIT profileSaved(profileId);
        accept();
    };
    if (problem.isEmpty())
        return finish();
    tell(this, tr("Not kept in the keyring"),
        tr("The connection is saved, but the keyring did not take what you entered. %1 You will be asked for "
           "it each time.")
            .arg(problem),
        finish);
}

void SettingsDialog::askToRemove()
{
    ask(this,
        {.title = tr("Remove connection"),
            .text = tr("Remove the connection “%1”?").arg(m_saved.name),
            .detail = tr("Its settings and what is kept in the keyring for it go at once. Nothing changes on "
                         "the server."),
            .action = tr("Remove"),
            .back = tr("Keep")},
        [this] { remove(m_saved.id); });
}

void SettingsDialog::remove(const QString &id)
{
    for (const SecretKind kind : {SecretKind::Credential, SecretKind::Cookie, SecretKind::AppToken})
        m_services.secrets.remove(secretKey(id, kind), this, [](const QString &) {});
    TeamStore(m_services.settings.files(), id).remove();
    m_services.profiles.remove(id);
    const QList<Profile> left = m_services.profiles.all();
    showProfile(left.isEmpty() ? QString() : left.constFirst().id);
    Q_EMIT profileRemoved(id);
}

} // namespace Rollcall
