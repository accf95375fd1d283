// SPDX-License-Identifier: GPL-3.0-or-later
// How the tiles follow the rows. What keys, selection and painting do is in tileview_items.cpp.
#include "window/tileview.h"

#include "models/rosterrows.h"
#include "window/accessibletiles.h"
#include "window/rosterchoice.h"
#include "window/tiledelegate.h"

#include <QEvent>
#include <QScrollBar>

namespace Rollcall {

TileView::TileView(RosterRows &rows, RosterChoice &choice, QWidget *parent)
    : QAbstractItemView(parent)
    , RosterForm(*this, rows)
    , m_choice(choice)
    , m_delegate(new TileDelegate(this))
{
    AccessibleTiles::install();
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    followRows();
}

// Before a change of the rows is noted who is in view, afterwards they are put where they were: once, however
// many signals the change has, and before it is painted.
void TileView::followRows()
{
    using Model = QAbstractItemModel;
    connect(&m_rows, &Model::modelAboutToBeReset, this, [this] {
        noteChange();
        m_focus = focusPlace();
    });
    connect(&m_rows, &Model::layoutAboutToBeChanged, this, &TileView::noteChange);
    connect(&m_rows, &Model::rowsAboutToBeInserted, this, &TileView::noteChange);
    connect(&m_rows, &Model::rowsAboutToBeRemoved, this, &TileView::noteChange);
    connect(&m_rows, &Model::rowsAboutToBeMoved, this, &TileView::noteChange);
    m_choice.attach(*this);
    const auto follow = [this] { m_isStale = true; };
    connect(&m_rows, &Model::layoutChanged, this, follow);
    connect(&m_rows, &Model::rowsInserted, this, follow);
    connect(&m_rows, &Model::rowsRemoved, this, follow);
    connect(&m_rows, &Model::rowsMoved, this, follow);
    connect(&m_rows, &Model::modelReset, this, [this] {
        settle();
        goTo(m_focus);
    });
}

void TileView::noteChange()
{
    if (m_isChanging)
        return;
    m_isChanging = true;
    m_place = place();
    QMetaObject::invokeMethod(this, &TileView::settle, Qt::QueuedConnection);
}

void TileView::settle()
{
    if (!m_isChanging)
        return;
    m_isChanging = false;
    relayout();
    goTo(m_place);
}

void TileView::reset()
{
    QAbstractItemView::reset();
    relayout();
}

void TileView::relayout()
{
    m_isStale = true;
    updateGeometries();
    viewport()->update();
}

const TileLayout &TileView::tiles() const
{
    if (!m_isStale)
        return m_layout;
    std::vector<int> headings;
    const int rows = m_rows.rowCount();
    for (int row = 0; row < rows; ++row) {
        if (m_rows.isHeading(row))
            headings.push_back(row);
    }
    m_layout = TileLayout(headings, rows, viewport()->width(), m_delegate->measures(fontMetrics()));
    m_isStale = false;
    return m_layout;
}

void TileView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, tiles().height() - viewport()->height()));
}

RowDelegate &TileView::rowDelegate()
{
    return *m_delegate;
}

void TileView::setShown(const Shown &shown)
{
    m_shown = shown;
    m_delegate->setShowsMessages(shown.messages);
    m_delegate->setShowsReturns(shown.returns);
    relayout();
}

RowSpan TileView::rowsInView() const
{
    return tiles().rowsBetween(verticalOffset(), verticalOffset() + viewport()->height() - 1);
}

int TileView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void TileView::resizeEvent(QResizeEvent *event)
{
    const Place before = place();
    m_isStale = true;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    goTo(before);
}

void TileView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        relayout();
}

void TileView::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

} // namespace Rollcall
