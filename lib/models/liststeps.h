// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace Rollcall {

/// The smallest steps that turn one list of unique numbers into another, to be taken in this order. Positions
/// are those at the time of the step.
struct ListSteps {
    struct Run {
        int first;
        int last;
    };
    struct Move {
        int from;
        int to; ///< position after the move
    };
    QList<Run> removals; ///< from the end of the list to its start
    QList<Move> moves;
    bool isReordered = false; ///< more moves than asked for; left to the caller, `moves` is empty
    QList<Run> insertions; ///< what stands in the new list from first to last
};

[[nodiscard]] ListSteps stepsBetween(const QList<int> &from, const QList<int> &to, int maxMoves);

} // namespace Rollcall
