// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/codec.h"
#include "domain/clock.h"
#include "domain/rosterscope.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Rollcall {

/// What became of our own last change of somebody; set by the writer, shown beside what is known.
struct WriteMark {
    enum class State {
        None,
        Pending,
        NotSent, ///< and the server was seen to have something else
        Unconfirmed, ///< sent, without an answer that tells what became of it
    };
    State state = State::None;
    Presence target; ///< what was asked for
    friend bool operator==(const WriteMark &, const WriteMark &) = default;
};

/// Everything known about one agent. Status and message always come from the same answer, or the message is
/// not read (nullopt): not yet read is not empty.
struct RosterEntry {
    Agent agent;
    std::optional<Status> status; ///< last one accepted; empty: never seen
    std::optional<QString> message;
    QDateTime since; ///< when the status began; see sinceIsExact
    bool sinceIsExact = false; ///< false: it began before `since`
    QDateTime observedAt; ///< when the status was last confirmed
    bool isStale = false; ///< older than the freshness limit: unknown since observedAt
    WriteMark write;

    [[nodiscard]] Standing shown() const { return isStale ? Standing::Unknown : standing(status); }
};

/// A change of one entry, as small as it really was.
struct RosterChange {
    enum Part { AgentPart = 1, StatusPart = 2, MessagePart = 4, FreshnessPart = 8, WritePart = 16 };
    int associateId = 0;
    int parts = 0;
    std::optional<Status> previous; ///< the status before, when StatusPart is set
};

/// What is known about everybody, merged by the order of truth. Reads nothing, writes nothing, owns no
/// network.
///
/// A sighting counts only if its request left after the last accepted answer for that associate had arrived.
/// An archive status that contradicts a presence answer younger than 90 s is not taken: the id is handed back
/// for one read of its own.
class Roster final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds ArchiveDistrust{90};

    explicit Roster(Clock clock, QObject *parent = nullptr);

    /// Who is not within is not kept. Holds from the next complete list on.
    void setScope(const RosterScope &scope) { m_scope = scope; }
    /// What of a message is kept, of those known and of those to come; without one, all that is read from
    /// then on. Nothing else of it stays here.
    void setMessageFilter(std::function<QString(const QString &)> filter);
    /// Listed by the server, but not within the scope.
    [[nodiscard]] bool isBeyondScope(int associateId) const { return m_beyond.contains(associateId); }

    /// A complete list: who is missing from it is removed. Returns the ids that need a presence answer.
    QList<int> mergeRoster(const QList<UserRow> &rows, Tick sentAt);
    /// Statuses only; unknown ids are ignored (the next full list brings them). Returns as above.
    QList<int> mergeStatuses(const QList<UserRow> &rows, Tick sentAt);
    /// The answer of a presence read: status and message. False: it came too late to count, ask again.
    bool mergePresence(int associateId, const Presence &presence, Tick sentAt);
    /// The presence answer of a write: from now on everything asked before this moment is old.
    void mergeWritten(int associateId, const Presence &stored);
    /// Nothing asked before this moment counts any more for this associate (a write whose answer was lost).
    void distrust(int associateId);
    void setWriteMark(int associateId, const WriteMark &mark);
    void clear();

    /// Older than this becomes unknown; max(3 intervals, 2 min) by the poller.
    void setFreshnessLimit(std::chrono::milliseconds limit);
    [[nodiscard]] std::chrono::milliseconds freshnessLimit() const { return m_limit; }
    /// Looks at the clock at once, e.g. after sleep.
    void expire();

    [[nodiscard]] QList<int> ids() const; ///< in the order of the last full list
    [[nodiscard]] const RosterEntry *find(int associateId) const;
    /// When a presence answer last arrived for this associate: how old its message is.
    [[nodiscard]] std::optional<Tick> presenceAt(int associateId) const;
    [[nodiscard]] qsizetype size() const { return m_order.size(); }
    [[nodiscard]] QDateTime lastAnswer() const { return m_lastAnswer; } ///< when anything was last confirmed
    [[nodiscard]] const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    void added(const QList<int> &ids);
    void removed(const QList<int> &ids);
    void changed(const QList<Rollcall::RosterChange> &changes);
    void cleared();

private:
    struct Moment {
        QDateTime wall;
        Tick tick;
    };
    struct Known {
        RosterEntry entry;
        Tick barrier = Tick::min(); ///< sightings asked for before this are old
        Tick seenAt{0}; ///< when the status was last confirmed
        std::optional<Tick> presenceAt; ///< when a presence answer last arrived
        std::optional<Tick> lostAt; ///< when a write was lost, until a presence answer settles it
    };
    struct Merge;

    [[nodiscard]] Moment moment() const { return {m_clock.now(), m_clock.tick()}; }
    [[nodiscard]] QSet<int> beyond(const QList<UserRow> &rows) const;
    [[nodiscard]] bool isDoubtful(const Known &known, const Status &status, Tick sentAt) const;
    int mergeArchive(Known &known, const Status &status, Tick sentAt, Merge &merge) const;
    int mergePair(Known &known, const Presence &presence, const Moment &now, bool isOwnWrite) const;
    int confirm(Known &known, const Status &status, const Moment &now, bool isOwnWrite) const;
    void announce(const Merge &merge);
    void armDeadline();

    Clock m_clock;
    QHash<int, Known> m_known;
    QList<int> m_order;
    RosterScope m_scope;
    std::function<QString(const QString &)> m_messageFilter; ///< empty: everything is kept
    QSet<int> m_beyond;
    std::chrono::milliseconds m_limit = std::chrono::minutes(2);
    QTimer m_deadline;
    QDateTime m_lastAnswer;
};

} // namespace Rollcall

Q_DECLARE_METATYPE(Rollcall::RosterChange)
