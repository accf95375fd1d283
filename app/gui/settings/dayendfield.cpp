// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/dayendfield.h"

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
    , m_time(new QTimeEdit(QTime(Usual, 0), this))
    , m_line(new CheckLine(tr("I usually leave at"), m_time, this))
{
    m_time->setLayoutDirection(
        Qt::LeftToRight); // else the minutes come first where writing begins at the right
    m_time->setDisplayFormat(Format);
    m_time->setButtonSymbols(QTimeEdit::NoButtons);
    m_time->setFocusPolicy(Qt::StrongFocus);
    m_time->setAccessibleName(tr("Time at which I usually leave"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_line);
    setFocusProxy(m_line->check());
    connect(m_line->check(), &QCheckBox::toggled, this, &DayEndField::edited);
    connect(m_time, &QTimeEdit::timeChanged, this, &DayEndField::edited);
}

void DayEndField::setHeld(const QString &time)
{
    m_held = time;
    const QTime read = QTime::fromString(time, Format);
    m_line->check()->setChecked(read.isValid());
    m_time->setTime(read.isValid() ? read : QTime(Usual, 0));
    m_asHeld = shown();
}

QString DayEndField::held() const
{
    return shown() == m_asHeld ? m_held : shown();
}

QString DayEndField::shown() const
{
    return m_line->check()->isChecked() ? m_time->time().toString(Format) : QString();
}

} // namespace Rollcall
