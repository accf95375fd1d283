// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"

namespace Rollcall {

/// How many people of a group are present. Unknown is part of the whole and never counts as present; who is
/// not an agent does not count at all.
struct TeamCount {
    int present = 0;
    int notPresent = 0;
    int unknown = 0;

    [[nodiscard]] int total() const { return present + notPresent + unknown; }
    void add(Standing standing);
    friend bool operator==(const TeamCount &, const TeamCount &) = default;
};

} // namespace Rollcall
