// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "journal/sightings.h"
#include "roster/roster.h"

#include <QTimer>

namespace Rollcall {

struct RecorderConfig {
    bool keepsMessages = false;
    std::chrono::milliseconds flushEvery{30'000}; ///< what a crash may cost; at most a minute
};

/// Listens to a roster and writes what it sees into a journal, in one transaction per interval. A watch
/// begins with the first answer and ends with stop(), when the roster is cleared, when nobody answers for
/// longer than the roster's freshness limit, and when the clock is set: what lies between two watches counts
/// as not seen. What cannot be written waits, up to a limit; beyond it the time counts as not seen, too. Owns
/// neither roster nor journal; both outlive it.
class Recorder final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MaxWaiting = 20'000;
    /// A clock set by less than this goes unnoticed. Set back, it never puts what came later before what came
    /// first: of such changes of one agent only the last one stays.
    static constexpr std::chrono::hours SmallStepBack{2};
    static constexpr std::chrono::minutes SmallStepAhead{2};

    Recorder(Roster &roster, Journal &journal, RecorderConfig config, QObject *parent = nullptr);
    ~Recorder() override;

    void start();
    void stop();
    void flush();
    void setKeepsMessages(bool keeps) { m_config.keepsMessages = keeps; }
    /// The change of these that was just merged was ours. Those whose presence did not change are left alone.
    void noteOwn(const QList<int> &associateIds, Reason reason);

private:
    struct Instant {
        Moment wall;
        Tick tick;
    };
    [[nodiscard]] Instant instant() const;
    [[nodiscard]] bool wasClockSet();
    [[nodiscard]] bool isInterrupted();
    [[nodiscard]] bool isSilent() const;
    [[nodiscard]] bool isCurrent(const RosterEntry &entry) const;
    void begin();
    void restart();
    void end();
    bool write();
    void add(const QList<int> &ids);
    void change(const QList<RosterChange> &changes);
    void remove(const QList<int> &ids);
    [[nodiscard]] QString keptMessage(const RosterEntry &entry) const;

    Roster &m_roster;
    Journal &m_journal;
    RecorderConfig m_config;
    QTimer m_timer;
    Sightings m_sightings; ///< of the present watch
    Instant m_checked{}; ///< when the clocks were last compared
    bool m_isStarted = false;
};

} // namespace Rollcall
