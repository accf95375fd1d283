// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/wallboard.h"
#include "wall/wallplan.h"

namespace Rollcall {

/// A name as it is written.
struct ShownName {
    QString text;
    int size = 0; ///< pixels, of the font
    friend bool operator==(const ShownName &, const ShownName &) = default;
};

/// Names of people of whom each has so much room: whole; else in the shorter form; else that in smaller
/// letters, down to the least; else cut, but so that nobody looks like somebody else.
[[nodiscard]] QList<ShownName> shownNames(const QList<WallPerson> &people, const QList<double> &rooms,
    const WallSizes &sizes, const WallType &type);

} // namespace Rollcall
