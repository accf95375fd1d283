// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSet>
#include <QTableView>
#include <QTimer>

#include <functional>

namespace Rollcall {

class RosterDelegate;
class RosterRows;

/// The table of the window. Keeps selection, focus and scroll by associate id over resets; a click or a key
/// on a heading folds it. The rows under pointer and keyboard focus hold still during a poll, until nobody
/// has moved either for 15 minutes. Nothing here reads or writes presence.
class RosterView final : public QTableView
{
    Q_OBJECT
public:
    explicit RosterView(RosterRows &rows, QWidget *parent = nullptr);

    /// Everybody who is selected, also those a filter hides now.
    [[nodiscard]] QList<int> selectedIds() const;
    [[nodiscard]] QList<int> hiddenSelectedIds() const;
    void selectIds(const QList<int> &ids);
    void clearChosen();
    void forget(const QList<int> &ids); ///< these no longer exist
    [[nodiscard]] QList<int> visibleIds() const; ///< of the rows in the viewport
    void setHidesMessages(bool hides);
    void setReadingOnly(bool readingOnly); ///< no message and back columns
    void setShowsSince(bool shows); ///< the column of it
    void setPhotos(const std::function<QImage(int associateId)> &photos); ///< none: initials
    void repaintPhoto(int associateId);

Q_SIGNALS:
    void chosenChanged();
    void visibleChanged();
    void typed(const QString &text); ///< a letter while the table has the focus: type-ahead
    void menuRequested(
        const QPoint &at); ///< on people: Space, Enter, a click on the status, a right click; global

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void connectRows();
    void remember();
    void restore();
    void restoreCurrent();
    void select(int first, int last);
    void shift(int rows);
    void fitRows();
    void fitColumns();
    void setHovered(int row);
    void hoverAgain();
    void touch();
    void requestMenu();
    void hold();
    [[nodiscard]] bool fold(int row);

    RosterRows &m_rows;
    RosterDelegate *m_delegate;
    QSet<int> m_chosen; ///< the selection, in ids
    int m_currentId = 0;
    int m_topId = 0;
    int m_topOffset = 0;
    int m_currentColumn = 0;
    int m_hoveredRow = -1;
    QModelIndex m_pressed; ///< the status that was pressed; compared only
    int m_shift = 0; ///< px that rows above the viewport have grown by
    QTimer m_untouched; ///< runs while somebody may have their hand on a row
    bool m_isRestoring = false;
    bool m_isReadingOnly = false;
};

} // namespace Rollcall
