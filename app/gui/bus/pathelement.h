// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Rollcall {

// Any text as one element of a D-Bus object path, by the rule of systemd (sd_bus_path_encode): ASCII letters,
// and digits except at the start, stand for themselves, every other byte of the UTF-8 text is "_" and two
// hexadecimal digits, and no text at all is "_".

[[nodiscard]] QString toPathElement(const QString &text);
/// Nullopt: toPathElement() makes no such element.
[[nodiscard]] std::optional<QString> fromPathElement(const QString &element);

} // namespace Rollcall
