// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/returnfield.h"

#include "domain/returntext.h"
#include "window/momentdialog.h"

#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const QString Picked = u"picked"_s; // in a calendar

} // namespace

ReturnField::ReturnField(std::function<QDateTime()> now, const QTimeZone &team, QWidget *parent)
    : QComboBox(parent)
    , m_now(std::move(now))
    , m_team(team)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setAccessibleName(tr("Back at"));
    lineEdit()->setAccessibleName(tr("Back at"));
    lineEdit()->setPlaceholderText(tr("no return time"));
    setToolTip(tr("A time such as 13:00, +30m or 2026-11-23 08:00"));
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (itemData(index) == Picked)
            pickMoment();
    });
    refill();
}

void ReturnField::refill()
{
    const QString typed = currentText();
    clear();
    const QDateTime now = m_now().toTimeZone(m_team);
    addItem({}, QString());
    addItem(tr("in 30 minutes"), u"+30m"_s);
    addItem(tr("in 1 hour"), u"+60m"_s);
    for (const int hour : {12, 13, 15}) {
        const QTime time(hour, 0);
        if (now.time() < time)
            addItem(tr("until %1").arg(QLocale().toString(time, u"HH:mm")), time.toString(u"HH:mm"));
    }
    addItem(tr("until tomorrow 08:00"), now.date().addDays(1).toString(Qt::ISODate) + u" 08:00"_s);
    addItem(tr("date and time…"), Picked);
    setEditText(typed);
}

void ReturnField::setDuration(std::chrono::minutes duration)
{
    const QString typed = duration.count() > 0 ? u"+%1m"_s.arg(duration.count()) : QString();
    const int ready = findData(typed);
    setEditText(ready >= 0 ? itemText(ready) : typed);
}

void ReturnField::pickMoment()
{
    setEditText({});
    auto *dialog = new MomentDialog(m_now().toTimeZone(m_team), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MomentDialog::picked, this,
        [this](const QDateTime &moment) { setEditText(moment.toString(u"yyyy-MM-dd HH:mm")); });
    dialog->open();
}

std::optional<QDateTime> ReturnField::back() const
{
    const int chosen = findText(currentText());
    const QString typed = chosen >= 0 ? itemData(chosen).toString() : currentText();
    return timeFromText(typed.trimmed(), m_now(), m_team);
}

bool ReturnField::isReadable() const
{
    return currentText().trimmed().isEmpty() || back();
}

} // namespace Rollcall
