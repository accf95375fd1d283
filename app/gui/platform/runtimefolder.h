// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rollcall {

/// A folder that nobody but this user can enter, for what lives as long as the login.
struct RuntimeFolder {
    QString path; ///< empty: there is none
    QString problem; ///< a sentence when it is not XDG_RUNTIME_DIR
};

/// XDG_RUNTIME_DIR, or, where that is missing or not this user's alone, a folder of ours in the temporary
/// one.
[[nodiscard]] RuntimeFolder runtimeFolder();

} // namespace Rollcall
