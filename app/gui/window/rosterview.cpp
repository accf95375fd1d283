// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterview.h"

#include "domain/words.h"
#include "models/rosterrows.h"
#include "style/look.h"
#include "window/rosterdelegate.h"

#include <QHeaderView>
#include <QScrollBar>

namespace Rollcall {

namespace {

constexpr int TwoLineLimit = 20; // people up to whom rows have two lines
constexpr int Padding = 12;
constexpr int NarrowChars = 140; // below this many characters the consequence is left out
constexpr auto Untouched = std::chrono::minutes(15); // after that nobody's hand is on a row any more

} // namespace

RosterView::RosterView(RosterRows &rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
    , m_delegate(new RosterDelegate(this))
{
    connectRows();
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Agents"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setMinimumSectionSize(0);
    setLook(horizontalHeader(), isRightToLeft() ? QStringLiteral("mirrored") : QString());

    m_untouched.setSingleShot(true);
    m_untouched.setInterval(Untouched);
    connect(&m_untouched, &QTimer::timeout, this, &RosterView::hold);
    fitRows();
}

void RosterView::connectRows()
{
    // Before the selection model: a row that is folded away stays selected, though not shown; and a selection
    // of thousands is made anew rather than followed row by row.
    connect(&m_rows, &QAbstractItemModel::modelAboutToBeReset, this, &RosterView::remember);
    connect(&m_rows, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        remember();
        selectionModel()->clearSelection();
    });
    connect(&m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isRestoring = true; });
    setModel(&m_rows);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &RosterView::restore);
    connect(&m_rows, &QAbstractItemModel::layoutChanged, this, [this] {
        m_topId = 0; // the same number of rows: nothing to scroll
        restore();
    });
    connect(
        &m_rows, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            fitRows();
            select(first, last);
            restoreCurrent();
            if (first <= rowAt(0))
                shift(last - first + 1);
            Q_EMIT chosenChanged();
        });
    connect(
        &m_rows, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            m_isRestoring = false;
            fitRows();
            if (first < rowAt(0))
                shift(first - std::min(last + 1, rowAt(0)));
            Q_EMIT chosenChanged();
        });
}

QList<int> RosterView::selectedIds() const
{
    return m_chosen.values();
}

QList<int> RosterView::hiddenSelectedIds() const
{
    QList<int> hidden;
    for (const int id : m_chosen) {
        if (m_rows.rowOf(id) < 0)
            hidden += id;
    }
    return hidden;
}

void RosterView::selectIds(const QList<int> &ids)
{
    m_chosen = QSet<int>(ids.begin(), ids.end());
    restore();
}

void RosterView::clearChosen()
{
    selectIds({});
}

void RosterView::forget(const QList<int> &ids)
{
    for (const int id : ids)
        m_chosen.remove(id);
    Q_EMIT chosenChanged();
}

QList<int> RosterView::visibleIds() const
{
    QList<int> ids;
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, rowAt(0)); row <= (last < 0 ? m_rows.rowCount() - 1 : last); ++row) {
        if (const int id = m_rows.idAt(row))
            ids += id;
    }
    return ids;
}

void RosterView::setHidesMessages(bool hides)
{
    m_delegate->setHidesMessages(hides);
    viewport()->update();
}

void RosterView::setPhotos(const std::function<QImage(int associateId)> &photos)
{
    m_delegate->photos().setSource(photos);
    viewport()->update();
}

void RosterView::repaintPhoto(int associateId)
{
    m_delegate->photos().forget(associateId);
    update(m_rows.index(m_rows.rowOf(associateId), int(Column::Name)));
}

void RosterView::setReadingOnly(bool readingOnly)
{
    m_isReadingOnly = readingOnly;
    setColumnHidden(int(Column::Message), readingOnly);
    setColumnHidden(int(Column::Back), readingOnly);
    fitColumns();
}

void RosterView::setShowsSince(bool shows)
{
    setColumnHidden(int(Column::Since), !shows);
    fitColumns();
}

// What follows ids over a reset: selection is kept as ids all the time, focus and scroll are noted here.
void RosterView::remember()
{
    m_currentId = m_rows.idAt(currentIndex().row());
    m_currentColumn = std::max(0, currentIndex().column());
    const int top = rowAt(0);
    m_topId = top < 0 ? 0 : m_rows.idAt(top);
    m_topOffset = top < 0 ? 0 : rowViewportPosition(top);
    m_isRestoring = true;
}

void RosterView::restore()
{
    m_isRestoring = true;
    fitRows();
    selectionModel()->clearSelection();
    select(0, m_rows.rowCount() - 1);
    m_isRestoring = true;
    restoreCurrent();
    if (const int row = m_rows.rowOf(m_topId); row >= 0)
        verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - m_topOffset);
    m_topId = 0;
    m_isRestoring = false;
    Q_EMIT chosenChanged();
    Q_EMIT visibleChanged();
}

void RosterView::restoreCurrent()
{
    if (const int row = m_rows.rowOf(m_currentId); row >= 0 && currentIndex().row() != row)
        selectionModel()->setCurrentIndex(m_rows.index(row, m_currentColumn), QItemSelectionModel::NoUpdate);
}

// Adds those of these rows who are chosen to what is selected.
void RosterView::select(int first, int last)
{
    if (m_chosen.isEmpty())
        return;
    QItemSelection selection;
    for (int row = first; row <= last; ++row) {
        if (!m_chosen.contains(m_rows.idAt(row)))
            continue;
        const int start = row;
        while (row + 1 <= last && m_chosen.contains(m_rows.idAt(row + 1)))
            ++row;
        selection.select(m_rows.index(start, 0), m_rows.index(row, ColumnCount - 1));
    }
    m_isRestoring = true;
    selectionModel()->select(selection, QItemSelectionModel::Select);
    m_isRestoring = false;
}

// What is in the viewport stays there while rows come or go above it; at the very top one sees them come.
void RosterView::shift(int rows)
{
    if (verticalScrollBar()->value() == 0)
        return;
    if (m_shift == 0) // once the view has laid its rows out
        QMetaObject::invokeMethod(
            this,
            [this] {
                const int pixels = std::exchange(m_shift, 0);
                verticalScrollBar()->setValue(verticalScrollBar()->value() + pixels);
            },
            Qt::QueuedConnection);
    m_shift += rows * verticalHeader()->defaultSectionSize();
}

void RosterView::fitRows()
{
    m_delegate->setTwoLines(m_rows.shownIds().size() <= TwoLineLimit);
    const int height = m_delegate->rowHeight(fontMetrics());
    if (verticalHeader()->defaultSectionSize() != height)
        verticalHeader()->setDefaultSectionSize(height);
}

void RosterView::fitColumns()
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const auto wide = [&metrics](
                          const QString &text) { return metrics.horizontalAdvance(text) + 2 * Padding; };
    const int character = fontMetrics().averageCharWidth();
    const int width = viewport()->width();
    const bool isNarrow = width < NarrowChars * character;
    const QString heading = m_rows.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString();
    const int availability =
        isNarrow ? std::max(wide(heading), wide(label(NotPresent)) + 2 * Padding) + Padding : character * 46;
    const int back =
        m_isReadingOnly ? 0 : std::max(wide(tr("due back 00:00")), character * (isNarrow ? 18 : 20));
    const int since = isColumnHidden(int(Column::Since))
        ? 0
        : std::max(wide(tr("before 00:00")), isNarrow ? 0 : character * 16);
    const int rest = std::max(0, width - availability - back - since);
    const int message = m_isReadingOnly ? 0 : rest * 38 / 100;
    setColumnWidth(int(Column::Availability), availability);
    setColumnWidth(int(Column::Name), rest - message);
    setColumnWidth(int(Column::Message), message);
    setColumnWidth(int(Column::Back), back);
    setColumnWidth(int(Column::Since), since);
}

bool RosterView::fold(int row)
{
    if (!m_rows.isHeading(row))
        return false;
    const QModelIndex index = m_rows.index(row, 0);
    m_rows.setCollapsed(index.data(HeadingKeyRole).toString(), !index.data(IsCollapsedRole).toBool());
    return true;
}

} // namespace Rollcall
