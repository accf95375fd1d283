// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/daypage.h"
#include "style/theme.h"

#include <QRectF>

class QPainter;

namespace Rollcall {

/// Where a moment of a day lies on a strip, and the other way round. The day runs with the reading direction.
class DayScale final
{
public:
    DayScale(const DayFrame &frame, const QRectF &strip, Qt::LayoutDirection direction);

    [[nodiscard]] const QRectF &strip() const { return m_strip; }
    [[nodiscard]] double x(Moment moment) const;
    [[nodiscard]] Moment moment(double x) const;
    /// The part of the strip between two moments.
    [[nodiscard]] QRectF part(Moment from, Moment to) const;

private:
    DayFrame m_frame;
    QRectF m_strip;
    bool m_isMirrored;
};

struct Hour {
    int number = 0; ///< 24: the end of the day
    Moment at;
};
/// The full hours that clocks in the zone show on that day, both ends included. One that a clock change skips
/// is left out, one that comes twice stands at its first time.
[[nodiscard]] QList<Hour> hoursOf(const DayFrame &frame, const QTimeZone &zone);

/// The room for a strip inside the cell of a table.
[[nodiscard]] QRectF stripIn(const QRect &cell);

/// One span across the box: present is a full bar, not present a thin one, not seen a dashed line. Told apart
/// without colour.
void paintSpan(QPainter &painter, const QRectF &box, Standing standing, const Theme &theme);
/// A day of one agent with a line for each third hour, and one where the telling ends.
void paintDay(QPainter &painter, const DayScale &scale, const AgentDay &day, const QList<Hour> &hours,
    const DayFrame &frame, const Theme &theme);

} // namespace Rollcall
