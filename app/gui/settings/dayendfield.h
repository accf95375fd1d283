// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/checkline.h"

class QTimeEdit;

namespace Rollcall {

/// A time of day that may be off; held as "HH:MM", empty when off. The switch is what is reached first.
class DayEndField final : public QWidget
{
    Q_OBJECT
public:
    explicit DayEndField(QWidget *parent);

    /// What is no time counts as off, and is given back until somebody edits the field.
    void setHeld(const QString &time);
    [[nodiscard]] QString held() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QString shown() const;

    QTimeEdit *m_time;
    CheckLine *m_line;
    QString m_held;
    QString m_asHeld; ///< what was shown for it
};

} // namespace Rollcall
