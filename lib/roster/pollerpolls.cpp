// SPDX-License-Identifier: GPL-3.0-or-later
// The course of one poll. Timer, state and controls are in poller.cpp.
#include "roster/poller.h"

#include "roster/listfetch.h"
#include "roster/readplan.h"
#include "roster/readqueue.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto ProbeEvery = 1h;
constexpr auto FullAtMostEvery = 1min; // when people come and go

} // namespace

bool Poller::isPerUser() const
{
    return m_config.source == StatusSource::PerUser
        || (m_config.source == StatusSource::Automatic && !m_capabilities.hasArchiveStatus);
}

bool Poller::isFullDue() const
{
    return !m_fullAt || m_roster.clock().tick() - *m_fullAt >= m_config.fullEvery;
}

QList<int> Poller::oneByOne() const
{
    return isForFew() ? m_plan->known(m_wanted()) : m_plan->everybody();
}

void Poller::poll()
{
    if (!m_isRunning || m_list)
        return;
    m_timer.stop();
    m_roster.expire(); // its own deadline stands still while the machine sleeps
    if (m_roster.clock().tick() < m_notBefore)
        return startTimer(0ms); // not earlier than the server allows
    if (isPerUser() && !isFullDue())
        return startRound();
    Capabilities known = m_capabilities;
    if (m_isLearningAnew)
        known.hasArchiveStatus = known.hasGroupId = known.hasOtherGroups = true;
    m_list = new ListFetch(m_client, m_roster, m_config.source, known, this);
    connect(m_list, &ListFetch::finished, this, &Poller::takeList);
    m_list->start(isFullDue());
}

void Poller::takeList()
{
    ListFetch *list = std::exchange(m_list, nullptr);
    list->deleteLater();
    if (list->error()) {
        m_queue->owe(list->wanted());
        return takeListError(*list->error());
    }
    const Tick now = m_roster.clock().tick();
    if (list->isFull()) {
        m_fullAt = now;
        m_plan->skipNobody();
    } else if (list->hasOtherPeople() && now - m_fullAt.value_or(now) >= FullAtMostEvery) {
        m_fullAt.reset();
    }
    Capabilities learned = list->capabilities();
    learned.isReadingOnly = m_capabilities.isReadingOnly; // reads may have told since the list was asked
    m_isLearningAnew = false;
    learned.isTooOld = m_capabilities.isTooOld;
    learn(learned);
    updateFreshness();
    if (m_isRunning && std::exchange(m_mayBeClosed, false))
        close(false);
    if (!m_isRunning) // stopped by somebody who heard of it
        return;
    if (isPerUser())
        return startRound();
    answered();
    if (m_isRunning)
        readMessages(list->wanted());
}

void Poller::takeListError(const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignIn)
        halt(error);
    else
        failed(error);
}

/// Everybody, or those who are wanted, one by one. A round that is still going on is not begun again.
void Poller::startRound()
{
    if (m_isRound)
        return;
    m_isRound = true;
    m_startedAt = m_roster.clock().tick();
    m_queue->setPace(m_config.readsPerSecond);
    m_queue->want(m_capabilities.isReadingOnly ? probeIfDue() : oneByOne());
    if (m_queue->isIdle())
        finishReads();
}

void Poller::finishRound()
{
    m_isRound = false;
    static_cast<void>(m_queue->takeOwed()); // the next round asks everybody anyway
    const auto &tally = m_queue->tally();
    if (m_capabilities.isReadingOnly) {
        arm();
        return setState(State::Failing, closed());
    }
    if (tally.lastFailure && tally.answered == 0)
        return failed(*tally.lastFailure);
    m_owesPolled = true;
    answered();
}

/// Statuses can come from nowhere: no archive has them and presence is closed.
ApiError Poller::closed() const
{
    return {.kind = ApiError::Kind::NotPermitted,
        .httpStatus = 403,
        .host = m_client.connection().config().api.host()};
}

void Poller::readMessages(const QList<int> &wanted)
{
    m_queue->setPace(0);
    m_owesPolled = true;
    const QList<int> owed = m_queue->takeOwed();
    if (m_capabilities.isReadingOnly) {
        m_queue->want(probeIfDue());
    } else if (m_config.readsMessages) {
        const QList<int> unread = m_plan->unread();
        const QSet<int> missing(unread.cbegin(), unread.cend());
        QList<int> all = wanted;
        std::ranges::copy_if(owed, std::back_inserter(all), [&](int id) { return missing.contains(id); });
        m_queue->want(m_plan->messages(all));
    } else {
        m_queue->want(fewMessages(wanted));
    }
    if (m_queue->isIdle())
        finishReads();
}

/// Of the visible ones, and those where the archive contradicts what is known better.
QList<int> Poller::fewMessages(const QList<int> &wanted) const
{
    QList<int> doubtful = m_plan->visible().values();
    const Tick now = m_roster.clock().tick();
    std::ranges::copy_if(wanted, std::back_inserter(doubtful), [&](int id) {
        const auto readAt = m_roster.presenceAt(id);
        return readAt && now - *readAt < Roster::ArchiveDistrust && !m_plan->visible().contains(id);
    });
    return doubtful;
}

QList<int> Poller::probeIfDue()
{
    const Tick now = m_roster.clock().tick();
    const int probe = m_plan->probe();
    if (probe == 0 || (m_closedAt && now - *m_closedAt < ProbeEvery))
        return {};
    m_closedAt = now;
    return {probe};
}

void Poller::takeRead()
{
    if (!m_isRunning)
        return;
    m_hasRead = true;
    if (m_capabilities.isReadingOnly) {
        Capabilities opened = m_capabilities;
        opened.isReadingOnly = opened.isTooOld = false;
        learn(opened);
        m_queue->want(isPerUser() ? oneByOne() : m_plan->unread());
    }
    if (m_isRound && m_state != State::Live)
        setState(State::Live);
}

// An expired token may be refused in the same words as a closed operation. Only where the list is still given
// it is the operation.
void Poller::takeRefusal(const ApiError &error)
{
    m_queue->clear();
    if (error.cause == ApiError::Cause::TooOld || m_capabilities.isReadingOnly) {
        close(error.cause == ApiError::Cause::TooOld);
        return finishReads();
    }
    m_mayBeClosed = true;
    m_isRound = false;
    if (isPerUser())
        m_fullAt.reset(); // else no list is asked for
    poll();
}

void Poller::close(bool isTooOld)
{
    m_closedAt = m_roster.clock().tick();
    Capabilities closed = m_capabilities;
    closed.isReadingOnly = true;
    closed.isTooOld = isTooOld;
    learn(closed);
}

// A server before 10.2 answers as if it knew nobody.
bool Poller::isVersionInDoubt() const
{
    return m_unanswerable > 0 && !m_hasRead && !m_isVersionAsked && !m_capabilities.isReadingOnly;
}

void Poller::askVersion()
{
    m_isVersionAsked = true;
    auto *reply = m_client.version();
    reply->setParent(this);
    reply->then(this, [this, reply](const Result<ApiVersion> &version) {
        reply->deleteLater();
        if (m_isRunning && version && !version->hasPresence() && !m_hasRead)
            close(true);
    });
}

void Poller::finishReads()
{
    if (!m_isRunning)
        return;
    if (const auto &failure = m_queue->tally().lastFailure; failure && failure->retryAfter) {
        m_notBefore = std::max(m_notBefore, m_roster.clock().tick() + *failure->retryAfter);
        if (m_timer.isActive())
            arm();
    }
    if (isVersionInDoubt())
        askVersion();
    if (m_isRound)
        finishRound();
    if (std::exchange(m_owesPolled, false))
        Q_EMIT polled();
}

} // namespace Rollcall
