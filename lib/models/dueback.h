// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rostermodel.h"

namespace Rollcall {

/// Not present although the return time in the message has passed, and that time is certain: it has a date,
/// or its day was seen. A change of ours that is under way counts as made.
[[nodiscard]] bool isDueBack(const AgentLine &line, const QDateTime &now);

/// Everybody of the model who is due back and whom we can change, the one due longest first.
[[nodiscard]] QList<int> dueBack(const RosterModel &model);

} // namespace Rollcall
