// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rollcall {

/// Text without what could break a line or reorder its surroundings: every run of control characters becomes
/// one space; bidi embeddings, overrides and isolates and halves of surrogate pairs are dropped. Joiners and
/// direction marks stay: scripts and emoji need them.
[[nodiscard]] QString withoutControls(const QString &text);

/// At most max UTF-16 units; what is too long ends in "…" and is never cut inside a visible character.
[[nodiscard]] QString shortened(const QString &text, qsizetype max);

/// Text of the server as one line that is safe to show, at most max units long.
[[nodiscard]] QString plainLine(const QString &text, qsizetype max);

} // namespace Rollcall
