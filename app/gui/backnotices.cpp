// SPDX-License-Identifier: GPL-3.0-or-later
#include "backnotices.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

BackNotices::BackNotices(Roster &roster, Notifications &notifications, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_notifications(notifications)
    , m_watches(roster)
    , m_merger(roster.clock())
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &BackNotices::tell);
    connect(&m_watches, &WatchList::cameBack, this, &BackNotices::add);
}

void BackNotices::add(const QList<int> &ids)
{
    for (const int id : ids) {
        if (const RosterEntry *entry = m_roster.find(id))
            m_merger.add({NoticeMerger::Kind::BecamePresent, id, entry->agent.name});
    }
    tell();
}

void BackNotices::tell()
{
    const QList<NoticeMerger::Merged> merged = m_merger.take();
    for (const NoticeMerger::Merged &one : merged)
        m_notifications.show({.id = u"back"_s, .summary = one.summary, .body = one.body});
    if (const auto due = m_merger.due())
        m_due.start(*due);
}

} // namespace Rollcall
