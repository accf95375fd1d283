// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presence/backnotices.h"
#include "presence/ownavailability.h"
#include "presence/ownface.h"
#include "presence/ownnews.h"
#include "presence/ownnotices.h"
#include "presence/senses.h"
#include "presence/teamwatch.h"

namespace Rollcall {

class Hook;

/// One connection and the signed-in person at this machine: the session, and all that becomes of their own
/// presence here, whether or not there is a window. Owns the session; the desktop and the stores must outlive
/// it.
class Seat final : public QObject
{
    Q_OBJECT
public:
    struct Desktop {
        Notifications &notifications;
        ScreenLock &lock;
        SleepGuard &sleep;
        IdleTime &idle;
    };
    struct Stores {
        Settings &settings;
        ProfileStore &profiles;
        QNetworkAccessManager &network;
        SecretStore &secrets;
        SignInLedger &ledger;
        Clock clock;
        Policy policy; ///< the administrator's
    };
    Seat(const Profile &profile, const Desktop &desktop, const Stores &stores, QObject *parent = nullptr);
    ~Seat() override;

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] RosterModel &model() { return m_model; } ///< also for who shows it
    [[nodiscard]] OwnAvailability &own() { return *m_own; }
    [[nodiscard]] BackNotices &backNotices() { return m_backNotices; }
    [[nodiscard]] SelfWatch *self() { return m_self.get(); } ///< null before the first sign-in
    [[nodiscard]] OwnFace face() const;
    [[nodiscard]] const Policy &policy() const { return m_stores.policy; }

    /// `isAttended`: a person asked for it; see Session::start().
    void start(bool isAttended);
    void readSettings();
    void readTeams();
    /// By hand, from the tray. What was refused is told; what was done, where `tells`.
    void carryOut(const InstanceOrder &order, bool tells);
    /// By hand, from where the answer is shown.
    void carryOut(const InstanceOrder &order, const OwnAvailability::Answer &answer);
    /// Nobody sees a list: see Poller::setReadsMessages().
    void watchOwnOnly();
    [[nodiscard]] std::optional<Presence> ownPresence() const; ///< nullopt: not known
    struct Person {
        int id = 0;
        QString name; ///< the server's
    };
    [[nodiscard]] QList<Person> absent() const; ///< whom one can wait for; not many
    /// Asks the server at once, unless what is known is younger than that.
    void refresh(std::chrono::seconds age);

Q_SIGNALS:
    void faceChanged();
    void messageUsed(const QString &message);

private:
    void signedIn();
    void watchPerson();
    void connectNews();
    void connectNotices();
    void tellIfRefused(const InstanceReply &reply);
    void carryOutAutomatic(const ChangeOrder &order, SelfWatch::Reason reason);
    void stateChanged();
    void askAgainIfLost();
    void tellHook(const Presence &now);
    void changeSoon();
    [[nodiscard]] bool isPersonHere() const;
    [[nodiscard]] bool needsSignIn() const;
    [[nodiscard]] int ownId() const;
    [[nodiscard]] QList<int> wanted() const;
    [[nodiscard]] QString problem() const;

    Desktop m_desktop;
    Stores m_stores;
    Session m_session;
    std::unique_ptr<OwnAvailability> m_own; ///< goes first
    BackNotices m_backNotices;
    RosterModel m_model;
    TeamWatch m_teams;
    OwnNotices m_notices;
    std::unique_ptr<Hook> m_hook;
    std::unique_ptr<SelfWatch> m_self; ///< of the signed-in person
    std::unique_ptr<Senses> m_senses; ///< of m_self
    std::unique_ptr<OwnNews> m_news; ///< of the signed-in person
    int m_person = 0; ///< of whom m_self and m_news are; 0: nobody yet
    bool m_isAutomatic = false; ///< what is about to be sent
    bool m_isSignInTold = false;
    bool m_wasLive = true; ///< the server answered the last poll
    QTimer m_changed;
};

} // namespace Rollcall
