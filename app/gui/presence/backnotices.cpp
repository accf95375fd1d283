// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/backnotices.h"

#include "domain/plaintext.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxName = 60;

} // namespace

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
    connect(&m_watches, &WatchList::expired, this, &BackNotices::tellExpired);
}

void BackNotices::add(const QList<int> &ids)
{
    for (const int id : ids) {
        if (const RosterEntry *entry = m_roster.find(id))
            m_merger.add({NoticeMerger::Kind::BecamePresent, id, entry->agent.name});
    }
    tell();
}

void BackNotices::tellExpired(const QList<int> &ids)
{
    QStringList names;
    for (const int id : ids) {
        if (const RosterEntry *entry = m_roster.find(id))
            names += plainLine(entry->agent.name, MaxName);
    }
    m_notifications.show({.id = u"back-expired"_s,
        .summary = ids.size() == 1 && names.size() == 1
            ? tr("%1 is not back yet").arg(names.constFirst())
            : tr("%n people are not back yet", nullptr, int(ids.size())),
        .body = tr("12 hours are over: nobody waits for this any more."),
        .urgency = DesktopNotice::Urgency::Low});
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
