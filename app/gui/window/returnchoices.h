// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace Rollcall {

/// A ready-made answer to "back at?": what is read, and what a person would type for it.
struct ReturnChoice {
    QString text; ///< "until 13:00"
    QString typed; ///< "13:00"; see timeFromText()
};

/// In half an hour, in an hour, at the usual hours that still lie ahead, tomorrow morning. `now` on the
/// team's clocks.
[[nodiscard]] QList<ReturnChoice> returnChoices(const QDateTime &now);

/// How a person would type that they are back after so long; empty for none.
[[nodiscard]] QString typedDuration(std::chrono::minutes duration);

/// An absence that is chosen in one go.
struct AbsenceChoice {
    QString text; ///< the message, without its return time
    QString back; ///< as it is typed; empty: no return time
};

} // namespace Rollcall
