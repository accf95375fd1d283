// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/keychainstore.h"

#include "domain/say.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto ServiceName = "io.github.rollcall.Rollcall"_L1;
constexpr int AnswerLimit = 5000; // ms; the service may have to be started first

enum class Collection { Unlocked, Locked, None, Unavailable };
using Answer = std::function<void(Collection)>;

QString absentSentence()
{
    return say(QT_TRANSLATE_NOOP("Rollcall",
        "This desktop has no keychain that answers, so passwords cannot be kept. They have to be typed each "
        "time."));
}

QString failureSentence(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser)
        return say(QT_TRANSLATE_NOOP("Rollcall", "The keychain was not unlocked."));
    return say(QT_TRANSLATE_NOOP("Rollcall", "The keychain could not be used: %1")).arg(job.errorString());
}

Collection stateFrom(const QDBusPendingReply<QDBusVariant> &reply)
{
    if (!reply.isError())
        return reply.value().variant().toBool() ? Collection::Locked : Collection::Unlocked;
    switch (reply.error().type()) {
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod: // gnome-keyring's way to say that there is no such object
    case QDBusError::UnknownInterface:
        return Collection::None;
    default:
        return reply.error().name() == "org.freedesktop.Secret.Error.NoSuchObject"_L1
            ? Collection::None
            : Collection::Unavailable;
    }
}

// Reading a property never shows a window; asking QtKeychain for an entry of a locked collection may.
void askCollection(QObject *context, const Answer &answer)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(
            context, [answer] { answer(Collection::Unavailable); }, Qt::QueuedConnection);
        return;
    }
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, AnswerLimit), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, answer] {
        watcher->deleteLater();
        answer(stateFrom(QDBusPendingReply<QDBusVariant>(*watcher)));
    });
}

// libsecret talks through GLib, which ends the whole program with SIGTERM when the session bus ends, unless
// it is told not to. It is loaded while the program runs, so it cannot be linked; the connection is GLib's
// own, and stays.
void outliveTheBus()
{
    constexpr int SessionBus = 2; // GBusType
    using Get = void *(*)(int type, void *cancellable, void **error);
    using SetExit = void (*)(void *connection, int exits);
    static void *bus = nullptr;
    if (bus)
        return;
    QLibrary gio(u"gio-2.0"_s, 0);
    const auto get = reinterpret_cast<Get>(gio.resolve("g_bus_get_sync"));
    const auto setExit = reinterpret_cast<SetExit>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    bus = get && setExit ? get(SessionBus, nullptr, nullptr) : nullptr;
    if (bus)
        setExit(bus, 0);
}

// QtKeychain's callbacks hold the bare job, so a job is never deleted early: it has no parent and deletes
// itself.
template <typename Job, typename Done> void run(Job *job, const QString &key, QObject *context, Done done)
{
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done] { done(*job); });
    QObject::connect(job, &QKeychain::Job::finished, &outliveTheBus);
    job->start();
}

void readEntry(const QString &key, QObject *context, const SecretStore::ReadCallback &callback)
{
    run(new QKeychain::ReadPasswordJob(ServiceName), key, context,
        [context, callback](const QKeychain::ReadPasswordJob &job) {
            if (job.error() == QKeychain::NoError)
                return callback({.state = SecretRead::State::Found, .secret = job.textData()});
            const bool isMissing = job.error() == QKeychain::EntryNotFound;
            const SecretRead failure = isMissing
                ? SecretRead{}
                : SecretRead{.state = SecretRead::State::Unavailable, .problem = failureSentence(job)};
            // A prompt that was closed or could not be shown looks like a missing entry, too.
            askCollection(context, [callback, failure](Collection collection) {
                callback(collection == Collection::Locked ? SecretRead{.state = SecretRead::State::Locked}
                                                          : failure);
            });
        });
}

void report(const QKeychain::Job &job, const SecretStore::DoneCallback &callback)
{
    const bool isDone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
    callback(isDone ? QString() : failureSentence(job));
}

} // namespace

void KeychainStore::read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback)
{
    askCollection(context, [key, mayPrompt, context, callback](Collection collection) {
        if (collection == Collection::Unavailable)
            callback({.state = SecretRead::State::Unavailable, .problem = absentSentence()});
        else if (collection == Collection::None)
            callback({});
        else if (collection == Collection::Locked && !mayPrompt)
            callback({.state = SecretRead::State::Locked});
        else
            readEntry(key, context, callback);
    });
}

void KeychainStore::write(const QString &key, const QString &secret, QObject *context, DoneCallback callback)
{
    askCollection(context, [key, secret, context, callback](Collection collection) {
        if (collection == Collection::Unavailable)
            return callback(absentSentence());
        auto *job = new QKeychain::WritePasswordJob(ServiceName);
        job->setTextData(secret);
        run(job, key, context, [callback](const QKeychain::Job &done) { report(done, callback); });
    });
}

void KeychainStore::remove(const QString &key, QObject *context, DoneCallback callback)
{
    askCollection(context, [key, context, callback](Collection collection) {
        if (collection == Collection::Unavailable)
            return callback(absentSentence());
        if (collection == Collection::None)
            return callback({});
        run(new QKeychain::DeletePasswordJob(ServiceName), key, context,
            [callback](const QKeychain::Job &job) { report(job, callback); });
    });
}

} // namespace Rollcall
