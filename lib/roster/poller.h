// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "roster/backoff.h"
#include "roster/capabilities.h"
#include "roster/roster.h"

#include <QTimeZone>

#include <functional>

namespace Rollcall {

class ListFetch;
class ReadPlan;
class ReadQueue;

struct PollerConfig {
    StatusSource source = StatusSource::Automatic;
    std::chrono::milliseconds minimumInterval{0}; ///< a managed floor
    double readsPerSecond = 10; ///< per-user fallback; 0: unpaced
    std::chrono::milliseconds fullEvery = std::chrono::minutes(10);
    bool readsMessages = true; ///< false: only those of the visible ones, with every poll
    QTimeZone team; ///< of return times in messages; invalid: this machine's
    RandomSource random; ///< for jitter and backoff; empty: the system's
};

/// Decides when to ask and what; hands every answer to the roster. Owns its timers, not client or roster.
/// Single shot, re-armed after the answer, ±10 % jitter; failures back off from 2 s to 5 min.
class Poller final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle, ///< not started
        Loading, ///< nothing answered yet
        Live, ///< the last poll was answered
        Failing, ///< the last poll was not; error() says why
    };
    Q_ENUM(State)

    Poller(ApiClient &client, Roster &roster, PollerConfig config, Capabilities known = {},
        QObject *parent = nullptr);

    void start();
    void stop();
    /// Asks now: the full list when `full`, else statuses. While a poll is under way the next one follows it.
    void refresh(bool full = false);
    /// The smallest interval anyone on screen needs.
    void setInterval(std::chrono::milliseconds interval);
    /// Ids whose messages matter first: visible rows.
    void setVisible(const QList<int> &ids);
    /// False where nobody looks at a list: see PollerConfig::readsMessages.
    void setReadsMessages(bool reads);
    /// Who is wanted where nobody looks at a list and statuses are read one by one; asked at every round. The
    /// others become unknown. Without it, everybody is.
    void setWanted(std::function<QList<int>()> wanted) { m_wanted = std::move(wanted); }
    /// Ids whose message is wanted now: the selection.
    void readNow(const QList<int> &ids);
    /// The network came back or the machine woke: one try at once.
    void wake();
    /// Tries the closed presence operations again ("Check again").
    void checkAgain();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] QDateTime failingSince() const { return m_failingSince; }
    /// What really lies between two polls now.
    [[nodiscard]] std::chrono::milliseconds interval() const;

Q_SIGNALS:
    void stateChanged();
    void capabilitiesChanged();
    /// One poll is complete: statuses merged and the messages that it called for read.
    void polled();

private:
    enum class Again { No, Statuses, Full };

    [[nodiscard]] bool isPerUser() const;
    [[nodiscard]] bool isFullDue() const;
    [[nodiscard]] bool isForFew() const { return !m_config.readsMessages && m_wanted; }
    [[nodiscard]] QList<int> oneByOne() const;
    void poll();
    void takeList();
    void takeListError(const ApiError &error);
    void startRound();
    void finishRound();
    void readMessages(const QList<int> &wanted);
    [[nodiscard]] QList<int> fewMessages(const QList<int> &wanted) const;
    [[nodiscard]] QList<int> probeIfDue();
    void takeRead();
    void takeRefusal(const ApiError &error);
    void close(bool isTooOld);
    [[nodiscard]] bool isVersionInDoubt() const;
    void askVersion();
    [[nodiscard]] ApiError closed() const;
    void finishReads();
    void answered();
    void failed(const ApiError &error);
    void halt(const ApiError &error);
    void cancel();
    void learn(const Capabilities &capabilities);
    void setState(State state, const std::optional<ApiError> &error = {});
    void arm();
    void startTimer(std::chrono::milliseconds wait);
    [[nodiscard]] std::chrono::milliseconds jittered(std::chrono::milliseconds wait) const;
    void updateFreshness();

    ApiClient &m_client;
    Roster &m_roster;
    PollerConfig m_config;
    std::function<QList<int>()> m_wanted;
    Capabilities m_capabilities;
    Backoff m_backoff;
    ReadQueue *m_queue;
    ReadPlan *m_plan;
    ListFetch *m_list = nullptr; ///< while pages are under way
    QTimer m_timer;
    std::chrono::milliseconds m_asked = std::chrono::seconds(10);
    State m_state = State::Idle;
    std::optional<ApiError> m_error;
    QDateTime m_failingSince;
    Again m_again = Again::No; ///< asked for while a poll was under way
    std::optional<Tick> m_fullAt; ///< when the last full list came; empty: the next one is due
    std::optional<Tick> m_closedAt; ///< when presence was refused; empty: a probe is due
    Tick m_notBefore{0}; ///< the server's retry-after
    Tick m_startedAt{0}; ///< of the present round
    bool m_isRunning = false;
    bool m_mayBeClosed = false; ///< a read was refused; the next list tells whether everything is
    bool m_hasRead = false; ///< one read was answered
    bool m_isVersionAsked = false;
    int m_unanswerable = 0; ///< reads whose person the server does not know
    bool m_isLearningAnew = false; ///< the next list tries what the server lacked
    bool m_isRound = false; ///< everybody is being read
    bool m_isBackingOff = false;
    bool m_owesPolled = false; ///< a poll was merged, its reads are under way
};

} // namespace Rollcall
