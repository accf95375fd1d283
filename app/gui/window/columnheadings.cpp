// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/columnheadings.h"

#include "models/roles.h"
#include "style/look.h"
#include "style/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// px before the text, as in the style sheet, and between text and triangle
constexpr int Edge = 17;
constexpr int Padding = 8;
constexpr int Gap = 6;

} // namespace

ColumnHeadings::ColumnHeadings(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setSectionResizeMode(Interactive);
    setMinimumSectionSize(0);
    setLook(this, isRightToLeft() ? u"mirrored"_s : QString());
    connect(this, &QHeaderView::sectionClicked, this,
        [this](int column) { Q_EMIT columnClicked(orderOf(Column(column))); });
}

void ColumnHeadings::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save(); // the style may leave everything clipped
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    const QVariant isDescending = model()->headerData(logicalIndex, Qt::Horizontal, OrderRole);
    if (isDescending.isValid())
        paintTriangle(*painter, rect, logicalIndex, isDescending.toBool());
}

// Upwards where values rise from row to row.
void ColumnHeadings::paintTriangle(
    QPainter &painter, const QRect &rect, int logicalIndex, bool isDescending) const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const double side = metrics.height() * 0.45;
    double left = rect.left() + (logicalIndex == 0 ? Edge : Padding) + metrics.horizontalAdvance(text) + Gap;
    left = std::min(left, rect.right() - side);
    if (isRightToLeft())
        left = rect.left() + rect.right() + 1 - left - side;
    const double base = rect.center().y() + 1 + (isDescending ? -side : side) * 0.4;
    const double tip = base + (isDescending ? side : -side) * 0.8;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(palette()).accent);
    painter.drawPolygon(QPolygonF{{left, base}, {left + side, base}, {left + side / 2, tip}});
    painter.restore();
}

void ColumnHeadings::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        setLook(this, isRightToLeft() ? u"mirrored"_s : QString());
}

} // namespace Rollcall
