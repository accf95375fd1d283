// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/offeredpresets.h"

#include "session/keys.h"
#include "session/settings.h"

namespace Rollcall {

QList<MessagePreset> offeredPresets(const Settings &settings)
{
    const QList<MessagePreset> own = presetsFrom(settings.get(Keys::messagePresets));
    return own.isEmpty() ? usualPresets() : own;
}

} // namespace Rollcall
