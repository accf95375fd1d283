// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterhand.h"

#include "models/rosterrows.h"
#include "window/rosterform.h"
#include "window/rowdelegate.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace Rollcall {

namespace {

constexpr auto Untouched = std::chrono::minutes(15); // after that nobody's hand is on a row any more

bool isActivation(int key)
{
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

RosterHand::RosterHand(RosterForm &form, RosterRows &rows)
    : m_form(form)
    , m_view(form.view())
    , m_rows(rows)
{
    m_untouched.setSingleShot(true);
    m_untouched.setInterval(Untouched);
    connect(&m_untouched, &QTimer::timeout, this, &RosterHand::hold);
    // Not at once: to hold other rows while the model moves some would be to move them twice.
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &RosterHand::lookAgain);
    const auto later = [this] { m_later.start(); };
    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, this, later);
    connect(m_view.verticalScrollBar(), &QScrollBar::valueChanged, this, later);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, later);
    connect(&m_rows, &QAbstractItemModel::layoutChanged, this, later);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, later);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&m_view, &QAbstractItemView::clicked, this, &RosterHand::clicked);
    later(); // what another form has held is let go
    m_view.setMouseTracking(true);
    m_view.installEventFilter(this);
    m_view.viewport()->installEventFilter(this);
}

bool RosterHand::eventFilter(QObject *watched, QEvent *event)
{
    return watched == &m_view ? ofRows(*event) : ofViewport(*event);
}

bool RosterHand::ofRows(QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
        return press(static_cast<QKeyEvent &>(event));
    case QEvent::ContextMenu: // from the keyboard: at the row that has the focus
        if (static_cast<QContextMenuEvent &>(event).reason() != QContextMenuEvent::Keyboard)
            return false;
        requestMenu();
        return true;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        hold();
        return false;
    default:
        return false;
    }
}

bool RosterHand::ofViewport(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<QMouseEvent &>(event));
    case QEvent::MouseButtonRelease:
        m_released = static_cast<QMouseEvent &>(event).globalPosition().toPoint();
        return false;
    case QEvent::MouseMove:
        touch();
        point(static_cast<QMouseEvent &>(event).position().toPoint());
        return false;
    case QEvent::Enter: // without a move where a menu or dialog closes over a pointer that rests
        if (m_untouched.isActive())
            point(static_cast<QEnterEvent &>(event).position().toPoint());
        return false;
    case QEvent::Leave:
        m_isOver = false;
        setHovered(-1);
        return false;
    case QEvent::ContextMenu:
        openMenuOn(static_cast<QContextMenuEvent &>(event));
        return true;
    default:
        return false;
    }
}

bool RosterHand::press(const QKeyEvent &event)
{
    touch();
    const QModelIndex current = m_view.currentIndex();
    if (m_rows.isHeading(current.row())) {
        if (isActivation(event.key()))
            return fold(current.row());
        const bool opens = event.key() == (m_view.isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
        const bool closes = event.key() == (m_view.isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
        const bool isCollapsed = current.siblingAtColumn(0).data(IsCollapsedRole).toBool();
        if (isCollapsed ? opens : closes)
            return fold(current.row());
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (isActivation(event.key()) && current.isValid()) {
        requestMenu();
        return true;
    }
    const QString text = event.text();
    if (text.isEmpty() || !text.front().isPrint() || text.front().isSpace())
        return false;
    Q_EMIT typed(text);
    return true;
}

bool RosterHand::press(const QMouseEvent &event)
{
    touch();
    m_isPlainPress = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
    return event.button() == Qt::LeftButton && fold(m_view.indexAt(event.position().toPoint()).row());
}

// The status is the control: a click opens what can be done about it.
void RosterHand::clicked(const QModelIndex &index)
{
    if (m_isPlainPress && index.column() == int(Column::Availability))
        Q_EMIT menuRequested(m_released);
}

void RosterHand::openMenuOn(const QContextMenuEvent &event)
{
    const QModelIndex index = m_view.indexAt(event.pos());
    if (m_rows.idAt(index.row()) == 0)
        return;
    if (!m_view.selectionModel()->isSelected(index))
        m_view.selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT menuRequested(event.globalPos());
}

void RosterHand::requestMenu()
{
    const QModelIndex index = m_view.currentIndex();
    if (m_rows.idAt(index.row()) == 0)
        return;
    if (!m_view.selectionModel()->isSelected(index))
        m_view.selectionModel()->select(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QRect cell = m_view.visualRect(index.siblingAtColumn(int(Column::Availability)));
    Q_EMIT menuRequested(m_view.viewport()->mapToGlobal(cell.center()));
}

bool RosterHand::fold(int row)
{
    if (!m_rows.isHeading(row))
        return false;
    const QModelIndex index = m_rows.index(row, 0);
    m_rows.setCollapsed(index.data(HeadingKeyRole).toString(), !index.data(IsCollapsedRole).toBool());
    return true;
}

// The rows under the pointer and the keyboard focus keep their place while a poll comes in.
void RosterHand::hold()
{
    QSet<int> held;
    if (const int id = m_rows.idAt(m_hoveredRow))
        held += id;
    if (const int id = m_view.hasFocus() ? m_rows.idAt(m_view.currentIndex().row()) : 0)
        held += id;
    if (!m_untouched.isActive())
        held.clear();
    m_rows.setHeld(held);
    if (held.isEmpty())
        m_form.letGo();
}

void RosterHand::touch()
{
    const bool wasTouched = m_untouched.isActive();
    m_untouched.start();
    if (!wasTouched)
        hold();
}

void RosterHand::point(const QPoint &at)
{
    m_isOver = true;
    setHovered(m_view.indexAt(at).row());
}

void RosterHand::setHovered(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int other : {m_hoveredRow, row})
        m_view.viewport()->update(m_form.rowRect(other));
    m_hoveredRow = row;
    m_form.rowDelegate().setHoveredRow(row);
    hold();
}

// The rows have moved under a pointer that has not, or the focus has.
void RosterHand::lookAgain()
{
    if (m_isOver)
        setHovered(m_view.indexAt(m_view.viewport()->mapFromGlobal(QCursor::pos())).row());
    hold();
}

} // namespace Rollcall
