// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/wall/nightfield.h"

#include "style/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const auto Format = "HH:mm"_L1;
constexpr int UsualFrom = 20; ///< o'clock
constexpr int UsualTo = 6;

QTimeEdit *timeField(const QString &name, QWidget *parent)
{
    auto *field = new QTimeEdit(parent);
    field->setLayoutDirection(Qt::LeftToRight); // or the minutes come first where writing begins at the right
    field->setDisplayFormat(Format);
    field->setButtonSymbols(QTimeEdit::NoButtons);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setAccessibleName(name);
    return field;
}

} // namespace

NightField::NightField(QWidget *parent)
    : QWidget(parent)
    , m_times(new QWidget(this))
    , m_from(timeField(tr("Darker from"), m_times))
    , m_to(timeField(tr("Darker until"), m_times))
    , m_line(new CheckLine(tr("Half the light from"), m_times, this))
{
    auto *until = plainLabel({}, m_times);
    until->setText(tr("until"));
    auto *times = new QHBoxLayout(m_times);
    times->setContentsMargins(0, 0, 0, 0);
    times->setSpacing(7);
    for (QWidget *part : std::initializer_list<QWidget *>{m_from, until, m_to})
        times->addWidget(part);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_line);
    setFocusProxy(m_line->check());
    connect(m_line->check(), &QCheckBox::toggled, this, &NightField::edited);
    for (QTimeEdit *field : {m_from, m_to})
        connect(field, &QTimeEdit::timeChanged, this, &NightField::edited);
}

void NightField::setHeld(const NightHours &hours)
{
    m_held = hours;
    const QTime from = QTime::fromString(hours.from, Format);
    const QTime to = QTime::fromString(hours.to, Format);
    const bool isOn = from.isValid() && to.isValid();
    m_line->check()->setChecked(isOn);
    m_from->setTime(isOn ? from : QTime(UsualFrom, 0));
    m_to->setTime(isOn ? to : QTime(UsualTo, 0));
    m_asHeld = shown();
}

NightHours NightField::held() const
{
    return shown() == m_asHeld ? m_held : shown();
}

NightHours NightField::shown() const
{
    if (!m_line->check()->isChecked())
        return {};
    return {m_from->time().toString(Format), m_to->time().toString(Format)};
}

} // namespace Rollcall
