// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/rosterform.h"
#include "window/tilelayout.h"

#include <QAbstractItemView>

namespace Rollcall {

class RosterChoice;
class TileDelegate;

/// The rows as tiles below headings. Lays out by arithmetic and paints what is in the viewport alone. An
/// index that it gives out has the column of the part it stands for.
class TileView final : public QAbstractItemView, public RosterForm
{
    Q_OBJECT
public:
    TileView(RosterRows &rows, RosterChoice &choice, QWidget *parent = nullptr);

    [[nodiscard]] RowDelegate &rowDelegate() override;
    void setShown(const Shown &shown) override;
    [[nodiscard]] QRect rowRect(int row) const override; ///< null where there is no such row
    [[nodiscard]] RowSpan rowsInView() const override;
    [[nodiscard]] bool showsMessages() const { return m_shown.messages && m_shown.returns; }

    // QAbstractItemView
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;

protected:
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void followRows();
    void noteChange();
    void settle();
    void relayout();
    [[nodiscard]] const TileLayout &tiles() const;
    [[nodiscard]] QPoint inContent(QPoint point) const;
    [[nodiscard]] QModelIndex indexOf(int row) const;
    [[nodiscard]] int pageFrom(int row, int x, int direction) const;

    RosterChoice &m_choice;
    TileDelegate *m_delegate;
    Shown m_shown;
    mutable TileLayout m_layout;
    mutable bool m_isStale = true; ///< the layout: rows, width or sizes are others now
    bool m_isChanging = false; ///< rows have changed and the view has not settled yet
    Place m_place; ///< before they did
    Place m_focus; ///< before a reset
    int m_wishedRow = -1; ///< which the cursor reached by going up or down
    int m_wishedX = 0; ///< where it came from
};

} // namespace Rollcall
