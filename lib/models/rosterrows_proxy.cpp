// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RosterRows that views ask.
#include "domain/say.h"
#include "models/headingtext.h"
#include "models/rosterrows.h"

namespace Rollcall {

bool RosterRows::isHeading(int row) const
{
    return row >= 0 && row < rowCount() && m_list.rows.at(row) < 0;
}

int RosterRows::idAt(int row) const
{
    return std::max(numberAt(row), 0);
}

int RosterRows::numberAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_list.rows.at(row) : 0;
}

int RosterRows::rowOf(int number) const
{
    if (m_rowOf.isEmpty()) {
        m_rowOf.reserve(m_list.rows.size());
        for (int row = 0; row < rowCount(); ++row)
            m_rowOf.insert(m_list.rows.at(row), row);
    }
    return m_rowOf.value(number, -1);
}

QList<int> RosterRows::shownIds() const
{
    return m_list.agents;
}

TeamCount RosterRows::count() const
{
    return m_list.count;
}

int RosterRows::otherCount() const
{
    return m_list.others;
}

QStringList RosterRows::groups() const
{
    return m_sections.groups();
}

QStringList RosterRows::groupsOf(int associateId) const
{
    return m_sections.groupsOf(associateId);
}

// Rows are known by id, so an agent who has just left the roster maps to nothing.
QModelIndex RosterRows::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.model() != this)
        return {};
    return m_model.index(m_model.rowOf(idAt(proxyIndex.row())), proxyIndex.column());
}

QModelIndex RosterRows::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.model() != &m_model)
        return {};
    return index(rowOf(m_model.idAt(sourceIndex.row())), sourceIndex.column());
}

QModelIndex RosterRows::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RosterRows::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex RosterRows::buddy(const QModelIndex &index) const
{
    return index;
}

bool RosterRows::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_list.rows.isEmpty();
}

int RosterRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.rows.size());
}

int RosterRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RosterRows::data(const QModelIndex &proxyIndex, int role) const
{
    if (!proxyIndex.isValid() || !checkIndex(proxyIndex))
        return {};
    const auto heading = m_list.headings.constFind(m_list.rows.at(proxyIndex.row()));
    return heading == m_list.headings.cend() ? m_model.data(mapToSource(proxyIndex), role)
                                             : headingData(*heading, proxyIndex.column(), role);
}

QVariant RosterRows::headingData(const Heading &heading, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? headingText(heading) : QString();
    case Qt::AccessibleTextRole: // on every column: any of them may have the focus
        return sentence(heading, m_model.now());
    case IdRole:
        return 0;
    case IsHeadingRole:
        return true;
    case HeadingKeyRole:
        return heading.key;
    case HeadingTextRole:
        return headingText(heading);
    case CountTextRole:
        return countText(heading);
    case ForecastTextRole:
        return forecastText(heading, m_model.now());
    case IsCollapsedRole:
        return heading.isCollapsed;
    case HasAlertRole:
        return heading.coverage.isCertainlyBelow();
    default:
        return {};
    }
}

QVariant RosterRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant text = m_model.headerData(section, orientation, Qt::DisplayRole);
    const bool isOrdered = text.isValid() && section == int(columnOf(order().by));
    if (role == OrderRole)
        return isOrdered ? QVariant(order().isDescending) : QVariant();
    if (role != Qt::AccessibleTextRole || !isOrdered)
        return m_model.headerData(section, orientation, role);
    //: %1 is the heading of a column
    return (order().isDescending ? say(QT_TRANSLATE_NOOP("Rollcall", "%1, in descending order"))
                                 : say(QT_TRANSLATE_NOOP("Rollcall", "%1, in ascending order")))
        .arg(text.toString());
}

// A heading can be focused and folded, but is never part of a selection.
Qt::ItemFlags RosterRows::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                  : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Rollcall
