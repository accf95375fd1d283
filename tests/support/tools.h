// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Rollcall {

/// The path of a program that may live in /usr/sbin; empty: not installed.
[[nodiscard]] QString toolPath(const QString &name);
/// Loopback ports that nobody listens on now; fewer when there are none left.
[[nodiscard]] QList<int> freePorts(int count);
/// False when the file could not be written whole.
[[nodiscard]] bool writeFile(const QString &path, const QByteArray &content);
/// Whether somebody listens on a loopback port.
[[nodiscard]] bool answersOn(int port);

} // namespace Rollcall
