// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/autoabsence.h"

#include <utility>

namespace Rollcall {

void AutoAbsence::setRules(const Rules &rules)
{
    m_rules = rules;
    if (!rules.isOn)
        forget();
    if (!rules.isOn || !rules.onLock)
        m_leavesAt.reset();
}

void AutoAbsence::pauseUntil(Tick until)
{
    m_pausedUntil = until;
    m_leavesAt.reset();
}

// Where nothing is known about the own presence the writer's read decides.
bool AutoAbsence::mayLeave(bool isCause, Tick now) const
{
    const bool isPresent = !m_own || standing(m_own->status) == Standing::Present;
    return m_rules.isOn && isCause && isPresent && !m_isQuiet && !m_token && !m_underWay && !isPaused(now);
}

AutoAbsence::Step AutoAbsence::leave(Cause cause)
{
    m_leavesAt.reset();
    m_underWay = Step{.kind = Step::Kind::SetNotPresent, .cause = cause};
    return *m_underWay;
}

// With the screen locked nobody is back, whatever was touched.
AutoAbsence::MaybeStep AutoAbsence::comeBack()
{
    m_leavesAt.reset();
    if (m_isLocked)
        return {};
    m_isHere = true;
    if (m_underWay)
        return {}; // once that is done
    if (m_token) {
        m_underWay =
            Step{.kind = Step::Kind::SetPresent, .cause = m_token->cause, .expected = m_token->stored};
        return m_underWay;
    }
    return askAboutLost();
}

// A step without an answer may have arrived all the same; once the server shows that, the person decides.
AutoAbsence::MaybeStep AutoAbsence::askAboutLost()
{
    if (!m_lost || m_own != m_lost->stored || !m_isHere)
        return {};
    const Token lost = *std::exchange(m_lost, {});
    return Step{.kind = Step::Kind::AskToReturn, .cause = lost.cause, .expected = lost.stored};
}

void AutoAbsence::forget()
{
    m_token.reset();
    m_lost.reset();
}

void AutoAbsence::lock(Tick now)
{
    m_isLocked = true;
    m_isHere = false;
    if (mayLeave(m_rules.onLock, now) && !m_leavesAt)
        m_leavesAt = now + m_rules.grace;
}

AutoAbsence::MaybeStep AutoAbsence::unlock()
{
    m_isLocked = false;
    m_isQuiet = false;
    return comeBack();
}

void AutoAbsence::lockLost()
{
    m_isLocked = false;
    m_leavesAt.reset();
}

AutoAbsence::MaybeStep AutoAbsence::suspend(Tick now)
{
    m_isHere = false;
    return mayLeave(m_rules.onSuspend, now) ? MaybeStep(leave(Cause::Suspend)) : MaybeStep();
}

AutoAbsence::MaybeStep AutoAbsence::idle(Tick now)
{
    m_isHere = false;
    return !m_isLocked && mayLeave(m_rules.onIdle, now) ? MaybeStep(leave(Cause::Idle)) : MaybeStep();
}

AutoAbsence::MaybeStep AutoAbsence::input()
{
    if (m_isLocked)
        return {};
    m_isQuiet = false;
    return comeBack();
}

AutoAbsence::MaybeStep AutoAbsence::seen(const Presence &own, Origin origin)
{
    const bool wasAway = m_own && standing(m_own->status) != Standing::Present;
    const bool isPresent = standing(own.status) == Standing::Present;
    m_own = own;
    if (origin == Origin::Person) {
        forget();
        m_leavesAt.reset();
        m_isOverruled = m_underWay.has_value();
        return {};
    }
    if (m_token && own != m_token->stored)
        m_token.reset();
    if (m_lost && own != m_lost->stored)
        m_lost.reset();
    if (!isPresent)
        m_leavesAt.reset();
    if (isPresent && wasAway) {
        m_isQuiet = true;
        m_leavesAt.reset();
    }
    return askAboutLost();
}

AutoAbsence::MaybeStep AutoAbsence::written(const Presence &target, const std::optional<ChangeResult> &result)
{
    const auto step = std::exchange(m_underWay, {});
    if (!step)
        return {};
    const ChangeOutcome outcome = result ? result->outcome : ChangeOutcome::Failed;
    m_token.reset();
    if (result && result->stored)
        m_own = result->stored;
    if (std::exchange(m_isOverruled, false))
        return {};
    if (outcome == ChangeOutcome::Changed)
        m_lost.reset();
    if (step->kind == Step::Kind::SetNotPresent && outcome == ChangeOutcome::Changed)
        m_token = Token{result->stored.value_or(target), step->cause};
    else if (outcome == ChangeOutcome::Failed)
        m_lost = Token{step->expected.value_or(target), step->cause};
    if (!m_rules.isOn)
        forget();
    return m_isHere ? comeBack() : MaybeStep();
}

AutoAbsence::MaybeStep AutoAbsence::advance(Tick now)
{
    if (m_pausedUntil && now >= *m_pausedUntil)
        m_pausedUntil.reset();
    if (!m_leavesAt || now < *m_leavesAt)
        return {};
    m_leavesAt.reset();
    return mayLeave(m_rules.onLock, now) ? MaybeStep(leave(Cause::Lock)) : MaybeStep();
}

bool AutoAbsence::waitsForInput() const
{
    const bool isAway = !m_isHere && (m_token || m_lost || m_underWay);
    return !m_isLocked && (isAway || m_isQuiet);
}

std::optional<Tick> AutoAbsence::deadline() const
{
    if (m_leavesAt && m_pausedUntil)
        return std::min(*m_leavesAt, *m_pausedUntil);
    return m_leavesAt ? m_leavesAt : m_pausedUntil;
}

} // namespace Rollcall
