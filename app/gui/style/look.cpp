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
