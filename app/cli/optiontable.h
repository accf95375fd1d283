// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

class QCommandLineParser;

namespace Rollcall {

/// The one table of all options: names, help, and the commands that take them.
void declareOptions(QCommandLineParser &parser);
/// The first option that was given but does not belong to the command; empty: none.
[[nodiscard]] QString strangerAmong(const QStringList &given, Verb verb);
[[nodiscard]] std::optional<Verb> verbFrom(const QString &word);

} // namespace Rollcall
