// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/minutesbox.h"

namespace Rollcall {

namespace {

int minutes(std::chrono::seconds time)
{
    return int(std::chrono::round<std::chrono::minutes>(time).count());
}

} // namespace

MinutesBox::MinutesBox(const Setting<std::chrono::seconds> &setting, QWidget *parent)
    : QSpinBox(parent)
{
    setRange(minutes(setting.minimum), minutes(setting.maximum));
    setButtonSymbols(NoButtons);
    setSuffix(tr(" min"));
    connect(this, &QSpinBox::valueChanged, this, &MinutesBox::edited);
}

void MinutesBox::setHeld(std::chrono::seconds time)
{
    m_held = time;
    setValue(minutes(time));
}

std::chrono::seconds MinutesBox::held() const
{
    return minutes(m_held) == value() ? m_held : std::chrono::minutes(value());
}

} // namespace Rollcall
