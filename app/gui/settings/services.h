// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "session/settings.h"

class QNetworkAccessManager;

namespace Rollcall {

class ProfileStore;
class SecretStore;
class SignInLedger;

/// What the dialog works on; all of it belongs to the caller and outlives the dialog.
struct SettingsServices {
    Settings &settings;
    ProfileStore &profiles;
    SecretStore &secrets;
    SignInLedger &ledger;
    QNetworkAccessManager &network;
    Clock clock;
    Policy policy; ///< the administrator's
};

} // namespace Rollcall
