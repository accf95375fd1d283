// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/daypage.h"

#include "domain/zonedtime.h"

#include <algorithm>
#include <span>

namespace Rollcall {

namespace {

using Transitions = std::span<const Transition>;

QList<Watch> merged(QList<Watch> watches)
{
    std::ranges::sort(watches, {}, &Watch::began);
    QList<Watch> result;
    for (const Watch &watch : std::as_const(watches)) {
        if (!result.isEmpty() && watch.began <= result.constLast().ended)
            result.last().ended = std::max(result.constLast().ended, watch.ended);
        else
            result += watch;
    }
    return result;
}

QList<Watch> clipped(const QList<Watch> &watches, const DayFrame &frame)
{
    QList<Watch> result;
    for (const Watch &watch : watches) {
        const Watch part{std::max(watch.began, frame.from), std::min(watch.ended, frame.until)};
        if (part.began < part.ended)
            result += part;
    }
    return result;
}

std::chrono::seconds &totalOf(DayTotals &totals, Standing standing)
{
    switch (standing) {
    case Standing::Present:
        return totals.present;
    case Standing::NotPresent:
        return totals.notPresent;
    case Standing::NotAnAgent:
        return totals.notAnAgent;
    case Standing::Unknown:
        break;
    }
    return totals.notSeen;
}

/// Sets the spans of one agent one after the other.
class DayWriter final
{
public:
    DayWriter(int associateId, const DayFrame &frame)
        : m_frame(frame)
        , m_at(frame.from)
        , m_day{.associateId = associateId}
    {
    }

    [[nodiscard]] Moment at() const { return m_at; }

    /// Up to `to` the state was this; null: not seen.
    void writeTo(Moment to, const Transition *state)
    {
        to = std::min(to, m_frame.until);
        if (to <= m_at)
            return;
        Span span{.from = m_at, .to = to};
        if (state && state->after) {
            span.standing = standing(state->after);
            span.fromIsExact = state->isExact && state->at == m_at;
            span.message = state->message;
            span.reason = state->reason;
        }
        totalOf(m_day.totals, span.standing) += to - m_at;
        m_at = to;
        if (!m_day.spans.isEmpty() && m_day.spans.constLast().standing == span.standing
            && m_day.spans.constLast().message == span.message)
            m_day.spans.last().to = to;
        else
            m_day.spans += span;
    }

    [[nodiscard]] AgentDay day() const { return m_day; }

private:
    const DayFrame &m_frame;
    Moment m_at;
    AgentDay m_day;
};

AgentDay agentDay(const Transitions &transitions, const DayFrame &frame, const QList<Watch> &stretches)
{
    DayWriter writer(transitions.front().associateId, frame);
    for (const Watch &stretch : stretches) {
        writer.writeTo(stretch.began, nullptr);
        const Transition *state = nullptr;
        for (const Transition &transition : transitions) {
            if (transition.at < stretch.began || transition.at >= stretch.ended)
                continue;
            writer.writeTo(transition.at, state);
            state = &transition;
        }
        writer.writeTo(stretch.ended, state);
    }
    writer.writeTo(frame.until, nullptr);
    return writer.day();
}

bool wasSeen(const AgentDay &day)
{
    return std::ranges::any_of(
        day.spans, [](const Span &span) { return span.standing != Standing::Unknown; });
}

} // namespace

Moment momentOf(const QDateTime &time)
{
    return Moment(std::chrono::seconds(time.toSecsSinceEpoch()));
}

QDateTime dateTimeOf(Moment moment, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

DayFrame dayFrame(const QDate &date, const QTimeZone &zone, Moment end)
{
    const QTimeZone usable = usableZone(zone);
    const Moment from = momentOf(zonedTime(date, QTime(0, 0), usable));
    const Moment to = momentOf(zonedTime(date.addDays(1), QTime(0, 0), usable));
    return {date, from, to, std::clamp(end, from, to)};
}

DayPage dayPage(const DayFrame &frame, const QList<Watch> &watches, const QList<Transition> &transitions)
{
    const QList<Watch> stretches = merged(watches);
    DayPage page{frame, clipped(stretches, frame), {}};
    for (Transitions rest(transitions); !rest.empty();) {
        const int id = rest.front().associateId;
        const auto end =
            std::ranges::find_if(rest, [id](const Transition &t) { return t.associateId != id; });
        const auto count = size_t(end - rest.begin());
        const AgentDay day = agentDay(rest.first(count), frame, stretches);
        if (wasSeen(day))
            page.agents += day;
        rest = rest.subspan(count);
    }
    return page;
}

} // namespace Rollcall
