// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace Rollcall {

class RosterRows;
class TileView;

/// What assistive programs see of the tiles: a list with an item per row, which speaks the row's sentence.
/// Also a table of one column, since that is how rows are selected from outside in Qt 6.4.
class AccessibleTiles final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    /// Makes every TileView have one; may be called again.
    static void install();

    explicit AccessibleTiles(TileView &view);
    ~AccessibleTiles() override;

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] int childCount() const override { return rowCount(); }
    [[nodiscard]] QAccessibleInterface *child(int row) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] QString columnDescription(int) const override { return {}; }
    [[nodiscard]] QString rowDescription(int) const override { return {}; }
    [[nodiscard]] int columnCount() const override { return 1; }
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] int selectedCellCount() const override { return selectedRowCount(); }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return int(selectedRows().size()); }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override;
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override;
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    [[nodiscard]] TileView &view() const;
    [[nodiscard]] const RosterRows *rows() const; ///< nullptr once they are gone
    bool choose(int row, bool isChosen);

    mutable QHash<int, QAccessible::Id> m_people; ///< by associate id
    mutable QHash<QString, QAccessible::Id> m_headings; ///< by key
};

} // namespace Rollcall
