// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/secretstore.h"

namespace Rollcall {

/// Where a secret of a profile comes from, as the settings write it: "keychain" or nothing, "file:/PATH", or
/// "credential:NAME" for what systemd hands to a service (LoadCredential=).
struct SecretSource {
    enum class Kind {
        Keychain,
        File,
        Credential,
        Unclear, ///< and so none: a mistake never ends in the keychain
    };
    Kind kind = Kind::Keychain;
    QString name{}; ///< the path, the credential's name, or what was written

    [[nodiscard]] bool isKeychain() const { return kind == Kind::Keychain; }
};

[[nodiscard]] SecretSource secretSource(const QString &written);
/// Within a sentence: "the file /etc/…".
[[nodiscard]] QString sourceWords(const SecretSource &source);
/// What is there now; not for the keychain.
[[nodiscard]] SecretRead readSource(const SecretSource &source);

} // namespace Rollcall
