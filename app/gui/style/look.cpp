// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/look.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace Rollcall {

void setLook(QWidget *widget, const QString &look)
{
    if (widget->property("look").toString() == look)
        return;
    widget->setProperty("look", look);
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return; // the first polish reads it
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel *plainLabel(const QString &look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setLook(label, look);
    return label;
}

} // namespace Rollcall
