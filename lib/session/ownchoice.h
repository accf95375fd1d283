// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/settings.h"

namespace Rollcall {

/// Whether the person's own file says yes to a switch. For what only they may switch on: an administrator's
/// preset is no choice of theirs.
[[nodiscard]] bool isChosenByPerson(const SettingsFiles &files, const Setting<bool> &setting);

} // namespace Rollcall
