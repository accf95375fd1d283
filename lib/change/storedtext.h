// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rollcall {

/// Whether a server that was sent the one text may have stored the other: without spaces at its ends, cut
/// off, or with question marks for what its character set lacks.
[[nodiscard]] bool mayBeStoredAs(const QString &stored, const QString &sent);

} // namespace Rollcall
