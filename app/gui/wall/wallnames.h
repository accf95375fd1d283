// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Rollcall {

/// Shorter forms of these names, in their order: "Katharina M." for Katharina Müller, "Katharina Mü." beside
/// a Katharina Maier. Nobody's form is another one's form or name; whose name has no such form keeps it, as
/// two people of one and the same name do.
[[nodiscard]] QStringList briefNames(const QStringList &names);

} // namespace Rollcall
