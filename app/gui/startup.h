// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <memory>

class QTemporaryDir;

namespace Rollcall {

// What every run of the program begins with, be it a window or a wall.

/// A demo never touches the user's files: its settings go with its folder. Null: no demo.
[[nodiscard]] SettingsFiles filesFor(const QTemporaryDir *demo);
/// A demo's secrets stay in memory; else they come from where the settings say, which must outlive the store.
[[nodiscard]] std::unique_ptr<SecretStore> secretsFor(bool isDemo, const Settings &settings);
/// The system's, ahead by what `ahead` says at that moment; it has to outlive the clock.
[[nodiscard]] Clock clockAhead(const Tick &ahead);

/// One line on stderr.
void complain(const QString &problem);
/// …and the program ends, not done.
void fail(const QString &problem);

} // namespace Rollcall
