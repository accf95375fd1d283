// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/checkline.h"

class QTimeEdit;

namespace Rollcall {

/// The hours in which a wall gives half the light, as the settings file has them: "20:00", "06:30".
struct NightHours {
    QString from;
    QString to;
    friend bool operator==(const NightHours &, const NightHours &) = default;
};

/// Two times of day that may be off. The switch is what is reached first.
class NightField final : public QWidget
{
    Q_OBJECT
public:
    explicit NightField(QWidget *parent);

    /// What are no two times counts as off, and is given back until somebody edits the field.
    void setHeld(const NightHours &hours);
    [[nodiscard]] NightHours held() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] NightHours shown() const;

    QWidget *m_times;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    CheckLine *m_line;
    NightHours m_held;
    NightHours m_asHeld; ///< what was shown for them
};

} // namespace Rollcall
