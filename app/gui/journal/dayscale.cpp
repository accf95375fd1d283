// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dayscale.h"

#include "domain/zonedtime.h"

#include <QPainter>

#include <algorithm>

namespace Rollcall {

namespace {

constexpr double Margin = 14; // the first and the last label stand half outside the strip
constexpr double Thick = 14;
constexpr double Thin = 5;
constexpr double LeastWidth = 2; // what was short is still seen
constexpr int LineEvery = 3; // hours

double count(std::chrono::seconds duration)
{
    return double(duration.count());
}

QRectF centred(const QRectF &box, double height)
{
    return {box.left(), box.center().y() - height / 2, std::max(box.width(), LeastWidth), height};
}

} // namespace

DayScale::DayScale(const DayFrame &frame, const QRectF &strip, Qt::LayoutDirection direction)
    : m_frame(frame)
    , m_strip(strip)
    , m_isMirrored(direction == Qt::RightToLeft)
{
}

double DayScale::x(Moment moment) const
{
    const double share = count(moment - m_frame.from) / count(m_frame.to - m_frame.from);
    return m_isMirrored ? m_strip.right() - share * m_strip.width()
                        : m_strip.left() + share * m_strip.width();
}

Moment DayScale::moment(double x) const
{
    const double share = (m_isMirrored ? m_strip.right() - x : x - m_strip.left()) / m_strip.width();
    const auto seconds = std::chrono::seconds(qint64(share * count(m_frame.to - m_frame.from)));
    return m_frame.from + seconds;
}

QRectF DayScale::part(Moment from, Moment to) const
{
    const double a = x(from);
    const double b = x(to);
    return {std::min(a, b), m_strip.top(), std::abs(b - a), m_strip.height()};
}

QList<Hour> hoursOf(const DayFrame &frame, const QTimeZone &zone)
{
    QList<Hour> hours;
    for (int hour = 0; hour < 24; ++hour) {
        const QDateTime time = zonedTime(frame.date, QTime(hour, 0), zone);
        if (time.time().hour() == hour)
            hours += Hour{hour, momentOf(time)};
    }
    hours += Hour{24, frame.to};
    return hours;
}

QRectF stripIn(const QRect &cell)
{
    return QRectF(cell).adjusted(Margin, 0, -Margin, 0);
}

void paintSpan(QPainter &painter, const QRectF &box, Standing standing, const Theme &theme)
{
    painter.save();
    switch (standing) {
    case Standing::Present:
        painter.fillRect(centred(box, Thick), theme.present);
        break;
    case Standing::NotPresent:
        painter.fillRect(centred(box, Thin), theme.notPresent);
        break;
    case Standing::NotAnAgent:
        painter.setPen(QPen(theme.muted, 1));
        painter.drawRect(centred(box, Thin).adjusted(0, 0, -1, 0));
        break;
    case Standing::Unknown:
        painter.setPen(QPen(theme.muted, 1, Qt::CustomDashLine, Qt::FlatCap));
        QPen dashed = painter.pen();
        dashed.setDashPattern({3, 4});
        painter.setPen(dashed);
        painter.drawLine(
            QPointF(box.left() + 2, box.center().y()), QPointF(box.right() - 2, box.center().y()));
        break;
    }
    painter.restore();
}

void paintDay(QPainter &painter, const DayScale &scale, const AgentDay &day, const QList<Hour> &hours,
    const DayFrame &frame, const Theme &theme)
{
    const QRectF &strip = scale.strip();
    for (const Hour &hour : hours) {
        if (hour.number % LineEvery == 0)
            painter.fillRect(QRectF(scale.x(hour.at), strip.top(), 1, strip.height()), theme.line);
    }
    for (const Span &span : day.spans)
        paintSpan(painter, scale.part(span.from, span.to), span.standing, theme);
    if (frame.until > frame.from && frame.until < frame.to)
        painter.fillRect(QRectF(scale.x(frame.until), strip.top(), 2, strip.height()), theme.accent);
}

} // namespace Rollcall
