// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/clock.h"
#include "session/settings.h"

#include <QList>

class QNetworkAccessManager;

namespace Rollcall {

class ProfileStore;
class SecretStore;
class SignInLedger;

/// Who the open connection lists; nobody while it has no answer yet.
struct KnownRoster {
    QString profileId;
    QList<Agent> agents;
};

/// What the dialog works on; all of it belongs to the caller and outlives the dialog.
struct SettingsServices {
    Settings &settings;
    ProfileStore &profiles;
    SecretStore &secrets;
    SignInLedger &ledger;
    QNetworkAccessManager &network;
    Clock clock;
    Policy policy; ///< the administrator's
    KnownRoster roster{};
};

} // namespace Rollcall
