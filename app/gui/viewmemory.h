// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace Rollcall {

class MainWindow;
class RosterPage;
class Settings;

// What of the view outlives the program: the order, collapsed teams, favourites, which people and teams are
// wanted, the person who has the focus and the first one in view. Selection, search and status chips do not:
// who looks the next morning should not miss somebody because of yesterday.

/// Sets the order, and keeps it as it changes. The settings have to outlive the window.
void rememberOrder(MainWindow &window, Settings &settings);
/// The rest. Team names and ids mean something to one profile only, so they stand in its group. Favourites
/// are kept as they change.
void recallView(RosterPage &page, Settings &settings, const QString &profileId);
void keepView(const RosterPage &page, Settings &settings, const QString &profileId);

} // namespace Rollcall
