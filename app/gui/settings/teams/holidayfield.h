// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QDateEdit;

namespace Rollcall {

class EntryList;
class FormRow;

/// Dates on which a team does not open, typed or from a calendar file.
class HolidayField final : public QWidget
{
    Q_OBJECT
public:
    HolidayField(const QDate &today, QWidget *parent);

    void show(const QList<QDate> &holidays, bool isReadOnly);

Q_SIGNALS:
    void edited(const QList<QDate> &holidays); ///< sorted, each once

private:
    void add(const QList<QDate> &dates);
    void remove(const QList<int> &rows);
    void change(const QList<QDate> &holidays);
    void askForCalendar();
    void readCalendar(const QString &path);

    QDate m_today;
    QList<QDate> m_holidays;
    QDateEdit *m_date;
    EntryList *m_list;
    FormRow *m_row;
};

} // namespace Rollcall
