// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <bitset>
#include <optional>

namespace Rollcall {

/// When a team has to be there, on the clocks of the zone in which it is asked. A shift belongs to the day on
/// which it starts: past midnight it goes on whatever the next day is, and a holiday closes only its own.
struct OpeningHours {
    std::bitset<7> days{0b1111111}; ///< on which shifts start, from Monday
    QTime from; ///< all day where one of the two is invalid or both are the same
    QTime to; ///< before `from`: on the next day
    QList<QDate> holidays; ///< on which no shift starts

    [[nodiscard]] bool isOpen(const QDateTime &now) const;
    /// The first moment from `now` on at which it is open; nullopt: none for more than a year.
    [[nodiscard]] std::optional<QDateTime> nextOpening(const QDateTime &now) const;
    friend bool operator==(const OpeningHours &, const OpeningHours &) = default;
};

} // namespace Rollcall
