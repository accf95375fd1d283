// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWindow;

namespace Rollcall {

// A desktop lets a program take the focus only for something that the user has just done. Whoever was started
// by the user has the proof, a token; the copy that runs and has the window needs it.

/// This start's XDG_ACTIVATION_TOKEN or DESKTOP_STARTUP_ID; empty: none. To be called before there is a
/// QGuiApplication, which takes them away.
[[nodiscard]] QString activationToken();

/// Brings a shown window to the front, with another start's token (or none), and ends the desktop's waiting
/// for a window of that start.
void activate(QWindow &window, const QString &token);

} // namespace Rollcall
