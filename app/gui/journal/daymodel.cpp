// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/daymodel.h"

#include "domain/words.h"
#include "domain/zonedtime.h"
#include "journal/daywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

DayModel::DayModel(QHash<int, QString> names, QTimeZone zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_names(std::move(names))
    , m_zone(usableZone(zone))
{
}

void DayModel::setPage(const DayPage &page)
{
    DayPage sorted = page;
    std::ranges::sort(sorted.agents, [this](const AgentDay &a, const AgentDay &b) {
        const int order = nameOf(a).localeAwareCompare(nameOf(b));
        return order == 0 ? a.associateId < b.associateId : order < 0;
    });
    if (rowCount() > 0
        && std::ranges::equal(
            sorted.agents, m_page.agents, {}, &AgentDay::associateId, &AgentDay::associateId)) {
        m_page = sorted;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_page = sorted;
    endResetModel();
}

int DayModel::rowOf(int associateId) const
{
    const auto row = std::ranges::find(m_page.agents, associateId, &AgentDay::associateId);
    return row == m_page.agents.cend() ? -1 : int(row - m_page.agents.cbegin());
}

int DayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_page.agents.size());
}

int DayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

// Somebody who is no longer on the list has a number left.
QString DayModel::nameOf(const AgentDay &day) const
{
    const QString name = m_names.value(day.associateId);
    return name.isEmpty() ? tr("Agent %1").arg(day.associateId) : name;
}

QString DayModel::textOf(const AgentDay &day, Column column) const
{
    switch (column) {
    case Column::Name:
        return nameOf(day);
    case Column::Day:
        return {};
    case Column::Present:
        return durationText(day.totals.present);
    case Column::NotPresent:
        return durationText(day.totals.notPresent);
    case Column::NotSeen:
        return durationText(day.totals.notSeen);
    }
    return {};
}

QString DayModel::spoken(const AgentDay &day, Column column) const
{
    switch (column) {
    case Column::Name:
        return nameOf(day) + u", "_s + totalsText(day.totals);
    case Column::Day:
        return spansText(day, m_page.frame, m_zone);
    case Column::Present:
        return tr("%1 present").arg(durationText(day.totals.present));
    case Column::NotPresent:
        return tr("%1 not present").arg(durationText(day.totals.notPresent));
    case Column::NotSeen:
        return tr("%1 not seen").arg(durationText(day.totals.notSeen));
    }
    return {};
}

QVariant DayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AgentDay &day = dayAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(day, column);
    case Qt::AccessibleTextRole:
        return spoken(day, column);
    case Qt::TextAlignmentRole:
        return int((column >= Column::Present ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant DayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int((column >= Column::Present ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Agent");
    case Column::Day:
        return role == Qt::DisplayRole ? QString() : tr("The day");
    case Column::Present:
        return label(Rollcall::Present);
    case Column::NotPresent:
        return label(Rollcall::NotPresent);
    case Column::NotSeen:
        return standingWord(Standing::Unknown);
    }
    return {};
}

} // namespace Rollcall
