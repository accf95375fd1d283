// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roworder.h"

#include <QMenu>

#include <functional>

namespace Rollcall {

/// View → Order: what people are ordered by within their team, for keyboards what the column headings are for
/// pointers. Holds the order.
class OrderMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit OrderMenu(QWidget *parent = nullptr);

    void setOrder(const RowOrder &order);
    [[nodiscard]] const RowOrder &order() const { return m_order; }
    void offer(const std::function<bool(OrderBy)> &isPossible);

Q_SIGNALS:
    void chosen(const Rollcall::RowOrder &order); ///< by a person; setOrder() is up to the receiver

private:
    void add(OrderBy by, const QString &text, const QString &keys);

    RowOrder m_order;
    QList<QAction *> m_choices; ///< their data is an OrderBy
    QAction *m_reversed;
};

} // namespace Rollcall
