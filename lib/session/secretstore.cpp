// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/secretstore.h"

#include <QMetaObject>

using namespace Qt::StringLiterals;

namespace Rollcall {

QString secretKey(const QString &profileId, SecretKind kind)
{
    switch (kind) {
    case SecretKind::Cookie:
        return profileId + "/cookie"_L1;
    case SecretKind::AppToken:
        return profileId + "/app-token"_L1;
    case SecretKind::Credential:
        break;
    }
    return profileId + "/credential"_L1;
}

void MemorySecretStore::read(const QString &key, bool, QObject *context, ReadCallback callback)
{
    SecretRead found;
    if (const auto it = m_secrets.constFind(key); it != m_secrets.constEnd())
        found = {.state = SecretRead::State::Found, .secret = *it};
    QMetaObject::invokeMethod(
        context, [found, callback = std::move(callback)] { callback(found); }, Qt::QueuedConnection);
}

void MemorySecretStore::write(
    const QString &key, const QString &secret, QObject *context, DoneCallback callback)
{
    m_secrets.insert(key, secret);
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback)] { callback({}); }, Qt::QueuedConnection);
}

void MemorySecretStore::remove(const QString &key, QObject *context, DoneCallback callback)
{
    m_secrets.remove(key);
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback)] { callback({}); }, Qt::QueuedConnection);
}

} // namespace Rollcall
