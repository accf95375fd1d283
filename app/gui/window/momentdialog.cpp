// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/momentdialog.h"

#include "style/look.h"

#include <QCalendarWidget>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

MomentDialog::MomentDialog(const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_now(now)
    , m_day(new QCalendarWidget(this))
    , m_time(new QTimeEdit(QTime(8, 0), this))
{
    setWindowTitle(tr("Back at"));
    m_day->setMinimumDate(now.date());
    m_day->setSelectedDate(now.date().addDays(1));
    m_day->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    m_day->setGridVisible(false);
    m_day->setAccessibleName(tr("Day"));
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_time->setButtonSymbols(QTimeEdit::NoButtons);
    m_time->setAccessibleName(tr("Time"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Take over"), QDialogButtonBox::AcceptRole);
    setLook(m_take, u"loud"_s);
    m_take->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT picked(moment());
        accept();
    });
    connect(m_day, &QCalendarWidget::selectionChanged, this, &MomentDialog::judge);
    connect(m_time, &QTimeEdit::timeChanged, this, &MomentDialog::judge);

    auto *form = new QFormLayout;
    form->addRow(tr("Time"), m_time);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_day);
    column->addLayout(form);
    column->addWidget(buttons);
    judge();
}

QDateTime MomentDialog::moment() const
{
    return QDateTime(m_day->selectedDate(), m_time->time(), m_now.timeZone());
}

void MomentDialog::judge()
{
    m_take->setEnabled(moment() > m_now);
}

} // namespace Rollcall
