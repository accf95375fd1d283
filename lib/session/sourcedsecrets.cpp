// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sourcedsecrets.h"

#include "domain/say.h"
#include "session/keys.h"
#include "session/profile.h"

#include <QMetaObject>

namespace Rollcall {

namespace {

void answer(QObject *context, const SecretStore::DoneCallback &callback, const QString &problem)
{
    QMetaObject::invokeMethod(
        context, [callback, problem] { callback(problem); }, Qt::QueuedConnection);
}

} // namespace

SourcedSecrets::SourcedSecrets(const Settings &settings, std::unique_ptr<SecretStore> keychain)
    : m_settings(settings)
    , m_keychain(std::move(keychain))
{
}

SecretSource SourcedSecrets::sourceOf(const QString &key) const
{
    const QString id = key.section(u'/', 0, -2);
    const QString group = profileGroup(id);
    if (key == secretKey(id, SecretKind::Credential))
        return secretSource(m_settings.get(Keys::secretFrom, group));
    if (key == secretKey(id, SecretKind::AppToken))
        return secretSource(m_settings.get(Keys::appTokenFrom, group));
    return {};
}

void SourcedSecrets::read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback)
{
    const SecretSource source = sourceOf(key);
    if (source.isKeychain())
        return m_keychain->read(key, mayPrompt, context, std::move(callback));
    QMetaObject::invokeMethod(
        context, [source, callback = std::move(callback)] { callback(readSource(source)); },
        Qt::QueuedConnection);
}

void SourcedSecrets::write(const QString &key, const QString &secret, QObject *context, DoneCallback callback)
{
    const SecretSource source = sourceOf(key);
    if (source.isKeychain())
        return m_keychain->write(key, secret, context, std::move(callback));
    answer(context, callback,
        say(QT_TRANSLATE_NOOP("Rollcall", "It comes from %1 and is not kept anywhere else."))
            .arg(sourceWords(source)));
}

// Whoever put it there takes it away again.
void SourcedSecrets::remove(const QString &key, QObject *context, DoneCallback callback)
{
    if (sourceOf(key).isKeychain())
        m_keychain->remove(key, context, std::move(callback));
    else
        answer(context, callback, {});
}

} // namespace Rollcall
