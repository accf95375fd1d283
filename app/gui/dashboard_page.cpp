// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the session is given, and what it has to tell. Everything else is in dashboard.cpp.
#include "dashboard.h"

#include "session/keys.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

void Dashboard::offerMessages()
{
    QList<MessagePreset> presets = presetsFrom(m_settings->get(Keys::messagePresets));
    if (presets.isEmpty())
        presets = usualPresets();
    if (m_own)
        m_own->setUsualAbsence(presets.constFirst());
    if (auto *page = m_window.page())
        page->setPresets(presets, m_settings->get(Keys::recentMessages));
}

void Dashboard::announceTo(RosterPage &page)
{
    connect(&page, &RosterPage::coverageNews, this, &Dashboard::tellCoverage);
    m_announcements = std::make_unique<Announcements>(m_session->roster());
    connect(m_announcements.get(), &Announcements::announced, &page, &RosterPage::announce);
    connect(m_settings.get(), &Settings::changed, m_announcements.get(), [this](const QString &key) {
        if (key == Keys::announceChanges.key)
            m_announcements->setEnabled(m_settings->get(Keys::announceChanges));
    });
    m_announcements->setEnabled(m_settings->get(Keys::announceChanges));
}

void Dashboard::dropNotices()
{
    m_backNotices.reset();
    m_announcements.reset();
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
