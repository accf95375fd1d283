// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>
#include <QTimer>

class QAbstractItemView;
class QKeyEvent;
class QMouseEvent;
class QContextMenuEvent;

namespace Rollcall {

class RosterForm;
class RosterRows;

/// What hands do with the rows, in whichever form they are shown: a click or a key on a heading folds it, a
/// click on a status asks for its menu, a letter starts the search. The rows under pointer and keyboard focus
/// hold still during a poll, until nobody has moved either for 15 minutes. Reads and writes no presence.
class RosterHand final : public QObject
{
    Q_OBJECT
public:
    RosterHand(RosterForm &form, RosterRows &rows);

Q_SIGNALS:
    void typed(const QString &text); ///< a letter while the rows have the focus: type-ahead
    void menuRequested(
        const QPoint &at); ///< on people: Space, Enter, a click on the status, a right click; global

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool ofRows(QEvent &event);
    bool ofViewport(QEvent &event);
    bool press(const QKeyEvent &event);
    bool press(const QMouseEvent &event);
    void openMenuOn(const QContextMenuEvent &event);
    void requestMenu();
    void clicked(const QModelIndex &index);
    void point(const QPoint &at);
    void setHovered(int row);
    void lookAgain();
    void touch();
    void hold();
    [[nodiscard]] bool fold(int row);

    RosterForm &m_form;
    QAbstractItemView &m_view;
    RosterRows &m_rows;
    bool m_isOver = false; ///< the pointer, over the rows or the room below them
    int m_hoveredRow = -1;
    bool m_isPlainPress = false; ///< the left button alone
    QPoint m_released; ///< global
    QTimer m_later; ///< the rows or the focus have moved; what follows from it waits until they are done
    QTimer m_untouched; ///< runs while somebody may have their hand on a row
};

} // namespace Rollcall
