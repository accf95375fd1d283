// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace Rollcall {

/// What is pasted often brings a line break along. It, and every other control character, goes at once: no
/// line break ever gets near a header.
void keepOneLine(QLineEdit *edit);

} // namespace Rollcall
