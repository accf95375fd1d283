// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/formcolumn.h"

#include "settings/checkline.h"

#include <QVBoxLayout>

namespace Rollcall {

FormRow *addFormRow(
    QVBoxLayout *column, const QString &label, QWidget *field, const QString &note, FormRow::Width width)
{
    constexpr int BetweenGroups = 12;
    auto *row = new FormRow(label, field, note, width, field->parentWidget());
    if (auto *check = qobject_cast<WrappedCheck *>(field->focusProxy() ? field->focusProxy() : field))
        check->setAccessibleName(check->words()); // the label says what it belongs to, not what it does
    if (!label.isEmpty() && column->count() > 0)
        column->addSpacing(BetweenGroups);
    column->addWidget(row);
    return row;
}

} // namespace Rollcall
