// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/setting.h"

#include <QSpinBox>

namespace Rollcall {

/// Minutes of a setting that is kept in seconds. What somebody wrote there by hand stays while the number
/// shown for it does.
class MinutesBox final : public QSpinBox
{
    Q_OBJECT
public:
    MinutesBox(const Setting<std::chrono::seconds> &setting, QWidget *parent);

    void setHeld(std::chrono::seconds time);
    [[nodiscard]] std::chrono::seconds held() const;

Q_SIGNALS:
    void edited();

private:
    std::chrono::seconds m_held{0};
};

} // namespace Rollcall
