// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/draft.h"

#include "api/baseaddress.h"
#include "session/secretsource.h"

namespace Rollcall {

namespace {

void changeNext(SecretStore &store, const QString &id, QList<SecretChange> changes, const QString &problem,
    QObject *context, const std::function<void(const QString &)> &done)
{
    if (changes.isEmpty())
        return done(problem);
    const SecretChange change = changes.takeFirst();
    const bool isRemoval = change.secret.isEmpty();
    const auto next = [&store, id, changes, problem, context, done, isRemoval](const QString &failure) {
        // What is not there, because there is no keyring, need not be removed.
        const QString first = problem.isEmpty() && !isRemoval ? failure : problem;
        changeNext(store, id, changes, first, context, done);
    };
    if (isRemoval)
        store.remove(secretKey(id, change.kind), context, next);
    else
        store.write(secretKey(id, change.kind), change.secret, context, next);
}

} // namespace

bool storedSecretCounts(SecretKind kind, const Profile &saved, const Profile &draft)
{
    const QString from = kind == SecretKind::Credential ? draft.secretFrom
        : kind == SecretKind::AppToken                  ? draft.appTokenFrom
                                                        : QString();
    if (!secretSource(from).isKeychain()) // it goes with the profile, and cannot be typed instead
        return !saved.id.isEmpty();
    if (saved.id.isEmpty() || baseAddress(saved.address).api != baseAddress(draft.address).api)
        return false;
    return kind == SecretKind::AppToken || (saved.method == draft.method && saved.user == draft.user);
}

QList<SecretChange> secretChanges(const Profile &saved, const Draft &draft)
{
    QList<SecretChange> changes;
    const auto look = [&](SecretKind kind, const std::optional<QString> &typed) {
        if (typed)
            changes.append({kind, *typed});
        else if (!saved.id.isEmpty() && !storedSecretCounts(kind, saved, draft.profile))
            changes.append({kind, {}});
    };
    look(SecretKind::Credential, draft.credential);
    look(SecretKind::Cookie, draft.cookie);
    look(SecretKind::AppToken, draft.appToken);
    return changes;
}

void changeSecrets(SecretStore &store, const QString &profileId, const QList<SecretChange> &changes,
    QObject *context, const std::function<void(const QString &)> &done)
{
    changeNext(store, profileId, changes, {}, context, done);
}

} // namespace Rollcall
