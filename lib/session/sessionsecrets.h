// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/profile.h"
#include "session/secretstore.h"

namespace Rollcall {

struct SessionSecrets {
    QString credential;
    QString cookie;
    QString appToken;
    friend bool operator==(const SessionSecrets &, const SessionSecrets &) = default;

    /// What a refusal is about, for the ledger: the password alone, since that is what locks an account;
    /// with tokens everything that was sent, since any of it may have been the wrong part.
    [[nodiscard]] QString tried(Credential::Method method) const;
};

/// What came of reading all secrets of a profile: the first that was needed and not found decides.
struct SecretsAnswer {
    SecretRead::State state = SecretRead::State::Found;
    SessionSecrets secrets;
    QString problem;
    std::optional<QString> typed; ///< was asked for with this credential
};

/// Reads what the profile's sign-in needs, one after the other. A typed credential takes the place of the
/// stored one; the application token is optional. Answers as SecretStore does.
void readSecrets(SecretStore &store, const Profile &profile, bool mayPrompt,
    const std::optional<QString> &typed, QObject *context,
    const std::function<void(const SecretsAnswer &)> &answer);

} // namespace Rollcall
