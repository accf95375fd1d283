// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/readplan.h"

#include "domain/returntext.h"

#include <algorithm>

namespace Rollcall {

ReadPlan::ReadPlan(Roster &roster, const QTimeZone &team, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_team(team)
{
    connect(&roster, &Roster::changed, this, [this](const QList<RosterChange> &changes) {
        for (const RosterChange &change : changes) {
            if ((change.parts & RosterChange::MessagePart) != 0)
                noteReturn(change.associateId);
        }
    });
    connect(&roster, &Roster::removed, this, [this](const QList<int> &ids) {
        for (const int id : ids)
            m_backAt.remove(id);
    });
    connect(&roster, &Roster::cleared, this, [this] { m_backAt.clear(); });
    const QList<int> known = roster.ids();
    for (const int id : known)
        noteReturn(id);
}

// Read once per message, not at every poll.
void ReadPlan::noteReturn(int associateId)
{
    m_backAt.remove(associateId);
    const RosterEntry *entry = m_roster.find(associateId);
    if (!entry || !entry->message || standing(entry->status) != Standing::NotPresent)
        return;
    const QDate today = m_roster.clock().now().date();
    if (const auto back = splitMessage(*entry->message, m_team, today).back)
        m_backAt.insert(associateId, back->at);
}

QList<int> ReadPlan::messages(const QList<int> &wanted) const
{
    const QList<int> first = wanted + returned();
    return known(first + old(QSet<int>(first.cbegin(), first.cend())));
}

QList<int> ReadPlan::everybody() const
{
    return visibleFirst(m_roster.ids());
}

QList<int> ReadPlan::known(const QList<int> &wanted) const
{
    QList<int> ids;
    QSet<int> chosen;
    for (const int id : wanted) {
        if (m_roster.find(id) && !chosen.contains(id)) {
            chosen.insert(id);
            ids.append(id);
        }
    }
    return visibleFirst(ids);
}

QList<int> ReadPlan::unread() const
{
    QList<int> ids;
    const QList<int> known = m_roster.ids();
    std::ranges::copy_if(known, std::back_inserter(ids), [this](int id) {
        const RosterEntry *entry = m_roster.find(id);
        return standing(entry->status) == Standing::NotPresent && !entry->message;
    });
    return visibleFirst(ids);
}

int ReadPlan::probe() const
{
    const QList<int> unreadFirst = unread() + m_roster.ids();
    return unreadFirst.isEmpty() ? 0 : unreadFirst.constFirst();
}

// Passed since the message was last read, so the person may have come back.
QList<int> ReadPlan::returned() const
{
    const QDateTime now = m_roster.clock().now();
    const Tick tick = m_roster.clock().tick();
    QList<int> ids;
    for (auto back = m_backAt.cbegin(); back != m_backAt.cend(); ++back) {
        const auto readAt = m_roster.presenceAt(back.key());
        if (!readAt || back.value() > now)
            continue;
        const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(tick - *readAt);
        const RosterEntry *entry = m_roster.find(back.key());
        if (back.value() > now.addMSecs(-ago.count()) && standing(entry->status) == Standing::NotPresent)
            ids.append(back.key());
    }
    std::ranges::sort(ids);
    return ids;
}

/// The oldest messages of people who are not present, and those whose status nobody could tell.
QList<int> ReadPlan::old(const QSet<int> &besides) const
{
    struct Candidate {
        bool isHidden;
        Tick readAt;
        int id;
        // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in a defaulted comparison
        auto operator<=>(const Candidate &) const = default;
    };
    QList<Candidate> candidates;
    const Tick limit = m_roster.clock().tick() - OldAge;
    const QList<int> known = m_roster.ids();
    for (const int id : known) {
        const RosterEntry *entry = m_roster.find(id);
        const bool mayMatter = !entry->status || standing(entry->status) == Standing::NotPresent;
        const Tick readAt = m_roster.presenceAt(id).value_or(Tick::min());
        if (mayMatter && readAt <= limit && !besides.contains(id) && !m_skipped.contains(id))
            candidates.append({!m_visible.contains(id), readAt, id});
    }
    const qsizetype count = std::min(MaxOld, candidates.size());
    std::ranges::partial_sort(candidates, candidates.begin() + count);
    QList<int> ids;
    for (qsizetype i = 0; i < count; ++i)
        ids.append(candidates.at(i).id);
    return ids;
}

QList<int> ReadPlan::visibleFirst(QList<int> ids) const
{
    // Not the ranges form: clang 14 cannot compile libstdc++'s.
    std::stable_partition(ids.begin(), ids.end(), [this](int id) { return m_visible.contains(id); });
    return ids;
}

} // namespace Rollcall
