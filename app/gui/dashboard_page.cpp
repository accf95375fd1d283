// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the session is given, and what it has to tell. Everything else is in dashboard.cpp.
#include "dashboard.h"

#include "session/keys.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

void Dashboard::offerMessages()
{
    const QList<MessagePreset> presets = presetsFrom(m_settings->get(Keys::messagePresets));
    if (auto *page = m_window.page())
        page->setPresets(presets.isEmpty() ? usualPresets() : presets, m_settings->get(Keys::recentMessages));
}

} // namespace Rollcall
