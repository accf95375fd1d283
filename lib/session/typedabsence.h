// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace Rollcall {

struct Profile;

/// A message and a return time as somebody typed them for a command, made into what goes to the server.
struct TypedAbsence {
    QString message; ///< final, with the return time
    QString problem; ///< a sentence: nothing may be sent
};

/// `until` as timeFromText() reads it; empty: no return time. A text that would have to be shortened is a
/// problem: nobody sees it before it goes.
[[nodiscard]] TypedAbsence typedAbsence(
    const QString &text, const QString &until, const QDateTime &now, const Profile &profile);

} // namespace Rollcall
