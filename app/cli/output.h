// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Rollcall {

// Data goes to stdout, everything else to stderr; both in UTF-8 whatever the locale.

void printOut(const QString &line);
/// "rollcallctl: …" on stderr. The text is made safe for terminals.
void printNote(const QString &sentence);
/// A JSON array with one object a line, or one object.
void printJson(const QList<QJsonObject> &objects);
void printJson(const QJsonObject &object);
/// False when not everything could be written (a full disk, a reader that went away).
[[nodiscard]] bool flushOut();

/// Colours only where a person looks on: a terminal, no NO_COLOR.
[[nodiscard]] bool outTakesColour();
/// Columns of the terminal; 0: not a terminal, no limit.
[[nodiscard]] int outWidth();

} // namespace Rollcall
