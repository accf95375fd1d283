// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/roster.h"

#include <QMap>

namespace Rollcall {

/// "Tell me when Anna is back": for 12 hours, once. Whoever is known not to be present, or is unknown, when
/// the watch begins is back as soon as the roster shows them present. The roster must outlive it.
class WatchList final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::hours Span{12};

    explicit WatchList(Roster &roster, QObject *parent = nullptr);

    /// False: nothing to wait for, because the person is present, cannot be present (deleted and the like),
    /// or is not in the roster. Watching somebody again begins the 12 hours anew.
    bool add(int associateId);
    void remove(int associateId);
    [[nodiscard]] QList<int> ids() const; ///< in ascending order
    [[nodiscard]] bool contains(int associateId) const { return m_until.contains(associateId); }
    /// Looks at the clock at once, e.g. after sleep.
    void expire();

Q_SIGNALS:
    void changed(); ///< other ids are watched now
    /// Everybody that one answer of the server brought back; they are not watched any more.
    void cameBack(const QList<int> &ids);
    void expired(const QList<int> &ids);

private:
    void look(const QList<int> &candidates);
    void end(const QList<int> &ids);
    void armDeadline();

    Roster &m_roster;
    QMap<int, Tick> m_until; ///< by associate
    QTimer m_deadline;
};

} // namespace Rollcall
