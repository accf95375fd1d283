// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

class QCalendarWidget;
class QPushButton;

namespace Rollcall {

/// The day that is shown, in words; the ones before and after it that hold anything, and a calendar.
class DateSwitcher final : public QWidget
{
    Q_OBJECT
public:
    explicit DateSwitcher(QWidget *parent = nullptr);

    /// `days` in order; `today` can always be chosen.
    void setDays(const QList<QDate> &days, const QDate &today);
    void setDate(const QDate &date);
    [[nodiscard]] QDate date() const { return m_date; }

Q_SIGNALS:
    void dateChosen(const QDate &date);

private:
    void choose(const QDate &date);
    void follow();
    [[nodiscard]] QDate before() const;
    [[nodiscard]] QDate after() const;

    QPushButton *m_back;
    QPushButton *m_shown;
    QPushButton *m_forward;
    QCalendarWidget *m_calendar;
    QList<QDate> m_days;
    QDate m_date;
};

} // namespace Rollcall
