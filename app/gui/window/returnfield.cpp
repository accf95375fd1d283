// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/returnfield.h"

#include "domain/returntext.h"
#include "window/momentdialog.h"
#include "window/returnchoices.h"

#include <QLineEdit>

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
    addItem({}, QString());
    for (const ReturnChoice &choice : returnChoices(m_now().toTimeZone(m_team)))
        addItem(choice.text, choice.typed);
    addItem(tr("date and time…"), Picked);
    setEditText(typed);
}

void ReturnField::setTyped(const QString &typed)
{
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
