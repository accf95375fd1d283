// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/dayendfield.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const QString Format = u"HH:mm"_s;
constexpr int Usual = 16; ///< o'clock

} // namespace

DayEndField::DayEndField(QWidget *parent)
    : QWidget(parent)
    , m_isOn(new QCheckBox(tr("I usually leave at"), this))
    , m_time(new QTimeEdit(QTime(Usual, 0), this))
{
    m_time->setDisplayFormat(Format);
    m_time->setButtonSymbols(QTimeEdit::NoButtons);
    m_time->setFocusPolicy(Qt::StrongFocus);
    m_time->setAccessibleName(tr("Time at which I usually leave"));
    m_isOn->installEventFilter(this);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_isOn);
    line->addWidget(m_time);
    line->addStretch(1);
    setFocusProxy(m_isOn);
    connect(m_isOn, &QCheckBox::toggled, this, [this] {
        follow();
        Q_EMIT edited();
    });
    connect(m_time, &QTimeEdit::timeChanged, this, &DayEndField::edited);
    follow();
}

void DayEndField::setHeld(const QString &time)
{
    m_held = time;
    const QTime read = QTime::fromString(time, Format);
    m_isOn->setChecked(read.isValid());
    m_time->setTime(read.isValid() ? read : QTime(Usual, 0));
    m_asHeld = shown();
}

QString DayEndField::held() const
{
    return shown() == m_asHeld ? m_held : shown();
}

QString DayEndField::shown() const
{
    return m_isOn->isChecked() ? m_time->time().toString(Format) : QString();
}

// The row of this field locks the switch.
bool DayEndField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        follow();
    return QWidget::eventFilter(watched, event);
}

void DayEndField::follow()
{
    m_time->setEnabled(m_isOn->isEnabled() && m_isOn->isChecked());
}

} // namespace Rollcall
