// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"
#include "wall/wallpicture.h"

#include <QFont>

class QPainter;

namespace Rollcall {

/// The colours of the wall. By night it gives half the light, with the contrast of the day: text on its
/// ground at least 7:1.
[[nodiscard]] const Theme &wallTheme(bool isNight);
[[nodiscard]] QColor inkOf(WallInk ink, const Theme &theme);
[[nodiscard]] QColor groundOf(WallGround ground, const Theme &theme);

void paintItem(QPainter &painter, const WallItem &item, const QFont &font, const Theme &theme);

} // namespace Rollcall
