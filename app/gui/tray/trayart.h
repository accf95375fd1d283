// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/keys.h"

#include <QIcon>

namespace Rollcall {

/// What the icon in the tray tells by its shape alone: the own presence, or why that is not all.
enum class TrayShape {
    Present, ///< filled disc with a check
    NotPresent, ///< hollow ring with a bar
    Other, ///< small square: not an agent
    Unknown, ///< dashed ring with a question mark
    Pending, ///< open ring
    NotSent, ///< ring with an exclamation mark
    Attention, ///< triangle: sign-in refused, or there is no own presence to put the triangle on
    PresentAttention, ///< a small triangle on the own presence: an own team is under its minimum
    NotPresentAttention,
};

/// The same with the triangle that asks for attention. What is wrong already, or under way, stays as it is.
[[nodiscard]] TrayShape withAttention(TrayShape shape);

/// What is known about where the icon is shown.
struct TrayGround {
    bool canRecolour = false; ///< a panel that takes the icon by its name and gives it its own colour
    bool isDark = false;
    friend bool operator==(const TrayGround &, const TrayGround &) = default;
};

/// Whether the panel of such a desktop (XDG_CURRENT_DESKTOP) gives symbolic icons its own colour. Others,
/// LXQt among them, show the file as it is: dark, also on a dark panel.
[[nodiscard]] bool recoloursIcons(const QByteArray &desktop);

/// The name under which resources/icons is installed.
[[nodiscard]] QString trayIconName(TrayShape shape);
/// By its name where the panel can colour it (QIcon::name() is set then) and it is installed; else painted,
/// on the pixel grid at every size.
[[nodiscard]] QIcon trayIcon(TrayShape shape, TrayLook look, const TrayGround &ground);

} // namespace Rollcall
