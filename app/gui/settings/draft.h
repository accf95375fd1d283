// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/profile.h"
#include "session/secretstore.h"

#include <optional>

namespace Rollcall {

/// A profile as it stands in the dialog, with the secrets that were typed there. No value: untouched, what
/// the store holds counts; empty text: to be removed.
struct Draft {
    Profile profile;
    std::optional<QString> credential;
    std::optional<QString> cookie;
    std::optional<QString> appToken;
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Whether a secret that was stored for `saved` may be used for `draft`: never for another server, and a
/// credential never for another account. What comes from a file or from systemd belongs to the profile,
/// whatever it says.
[[nodiscard]] bool storedSecretCounts(SecretKind kind, const Profile &saved, const Profile &draft);

/// Where a draft differs from what is in the store: the secrets to be written, or, empty, to be removed.
struct SecretChange {
    SecretKind kind;
    QString secret;
};
[[nodiscard]] QList<SecretChange> secretChanges(const Profile &saved, const Draft &draft);

/// Carries the changes out one after the other. `done` gets the first problem, empty when there was none.
void changeSecrets(SecretStore &store, const QString &profileId, const QList<SecretChange> &changes,
    QObject *context, const std::function<void(const QString &problem)> &done);

} // namespace Rollcall
