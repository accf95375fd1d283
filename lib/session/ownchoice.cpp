// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ownchoice.h"

namespace Rollcall {

bool isChosenByPerson(const SettingsFiles &files, const Setting<bool> &setting)
{
    const QSettings own(files.user, QSettings::IniFormat);
    return settingFrom<bool>(own.value(setting.key)).value_or(false);
}

} // namespace Rollcall
