// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace Rollcall {

/// The colours of one appearance. Green and orange mean presence and nothing else; alert is red; our own
/// actions are blue. Text on its ground reaches 4.5:1, shapes 3:1.
struct Theme {
    bool isDark = false;
    QColor present, notPresent, muted, alert, accent;
    QColor text, ground, raised, line, selection, onAccent;
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
/// The palette that Qt's own widgets paint with.
[[nodiscard]] QPalette paletteOf(const Theme &theme);
/// Sets style, palette and style sheet of the whole program.
void applyTheme(QApplication &application, const Theme &theme);
/// The theme that is applied, told by the palette: nothing global to keep in step.
[[nodiscard]] const Theme &themeOf(const QPalette &palette);

} // namespace Rollcall
