// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/wallboard.h"
#include "wall/wallplan.h"

namespace Rollcall {

/// A name as it is written, and what stands beside it.
struct ShownName {
    QString text;
    int size = 0; ///< pixels, of the font
    QString aside{};
    friend bool operator==(const ShownName &, const ShownName &) = default;
};

/// What a name has beside that aside.
using NameRoom = std::function<double(const QString &aside)>;

/// Names of people who all have that room: whole; else in the shorter form; else beside a shorter aside; else
/// in smaller letters, down to the least; else cut, but so that nobody looks like somebody else.
[[nodiscard]] QList<ShownName> shownNames(
    const QList<WallPerson> &people, const NameRoom &room, const WallSizes &sizes, const WallType &type);

} // namespace Rollcall
