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

void Dashboard::tellCoverage(const CoverageAlerts::News &news)
{
    const QString teams = u", "_s;
    if (!news.fallen.isEmpty())
        m_notifications.show({.id = u"coverage"_s,
            .summary = tr("Below minimum: %1").arg(news.fallen.join(teams)),
            .body = tr("Too few people are present."),
            .urgency = DesktopNotice::Urgency::Critical});
    if (!news.cured.isEmpty())
        m_notifications.show({.id = u"coverage-cured"_s,
            .summary = tr("Enough people again: %1").arg(news.cured.join(teams))});
}

} // namespace Rollcall
