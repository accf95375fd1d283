// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/secretstore.h"

namespace Rollcall {

/// Who may have put a file with a secret where it is.
enum class SecretKeeper {
    User, ///< nobody else can even read it
    ServiceManager, ///< systemd, for this service: the file may be root's, and a list of rights shows as its
                    ///< group
};

/// The one line in a file, without the line break at its end. An ordinary file of at most MaxSecretFile bytes
/// that others have no access to, not a link; everything else is Unavailable, with the path and the reason in
/// words. Never waits: a pipe is refused like any other file that is not an ordinary one.
[[nodiscard]] SecretRead readSecretFile(const QString &path, SecretKeeper keeper = SecretKeeper::User);
inline constexpr qint64 MaxSecretFile = 64 * 1024;

} // namespace Rollcall
