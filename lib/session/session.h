// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/poller.h"
#include "session/profile.h"
#include "session/secretstore.h"
#include "session/signinledger.h"

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

    /// `isAttended`: a person started it, so the keychain may ask to be unlocked.
    void start(bool isAttended = false);
    void stop();
    /// A person typed a secret: used now, and kept in the store when `keep`.
    void supplySecret(const QString &secret, bool keep);
    void wake(); ///< network back, machine awake

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] QString problem() const { return m_problem; } ///< sentence of the state, for people
    [[nodiscard]] QDateTime refusedSince() const { return m_refusedSince; }
    [[nodiscard]] const std::optional<Principal> &principal() const { return m_principal; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] ApiClient *client() const { return m_client.get(); } ///< null before the secret was read
    [[nodiscard]] Roster &roster() const { return *m_roster; }
    [[nodiscard]] Poller *poller() const { return m_poller.get(); } ///< null before sign-in

Q_SIGNALS:
    void stateChanged();
    void signedIn(); ///< client(), poller() and principal() are there; after each new connection

private:
    Profile m_profile;
    QNetworkAccessManager &m_network;
    SecretStore &m_secrets;
    SignInLedger &m_ledger;
    Clock m_clock;
    Policy m_policy;
    State m_state = State::Idle;
    std::optional<ApiError> m_error;
    QString m_problem;
    QDateTime m_refusedSince;
    std::optional<Principal> m_principal;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<Poller> m_poller;
};

} // namespace Rollcall
