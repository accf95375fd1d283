// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeorder.h"

#include <QList>

#include <functional>

namespace Rollcall {

/// Somebody whom a change leaves out, and why.
struct LeftOut {
    int associateId = 0;
    QString name;
    QString reason;
};

/// What came of a change for one person, in words.
struct PersonResult {
    /// In the order in which they are listed: what needs a look comes first.
    enum class Kind { Failed, NotTried, LeftOut, Kept, Rewritten, Changed, Unchanged };
    int associateId = 0;
    QString name;
    Kind kind = Kind::Failed;
    std::optional<Status> status; ///< the server's, where it is known
    QString what;
    QString reason; ///< may be empty
    bool canBeTriedAgain = false;
};

/// What came of a change for everybody.
struct ChangeReport {
    QString summary; ///< one sentence
    QList<PersonResult> people;
    bool isAlert = false;

    [[nodiscard]] int failed() const; ///< how many can be tried again
    [[nodiscard]] bool hasDetails() const { return people.size() > 1; }
};

/// A failure, or a stop, that is worth another try.
[[nodiscard]] bool canBeTriedAgain(const ChangeResult &result);
/// The others have set another state than was wanted, and may keep it.
[[nodiscard]] bool isConflict(const ChangeResult &result);

[[nodiscard]] ChangeReport changeReport(const QList<ChangeResult> &results, const QList<LeftOut> &leftOut,
    bool isUndo, const std::function<QString(int associateId)> &nameOf);

} // namespace Rollcall
