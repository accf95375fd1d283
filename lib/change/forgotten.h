// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/presence.h"

#include <optional>
#include <utility>

namespace Rollcall {

/// Notices that the own presence no longer fits: not present although working at this computer, or present at
/// the end of the person's day. Only ever offers, once for each absence and once a day; what a person set is
/// theirs to change. No timer and no network: it is told what happened and answers what to offer. With the
/// screen locked nobody is there to be asked.
class Forgotten final
{
public:
    static constexpr std::chrono::minutes Work{10}; ///< so long not present and working
    static constexpr std::chrono::minutes Gap{2}; ///< a longer one between two inputs ends the work
    static constexpr std::chrono::hours Late{1}; ///< so long after the end of the day it is still asked

    enum class Offer {
        None,
        WorkingHere, ///< not present, and working here for ten minutes: present again?
        EndOfDay, ///< present at the end of the day: gone for today?
    };

    /// The own state as the server has it.
    void seen(const Presence &own, Tick at);
    void lost(); ///< nothing is known any more, until seen() again
    void setLocked(bool isLocked) { m_isLocked = isLocked; }
    /// The absence is the automation's, which ends it by itself.
    void setAutomatic(bool isAutomatic) { m_isAutomatic = isAutomatic; }
    void input(Tick at); ///< somebody touched the machine
    void setEndOfDay(const QTime &time); ///< on the clocks of this machine; invalid: none

    /// What to offer now. `now` is in the zone of this machine.
    [[nodiscard]] Offer decide(const QDateTime &now, Tick tick);
    /// The person logs out, or ends the machine.
    [[nodiscard]] Offer leaving() const;
    /// Input would matter: watch for it.
    [[nodiscard]] bool needsInput() const;

private:
    [[nodiscard]] bool isStanding(Standing wanted) const;
    [[nodiscard]] bool hasWorked(Tick now) const;
    [[nodiscard]] std::optional<QDate> endedDay(const QDateTime &now) const;

    std::optional<Presence> m_own; ///< nullopt: not known
    std::optional<std::pair<Presence, Tick>> m_absence; ///< the latest, and when it was first seen
    std::optional<Presence> m_offered; ///< about this absence
    std::optional<Tick> m_workFrom;
    Tick m_inputAt{0}; ///< the last one; of the work
    QTime m_endOfDay;
    QDate m_settledDay; ///< at its end we have looked
    bool m_isLocked = false;
    bool m_isAutomatic = false;
};

} // namespace Rollcall
