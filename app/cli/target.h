// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/exitcode.h"
#include "options.h"
#include "session/profile.h"
#include "session/sessionsecrets.h"

#include <functional>

namespace Rollcall {

/// Where to connect to and as whom, with everything found: profile and secrets.
struct Target {
    Profile profile; ///< made up for --url; its id is empty
    SessionSecrets secrets;
    Capabilities known; ///< what the window learned about the profile's server
    QString objection; ///< why nobody can sign in (a sentence); empty: one may try
    bool isVerbose = false;
    bool triesRefusedAgain = false;
};

struct TargetProblem {
    ExitCode code = ExitCode::Usage;
    QString text;
};

using TargetFound = std::function<void(const std::variant<Target, TargetProblem> &)>;

/// Resolves --profile or --url, reads the secrets from environment, standard input, terminal or where
/// the profile says.
/// Calls `found` once, at once or through the event loop; the context must live until then.
void findTarget(ConnectionOptions options, QObject *context, const TargetFound &found);

} // namespace Rollcall
