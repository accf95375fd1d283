// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Rollcall::Sim {

/// A drawn head and shoulders as a PNG of that size, always the same for one seed. Made by hand: the
/// simulator links no Gui.
[[nodiscard]] QByteArray portrait(quint32 seed, int width, int height);

} // namespace Rollcall::Sim
