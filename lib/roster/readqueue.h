// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "roster/roster.h"

#include <QSet>

#include <deque>

namespace Rollcall {

/// Reads presences one by one and hands them to the roster. After a silence the first read goes alone, so
/// that a refusal costs one request and not a windowful. A few more than the connection's window are under
/// way, never all: the rest waits here.
class ReadQueue final : public QObject
{
    Q_OBJECT
public:
    /// How the reads since the queue was last idle went.
    struct Tally {
        int answered = 0;
        int failed = 0; ///< did not get through
        std::optional<ApiError> lastFailure;
    };

    ReadQueue(ApiClient &client, Roster &roster, QObject *parent = nullptr);

    /// At the end of the queue, in this order; who waits already keeps the place.
    void want(const QList<int> &ids);
    /// Before everybody else and unpaced.
    void wantNow(const QList<int> &ids);
    /// To be read by whoever calls takeOwed().
    void owe(const QList<int> &ids) { m_owed.unite(QSet<int>(ids.cbegin(), ids.cend())); }
    /// Ids whose read did not get through.
    [[nodiscard]] QList<int> takeOwed();
    /// Moves these to the front of those who wait.
    void prefer(const QSet<int> &ids);
    /// Reads per second at most; 0: as fast as the window allows.
    void setPace(double readsPerSecond);
    /// What is under way is asked anew: its connection may be dead.
    void restart();
    /// Drops everything without a signal.
    void clear();

    [[nodiscard]] bool isIdle() const { return m_flying.isEmpty() && m_urgent.empty() && m_waiting.empty(); }
    [[nodiscard]] const Tally &tally() const { return m_tally; }

Q_SIGNALS:
    void answered(int associateId);
    void unanswerable(int associateId); ///< the server has no presence for this one
    void refused(const Rollcall::ApiError &error); ///< presence is closed for us: 403, or too old for it
    void signInRefused(const Rollcall::ApiError &error);
    void idle();

private:
    struct Flying {
        AbstractReply *reply = nullptr;
        bool isUrgent = false;
        int attempt = 1;
    };

    void startNext();
    [[nodiscard]] bool mayTakeWaiting();
    void start(int associateId, bool isUrgent, int attempt = 1);
    void take(int associateId, const Result<PresenceAnswer> &answer);
    void takeFailure(int associateId, const ApiError &error);
    void giveUp();
    void goOn();
    void drop();

    ApiClient &m_client;
    Roster &m_roster;
    std::deque<int> m_urgent;
    std::deque<int> m_waiting;
    QSet<int> m_queued; ///< in either of them
    QHash<int, Flying> m_flying;
    QSet<int> m_owed;
    Tally m_tally;
    int m_failuresInARow = 0;
    bool m_isProven = false; ///< an answer came since the queue was last idle
    double m_pace = 0;
    double m_tokens = 1;
    QTimer m_pacer;
};

} // namespace Rollcall
