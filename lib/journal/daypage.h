// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transition.h"

#include <QDate>
#include <QList>

class QTimeZone;

namespace Rollcall {

/// A part of a day in which an agent's state did not change, or was not seen (Unknown).
struct Span {
    Moment from;
    Moment to;
    Standing standing = Standing::Unknown;
    bool fromIsExact = false; ///< false: it began before `from`, or `from` is where the day or a gap ends
    QString message; ///< plain text; empty where messages are not kept
    Reason reason = Reason::Elsewhere; ///< why it began, where we did it
    friend bool operator==(const Span &, const Span &) = default;
};

/// The four add up to what the page tells of the day.
struct DayTotals {
    std::chrono::seconds present{0};
    std::chrono::seconds notPresent{0};
    std::chrono::seconds notAnAgent{0};
    std::chrono::seconds notSeen{0};
    friend bool operator==(const DayTotals &, const DayTotals &) = default;
};

/// Spans follow each other without holes from the beginning of the day to where the page ends.
struct AgentDay {
    int associateId = 0;
    QList<Span> spans;
    DayTotals totals;
};

/// Which day, and how far it is told.
struct DayFrame {
    QDate date;
    Moment from;
    Moment to; ///< midnight to midnight: 23, 24 or 25 hours
    Moment until; ///< earlier than `to` where the day is not over
};

/// One day of everybody who was seen on it, by id.
struct DayPage {
    DayFrame frame;
    QList<Watch> watched; ///< when anything was seen at all, clipped to the day
    QList<AgentDay> agents;
};

[[nodiscard]] Moment momentOf(const QDateTime &time);
[[nodiscard]] QDateTime dateTimeOf(Moment moment, const QTimeZone &zone);

/// The day as people in the zone have it; nothing is told beyond `end`.
[[nodiscard]] DayFrame dayFrame(const QDate &date, const QTimeZone &zone, Moment end);

/// `transitions`: by id and time; of each agent those of the day and the last one before it. `watches`: those
/// that touch the day, in any order; they may overlap. What an agent's state was is known only from their
/// first transition in a watched period on.
[[nodiscard]] DayPage dayPage(
    const DayFrame &frame, const QList<Watch> &watches, const QList<Transition> &transitions);

} // namespace Rollcall
