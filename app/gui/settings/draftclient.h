// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/draft.h"
#include "settings/services.h"

#include "api/apiclient.h"
#include "session/signinattempt.h"

namespace Rollcall {

/// A client with a draft's values: secrets that were not typed are read from the store, a secret that the
/// server has refused is not sent again, and no other program signs in with the account meanwhile. Writes
/// nothing but the ledger.
class DraftClient final : public QObject
{
    Q_OBJECT
public:
    /// `saved`: the profile that the stored secrets belong to.
    DraftClient(const SettingsServices &services, Draft draft, const Profile &saved, QObject *parent);
    ~DraftClient() override;

    /// `mayPrompt`: a person is waiting, so the keyring may ask to be unlocked.
    void prepare(bool mayPrompt);
    /// Why the credential must not be sent now, as a sentence; empty when it may.
    [[nodiscard]] const QString &objection() const { return m_objection; }
    [[nodiscard]] ApiClient &client() const { return *m_client; } ///< after ready()

    /// The server's answer to the credential; the account is free for other programs then.
    void accepted() { m_attempt.accepted(); }
    void refused();
    /// Nothing will be sent any more.
    void release() { m_attempt.release(); }

Q_SIGNALS:
    void ready();

private:
    void readNext();
    void begin();
    void finish();
    [[nodiscard]] QString refusal() const;

    SettingsServices m_services;
    Draft m_draft;
    Profile m_saved;
    bool m_mayPrompt = false;
    QList<SecretKind> m_unread;
    QString m_objection;
    SignInAttempt m_attempt;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ApiClient> m_client;
};

} // namespace Rollcall
