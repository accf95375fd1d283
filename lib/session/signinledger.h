// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QString>

#include <optional>

namespace Rollcall {

/// Remembers on disk, for all programs of this user, which credential a server has refused, so that no
/// account gets locked by repeating it. Keeps a salted, slow fingerprint of the refused secret, never the
/// secret.
class SignInLedger final
{
public:
    struct Refusal {
        QDateTime since; ///< the first refusal of this secret
        QDateTime lastTry;
        int tries = 0;
    };

    /// `file`: standardLedgerFile() outside tests.
    SignInLedger(QString file, Clock clock);

    /// The refusal of exactly this secret under this key, if any.
    [[nodiscard]] std::optional<Refusal> refusal(const QString &key, const QString &secret) const;
    /// Whether this secret may be sent now. A refused one may not; unattended: once more after 60 min, then
    /// every 6 h.
    [[nodiscard]] bool mayTry(const QString &key, const QString &secret, bool isUnattended) const;
    void refused(const QString &key, const QString &secret);
    void accepted(const QString &key);
    void forget(const QString &key) { accepted(key); }

    /// The key of a connection that has no profile: a digest of address and user.
    [[nodiscard]] static QString adHocKey(const QString &address, const QString &user);

private:
    QString m_file;
    Clock m_clock;
};

[[nodiscard]] QString standardLedgerFile();

} // namespace Rollcall
