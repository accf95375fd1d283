// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dayheader.h"

#include "journal/daymodel.h"
#include "journal/dayscale.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr std::array steps{1, 2, 3, 6, 12}; // hours from one label to the next
constexpr int Tick = 4;

int stepFor(double hourWidth, double labelWidth)
{
    const auto step = std::ranges::find_if(steps, [&](int hours) { return hours * hourWidth >= labelWidth; });
    return step == steps.end() ? 24 : *step;
}

} // namespace

DayHeader::DayHeader(const DayModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(0);
}

void DayHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section != int(DayModel::Column::Day) || !m_model.page().frame.date.isValid())
        return;
    const Theme &theme = themeOf(palette());
    const DayScale scale(m_model.page().frame, stripIn(rect), layoutDirection());
    const QFontMetrics metrics = fontMetrics();
    const int width = metrics.horizontalAdvance(u"00"_s) * 2;
    const int step = stepFor(scale.strip().width() / 24, width);
    painter->save();
    painter->setPen(theme.muted);
    for (const Hour &hour : hoursOf(m_model.page().frame, m_model.zone())) {
        const double x = scale.x(hour.at);
        painter->fillRect(QRectF(x, rect.bottom() - Tick, 1, Tick), theme.line);
        if (hour.number % step == 0)
            painter->drawText(QRectF(x - width / 2.0, rect.top(), width, rect.height() - Tick),
                Qt::AlignCenter, u"%1"_s.arg(hour.number, 2, 10, QChar(u'0')));
    }
    painter->restore();
}

} // namespace Rollcall
