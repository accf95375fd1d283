// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sightings.h"

#include <algorithm>

namespace Rollcall {

void Sightings::see(int associateId, Moment at, const Status &status, bool isExact, const QString &message)
{
    const auto before = m_last.value(associateId).after;
    if (before == status)
        return;
    record({.associateId = associateId,
        .at = at,
        .before = before,
        .after = status,
        .isExact = isExact && before.has_value(),
        .message = message});
}

void Sightings::lose(int associateId, Moment at)
{
    const auto before = m_last.value(associateId).after;
    if (before)
        record({.associateId = associateId, .at = at, .before = before, .after = {}});
}

void Sightings::readMessage(int associateId, Moment at, const QString &message)
{
    Transition transition = m_last.value(associateId);
    if (!transition.after || transition.message == message)
        return;
    if (!transition.message.isEmpty()) {
        transition.at = at;
        transition.before = transition.after;
        transition.isExact = true;
        transition.reason = Reason::Elsewhere;
    }
    transition.message = message;
    record(transition);
}

void Sightings::explain(int associateId, Moment now, Reason reason)
{
    Transition own = m_last.value(associateId);
    if (!own.before || !own.after || !own.isExact || now - own.at > ReasonLimit)
        return;
    own.reason = reason;
    record(own);
}

void Sightings::watchUntil(Moment at)
{
    if (m_watch)
        m_watch->ended = std::max(m_watch->ended, at);
}

void Sightings::record(Transition transition)
{
    if (!m_watch)
        m_watch = Watch{transition.at, transition.at};
    const Moment last = m_last.value(transition.associateId).at;
    transition.at = std::max({transition.at, last, m_watch->began});
    watchUntil(transition.at);
    m_last.insert(transition.associateId, transition);
    m_waiting += transition;
}

void Sightings::setWritten()
{
    m_written = m_watch;
    m_waiting.clear();
}

void Sightings::clear()
{
    *this = {};
}

} // namespace Rollcall
