// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/returnfield.h"

#include "domain/returntext.h"

#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rollcall {

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
    refill();
}

void ReturnField::refill()
{
    const QString typed = currentText();
    clear();
    const QDateTime now = m_now().toTimeZone(m_team);
    addItem({}, QString());
    addItem(tr("in 30 minutes"), u"+30m"_s);
    addItem(tr("in 1 hour"), u"+1h"_s);
    for (const int hour : {12, 13, 15}) {
        const QTime time(hour, 0);
        if (now.time() < time)
            addItem(tr("until %1").arg(QLocale().toString(time, u"HH:mm")), time.toString(u"HH:mm"));
    }
    addItem(tr("until tomorrow 08:00"), now.date().addDays(1).toString(Qt::ISODate) + u" 08:00"_s);
    setEditText(typed);
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
