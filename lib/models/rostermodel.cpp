// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rostermodel.h"

#include "domain/zonedtime.h"

#include <algorithm>
#include <utility>

namespace Rollcall {

namespace {

// Calls f(first, last) for each run of neighbours in a sorted list, the last run first.
template <typename F> void forRunsFromEnd(const QList<int> &sorted, F f)
{
    for (qsizetype last = sorted.size() - 1; last >= 0;) {
        qsizetype first = last;
        while (first > 0 && sorted.at(first - 1) == sorted.at(first) - 1)
            --first;
        f(sorted.at(first), sorted.at(last));
        last = first - 1;
    }
}

} // namespace

RosterModel::RosterModel(Roster &roster, QTimeZone teamZone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
    , m_teamZone(usableZone(teamZone))
{
    append(m_roster.ids());
    connect(&m_roster, &Roster::added, this, &RosterModel::add);
    connect(&m_roster, &Roster::removed, this, &RosterModel::remove);
    connect(&m_roster, &Roster::changed, this, &RosterModel::change);
    connect(&m_roster, &Roster::cleared, this, &RosterModel::reload);
}

void RosterModel::setOwnId(int associateId)
{
    if (associateId == m_ownId)
        return;
    const QSet<int> ids{m_ownId, associateId};
    m_ownId = associateId;
    emitChangedIds(ids);
}

void RosterModel::setWatched(const QList<int> &ids)
{
    const QSet<int> before = std::exchange(m_watched, QSet<int>(ids.begin(), ids.end()));
    emitChangedIds((before - m_watched) + (m_watched - before));
}

void RosterModel::emitChangedIds(const QSet<int> &ids)
{
    QList<int> rows;
    for (const int id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows += row;
    }
    emitChanged(rows);
}

void RosterModel::setFavourites(const QSet<int> &ids)
{
    m_favourites = ids;
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        const bool isFavourite = ids.contains(idAt(row));
        if (lineAt(row)->isFavourite == isFavourite)
            continue;
        edit(row).isFavourite = isFavourite;
        rows += row;
    }
    emitChanged(rows);
}

void RosterModel::setOthersLocked(const QString &reason)
{
    if (reason == m_othersLocked)
        return;
    m_othersLocked = reason;
    emitAllChanged();
}

void RosterModel::setShowsSince(bool shows)
{
    if (shows == std::exchange(m_showsSince, shows))
        return;
    for (int row = 0; row < rowCount(); ++row)
        edit(row).isSinceShown = shows;
    emitAllChanged();
}

void RosterModel::emitAllChanged()
{
    QList<int> rows(rowCount());
    std::ranges::generate(rows, [row = 0]() mutable { return row++; });
    emitChanged(rows);
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int RosterModel::rowOf(int associateId) const
{
    return m_rowOf.value(associateId, -1);
}

int RosterModel::idAt(int row) const
{
    const AgentLine *line = lineAt(row);
    return line ? line->id : 0;
}

const RosterEntry *RosterModel::entryAt(int row) const
{
    return m_roster.find(idAt(row));
}

const AgentLine *RosterModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[std::size_t(row)].get() : nullptr;
}

std::shared_ptr<const AgentLine> RosterModel::keptLineAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[std::size_t(row)] : nullptr;
}

AgentLine &RosterModel::edit(int row)
{
    auto &line = m_lines[std::size_t(row)];
    if (line.use_count() > 1)
        line = std::make_shared<AgentLine>(*line);
    return *line;
}

// Painting asks for every cell, and a local time looks into the system's time zone file each time.
QDateTime RosterModel::now() const
{
    constexpr Tick Lasting = std::chrono::milliseconds(250);
    const Tick tick = m_roster.clock().tick();
    if (!m_now.isValid() || tick < m_nowAt || tick - m_nowAt >= Lasting) {
        m_now = m_roster.clock().now();
        m_nowAt = tick;
    }
    return m_now;
}

// In the team's zone: its hours and its midnight count. A local time would look its offset up each time.
QDateTime RosterModel::zonedNow() const
{
    return now().toTimeZone(m_teamZone);
}

void RosterModel::append(const QList<int> &ids)
{
    const QDateTime at = zonedNow();
    const int first = rowCount();
    m_lines.reserve(m_lines.size() + std::size_t(ids.size()));
    for (const int id : ids) {
        const RosterEntry *entry = m_roster.find(id);
        if (!entry)
            continue;
        AgentLine &line = *m_lines.emplace_back(std::make_shared<AgentLine>());
        line.isSinceShown = m_showsSince;
        line.setAgent(entry->agent);
        line.setEntry(*entry, m_teamZone, at);
        line.isFavourite = m_favourites.contains(id);
    }
    indexFrom(first);
}

void RosterModel::indexFrom(int row)
{
    for (; row < rowCount(); ++row)
        m_rowOf.insert(idAt(row), row);
}

void RosterModel::add(const QList<int> &ids)
{
    QList<int> fresh;
    std::ranges::copy_if(ids, std::back_inserter(fresh),
        [this](int id) { return !m_rowOf.contains(id) && m_roster.find(id); });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
    append(fresh);
    endInsertRows();
    Q_EMIT merged(fresh);
}

void RosterModel::remove(const QList<int> &ids)
{
    QList<int> rows;
    for (const int id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows += row;
    }
    std::ranges::sort(rows);
    forRunsFromEnd(rows, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rowOf.remove(idAt(row));
        m_lines.erase(m_lines.begin() + first, m_lines.begin() + last + 1);
        indexFrom(first);
        endRemoveRows();
    });
    if (!rows.isEmpty())
        Q_EMIT merged(ids);
}

void RosterModel::change(const QList<RosterChange> &changes)
{
    const QDateTime at = zonedNow();
    QList<int> rows;
    for (const RosterChange &change : changes) {
        const int row = rowOf(change.associateId);
        const RosterEntry *entry = m_roster.find(change.associateId);
        if (row < 0 || !entry)
            continue;
        AgentLine &line = edit(row);
        if (change.parts & RosterChange::AgentPart)
            line.setAgent(entry->agent);
        line.setEntry(*entry, m_teamZone, at);
        rows += row;
    }
    emitChanged(rows);
}

void RosterModel::reload()
{
    beginResetModel();
    m_lines.clear();
    m_rowOf.clear();
    append(m_roster.ids());
    endResetModel();
}

void RosterModel::emitChanged(QList<int> rows)
{
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    forRunsFromEnd(rows,
        [this](int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1)); });
    QList<int> ids;
    for (const int row : std::as_const(rows))
        ids += idAt(row);
    Q_EMIT merged(ids);
}

} // namespace Rollcall
