// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formrow.h"

class QVBoxLayout;

namespace Rollcall {

/// A new row at the end of a page's column, which owns it. With a label, it is the first row of what belongs
/// together.
FormRow *addFormRow(QVBoxLayout *column, const QString &label, QWidget *field, const QString &note = {},
    FormRow::Width width = FormRow::Width::Long);

} // namespace Rollcall
