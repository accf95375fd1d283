// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/backoff.h"
#include "roster/poller.h"
#include "session/profile.h"
#include "session/sessionsecrets.h"
#include "session/signinattempt.h"

#include <QFileSystemWatcher>

namespace Rollcall {

/// One profile's life: reads its secrets, signs in with one request alone, then lets the poller run. Owns
/// Connection, ApiClient, Roster and Poller; not the network manager, the secret store or the ledger, which
/// must outlive it.
class Session final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        ReadingSecret,
        NeedsSecret, ///< none stored, or the keychain is locked or missing: somebody has to type it
                     ///< (problem())
        SigningIn,
        SignedIn, ///< the poller runs; see poller().state()
        SignInRefused, ///< since refusedSince()
        Unreachable, ///< sign-in could not be sent; tried again by itself
        NotUsable, ///< wrong address, not this API, insecure, not permitted, moved: a person must act
                   ///< (error())
    };
    Q_ENUM(State)

    Session(Profile profile, QNetworkAccessManager &network, SecretStore &secrets, SignInLedger &ledger,
        Clock clock, const Policy &policy = {}, QObject *parent = nullptr);
    ~Session() override;

    /// What the profile's server is known to allow; before start().
    void setCapabilities(const Capabilities &known) { m_known = known; }
    /// What the administrator's "myTeams" means; before start().
    void setTeams(const TeamSet &teams) { m_teams = teams; }
    /// False: the poller is made, but not started. Before start(); for programs that ask once.
    void setStartsPoller(bool starts) { m_startsPoller = starts; }

    /// `isAttended`: a person started it, so the keychain may ask to be unlocked.
    void start(bool isAttended = false);
    void stop();
    /// A person typed a secret: used now, and kept in the store when `keep` and it was accepted.
    void supplySecret(const QString &secret, bool keep);
    /// A person says that the refused secret is right after all (the account was unlocked): sent once more.
    void tryRefusedAgain();
    /// Changing other people was refused, or is to be tried again; remembered with what the poller learns.
    void learnOthersRefused(bool refused);
    void wake(); ///< network back, machine awake, keychain changed

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] QString problem() const { return m_problem; } ///< sentence of the state, for people
    [[nodiscard]] QDateTime refusedSince() const { return m_refusedSince; }
    [[nodiscard]] const std::optional<Principal> &principal() const { return m_principal; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_known; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] ApiClient *client() const { return m_client.get(); } ///< null before the secret was read
    [[nodiscard]] Roster &roster() const { return *m_roster; }
    [[nodiscard]] Poller *poller() const { return m_poller.get(); } ///< null before sign-in

Q_SIGNALS:
    void stateChanged();
    void signedIn(); ///< client(), poller() and principal() are there; after each new connection
    void disconnecting(); ///< client() and poller() are about to be deleted
    void capabilitiesLearned(const Rollcall::Capabilities &learned); ///< to be remembered with the profile
    void secretNotKept(const QString &problem); ///< accepted, but the store did not take it

private:
    enum class Reading { First, Again };
    /// Another secret may be in the store by then; the ledger decides about the old one.
    static constexpr std::chrono::seconds RefusedPause{60};

    void become(State state, const QString &problem = {}, const std::optional<ApiError> &error = {});
    void cancel();
    void disconnectClient();
    void readStore(Reading reading, bool mayPrompt, const std::optional<QString> &typed = {});
    void secretsRead(Reading reading, const SecretsAnswer &answer);
    void readAgain();
    void signIn();
    void send();
    void accepted(const Principal &principal);
    void startPoller();
    void pollerChanged();
    void signInLost(const ApiError &error);
    void failed(const ApiError &error);
    void refuse(const ApiError &error);
    void becomeRefused(std::chrono::milliseconds pause, const std::optional<ApiError> &error = {});
    void keepSecret();
    void watchLedger();
    void ledgerChanged();
    void later(std::chrono::milliseconds pause, void (Session::*step)());
    [[nodiscard]] bool isRefusable() const { return m_profile.method != Credential::Method::Anonymous; }

    const Profile m_profile;
    QNetworkAccessManager &m_network;
    SecretStore &m_secrets;
    SignInLedger &m_ledger;
    Clock m_clock;
    Policy m_policy;
    Capabilities m_known;
    TeamSet m_teams;
    bool m_startsPoller = true;

    State m_state = State::Idle;
    std::optional<ApiError> m_error;
    QString m_problem;
    QDateTime m_refusedSince;
    std::optional<Principal> m_principal;
    Backoff m_backoff{systemRandom()}; ///< of the sign-in

    SessionSecrets m_stored; ///< as last read from the store
    SessionSecrets m_used; ///< as sent
    QString m_doubted; ///< the token that was answered with 403: the store was asked for a newer one
    bool m_isTyped = false; ///< m_used was typed by a person
    bool m_keep = false; ///< …and is wanted in the store
    std::unique_ptr<QObject> m_reading; ///< context of the store's answers; deleted: cancelled
    SignInAttempt m_attempt;
    QTimer m_later; ///< the one next step, whatever it is
    QMetaObject::Connection m_step;
    QFileSystemWatcher m_watcher;

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ApiClient> m_client;
    QPointer<AbstractReply> m_reply;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<Poller> m_poller;
};

} // namespace Rollcall
