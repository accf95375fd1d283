// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "domain/team.h"
#include "roster/roster.h"

#include <QDateTime>

namespace Rollcall {

/// What is shown of the own presence where there is no list: in the tray, and in the small window. All texts
/// are plain single lines in the words of this program, save `message`.
struct OwnFace {
    enum class Attention {
        None,
        SignIn, ///< refused, or a secret is needed
        NotSent, ///< what was asked for did not get through, or has been on its way for long
        Teams, ///< a followed team is short of people
    };

    QString who; ///< "Torsten Brandt, Acme Service"
    Standing standing = Standing::Unknown;
    WriteMark::State write = WriteMark::State::None;
    Attention attention = Attention::None;
    QString state; ///< "Not present, back 13:00"
    QString consequence; ///< "gets no new requests"; empty where nothing is known
    QString message; ///< the server's
    QString problem; ///< why nothing is known, or what is wrong; empty: all is well
    QString objection; ///< why nothing can be set; empty: something can
    TeamCount teams; ///< the followed ones
    QDateTime updated; ///< invalid: never

    friend bool operator==(const OwnFace &, const OwnFace &) = default;
};

/// "You: Present. 7 present, 3 not, 1 unknown, updated 10:42", after what asks for attention: never a text of
/// the server, since some hosts take it for markup.
[[nodiscard]] QString toolTip(const OwnFace &face);

} // namespace Rollcall
