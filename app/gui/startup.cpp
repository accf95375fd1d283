// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup.h"

#include "api/exitcode.h"
#include "session/keychainstore.h"
#include "session/sourcedsecrets.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Rollcall {

SettingsFiles filesFor(const QTemporaryDir *demo)
{
    return demo ? SettingsFiles{demo->filePath(u"user.ini"_s), demo->filePath(u"system.ini"_s)}
                : standardSettingsFiles();
}

std::unique_ptr<SecretStore> secretsFor(bool isDemo, const Settings &settings)
{
    if (isDemo)
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
