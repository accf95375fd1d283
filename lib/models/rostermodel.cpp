// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rostermodel.h"

#include "domain/shortname.h"
#include "domain/zonedtime.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rollcall {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Rollcall", text);
}

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
    const QList<int> ids{m_ownId, associateId};
    m_ownId = associateId;
    QList<int> rows;
    for (const int id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows += row;
    }
    emitChanged(rows);
}

void RosterModel::setOthersLocked(const QString &reason)
{
    if (reason == m_othersLocked)
        return;
    m_othersLocked = reason;
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
    return row >= 0 && row < rowCount() ? &m_lines[std::size_t(row)] : nullptr;
}

QDateTime RosterModel::now() const
{
    return m_roster.clock().now();
}

// A local time looks its offset up at every comparison, one with a zone has it.
QDateTime RosterModel::zonedNow() const
{
    const QDateTime local = now();
    return local.toTimeZone(local.timeZone());
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
        AgentLine &line = m_lines.emplace_back();
        line.setAgent(entry->agent);
        line.setEntry(*entry, m_teamZone, at);
    }
    indexFrom(first);
}

void RosterModel::indexFrom(int row)
{
    for (; row < rowCount(); ++row)
        m_rowOf.insert(m_lines[std::size_t(row)].id, row);
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
        AgentLine &line = m_lines[std::size_t(row)];
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

LineContext RosterModel::contextOf(const AgentLine &line) const
{
    return {now(), line.id == m_ownId, lockReason(line)};
}

QString RosterModel::lockReason(const AgentLine &line) const
{
    if (!line.isServiceUser)
        return words(QT_TRANSLATE_NOOP("Rollcall", "Not a Service user: there is no availability to set."));
    if (line.standing == Standing::NotAnAgent)
        return words(QT_TRANSLATE_NOOP("Rollcall", "Only Present and Not present can be changed here."));
    return line.id == m_ownId ? QString() : m_othersLocked;
}

QVariant RosterModel::cellText(const AgentLine &line, Column column) const
{
    switch (column) {
    case Column::Availability:
        return statusText(line, now());
    case Column::Name:
        return line.name;
    case Column::Message:
        return line.text.value_or(QString());
    case Column::Back:
        return backText(line, now());
    case Column::Since:
        return sinceText(line, now());
    }
    return {};
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const AgentLine &line = m_lines[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(line, column);
    case Qt::AccessibleTextRole:
        return accessibleText(line, column, contextOf(line));
    case Qt::ToolTipRole:
        return toolTip(line, column, contextOf(line));
    case IdRole:
        return line.id;
    case StandingRole:
        return int(line.standing);
    case StatusTextRole:
        return statusText(line, now());
    case ConsequenceRole:
        return consequenceText(line, line.id == m_ownId);
    case NameRole:
        return line.name;
    case InitialsRole:
        return Rollcall::initials(line.name);
    case GroupRole:
        return line.group;
    case MessageRole:
        return line.text ? QVariant(*line.text) : QVariant();
    case BackAtRole:
        return line.back.value_or(QDateTime());
    case BackTextRole:
        return backText(line, now());
    case IsOverdueRole:
        return line.isOverdue(now());
    case SinceTextRole:
        return sinceText(line, now());
    case NeedRole:
        return int(line.need(now()));
    case WriteStateRole:
        return int(line.write);
    case IsOwnRole:
        return line.id == m_ownId;
    case LockReasonRole:
        return lockReason(line);
    case SearchRole:
        return QStringList{line.foldedAgent, line.foldedMessage, line.foldedStatus}.join(u'\n');
    case IsHeadingRole:
        return false;
    default:
        return {};
    }
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Availability:
        return words(QT_TRANSLATE_NOOP("Rollcall", "Service availability"));
    case Column::Name:
        return words(QT_TRANSLATE_NOOP("Rollcall", "Name"));
    case Column::Message:
        return words(QT_TRANSLATE_NOOP("Rollcall", "Message"));
    case Column::Back:
        return words(QT_TRANSLATE_NOOP("Rollcall", "Back"));
    case Column::Since:
        return words(QT_TRANSLATE_NOOP("Rollcall", "Since"));
    }
    return {};
}

} // namespace Rollcall
