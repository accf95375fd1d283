// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/daystrips.h"

#include "journal/daydelegate.h"
#include "journal/dayheader.h"
#include "journal/daymodel.h"
#include "journal/daywords.h"

#include <QEvent>

namespace Rollcall {

namespace {

constexpr int Padding = 8; // on both sides of a text
constexpr int Edge = 17; // at both ends of a row
constexpr int LeastNameChars = 14;
constexpr int MostNameChars = 34;

} // namespace

DayStrips::DayStrips(DayModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keptId = currentId(); });
    setHorizontalHeader(new DayHeader(model, this));
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &DayStrips::restore);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        fit();
        Q_EMIT currentIdChanged();
    });
    setItemDelegate(new DayDelegate(model, this));
    setAccessibleName(tr("Presence over the day"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
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
    fit();
}

int DayStrips::currentId() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_model.dayAt(current.row()).associateId : 0;
}

void DayStrips::restore()
{
    fit();
    if (const int row = m_model.rowOf(m_keptId); row >= 0)
        setCurrentIndex(m_model.index(row, 0));
    Q_EMIT currentIdChanged();
}

// The strip gets what the words leave.
void DayStrips::fit()
{
    using Column = DayModel::Column;
    const int height = DayDelegate::rowHeight(fontMetrics());
    if (verticalHeader()->defaultSectionSize() != height)
        verticalHeader()->setDefaultSectionSize(height);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics heading(strong);
    const int character = fontMetrics().averageCharWidth();
    int rest = viewport()->width();
    for (const Column column : {Column::Present, Column::NotPresent, Column::NotSeen}) {
        const QString title = m_model.headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
        const int words = std::max(heading.horizontalAdvance(title),
            fontMetrics().horizontalAdvance(durationText(std::chrono::minutes(23 * 60 + 59))));
        const int width = words + 2 * Padding + (column == Column::NotSeen ? Edge - Padding : 0);
        setColumnWidth(int(column), width);
        rest -= width;
    }
    int name = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        name = std::max(name, fontMetrics().horizontalAdvance(m_model.nameAt(row)));
    name = std::clamp(name + Edge + Padding, LeastNameChars * character,
        std::min(MostNameChars * character, std::max(LeastNameChars * character, rest / 3)));
    setColumnWidth(int(Column::Name), name);
    setColumnWidth(int(Column::Day), std::max(0, rest - name));
}

void DayStrips::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void DayStrips::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

// The focus is drawn around the row, not around a cell.
void DayStrips::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row())
        Q_EMIT currentIdChanged();
}

} // namespace Rollcall
