// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterview.h"

#include "domain/say.h"
#include "domain/words.h"
#include "models/rosterrows.h"
#include "window/columnheadings.h"
#include "window/rosterchoice.h"
#include "window/rosterdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int TwoLineLimit = 20; // people up to whom rows have two lines
constexpr int Padding = 12;
constexpr int NarrowChars = 140; // below this many characters the consequence is left out

} // namespace

RosterView::RosterView(RosterRows &rows, RosterChoice &choice, QWidget *parent)
    : QTableView(parent)
    , RosterForm(*this, rows)
    , m_delegate(new RosterDelegate(this))
{
    auto *headings = new ColumnHeadings(this);
    setHorizontalHeader(headings); // first: at a reset it empties the selection, which is restored afterwards
    headings->show();
    connect(headings, &ColumnHeadings::columnClicked, this, &RosterView::columnClicked);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);

    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_place = place();
        m_focus = focusPlace();
    });
    choice.attach(*this);
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        goTo(m_place);
        goTo(m_focus);
    });
    followRows();
}

void RosterView::followRows()
{
    connect(
        &m_rows, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            fitRowsUnlessHeld();
            const bool areTheFirst = last - first + 1 == m_rows.rowCount();
            if (!areTheFirst && first <= rowAt(0))
                shift(last - first + 1);
        });
    connect(
        &m_rows, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            fitRowsUnlessHeld();
            if (first < rowAt(0))
                shift(first - std::min(last + 1, rowAt(0)));
        });
}

RowDelegate &RosterView::rowDelegate()
{
    return *m_delegate;
}

QRect RosterView::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

RowSpan RosterView::rowsInView() const
{
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(0, rowAt(0)), last < 0 ? m_rows.rowCount() - 1 : last};
}

void RosterView::setShown(const Shown &shown)
{
    m_delegate->setShowsMessages(shown.messages);
    setColumnHidden(int(Column::Message), !shown.returns);
    setColumnHidden(int(Column::Back), !shown.returns);
    setColumnHidden(int(Column::Since), !shown.since);
    fitColumns();
    viewport()->update();
}

void RosterView::letGo()
{
    fitRows();
}

void RosterView::reset()
{
    QTableView::reset();
    fitRows();
}

void RosterView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RosterView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        fitRows();
        fitColumns();
    }
}

// A heading has no cells to go along.
QModelIndex RosterView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action == MoveLeft || action == MoveRight) && m_rows.isHeading(currentIndex().row()))
        return currentIndex();
    return QTableView::moveCursor(action, modifiers);
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
                executeDelayedItemsLayout();
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

// Rows of another height would all move; with a filter, the number of people passes the limit again and
// again.
void RosterView::fitRowsUnlessHeld()
{
    if (!m_rows.isHeld())
        fitRows();
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
    const QString unknown = say(QT_TRANSLATE_NOOP("Rollcall", "Unknown since %1")).arg(u"00:00"_s);
    const int state = std::max(wide(label(NotPresent)), wide(unknown)) + 4 * Padding;
    const int availability = isNarrow ? std::max(wide(heading) + Padding, state) : character * 46;
    const QString overdue = say(QT_TRANSLATE_NOOP("Rollcall", "due back %1"))
                                .arg(say(QT_TRANSLATE_NOOP("Rollcall", "yesterday %1")).arg(u"00:00"_s));
    const int back =
        isColumnHidden(int(Column::Back)) ? 0 : std::max(wide(overdue), character * (isNarrow ? 18 : 20));
    const int since = isColumnHidden(int(Column::Since))
        ? 0
        : std::max(wide(tr("before 00:00")), isNarrow ? 0 : character * 16);
    const int rest = std::max(0, width - availability - back - since);
    const int message = isColumnHidden(int(Column::Message)) ? 0 : rest * 38 / 100;
    setColumnWidth(int(Column::Availability), availability);
    setColumnWidth(int(Column::Name), rest - message);
    setColumnWidth(int(Column::Message), message);
    setColumnWidth(int(Column::Back), back);
    setColumnWidth(int(Column::Since), since);
}

} // namespace Rollcall
