// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/columns.h"

#include <functional>

namespace Rollcall::Sim {

using Predicate = std::function<bool(const Person &person, int archiveStatus)>;

/// What became of a $filter: a predicate, or the sentence for the 400 answer.
struct Filter {
    Predicate accepts;
    QString error;
};

/// Reads the vendor's filter language as far as the user archives need it: `column operator value`, joined by
/// and/or with parentheses. `ge` and `le` on ints are refused, as the real server was seen to do.
/// `self` is the associate that `currentAssociate` means.
[[nodiscard]] Filter parseFilter(const QString &text, const QStringList &hiddenColumns, int self);

} // namespace Rollcall::Sim
