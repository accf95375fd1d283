// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDialog>

class QCalendarWidget;
class QPushButton;
class QTimeEdit;

namespace Rollcall {

/// A day and a time that lie ahead, picked in a calendar.
class MomentDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `now`, in the zone that the moment is meant in.
    explicit MomentDialog(const QDateTime &now, QWidget *parent = nullptr);

Q_SIGNALS:
    void picked(const QDateTime &moment);

private:
    [[nodiscard]] QDateTime moment() const;
    void judge();

    QDateTime m_now;
    QCalendarWidget *m_day;
    QTimeEdit *m_time;
    QPushButton *m_take = nullptr;
};

} // namespace Rollcall
