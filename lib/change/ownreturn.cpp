// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/ownreturn.h"

#include "domain/returntext.h"

namespace Rollcall {

OwnReturn::OwnReturn(const QTimeZone &team)
    : m_team(team.isValid() ? team : QTimeZone::systemTimeZone())
{
}

// A time without a date belongs to the day on which the absence began, and counts only if that was seen.
QDateTime OwnReturn::backIn(const Presence &own, const QDateTime &since, bool isStartSeen) const
{
    if (standing(own.status) != Standing::NotPresent)
        return {};
    const auto back = splitMessage(own.message, m_team, since.toTimeZone(m_team).date()).back;
    return back && (back->isDated || isStartSeen) ? back->at : QDateTime();
}

void OwnReturn::seen(const Presence &own, const QDateTime &since, bool isStartSeen)
{
    if (own != m_own) {
        m_back = backIn(own, since, isStartSeen);
        if (m_own == m_done)
            m_done.reset();
    }
    m_own = own;
    m_since = since;
    m_isStartSeen = isStartSeen;
}

void OwnReturn::lost()
{
    m_own.reset();
    m_back = {};
}

void OwnReturn::setByHand(const Presence &target, const QDateTime &now)
{
    const QDateTime back = backIn(target, now, true);
    if (back.isValid() && back <= now)
        m_done = target;
}

void OwnReturn::input(Tick at)
{
    m_inputAt = std::max(at, m_inputAt.value_or(at));
}

bool OwnReturn::isOverdue(const QDateTime &now) const
{
    return m_own && m_back.isValid() && m_back <= now && m_own != m_done;
}

bool OwnReturn::isLeftOver(const QDateTime &now) const
{
    const QDate today = now.toTimeZone(m_team).date();
    return m_own && standing(m_own->status) == Standing::NotPresent && !m_back.isValid() && m_askedOn != today
        && (!m_isStartSeen || m_since.toTimeZone(m_team).date() < today);
}

bool OwnReturn::waitsForInput(const QDateTime &now) const
{
    return isOverdue(now) || isLeftOver(now);
}

OwnReturn::Step OwnReturn::decide(const QDateTime &now, Tick tick)
{
    if (!m_isUnlocked || !m_inputAt || tick - *m_inputAt > RecentInput)
        return Step::Nothing;
    if (isOverdue(now)) {
        m_done = m_own;
        return Step::SetPresent;
    }
    if (!isLeftOver(now))
        return Step::Nothing;
    m_askedOn = now.toTimeZone(m_team).date();
    return Step::Ask;
}

} // namespace Rollcall
