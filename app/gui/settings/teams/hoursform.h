// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/openinghours.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QPushButton;
class QTimeEdit;

namespace Rollcall {

class FormRow;
class HolidayField;

/// When a team is open: days, hours and the dates on which it is not.
class HoursForm final : public QWidget
{
    Q_OBJECT
public:
    HoursForm(const QDate &today, QWidget *parent);

    void show(const OpeningHours &hours, bool isReadOnly);
    /// Whether there are other teams to give the same hours.
    void setHasOthers(bool hasOthers);

Q_SIGNALS:
    void edited(const Rollcall::OpeningHours &hours);
    void sameForAllWanted();

private:
    [[nodiscard]] QWidget *dayButtons();
    [[nodiscard]] QWidget *timeFields();
    [[nodiscard]] QWidget *sameForAllButton();
    void take();
    void follow();
    [[nodiscard]] QString timesNote() const;

    OpeningHours m_hours;
    std::array<QPushButton *, 7> m_days{};
    FormRow *m_daysRow;
    QCheckBox *m_allDay;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    FormRow *m_timesRow;
    HolidayField *m_holidays;
    FormRow *m_sameForAllRow;
    bool m_isReadOnly = false;
    bool m_isShowing = false;
};

} // namespace Rollcall
