// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/agentline.h"
#include "models/roles.h"

namespace Rollcall {

/// What of a row does not come from the roster: who is looking, and when.
struct LineContext {
    QDateTime now;
    bool isOwn = false;
    bool isWatched = false; ///< it is told when they are back
    QString lockReason; ///< empty: can be changed
};

[[nodiscard]] QString statusText(const AgentLine &line, const QDateTime &now);
[[nodiscard]] QString consequenceText(const AgentLine &line, bool isOwn);
[[nodiscard]] QString backText(const AgentLine &line, const QDateTime &now);
[[nodiscard]] QString sinceText(const AgentLine &line, const QDateTime &now);

/// "Anna Berg, Not present, back 13:00, gets no new requests, since before 10:00".
[[nodiscard]] QString sentence(const AgentLine &line, const LineContext &context);
/// What a screen reader says of one cell; the name cell speaks for the row.
[[nodiscard]] QString accessibleText(const AgentLine &line, Column column, const LineContext &context);
/// Rich text, so that nothing in it is taken for markup: every part is escaped. Empty: no tooltip.
[[nodiscard]] QString toolTip(const AgentLine &line, Column column, const LineContext &context);

} // namespace Rollcall
