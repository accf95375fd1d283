// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/secretsource.h"
#include "session/settings.h"

#include <memory>

namespace Rollcall {

/// Each secret from where its profile says: the desktop's keychain, a file, or a systemd credential. The
/// latter two are read anew each time, so that a change counts at the next sign-in; they are never written or
/// removed. Owns the keychain; the settings must outlive it.
class SourcedSecrets final : public SecretStore
{
public:
    SourcedSecrets(const Settings &settings, std::unique_ptr<SecretStore> keychain);

    void read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback) override;
    void write(const QString &key, const QString &secret, QObject *context, DoneCallback callback) override;
    void remove(const QString &key, QObject *context, DoneCallback callback) override;

private:
    [[nodiscard]] SecretSource sourceOf(const QString &key) const;

    const Settings &m_settings;
    std::unique_ptr<SecretStore> m_keychain;
};

} // namespace Rollcall
