// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

namespace Rollcall {

SettingsDialog::SettingsDialog(const SettingsServices &services, const QString &profileId, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
{
    Q_UNUSED(profileId)
}

SettingsDialog::~SettingsDialog() = default;

} // namespace Rollcall
