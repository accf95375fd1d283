// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Rollcall {

/// Text as the search compares it: without case, accents and invisible characters, so that "muller" finds
/// Müller and "oyvind" finds Øyvind.
[[nodiscard]] QString folded(const QString &text);

/// The words of a search, folded.
[[nodiscard]] QStringList searchWords(const QString &typed);

} // namespace Rollcall
