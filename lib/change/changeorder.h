// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"
#include "domain/presence.h"

#include <QMetaType>

namespace Rollcall {

/// One wish: this associate, this pair. `seenStatus` and `seenMessage` are what the person looked at while
/// deciding.
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
    std::optional<ApiError> stoppedBy; ///< of a cancelled one: what ended the run; empty: a person did
    bool isTextRewritten = false; ///< the server stored another message than was sent
    bool isOverruled =
        false; ///< of a conflict: the server answered the write with another status than was sent

    /// It was sent, and nothing told what became of it.
    [[nodiscard]] bool isUnconfirmed() const { return outcome == ChangeOutcome::Failed && before && !stored; }
};

} // namespace Rollcall

Q_DECLARE_METATYPE(Rollcall::ChangeResult)
