// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/wall/lengthbox.h"

namespace Rollcall {

LengthBox::LengthBox(
    const Setting<double> &setting, const QString &unit, const QString &notSaid, QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setRange(setting.minimum, setting.maximum);
    setDecimals(1);
    setSuffix(unit);
    setSpecialValueText(notSaid);
    setButtonSymbols(NoButtons);
    connect(this, &QDoubleSpinBox::valueChanged, this, &LengthBox::edited);
}

void LengthBox::setHeld(double length)
{
    m_held = length;
    setValue(length);
    m_asHeld = value();
}

double LengthBox::held() const
{
    return value() == m_asHeld ? m_held : value();
}

} // namespace Rollcall
