// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transition.h"

#include <QHash>
#include <QList>

namespace Rollcall {

/// What was seen in one watch, as transitions that wait to be written. The watch begins with the first one.
/// Whatever the clock says, what comes later never stands before what came first.
class Sightings final
{
public:
    /// How long after a change its reason can still be told.
    static constexpr std::chrono::seconds ReasonLimit{60};

    void see(int associateId, Moment at, const Status &status, bool isExact, const QString &message);
    /// From then on this agent was not seen.
    void lose(int associateId, Moment at);
    /// A message is read after the status: the first one belongs to the change that was seen already.
    void readMessage(int associateId, Moment at, const QString &message);
    /// The last change of this agent was ours; nothing happens where that is long ago or was not seen.
    void explain(int associateId, Moment now, Reason reason);
    void watchUntil(Moment at);
    void clear();

    [[nodiscard]] const std::optional<Watch> &watch() const { return m_watch; } ///< empty: nothing seen yet
    [[nodiscard]] const QList<Transition> &waiting() const { return m_waiting; } ///< in their order
    [[nodiscard]] bool hasNews() const { return !m_waiting.isEmpty() || m_watch != m_written; }
    /// The journal has it all.
    void setWritten();

private:
    void record(Transition transition);

    std::optional<Watch> m_watch;
    std::optional<Watch> m_written; ///< as the journal has it
    QHash<int, Transition> m_last; ///< of everybody
    QList<Transition> m_waiting;
};

} // namespace Rollcall
