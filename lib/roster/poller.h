// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "roster/roster.h"

#include <QSet>

#include <random>

namespace Rollcall {

/// Where statuses come from: the archive with one request for everybody, or one request per person.
enum class StatusSource { Automatic, Archive, PerUser };

/// What the server turned out to allow; remembered per profile by the session.
struct Capabilities {
    bool hasArchiveStatus = true; ///< ejStatus is a column
    bool hasGroupId = true; ///< usergroupId is a column
    ArchiveQuery::Source archive = ArchiveQuery::Source::User;
    bool isReadingOnly = false; ///< the presence operations are closed (403): status from the archive only
    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

struct PollerConfig {
    StatusSource source = StatusSource::Automatic;
    std::chrono::milliseconds minimumInterval{0}; ///< a managed floor
    double readsPerSecond = 10; ///< per-user fallback; 0: unpaced
    std::chrono::milliseconds fullEvery = std::chrono::minutes(10);
    bool readsMessages = true;
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
    ApiClient &m_client;
    Roster &m_roster;
    PollerConfig m_config;
    Capabilities m_capabilities;
    State m_state = State::Idle;
    std::optional<ApiError> m_error;
    QDateTime m_failingSince;
};

} // namespace Rollcall
