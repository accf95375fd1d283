// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace Rollcall {

/// Picks the widget's rules in the style sheet; may change while it is shown.
void setLook(QWidget *widget, const QString &look);
/// A label that shows server text as what it is: plain text.
[[nodiscard]] QLabel *plainLabel(const QString &look, QWidget *parent);

} // namespace Rollcall
