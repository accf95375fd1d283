// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace Rollcall {

/// Everything that decides what the window says about the connection.
struct ViewInputs {
    Session::State session = Session::State::Idle;
    QString problem; ///< the session's sentence
    QDateTime refusedSince;
    Poller::State poller = Poller::State::Idle;
    std::optional<ApiError> error; ///< the poller's or the session's
    QDateTime failingSince;
    QDateTime lastAnswer;
    qsizetype agents = 0;
    bool isStale = false; ///< everything known is older than the freshness limit
    bool isReadingOnly = false;
    bool isTooOld = false; ///< …because the server is older than 10.2
    QDateTime now;
};

/// What the window says, in words. With a roster it stands below it as a banner, without one in its place.
struct ViewState {
    enum class Name { Loading, Roster, Empty, Offline, Stale, SignIn, NotPermitted, ReadingOnly, NotUsable };
    enum class Action { None, TryAgain, EnterSecret, OpenSettings, CheckAgain, OpenSuperOffice, ClearFilter };
    enum class Tone { Quiet, Alert };

    Name name = Name::Loading;
    bool showsRoster = false;
    QString title;
    QString text;
    Action action = Action::None;
    Tone tone = Tone::Quiet;
    Action second = Action::None; ///< a quieter thing to do
    friend bool operator==(const ViewState &, const ViewState &) = default;
};

[[nodiscard]] ViewState viewState(const ViewInputs &inputs);
[[nodiscard]] QString actionText(ViewState::Action action);
/// The word of `--grab-after`: "roster", "empty", "offline"…
[[nodiscard]] QString word(ViewState::Name name);

} // namespace Rollcall
