// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>

namespace Rollcall {

/// Tells when a selection begins anew: only then those go whom a filter hides and who are in no model.
class RowSelection final : public QItemSelectionModel
{
    Q_OBJECT
public:
    using QItemSelectionModel::QItemSelectionModel;
    using QItemSelectionModel::select;

    void select(const QItemSelection &selection, SelectionFlags command) override
    {
        if (command.testFlag(Clear))
            Q_EMIT begun();
        QItemSelectionModel::select(selection, command);
    }

Q_SIGNALS:
    void begun();
};

} // namespace Rollcall
