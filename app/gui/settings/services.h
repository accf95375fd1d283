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

/// What the desktop turned out to offer, in words for people.
struct DesktopFacts {
    QString idleSentence{}; ///< why it does not tell when nobody uses the computer; empty: it does
    bool hasTray = true;
    QString shortcutTrigger{}; ///< the keys that were chosen; empty: none, or it does not tell
    QString shortcutProblem{}; ///< why there is no shortcut; empty: there is one, or nobody has asked for it
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
    DesktopFacts desktop{};
};

} // namespace Rollcall
