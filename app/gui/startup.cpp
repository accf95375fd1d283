// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup.h"

#include "api/exitcode.h"
#include "api/network.h"
#include "demo.h"
#include "session/keychainstore.h"
#include "session/sourcedsecrets.h"
#include "session/teamstore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

SettingsFiles filesFor(const QTemporaryDir *demo)
{
    return demo ? SettingsFiles{demo->filePath(u"user.ini"_s), demo->filePath(u"system.ini"_s)}
                : standardSettingsFiles();
}

std::unique_ptr<SecretStore> secretsFor(const QTemporaryDir *demo, const Settings &settings)
{
    if (demo)
        return std::make_unique<MemorySecretStore>();
    return std::make_unique<SourcedSecrets>(settings, std::make_unique<KeychainStore>());
}

Clock clockAhead(const Tick &ahead)
{
    const Clock system = systemClock();
    return {[system, &ahead] {
                return system.now().addMSecs(
                    std::chrono::duration_cast<std::chrono::milliseconds>(ahead).count());
            },
        [system, &ahead] { return system.tick() + ahead; }};
}

} // namespace

OwnedStores::OwnedStores(bool isDemo)
    : demoFolder(isDemo ? std::make_unique<QTemporaryDir>() : nullptr)
    , settings(filesFor(demoFolder.get()))
    , profiles(settings)
    , network(makeNetwork())
    , secrets(secretsFor(demoFolder.get(), settings))
    , clock(clockAhead(ahead))
    , ledger(isDemo ? demoFolder->filePath(u"signin.json"_s) : standardLedgerFile(), clock)
    , policy(isDemo ? Policy() : policyOf(standardSettingsFiles()))
{
}

void keepDemo(const Demo &demo, OwnedStores &stores, QObject *context,
    const std::function<void(const Profile &, const QString &problem)> &then)
{
    const Profile profile = stores.profiles.save(demo.profile());
    const QString problem = TeamStore(stores.settings.files(), profile.id).save(demo.teams());
    stores.secrets->write(secretKey(profile.id, SecretKind::Credential), Demo::password(), context,
        [then, profile, problem](const QString &) { then(profile, problem); });
}

void complain(const QString &problem)
{
    std::fputs(qPrintable(u"rollcall: "_s + problem + u'\n'), stderr);
}

void fail(const QString &problem)
{
    complain(problem);
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [] { QCoreApplication::exit(int(ExitCode::SomeFailed)); },
        Qt::QueuedConnection);
}

} // namespace Rollcall
