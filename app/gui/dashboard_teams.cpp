// SPDX-License-Identifier: GPL-3.0-or-later
// The teams of the session that is open. Everything else is in dashboard.cpp.
#include "dashboard.h"

#include "demo.h"
#include "session/teamstore.h"
#include "settings/ask.h"

namespace Rollcall {

// The settings find a demo's connection and teams where they look for any other's.
Profile Dashboard::keepDemo()
{
    const Profile profile = m_profiles->save(m_demo->profile());
    const QString problem = TeamStore(m_settings->files(), profile.id).save(m_demo->teams());
    if (!problem.isEmpty())
        tell(&m_window, tr("Teams"), problem, [] {});
    return profile;
}

void Dashboard::readTeams()
{
    auto *page = m_window.page();
    if (!m_session || !page)
        return;
    const QString id = m_session->profile().id;
    const StoredTeams stored = TeamStore(m_settings->files(), id).load();
    page->setFollowed(m_profiles->followedTeams(id));
    page->setTeams(stored.set);
    if (!stored.problem.isEmpty())
        tell(&m_window, tr("Teams"), stored.problem, [] {});
}

QList<Agent> Dashboard::agents() const
{
    QList<Agent> agents;
    if (!m_session)
        return agents;
    const Roster &roster = m_session->roster();
    for (const int id : roster.ids())
        agents += roster.find(id)->agent;
    return agents;
}

} // namespace Rollcall
