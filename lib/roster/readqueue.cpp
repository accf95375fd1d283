// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/readqueue.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxFlying = 2 * Connection::Window;
constexpr int MaxAttempts = 3; // a poll's answer may overtake a read and make it old
constexpr int GiveUpProven = 2 * Connection::Window;
constexpr int GiveUpUnproven = 3;
constexpr auto ShortestStep = 20ms;

bool isClosed(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotPermitted || error.cause == ApiError::Cause::TooOld;
}

/// About this one associate, not about the way to the server.
bool isPersonal(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Rejected;
}

} // namespace

ReadQueue::ReadQueue(ApiClient &client, Roster &roster, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_roster(roster)
{
    m_pacer.setTimerType(Qt::PreciseTimer);
    connect(&m_pacer, &QTimer::timeout, this, [this] {
        const double step = std::chrono::duration<double>(m_pacer.intervalAsDuration()).count();
        m_tokens = std::min(m_tokens + m_pace * step, std::max(1.0, m_pace * step));
        startNext();
    });
}

void ReadQueue::want(const QList<int> &ids)
{
    for (const int id : ids) {
        if (m_queued.contains(id) || m_flying.contains(id))
            continue;
        m_queued.insert(id);
        m_waiting.push_back(id);
    }
    startNext();
}

void ReadQueue::wantNow(const QList<int> &ids)
{
    for (const int id : ids) {
        if (m_flying.contains(id) || std::ranges::find(m_urgent, id) != m_urgent.end())
            continue;
        if (m_queued.contains(id))
            std::erase(m_waiting, id);
        m_queued.insert(id);
        m_urgent.push_back(id);
    }
    startNext();
}

QList<int> ReadQueue::takeOwed()
{
    QList<int> ids(m_owed.cbegin(), m_owed.cend());
    std::ranges::sort(ids);
    m_owed.clear();
    return ids;
}

void ReadQueue::prefer(const QSet<int> &ids)
{
    std::stable_partition(m_waiting.begin(), m_waiting.end(), [&ids](int id) { return ids.contains(id); });
}

void ReadQueue::setPace(double readsPerSecond)
{
    if (m_pace == readsPerSecond)
        return;
    m_pace = readsPerSecond;
    m_tokens = 1;
    m_pacer.stop();
    if (m_pace > 0)
        m_pacer.setInterval(std::max<std::chrono::milliseconds>(
            ShortestStep, std::chrono::ceil<std::chrono::milliseconds>(1000ms / m_pace)));
    startNext();
}

void ReadQueue::restart()
{
    const QList<int> ids = m_flying.keys();
    drop();
    for (const int id : ids) {
        m_queued.insert(id);
        m_waiting.push_front(id);
    }
    m_isProven = false;
    m_failuresInARow = 0;
    startNext();
}

void ReadQueue::clear()
{
    drop();
    m_urgent.clear();
    m_waiting.clear();
    m_queued.clear();
    m_owed.clear();
    m_tally = {};
    m_failuresInARow = 0;
    m_isProven = false;
    m_pacer.stop();
}

// Not deleted at once: one of them may be calling us.
void ReadQueue::drop()
{
    for (const Flying &flying : std::as_const(m_flying)) {
        flying.reply->disconnect(this);
        flying.reply->deleteLater();
    }
    m_flying.clear();
}

void ReadQueue::startNext()
{
    while (m_flying.size() < (m_isProven ? MaxFlying : 1)) {
        const bool isUrgent = !m_urgent.empty();
        if (!isUrgent && !mayTakeWaiting())
            break;
        std::deque<int> &queue = isUrgent ? m_urgent : m_waiting;
        const int id = queue.front();
        queue.pop_front();
        m_queued.remove(id);
        start(id, isUrgent);
    }
    if (m_pace <= 0 || m_waiting.empty())
        m_pacer.stop();
    else if (!m_pacer.isActive())
        m_pacer.start();
}

bool ReadQueue::mayTakeWaiting()
{
    if (m_waiting.empty() || (m_pace > 0 && m_tokens < 1))
        return false;
    m_tokens -= m_pace > 0 ? 1 : 0;
    return true;
}

void ReadQueue::start(int associateId, bool isUrgent, int attempt)
{
    auto *reply =
        m_client.presence(associateId, isUrgent ? ApiClient::Urgency::User : ApiClient::Urgency::Background);
    reply->setParent(this);
    m_flying.insert(associateId, {reply, isUrgent, attempt});
    reply->then(
        this, [this, associateId](const Result<PresenceAnswer> &answer) { take(associateId, answer); });
}

void ReadQueue::take(int associateId, const Result<PresenceAnswer> &answer)
{
    const Flying flying = m_flying.take(associateId);
    if (!answer)
        return takeFailure(associateId, answer.error());
    m_isProven = true;
    m_failuresInARow = 0;
    const bool counted = m_roster.mergePresence(associateId, answer->presence, answer->sentAt);
    if (counted)
        ++m_tally.answered;
    if (counted)
        Q_EMIT answered(associateId);
    else if (m_roster.find(associateId) && flying.attempt < MaxAttempts)
        start(associateId, flying.isUrgent, flying.attempt + 1);
    goOn();
}

void ReadQueue::takeFailure(int associateId, const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignIn)
        return Q_EMIT signInRefused(error);
    if (isClosed(error))
        return Q_EMIT refused(error);
    if (isPersonal(error)) {
        m_isProven = true;
        m_failuresInARow = 0;
        Q_EMIT unanswerable(associateId);
    } else {
        ++m_tally.failed;
        m_tally.lastFailure = error;
        m_owed.insert(associateId);
        ++m_failuresInARow;
        if (error.retryAfter || m_failuresInARow >= (m_isProven ? GiveUpProven : GiveUpUnproven))
            giveUp();
    }
    goOn();
}

/// The way is blocked: whoever waits is owed, and no more requests follow the lost ones.
void ReadQueue::giveUp()
{
    m_owed.unite(m_queued);
    m_queued.clear();
    m_urgent.clear();
    m_waiting.clear();
}

void ReadQueue::goOn()
{
    startNext();
    if (!isIdle())
        return;
    m_isProven = false;
    m_failuresInARow = 0;
    Q_EMIT idle();
    if (isIdle())
        m_tally = {};
}

} // namespace Rollcall
