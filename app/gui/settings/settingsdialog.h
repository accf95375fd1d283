// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/draft.h"
#include "settings/services.h"

#include <QDialog>
#include <QPointer>

class QListWidget;
class QStackedWidget;

namespace Rollcall {

class ApiClient;
class AppearancePage;
class AvailabilityPage;
class ConnectionPage;
class ConnectionTest;
class MessagesPage;
class PrivacyPage;
class StepList;
class TeamsPage;
class TestBar;
class WallSettingsPage;
struct Complaint;

/// Connection profiles with their teams, messages, the own availability, the wall, appearance. Nothing is
/// written before Save; Test writes nothing at all.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `profileId`: shown first; empty: a new connection (first start).
    SettingsDialog(const SettingsServices &services, const QString &profileId, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void reject() override;

Q_SIGNALS:
    void profileSaved(const QString &profileId);
    void profileRemoved(const QString &profileId);
    void appearanceChanged();
    void presetsChanged();
    void teamsChanged();
    void availabilityChanged();
    void privacyChanged();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void addPage(const QString &name, QWidget *page);
    void connectPages();
    void showProfile(const QString &id);
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] bool isProfileEdited() const;
    void afterDiscarding(const std::function<void()> &next);
    [[nodiscard]] bool complain();
    void pointAt(const Complaint &complaint);
    void test();
    void endTest();
    void forgetTest();
    void tested(bool passed, const QString &summary, ApiClient *client);
    void loadLists(ApiClient &client);
    void loadListsQuietly();
    void save();
    [[nodiscard]] bool isProgramEdited() const;
    [[nodiscard]] bool saveAvailability();
    [[nodiscard]] bool saveWall();
    void saveProgram();
    void saveSecrets(const Profile &profile, const Draft &draft);
    void finishSaving(const QString &profileId, const QString &problem);
    void askToRemove();
    void remove(const QString &id);

    SettingsServices m_services;
    QListWidget *m_rail;
    QStackedWidget *m_pages;
    ConnectionPage *m_connection;
    TeamsPage *m_teams;
    MessagesPage *m_messages;
    AvailabilityPage *m_availability;
    WallSettingsPage *m_wall;
    PrivacyPage *m_privacy;
    AppearancePage *m_appearance;
    StepList *m_steps;
    TestBar *m_bar;
    Profile m_saved; ///< as the store has it
    Draft m_begun; ///< as the fields showed it first
    QPointer<ConnectionTest> m_test;
    Draft m_tested; ///< what the result in the bar is about
    bool m_isTesting = false;
    bool m_hasLists = false;
};

} // namespace Rollcall
