// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"

namespace Rollcall {

class Settings;

/// The person's own list of messages, else the usual ones; never empty.
[[nodiscard]] QList<MessagePreset> offeredPresets(const Settings &settings);

} // namespace Rollcall
