// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Rollcall {

/// A text marked with QT_TRANSLATE_NOOP("Rollcall", …) in the language of the interface. Not named tr():
/// lupdate loses every text inside a function of that name.
[[nodiscard]] inline QString say(const char *text)
{
    return QCoreApplication::translate("Rollcall", text);
}

} // namespace Rollcall
