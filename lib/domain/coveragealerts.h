// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/coverage.h"

#include <QSet>

namespace Rollcall {

/// Tells once that a team is short of people, and once that it no longer is; only in its hours. People of
/// whom nothing is known might be present: without contact nobody is alarmed, nor about a team in which
/// nobody is, such as all of them before the first answer.
class CoverageAlerts final
{
public:
    struct News {
        QStringList fallen; ///< names of teams
        QStringList cured;
        [[nodiscard]] bool isEmpty() const { return fallen.isEmpty() && cured.isEmpty(); }
        friend bool operator==(const News &, const News &) = default;
    };

    /// What is new since it was last asked.
    [[nodiscard]] News take(const QList<Team> &teams, const QList<Coverage> &coverage);

private:
    QSet<QString> m_short;
};

/// "Support Oslo: 1 present, minimum 2", for all that are certainly below their minimum; empty: none.
[[nodiscard]] QString shortageSentence(const QList<Team> &teams, const QList<Coverage> &coverage);

} // namespace Rollcall
