// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/dice.h"

#include <QDateTime>
#include <QString>

namespace Rollcall::Sim {

/// The languages that people of the made-up tenant write in.
enum class Tongue { English, Norwegian, Swedish, Danish, German, Dutch };
inline constexpr int TongueCount = 6;

/// What kind of absence message; the order is the order in which the first absent people get them.
enum class MessageKind {
    Soon,
    Overdue,
    NoReturn,
    Tomorrow,
    Hours,
    BareTime,
    Markup,
    RightToLeft,
    Long,
    Empty
};
inline constexpr int MessageKindCount = 10;

/// An absence message as people write it, at most 255 characters. Return times lie around `now`, on five
/// minutes.
[[nodiscard]] QString absenceMessage(MessageKind kind, Tongue tongue, const QDateTime &now, Dice &dice);

} // namespace Rollcall::Sim
