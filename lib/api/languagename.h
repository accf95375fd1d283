// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rollcall {

/// A language in its own words, as it begins a line ("Norsk bokmål"); empty: not known. Reads the vendor's
/// lower-case codes, of which "no", "br" and "ch" mean other things in ISO 639, and codes with a region. The
/// vendor's older capitals ("SW", "CZ") are another list, and not known.
[[nodiscard]] QString languageName(const QString &code);

} // namespace Rollcall
