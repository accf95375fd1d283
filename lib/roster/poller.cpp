// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/poller.h"

#include "roster/listfetch.h"
#include "roster/readplan.h"
#include "roster/readqueue.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace Rollcall {

namespace {

constexpr milliseconds ShortestInterval = 100ms;
constexpr milliseconds ShortestFreshness = 2min;
constexpr auto StillFresh = 5s; // a message read so lately is not read again for a click

} // namespace

Poller::Poller(ApiClient &client, Roster &roster, PollerConfig config, Capabilities known, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_roster(roster)
    , m_config(std::move(config))
    , m_capabilities(known)
    , m_backoff(m_config.random ? m_config.random : systemRandom())
    , m_queue(new ReadQueue(client, roster, this))
    , m_plan(new ReadPlan(roster, m_config.team, this))
{
    if (!m_config.random)
        m_config.random = systemRandom();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Poller::poll);
    connect(m_queue, &ReadQueue::answered, this, &Poller::takeRead);
    connect(m_queue, &ReadQueue::unanswerable, this, [this](int associateId) {
        ++m_unanswerable;
        m_plan->skip(associateId);
    });
    connect(m_queue, &ReadQueue::refused, this, &Poller::takeRefusal);
    connect(m_queue, &ReadQueue::signInRefused, this, &Poller::halt);
    connect(m_queue, &ReadQueue::idle, this, &Poller::finishReads);
}

void Poller::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_backoff.reset();
    m_fullAt.reset();
    m_closedAt = m_roster.clock().tick(); // what is remembered as closed is not tried at every start
    updateFreshness();
    setState(State::Loading);
    poll();
}

void Poller::stop()
{
    cancel();
    setState(State::Idle);
}

void Poller::cancel()
{
    m_isRunning = false;
    m_timer.stop();
    m_queue->clear();
    if (m_list)
        m_list->cancel();
    m_list = nullptr;
    m_again = Again::No;
    m_isRound = false;
    m_isBackingOff = false;
    m_owesPolled = false;
    m_mayBeClosed = false;
}

void Poller::refresh(bool full)
{
    if (!m_isRunning)
        return;
    if (m_list || m_isRound) {
        m_again = full ? Again::Full : std::max(m_again, Again::Statuses);
        return;
    }
    if (full)
        m_fullAt.reset();
    poll();
}

void Poller::setInterval(milliseconds interval)
{
    if (m_asked == interval)
        return;
    const milliseconds waited = m_timer.intervalAsDuration() - m_timer.remainingTimeAsDuration();
    const bool isPending = m_timer.isActive() && !m_isBackingOff;
    m_asked = interval;
    updateFreshness();
    if (isPending)
        startTimer(jittered(this->interval()) - waited);
}

milliseconds Poller::interval() const
{
    const milliseconds asked = std::max({m_asked, m_config.minimumInterval, ShortestInterval});
    if (!isPerUser() || m_config.readsPerSecond <= 0)
        return asked;
    const qsizetype count = isForFew() ? oneByOne().size() : m_roster.size();
    const std::chrono::duration<double> round(double(count) / m_config.readsPerSecond);
    return std::max(asked, std::chrono::ceil<milliseconds>(round));
}

void Poller::setVisible(const QList<int> &ids)
{
    m_plan->setVisible(ids);
    m_queue->prefer(m_plan->visible());
}

void Poller::setReadsMessages(bool reads)
{
    if (std::exchange(m_config.readsMessages, reads) == reads)
        return;
    updateFreshness();
    if (reads && isPerUser() && m_wanted) // the list that somebody looks at now has not been read
        refresh();
}

void Poller::readNow(const QList<int> &ids)
{
    if (!m_isRunning || m_capabilities.isReadingOnly)
        return;
    QList<int> wanted;
    const Tick now = m_roster.clock().tick();
    std::ranges::copy_if(ids, std::back_inserter(wanted), [&](int id) {
        const auto readAt = m_roster.presenceAt(id);
        return m_roster.find(id) && (!readAt || now - *readAt >= StillFresh);
    });
    if (now < m_notBefore)
        m_queue->owe(wanted);
    else
        m_queue->wantNow(wanted);
}

// What is under way may hang on a connection that died with the network: asked anew instead of waited for.
void Poller::wake()
{
    if (!m_isRunning)
        return;
    m_roster.expire();
    m_backoff.reset();
    if (ListFetch *list = std::exchange(m_list, nullptr)) {
        m_queue->owe(list->wanted());
        list->cancel();
    }
    m_queue->restart();
    if (!m_isRound)
        poll();
}

void Poller::checkAgain()
{
    if (!m_isRunning)
        return;
    m_closedAt.reset();
    m_isLearningAnew = true;
    refresh(true);
}

// A refused sign-in is never repeated by itself: too many lock the account.
void Poller::halt(const ApiError &error)
{
    cancel();
    setState(State::Failing, error);
}

void Poller::answered()
{
    m_backoff.reset();
    m_isBackingOff = false;
    arm(); // first: whoever hears of the state may stop us
    setState(State::Live);
}

void Poller::failed(const ApiError &error)
{
    if (error.retryAfter)
        m_notBefore = m_roster.clock().tick() + *error.retryAfter;
    m_isBackingOff = true;
    const milliseconds wait = m_backoff.next(error.retryAfter);
    if (m_again == Again::No)
        startTimer(wait);
    else
        arm();
    setState(State::Failing, error);
}

void Poller::learn(const Capabilities &capabilities)
{
    if (m_capabilities == capabilities)
        return;
    m_capabilities = capabilities;
    updateFreshness();
    Q_EMIT capabilitiesChanged();
}

void Poller::setState(State state, const std::optional<ApiError> &error)
{
    if (m_state == state && !m_error && !error)
        return;
    if (state != State::Failing)
        m_failingSince = {};
    else if (!m_failingSince.isValid())
        m_failingSince = m_roster.clock().now();
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void Poller::arm()
{
    if (m_again != Again::No) {
        if (std::exchange(m_again, Again::No) == Again::Full)
            m_fullAt.reset();
        return startTimer(0ms);
    }
    milliseconds wait = jittered(interval());
    if (isPerUser()) // from round to round; the reads have taken most of it
        wait -= std::chrono::duration_cast<milliseconds>(m_roster.clock().tick() - m_startedAt);
    startTimer(wait);
}

void Poller::startTimer(milliseconds wait)
{
    if (!m_isRunning)
        return;
    const auto closed = std::chrono::ceil<milliseconds>(m_notBefore - m_roster.clock().tick());
    m_timer.start(std::clamp<milliseconds>(wait, std::clamp<milliseconds>(closed, 0ms, 1h), 24h));
}

milliseconds Poller::jittered(milliseconds wait) const
{
    return std::chrono::duration_cast<milliseconds>(wait * (0.9 + 0.2 * m_config.random()));
}

void Poller::updateFreshness()
{
    m_roster.setFreshnessLimit(std::max(3 * interval(), ShortestFreshness));
}

} // namespace Rollcall
