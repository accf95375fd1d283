// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QHash>
#include <QJsonObject>
#include <QLockFile>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Rollcall {

/// Remembers on disk, for all programs of this user, which credential a server has refused, so that no
/// account gets locked by repeating it. Keeps a salted, slow fingerprint of the refused secret, never the
/// secret. What cannot be written is remembered for this run.
class SignInLedger final
{
public:
    struct Refusal {
        QDateTime since; ///< the first refusal of this secret
        QDateTime lastTry;
        int tries = 0;
    };
    /// Whether a refused secret is ever sent again by itself.
    enum class Retries {
        Never, ///< a password, and somebody is there to type another
        Unattended, ///< once more after 60 min, then every 6 h
        Token, ///< locks no account: after 5, 15 and then every 60 min
    };

    static constexpr int SafeIterations = 100'000;

    /// `file`: standardLedgerFile() outside tests. It has a folder of its own.
    SignInLedger(QString file, Clock clock, int iterations = SafeIterations);

    /// The refusal of exactly this secret under this key, if any.
    [[nodiscard]] std::optional<Refusal> refusal(const QString &key, const QString &secret) const;
    /// Whether this secret may be sent now.
    [[nodiscard]] bool mayTry(const QString &key, const QString &secret, Retries retries) const;
    void refused(const QString &key, const QString &secret);
    /// This secret is right: its refusal goes, those of other secrets stay (old ones for 30 days).
    void accepted(const QString &key, const QString &secret);
    /// Forgets every refusal under the key: a person wants them tried again.
    void forget(const QString &key);

    /// Held while a secret that was not yet accepted is on its way, so that two programs do not send the same
    /// wrong one at once. Null: another one holds it, ask again soon.
    [[nodiscard]] std::unique_ptr<QLockFile> claim(const QString &key) const;

    /// The folder to watch for what other programs write.
    [[nodiscard]] QString folder() const;

    /// The key of a connection that has no profile: a digest of address and user.
    [[nodiscard]] static QString adHocKey(const QString &address, const QString &user);

private:
    [[nodiscard]] QByteArray fingerprint(const QByteArray &salt, const QString &secret, int iterations) const;
    void change(const QString &key, const std::function<void(QJsonObject &)> &edit);

    QString m_file;
    Clock m_clock;
    int m_iterations;
    mutable QHash<QByteArray, QByteArray> m_fingerprints; ///< derived in this run; each costs 0.1 s
    QHash<QString, QJsonObject> m_unwritten; ///< by key, where the file cannot be written
};

[[nodiscard]] QString standardLedgerFile();

} // namespace Rollcall
