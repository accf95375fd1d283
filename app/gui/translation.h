// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rollcall {

struct Options;

/// The interface's language: the setting, else the desktop's, else English. Also sets the default locale, so
/// that dates and numbers follow. Called once, before the first window.
void installTranslation(const Options &options);

} // namespace Rollcall
