// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rosterrows.h"

#include "models/folded.h"
#include "models/headingtext.h"
#include "models/heldrows.h"
#include "models/liststeps.h"

#include <algorithm>

namespace Rollcall {

namespace {

// A selection model looks at its whole selection at every move, so many moves are one layout change; and
// where most of what is shown comes or goes in pieces, the list is another one.
constexpr int MaxMoves = 8;
constexpr qsizetype MaxRuns = 256;

} // namespace

RosterRows::RosterRows(RosterModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    connect(&m_model, &RosterModel::merged, this, &RosterRows::merge);
    connect(&m_model, &RosterModel::modelReset, this, &RosterRows::reload);
    reload();
}

void RosterRows::setFilter(const RosterFilter &filter)
{
    if (filter == m_filter)
        return;
    const QStringList words = searchWords(filter.text);
    if (words.isEmpty() || m_words.isEmpty())
        m_collapsedInSearch.clear();
    m_filter = filter;
    m_words = words;
    RowList list = m_sections.list(query());
    if (std::ranges::equal(list.rows, m_list.rows))
        show(std::move(list), {}, {});
    else
        replace(std::move(list));
}

void RosterRows::setOrder(const RowOrder &order)
{
    if (order == m_sections.order())
        return;
    m_sections.setOrder(order);
    m_sections.settle(m_model.zonedNow());
    follow(m_sections.list(query()), {});
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void RosterRows::setTeams(const TeamSet &set)
{
    m_sections.setTeams(set);
    reload();
}

void RosterRows::setCollapsed(const QString &heading, bool collapsed)
{
    QSet<QString> &headings = m_words.isEmpty() ? m_collapsed : m_collapsedInSearch;
    if (headings.contains(heading) == collapsed)
        return;
    if (collapsed)
        headings.insert(heading);
    else
        headings.remove(heading);
    follow(m_sections.list(query()), {});
}

void RosterRows::setCollapsed(const QSet<QString> &headings)
{
    if (headings == m_collapsed)
        return;
    m_collapsed = headings;
    follow(m_sections.list(query()), {});
}

void RosterRows::setHeld(const QSet<int> &ids)
{
    const bool isReleased = !QSet<int>(m_held).subtract(ids).isEmpty();
    m_held = ids;
    if (isReleased)
        update({});
}

void RosterRows::reorder()
{
    m_sections.advance(m_model.zonedNow());
    update({});
}

void RosterRows::merge(const QList<int> &ids)
{
    put(ids);
    update({ids.begin(), ids.end()});
}

void RosterRows::reload()
{
    QList<int> ids(m_model.rowCount());
    std::ranges::generate(ids, [this, row = 0]() mutable { return m_model.idAt(row++); });
    m_sections.clear();
    put(ids);
    m_sections.settle(m_model.zonedNow());
    replace(m_sections.list(query()));
    Q_EMIT teamsCounted();
}

void RosterRows::put(const QList<int> &ids)
{
    const QDateTime now = m_model.zonedNow();
    for (const int id : ids) {
        if (auto line = m_model.keptLineAt(m_model.rowOf(id)))
            m_sections.put(std::move(line), now);
        else
            m_sections.remove(id);
    }
}

void RosterRows::update(const QSet<int> &changed)
{
    m_sections.settle(m_model.zonedNow());
    RowList list = m_sections.list(query());
    hold(list);
    follow(std::move(list), changed);
    Q_EMIT teamsCounted();
}

void RosterRows::follow(RowList list, const QSet<int> &changed)
{
    const ListSteps steps = stepsBetween(m_list.rows, list.rows, MaxMoves);
    if (steps.removals.size() + steps.insertions.size() > MaxRuns)
        replace(std::move(list));
    else
        show(std::move(list), steps, changed);
}

// What is known about people and headings is exchanged at once, the rows themselves step by step.
void RosterRows::show(RowList list, const ListSteps &steps, QSet<int> changed)
{
    std::swap(m_list, list);
    std::swap(m_list.rows, list.rows);
    takeSteps(steps, list.rows);
    for (auto heading = m_list.headings.cbegin(); heading != m_list.headings.cend(); ++heading) {
        const auto before = list.headings.constFind(heading.key());
        if (before != list.headings.cend() && *before != *heading)
            changed.insert(heading.key());
    }
    emitChanged(changed);
    if (m_list.count != list.count || m_list.others != list.others)
        Q_EMIT countsChanged();
}

void RosterRows::replace(RowList list)
{
    const bool isCountChanged = m_list.count != list.count || m_list.others != list.others;
    beginResetModel();
    m_list = std::move(list);
    m_rowOf.clear();
    endResetModel();
    if (isCountChanged)
        Q_EMIT countsChanged();
}

void RosterRows::takeSteps(const ListSteps &steps, const QList<int> &wanted)
{
    QList<int> &rows = m_list.rows;
    for (const ListSteps::Run &run : steps.removals) {
        beginRemoveRows({}, run.first, run.last);
        rows.remove(run.first, run.last - run.first + 1);
        m_rowOf.clear();
        endRemoveRows();
    }
    for (const ListSteps::Move &move : steps.moves) {
        beginMoveRows({}, move.from, move.from, {}, move.to > move.from ? move.to + 1 : move.to);
        rows.move(move.from, move.to);
        m_rowOf.clear();
        endMoveRows();
    }
    if (steps.isReordered)
        rearrange(wanted);
    for (const ListSteps::Run &run : steps.insertions) {
        beginInsertRows({}, run.first, run.last);
        const int count = run.last - run.first + 1;
        rows.insert(run.first, count, 0);
        std::copy_n(wanted.begin() + run.first, count, rows.begin() + run.first);
        m_rowOf.clear();
        endInsertRows();
    }
}

// The rows that are there now, in the order that they have in the wanted list.
void RosterRows::rearrange(const QList<int> &wanted)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QList<int> old = m_list.rows;
    const QSet<int> there(old.begin(), old.end());
    m_list.rows.clear();
    std::ranges::copy_if(
        wanted, std::back_inserter(m_list.rows), [&](int number) { return there.contains(number); });
    m_rowOf.clear();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after += createIndex(rowOf(old.at(index.row())), index.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RosterRows::emitChanged(const QSet<int> &numbers)
{
    const int end = rowCount();
    const auto isChanged = [&](int row) { return numbers.contains(m_list.rows.at(row)); };
    for (int row = 0; !numbers.isEmpty() && row < end; ++row) {
        if (!isChanged(row))
            continue;
        const int first = row;
        while (row + 1 < end && isChanged(row + 1))
            ++row;
        Q_EMIT dataChanged(index(first, 0), index(row, ColumnCount - 1));
    }
}

// A heading whose people would all be elsewhere stays, too, with nobody who passes.
void RosterRows::hold(RowList &list) const
{
    if (m_held.isEmpty())
        return;
    QList<int> shown = m_list.rows;
    shown.removeIf([this](int row) { return row > 0 && m_model.rowOf(row) < 0; });
    list.rows = holdRows(shown, list.rows, m_held);
    for (const int row : std::as_const(list.rows)) {
        if (row > 0 || list.headings.contains(row))
            continue;
        Heading &left = *list.headings.insert(row, m_list.headings.value(row));
        left.coverage = {};
        left.passing = 0;
    }
}

RowQuery RosterRows::query() const
{
    return {.words = m_words,
        .standings = m_filter.standings,
        .groups = m_filter.groups,
        .onlyFavourites = m_filter.onlyFavourites,
        .collapsed = m_words.isEmpty() ? m_collapsed : m_collapsedInSearch};
}

} // namespace Rollcall
