// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roworder.h"
#include "window/rosterform.h"

#include <QTableView>

namespace Rollcall {

class RosterChoice;
class RosterDelegate;

/// The rows as a table.
class RosterView final : public QTableView, public RosterForm
{
    Q_OBJECT
public:
    RosterView(RosterRows &rows, RosterChoice &choice, QWidget *parent = nullptr);

    [[nodiscard]] RowDelegate &rowDelegate() override;
    void setShown(const Shown &shown) override;
    void letGo() override;
    [[nodiscard]] QRect rowRect(int row) const override;
    [[nodiscard]] RowSpan rowsInView() const override;
    void reset() override;

Q_SIGNALS:
    void columnClicked(Rollcall::OrderBy by);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void followRows();
    void shift(int rows);
    void fitRows();
    void fitRowsUnlessHeld();
    void fitColumns();

    RosterDelegate *m_delegate;
    Place m_place; ///< before a reset
    Place m_focus;
    int m_shift = 0; ///< px that rows above the viewport have grown by
};

} // namespace Rollcall
