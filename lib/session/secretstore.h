// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace Rollcall {

struct SecretRead {
    enum class State { Found, Missing, Locked, Unavailable };
    State state = State::Missing;
    QString secret;
    QString problem; ///< a sentence for Unavailable; never holds the secret
};

/// The three secrets of a profile.
enum class SecretKind { Credential, Cookie, AppToken };
[[nodiscard]] QString secretKey(const QString &profileId, SecretKind kind);

/// Where secrets are kept. Answers through the event loop, once, unless the context dies first.
class SecretStore
{
public:
    using ReadCallback = std::function<void(const SecretRead &)>;
    using DoneCallback = std::function<void(const QString &problem)>; ///< empty: done

    virtual ~SecretStore() = default;
    /// `mayPrompt`: a person is acting now, so an unlock prompt is welcome; otherwise locked means locked.
    virtual void read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback) = 0;
    virtual void write(
        const QString &key, const QString &secret, QObject *context, DoneCallback callback) = 0;
    virtual void remove(const QString &key, QObject *context, DoneCallback callback) = 0;
};

/// Keeps secrets in memory for this run: demo, tests, --url, and "ask each time".
class MemorySecretStore final : public SecretStore
{
public:
    void read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback) override;
    void write(const QString &key, const QString &secret, QObject *context, DoneCallback callback) override;
    void remove(const QString &key, QObject *context, DoneCallback callback) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace Rollcall
