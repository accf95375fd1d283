// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/ordermenu.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

OrderMenu::OrderMenu(QWidget *parent)
    : QMenu(tr("&Order"), parent)
{
    add(OrderBy::Need, tr("By n&eed: whom to look after first"), u"Alt+1"_s);
    add(OrderBy::Name, tr("By &name"), u"Alt+2"_s);
    add(OrderBy::Message, tr("By &message"), u"Alt+3"_s);
    add(OrderBy::Back, tr("By &return time"), u"Alt+4"_s);
    add(OrderBy::Since, tr("By &start of the state"), u"Alt+5"_s);
    addSeparator();
    m_reversed = addAction(tr("Re&versed"));
    m_reversed->setCheckable(true);
    m_reversed->setShortcut(QKeySequence(u"Alt+0"_s));
    connect(m_reversed, &QAction::triggered, this, [this](bool on) { Q_EMIT chosen({m_order.by, on}); });
    setOrder({});
}

void OrderMenu::add(OrderBy by, const QString &text, const QString &keys)
{
    auto *action = addAction(text);
    action->setCheckable(true);
    action->setData(int(by));
    action->setShortcut(QKeySequence(keys));
    connect(action, &QAction::triggered, this, [this, by] { Q_EMIT chosen({by, false}); });
    m_choices += action;
}

void OrderMenu::offer(const std::function<bool(OrderBy)> &isPossible)
{
    for (QAction *action : std::as_const(m_choices))
        action->setVisible(isPossible(OrderBy(action->data().toInt())));
}

void OrderMenu::setOrder(const RowOrder &order)
{
    m_order = order;
    for (QAction *action : std::as_const(m_choices))
        action->setChecked(OrderBy(action->data().toInt()) == order.by);
    m_reversed->setChecked(order.isDescending);
}

} // namespace Rollcall
