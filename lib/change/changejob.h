// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "change/changeorder.h"
#include "roster/roster.h"

namespace Rollcall {

/// One person's change from the first read to what the server stored. Ends once, with done(); deleted before
/// that it leaves no mark, and what was known of the person does not count any more.
///
/// read -> compare -> write -> read what was stored. After a transient failure of the write: read first;
/// equal to the target, or to what a server may have made of its text, is done; equal to the state before is
/// written again (twice at most); anything else is a conflict. A 4xx is never repeated.
class ChangeJob final : public QObject
{
    Q_OBJECT
public:
    ChangeJob(ApiClient &client, Roster &roster, ChangeOrder order, QObject *parent);
    ~ChangeJob() override;

    void start();
    /// The read of what was stored; wanted once, after written().
    void look();
    [[nodiscard]] bool isWritten() const { return m_isWritten; }

Q_SIGNALS:
    void written(); ///< the server has it; look() ends the job
    void done(const Rollcall::ChangeResult &result);

private:
    using Answer = Result<PresenceAnswer>;
    template <typename F> void read(F then);
    void compare(const Answer &answer);
    void write();
    void takeWritten(const Answer &answer);
    void verified(const Answer &answer);
    void lookLater(const ApiError &loss);
    void lookAfterLoss();
    void sawAfterLoss(const Answer &answer);
    [[nodiscard]] bool contradicts(const Presence &there) const;
    [[nodiscard]] bool isOurs(const Presence &there) const;
    void fail(const ApiError &error);
    void end(ChangeOutcome outcome);
    [[nodiscard]] WriteMark mark() const;

    ApiClient &m_client;
    Roster &m_roster;
    ChangeOrder m_order;
    ChangeResult m_result;
    std::optional<ApiError> m_loss; ///< how the last write failed
    int m_writes = 0;
    int m_looks = 0;
    bool m_mayWriteAgain = false; ///< after the loss
    bool m_isWritten = false;
    bool m_isOverruled = false; ///< the answer of the write held another status
    bool m_isUnderWay = false;
};

} // namespace Rollcall
