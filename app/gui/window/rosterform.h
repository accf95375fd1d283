// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/rowspan.h"

#include <QList>
#include <QRect>

class QAbstractItemView;

namespace Rollcall {

class RosterRows;
class RowDelegate;

/// A form in which the window shows the rows, as a table or as tiles: what it shows of them, and where it
/// stands. Who is chosen is known to RosterChoice, what hands do with it to RosterHand.
class RosterForm
{
public:
    /// A person, and how far below the upper edge of the view they are, px. Id 0: the view stands at its
    /// start.
    struct Place {
        int id = 0;
        int offset = 0;
    };
    struct Shown {
        bool messages = true; ///< to who can see the screen
        bool returns = true; ///< false: neither messages nor return times can be read
        bool since = true;
    };

    virtual ~RosterForm() = default;
    RosterForm(const RosterForm &) = delete;
    RosterForm &operator=(const RosterForm &) = delete;

    [[nodiscard]] QAbstractItemView &view() const { return m_view; }
    [[nodiscard]] virtual RowDelegate &rowDelegate() = 0;
    virtual void setShown(const Shown &shown) = 0;
    virtual void letGo() { } ///< nobody's hand is on the rows any more: what was put off for it may be done
    [[nodiscard]] virtual QRect rowRect(int row) const = 0; ///< in the viewport
    [[nodiscard]] virtual RowSpan rowsInView() const = 0; ///< also those that are there in part

    [[nodiscard]] QList<int> idsInView() const;
    [[nodiscard]] Place place() const; ///< of the uppermost person
    [[nodiscard]] Place focusPlace() const; ///< of who has the focus; id 0: they are not in view
    /// Nothing where that person is not shown.
    void goTo(const Place &place);

protected:
    RosterForm(QAbstractItemView &view, RosterRows &rows);

    RosterRows &m_rows;

private:
    QAbstractItemView &m_view;
};

} // namespace Rollcall
