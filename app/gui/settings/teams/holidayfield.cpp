// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/holidayfield.h"

#include "session/holidayfile.h"
#include "settings/formrow.h"
#include "settings/teams/entrylist.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QTextCharFormat>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

HolidayField::HolidayField(const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_date(new QDateEdit(today, this))
    , m_list(new EntryList(m_date, tr("Holidays"), this))
    , m_row(new FormRow(tr("Holidays"), m_list, {}, FormRow::Width::Long, this))
{
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->setButtonSymbols(QDateEdit::NoButtons);
    m_date->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) // red is for alerts
        m_date->calendarWidget()->setWeekdayTextFormat(day, {});
    m_date->setAccessibleName(tr("Holiday to add"));
    auto *file = new QPushButton(tr("From a calendar…"), this);
    file->setAccessibleName(tr("Holidays from a calendar file"));
    file->setToolTip(tr("Takes the whole days of an .ics file."));
    m_list->addButton(file);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    connect(file, &QPushButton::clicked, this, &HolidayField::askForCalendar);
    connect(m_list, &EntryList::addWanted, this, [this] { add({m_date->date()}); });
    connect(m_list, &EntryList::removeWanted, this, &HolidayField::remove);
}

void HolidayField::show(const QList<QDate> &holidays, bool isReadOnly)
{
    m_holidays = holidays;
    QStringList lines;
    for (const QDate &day : holidays)
        lines += QLocale().toString(day, QLocale::LongFormat);
    m_list->setLines(lines);
    m_list->setReadOnly(isReadOnly);
    m_row->setNote({});
}

void HolidayField::add(const QList<QDate> &dates)
{
    QList<QDate> holidays = m_holidays;
    for (const QDate &day : dates) {
        if (!holidays.contains(day))
            holidays += day;
    }
    std::ranges::sort(holidays);
    change(holidays);
}

void HolidayField::remove(const QList<int> &rows)
{
    QList<QDate> holidays = m_holidays;
    for (qsizetype i = rows.size() - 1; i >= 0; --i)
        holidays.removeAt(rows.at(i));
    change(holidays);
}

void HolidayField::change(const QList<QDate> &holidays)
{
    show(holidays, false);
    Q_EMIT edited(holidays);
}

void HolidayField::askForCalendar()
{
    auto *dialog = new QFileDialog(
        this, tr("Holidays from a calendar"), QDir::homePath(), tr("Calendars (*.ics);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &HolidayField::readCalendar);
    dialog->open();
}

void HolidayField::readCalendar(const QString &path)
{
    const HolidayFile file = readHolidayFile(path, m_today);
    if (!file.problem.isEmpty())
        return m_row->setNote(file.problem, FormRow::Tone::Alert);
    add(file.dates);
    QString text =
        tr("%n day(s) taken over from %1.", nullptr, int(file.dates.size())).arg(QFileInfo(path).fileName());
    if (file.ignored > 0)
        text += u' ' + tr("%n entry(s) ignored: only whole days count.", nullptr, file.ignored);
    m_row->setNote(text);
}

} // namespace Rollcall
