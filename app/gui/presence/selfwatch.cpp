// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/selfwatch.h"

#include "presence/knownpresence.h"

#include <utility>

namespace Rollcall {

namespace {

SelfWatch::Reason reasonOf(const AutoAbsence::Step &step)
{
    if (step.kind == AutoAbsence::Step::Kind::SetPresent)
        return SelfWatch::Reason::CameBack;
    switch (step.cause) {
    case AutoAbsence::Cause::Lock:
        return SelfWatch::Reason::Lock;
    case AutoAbsence::Cause::Suspend:
        return SelfWatch::Reason::Suspend;
    case AutoAbsence::Cause::Idle:
        break;
    }
    return SelfWatch::Reason::Idle;
}

} // namespace

SelfWatch::SelfWatch(Roster &roster, int ownId, const QTimeZone &team, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_ownId(ownId)
    , m_return(team)
{
    m_due.setSingleShot(true);
    m_look.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &SelfWatch::look);
    connect(&m_look, &QTimer::timeout, this, &SelfWatch::look);
}

void SelfWatch::start()
{
    connect(&m_roster, &Roster::changed, this, &SelfWatch::rosterChanged);
    connect(&m_roster, &Roster::added, this, [this](const QList<int> &ids) {
        if (ids.contains(m_ownId))
            readOwn();
    });
    connect(&m_roster, &Roster::removed, this, [this](const QList<int> &ids) {
        if (ids.contains(m_ownId))
            readOwn();
    });
    connect(&m_roster, &Roster::cleared, this, &SelfWatch::readOwn);
    readOwn();
}

void SelfWatch::setRules(const AutoAbsence::Rules &rules)
{
    m_automation.setRules(rules);
    update();
}

void SelfWatch::setForgotten(bool asks, const QTime &endOfDay)
{
    m_asksForgotten = asks;
    m_hasEndOfDay = endOfDay.isValid();
    m_forgotten.setEndOfDay(endOfDay);
    update();
}

bool SelfWatch::isForgottenAtLogout() const
{
    return m_asksForgotten && m_forgotten.leaving() != Forgotten::Offer::None;
}

void SelfWatch::pauseFor(std::chrono::milliseconds time)
{
    m_automation.pauseUntil(m_roster.clock().tick() + time);
    update();
}

void SelfWatch::resume()
{
    m_automation.resume();
    update();
}

void SelfWatch::setByHand(const Presence &target)
{
    m_return.setByHand(target, m_roster.clock().now());
    take(m_automation.seen(target, AutoAbsence::Origin::Person));
    update();
}

void SelfWatch::look()
{
    take(m_automation.advance(m_roster.clock().tick()));
    decideReturn();
    decideForgotten();
    update();
}

void SelfWatch::take(const AutoAbsence::MaybeStep &step)
{
    if (!step)
        return;
    switch (step->kind) {
    case AutoAbsence::Step::Kind::AskToReturn:
        return askOnce(Question::Return, *step->expected);
    case AutoAbsence::Step::Kind::SetNotPresent:
        m_stepTarget = {NotPresent, m_absenceMessage};
        break;
    case AutoAbsence::Step::Kind::SetPresent:
        m_stepTarget = {Present, std::exchange(m_messageBefore, {})};
        break;
    }
    want(m_stepTarget, step->expected, reasonOf(*step));
}

// Nobody but a person present is set not present, whatever their message says.
void SelfWatch::want(const Presence &target, const std::optional<Presence> &seen, Reason reason)
{
    ChangeOrder order{.associateId = m_ownId, .target = target, .seenStatus = Present};
    if (seen) {
        order.seenStatus = seen->status;
        order.seenMessage = seen->message;
    }
    ++m_underWay;
    Q_EMIT wanted(order, reason);
}

void SelfWatch::done(Reason reason, const std::optional<ChangeResult> &result)
{
    --m_underWay;
    const bool isChanged = result && result->outcome == ChangeOutcome::Changed;
    if (reason == Reason::ReturnTime) {
        // Theirs, as if by hand: the person has set the time, or read it.
        if (isChanged)
            take(m_automation.seen(result->stored.value_or(result->target), AutoAbsence::Origin::Person));
        if (m_isLocked)
            m_automation.lock(m_roster.clock().tick());
    } else {
        if (isChanged && reason != Reason::CameBack && result->before)
            m_messageBefore = result->before->message;
        take(m_automation.written(m_stepTarget, result));
    }
    // After a failure the roster may still show what was before, unless that is what was to be.
    const bool isFailed = !result || result->outcome == ChangeOutcome::Failed;
    if (!isFailed || knownPresence(m_roster, m_ownId) == m_stepTarget)
        readOwn();
    update();
}

// One question at a time about one state.
void SelfWatch::askOnce(Question question, const Presence &about)
{
    const std::pair asked{about, m_roster.clock().now().date()};
    if (std::exchange(m_asked, asked) != asked)
        Q_EMIT ask(question, about);
}

void SelfWatch::decideReturn()
{
    if (isWriting() || m_isAsleep || m_automation.isOwner())
        return;
    switch (m_return.decide(m_roster.clock().now(), m_roster.clock().tick())) {
    case OwnReturn::Step::Nothing:
        break;
    case OwnReturn::Step::SetPresent:
        want({Present, {}}, m_return.pair(), Reason::ReturnTime);
        break;
    case OwnReturn::Step::Ask:
        askOnce(Question::StillAway, *m_return.pair());
        break;
    }
}

void SelfWatch::decideForgotten()
{
    if (!m_asksForgotten || isWriting() || m_isAsleep || !m_known)
        return;
    m_forgotten.setAutomatic(m_automation.isOwner());
    switch (m_forgotten.decide(m_roster.clock().now().toLocalTime(), m_roster.clock().tick())) {
    case Forgotten::Offer::None:
        break;
    case Forgotten::Offer::WorkingHere:
        return askOnce(Question::WorkingHere, m_known->pair);
    case Forgotten::Offer::EndOfDay:
        return askOnce(Question::EndOfDay, m_known->pair);
    }
}

} // namespace Rollcall
