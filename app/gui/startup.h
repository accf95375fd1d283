// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "session/profile.h"
#include "session/secretstore.h"
#include "session/settings.h"
#include "session/signinledger.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Rollcall {

class Demo;

// What every run of the program begins with, be it a window or a wall.

/// All that is kept, and the ways to it. A demo never touches the user's files: its settings go with its
/// folder, its secrets stay in memory.
class OwnedStores final
{
public:
    explicit OwnedStores(bool isDemo);
    Q_DISABLE_COPY_MOVE(OwnedStores)
    ~OwnedStores() = default;

    std::unique_ptr<QTemporaryDir> demoFolder; ///< null outside a demo
    Settings settings;
    ProfileStore profiles;
    std::unique_ptr<QNetworkAccessManager> network;
    std::unique_ptr<SecretStore> secrets; ///< where the settings say
    Tick ahead{0}; ///< how far the clock runs ahead, for --grab-after stale
    Clock clock;
    SignInLedger ledger;
    Policy policy; ///< the administrator's; none in a demo
};

/// The settings find a demo's connection and teams where they look for any other's. `then` gets the
/// connection, with its password kept, and a sentence where the teams could not be.
void keepDemo(const Demo &demo, OwnedStores &stores, QObject *context,
    const std::function<void(const Profile &, const QString &problem)> &then);

/// One line on stderr.
void complain(const QString &problem);
/// …and the program ends, not done.
void fail(const QString &problem);

} // namespace Rollcall
