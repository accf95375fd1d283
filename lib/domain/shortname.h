// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plaintext.h"

namespace Rollcall {

/// One or two characters for an avatar: of the first and the last word of a name ("Katharina
/// Müller-Lüdenscheidt" is KM; what follows in brackets is not a name). Empty when there is nothing to show.
[[nodiscard]] QString initials(const QString &name);

} // namespace Rollcall
