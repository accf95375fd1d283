// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/hoursform.h"

#include "settings/formrow.h"
#include "settings/teams/holidayfield.h"
#include "style/look.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int UsualBegin = 8; ///< o'clock
constexpr int UsualEnd = 16;

QTimeEdit *timeField(int usual, const QString &name, QWidget *parent)
{
    auto *field = new QTimeEdit(QTime(usual, 0), parent);
    field->setDisplayFormat(u"HH:mm"_s);
    field->setButtonSymbols(QTimeEdit::NoButtons);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setAccessibleName(name);
    return field;
}

} // namespace

HoursForm::HoursForm(const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_daysRow(new FormRow(tr("Open on"), dayButtons(), {}, FormRow::Width::Long, this))
    , m_allDay(new QCheckBox(tr("All day"), this))
    , m_from(timeField(UsualBegin, tr("Opens at"), this))
    , m_to(timeField(UsualEnd, tr("Closes at"), this))
    , m_timesRow(new FormRow(tr("Hours"), timeFields(), {}, FormRow::Width::Long, this))
    , m_holidays(new HolidayField(today, this))
    , m_sameForAllRow(new FormRow({}, sameForAllButton(), {}, FormRow::Width::Short, this))
{
    m_allDay->setAccessibleName(m_allDay->text()); // the rows gave them their own
    m_days.front()->setAccessibleName(QLocale().standaloneDayName(1));
    connect(m_holidays, &HolidayField::edited, this, [this](const QList<QDate> &holidays) {
        m_hours.holidays = holidays;
        Q_EMIT edited(m_hours);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_daysRow, m_timesRow, m_holidays, m_sameForAllRow})
        column->addWidget(part);
}

QWidget *HoursForm::dayButtons()
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    for (int day = 0; day < int(m_days.size()); ++day) {
        auto *button = new QPushButton(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat), box);
        button->setAccessibleName(QLocale().standaloneDayName(day + 1));
        button->setToolTip(button->accessibleName());
        button->setCheckable(true);
        button->setAutoDefault(false);
        setLook(button, u"day"_s);
        connect(button, &QPushButton::toggled, this, &HoursForm::take);
        line->addWidget(button, 1);
        m_days.at(std::size_t(day)) = button;
    }
    box->setFocusProxy(m_days.front());
    return box;
}

QWidget *HoursForm::timeFields()
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_allDay);
    line->addSpacing(14);
    line->addWidget(m_from);
    line->addWidget(new QLabel(QChar(0x2013), box));
    line->addWidget(m_to);
    line->addStretch(1);
    box->setFocusProxy(m_allDay);
    connect(m_allDay, &QCheckBox::toggled, this, &HoursForm::take);
    for (QTimeEdit *field : {m_from, m_to})
        connect(field, &QTimeEdit::timeChanged, this, &HoursForm::take);
    return box;
}

QWidget *HoursForm::sameForAllButton()
{
    auto *button = new QPushButton(tr("Give all teams these hours and holidays"), this);
    setLook(button, u"link"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &HoursForm::sameForAllWanted);
    return button;
}

void HoursForm::show(const OpeningHours &hours, bool isReadOnly)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_hours = hours;
    m_isReadOnly = isReadOnly;
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        m_days.at(day)->setChecked(hours.days.test(day));
        m_days.at(day)->setEnabled(!isReadOnly);
    }
    const bool isAllDay = !hours.from.isValid() || !hours.to.isValid() || hours.from == hours.to;
    m_allDay->setChecked(isAllDay);
    m_from->setTime(isAllDay ? QTime(UsualBegin, 0) : hours.from);
    m_to->setTime(isAllDay ? QTime(UsualEnd, 0) : hours.to);
    m_holidays->show(hours.holidays, isReadOnly);
    follow();
}

void HoursForm::setHasOthers(bool hasOthers)
{
    m_sameForAllRow->setVisible(hasOthers);
}

void HoursForm::take()
{
    if (m_isShowing)
        return;
    for (std::size_t day = 0; day < m_days.size(); ++day)
        m_hours.days.set(day, m_days.at(day)->isChecked());
    m_hours.from = m_allDay->isChecked() ? QTime() : m_from->time();
    m_hours.to = m_allDay->isChecked() ? QTime() : m_to->time();
    follow();
    Q_EMIT edited(m_hours);
}

void HoursForm::follow()
{
    const bool isAllDay = m_allDay->isChecked();
    m_allDay->setEnabled(!m_isReadOnly);
    for (QTimeEdit *field : {m_from, m_to})
        field->setEnabled(!m_isReadOnly && !isAllDay);
    m_daysRow->setNote(m_hours.days.none() ? tr("On no day: nobody is alerted.") : QString());
    m_timesRow->setNote(timesNote());
}

QString HoursForm::timesNote() const
{
    if (m_allDay->isChecked())
        return {};
    if (m_to->time() < m_from->time())
        return tr("Closes on the next day. The shift belongs to the day on which it starts.");
    if (m_from->time() == m_to->time())
        return tr("The same time twice is all day.");
    return tr("Nobody is alerted outside these hours.");
}

} // namespace Rollcall
