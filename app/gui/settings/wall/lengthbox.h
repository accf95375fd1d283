// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/setting.h"

#include <QDoubleSpinBox>

namespace Rollcall {

/// A length with one decimal. At 0 it is not said, and words stand in its place. What somebody wrote into the
/// file more exactly stays while the number shown for it does.
class LengthBox final : public QDoubleSpinBox
{
    Q_OBJECT
public:
    LengthBox(const Setting<double> &setting, const QString &unit, const QString &notSaid, QWidget *parent);

    void setHeld(double length);
    [[nodiscard]] double held() const;

Q_SIGNALS:
    void edited();

private:
    double m_held = 0;
    double m_asHeld = 0; ///< what was shown for it
};

} // namespace Rollcall
