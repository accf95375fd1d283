// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "roster/roster.h"

namespace Rollcall {

/// One wish: this associate, this pair. `seen` is what the person looked at while deciding.
struct ChangeOrder {
    int associateId = 0;
    Presence target; ///< Present or NotPresent; the message in its final form, at most 255
    std::optional<Status> seenStatus; ///< empty: nothing was shown, so nothing can conflict
    std::optional<QString> seenMessage; ///< empty: no message was shown
    bool keepsMessage = false; ///< somebody already in the target status keeps the message there is
};

enum class ChangeOutcome { Changed, Unchanged, Conflict, Failed, Cancelled };

struct ChangeResult {
    int associateId = 0;
    ChangeOutcome outcome = ChangeOutcome::Failed;
    std::optional<Presence> before; ///< what the read before the write gave
    std::optional<Presence> stored; ///< what the server has now, where known
    Presence target;
    std::optional<ApiError> error;
    bool isTextRewritten = false; ///< the server stored another message than was sent
};

/// One change of one or many people under way: read, compare, write, read what was stored. At most four
/// people at a time; the first 403 on somebody else stops the rest. A child of the writer; deletes itself
/// after finished().
class ChangeRun final : public QObject
{
    Q_OBJECT
public:
    /// What has not been started yet ends as Cancelled; what is on its way is finished.
    void cancel();
    [[nodiscard]] const QList<ChangeResult> &results() const { return m_results; }
    [[nodiscard]] qsizetype total() const { return m_total; }

Q_SIGNALS:
    void progressed(const Rollcall::ChangeResult &result);
    void finished();

private:
    friend class PresenceWriter;
    using QObject::QObject;
    QList<ChangeResult> m_results;
    qsizetype m_total = 0;
};

/// The one door for writing presence. Marks the roster while a write is on its way and feeds it what the
/// server stored. After a transient failure it reads first: equal to the target is done, equal to the state
/// before is tried again (twice at most), anything else is a conflict; a 4xx is never repeated, and nothing
/// is replayed later.
class PresenceWriter final : public QObject
{
    Q_OBJECT
public:
    /// `ownId`: the signed-in associate; a 403 on oneself does not stop the others. 0: unknown.
    PresenceWriter(ApiClient &client, Roster &roster, int ownId, QObject *parent = nullptr);

    [[nodiscard]] ChangeRun *change(const QList<ChangeOrder> &orders);
    [[nodiscard]] bool othersRefused() const { return m_othersRefused; } ///< a 403 on another person was seen
    void checkAgain() { m_othersRefused = false; }
    void setOwnId(int ownId) { m_ownId = ownId; }

Q_SIGNALS:
    void othersRefusedChanged();

private:
    ApiClient &m_client;
    Roster &m_roster;
    int m_ownId = 0;
    bool m_othersRefused = false;
};

} // namespace Rollcall

Q_DECLARE_METATYPE(Rollcall::ChangeResult)
