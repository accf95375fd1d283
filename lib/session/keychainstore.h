// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/secretstore.h"

namespace Rollcall {

/// The desktop's keychain through QtKeychain. Asks the Secret Service first whether the default collection is
/// locked and leaves it alone while nobody is there to unlock it. Never falls back to plain text.
class KeychainStore final : public SecretStore
{
public:
    void read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback) override;
    void write(const QString &key, const QString &secret, QObject *context, DoneCallback callback) override;
    void remove(const QString &key, QObject *context, DoneCallback callback) override;
};

} // namespace Rollcall
