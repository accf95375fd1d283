// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RosterModel that says what stands in a cell.
#include "domain/shortname.h"
#include "models/rostermodel.h"

#include <QCoreApplication>

namespace Rollcall {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Rollcall", text);
}

} // namespace

LineContext RosterModel::contextOf(const AgentLine &line) const
{
    return {now(), line.id == m_ownId, m_watched.contains(line.id), lockReason(line)};
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
    const AgentLine &line = *lineAt(index.row());
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
    case IsFavouriteRole:
        return line.isFavourite;
    case IsWatchedRole:
        return m_watched.contains(line.id);
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
