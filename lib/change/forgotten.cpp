// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/forgotten.h"

#include "domain/zonedtime.h"

#include <algorithm>

namespace Rollcall {

// An absence of which nothing was known for a while is the same one; one after being present is another.
void Forgotten::seen(const Presence &own, Tick at)
{
    m_own = own;
    if (!isStanding(Standing::NotPresent)) {
        m_absence.reset();
        m_offered.reset();
    } else if (!m_absence || m_absence->first != own) {
        m_absence = {own, at};
    }
}

void Forgotten::lost()
{
    m_own.reset();
}

void Forgotten::input(Tick at)
{
    if (m_isLocked)
        return;
    if (!m_workFrom || at - m_inputAt > Gap)
        m_workFrom = at;
    m_inputAt = std::max(m_inputAt, at);
}

void Forgotten::setEndOfDay(const QTime &time)
{
    if (std::exchange(m_endOfDay, time) != time)
        m_settledDay = {};
}

bool Forgotten::isStanding(Standing wanted) const
{
    return m_own && standing(m_own->status) == wanted;
}

bool Forgotten::needsInput() const
{
    return isStanding(Standing::NotPresent) && !m_isLocked && !m_isAutomatic && m_offered != m_own;
}

bool Forgotten::hasWorked(Tick now) const
{
    return m_workFrom && m_absence && now - m_inputAt <= Gap
        && now - std::max(*m_workFrom, m_absence->second) >= Work;
}

/// The day whose end has just passed, also across midnight.
std::optional<QDate> Forgotten::endedDay(const QDateTime &now) const
{
    if (!m_endOfDay.isValid())
        return std::nullopt;
    const QTimeZone zone = usableZone(now.timeZone());
    for (const QDate &day : {now.date(), now.date().addDays(-1)}) {
        const QDateTime end = zonedTime(day, m_endOfDay, zone);
        if (end <= now && now < end.addDuration(Late))
            return day;
    }
    return std::nullopt;
}

Forgotten::Offer Forgotten::decide(const QDateTime &now, Tick tick)
{
    if (!m_own || m_isLocked || m_isAutomatic)
        return Offer::None;
    const auto day = endedDay(now);
    if (day && std::exchange(m_settledDay, *day) != *day && isStanding(Standing::Present))
        return Offer::EndOfDay;
    if (!needsInput() || !hasWorked(tick))
        return Offer::None;
    m_offered = m_own;
    return Offer::WorkingHere;
}

Forgotten::Offer Forgotten::leaving() const
{
    return isStanding(Standing::Present) && !m_isLocked ? Offer::EndOfDay : Offer::None;
}

} // namespace Rollcall
