// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/noticemerger.h"
#include "platform/notifications.h"
#include "roster/watch.h"

namespace Rollcall {

/// Tells on the desktop who is back of those who were waited for, many at once in one notification; and when
/// the time of waiting is over. Roster and notifications must outlive it.
class BackNotices final : public QObject
{
    Q_OBJECT
public:
    BackNotices(Roster &roster, Notifications &notifications, QObject *parent = nullptr);

    [[nodiscard]] WatchList &watches() { return m_watches; }
    [[nodiscard]] const WatchList &watches() const { return m_watches; }

private:
    void add(const QList<int> &ids);
    void tellExpired(const QList<int> &ids);
    void tell();

    Roster &m_roster;
    Notifications &m_notifications;
    WatchList m_watches;
    NoticeMerger m_merger;
    QTimer m_due;
};

} // namespace Rollcall
