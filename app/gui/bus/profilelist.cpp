// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus/profilelist.h"

namespace Rollcall {

void ProfileList::add(const QString &path)
{
    m_paths.append(path);
    m_paths.sort();
    Q_EMIT ProfileAdded(QDBusObjectPath(path));
}

void ProfileList::remove(const QString &path)
{
    if (m_paths.removeOne(path))
        Q_EMIT ProfileRemoved(QDBusObjectPath(path));
}

QList<QDBusObjectPath> ProfileList::Profiles() const
{
    QList<QDBusObjectPath> profiles;
    for (const QString &path : m_paths)
        profiles.append(QDBusObjectPath(path));
    return profiles;
}

} // namespace Rollcall
