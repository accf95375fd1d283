// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dateswitcher.h"

#include "style/look.h"
#include "style/theme.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTextCharFormat>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QPushButton *step(const QString &sign, const QString &name, const QKeySequence &keys, QWidget *parent)
{
    auto *button = new QPushButton(sign, parent);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, keys.toString(QKeySequence::NativeText)));
    button->setShortcut(keys);
    button->setFixedWidth(button->fontMetrics().height() * 2);
    return button;
}

} // namespace

DateSwitcher::DateSwitcher(QWidget *parent)
    : QWidget(parent)
    , m_back(step(u"‹"_s, tr("Earlier day"), QKeySequence::Back, this))
    , m_shown(new QPushButton(this))
    , m_forward(step(u"›"_s, tr("Later day"), QKeySequence::Forward, this))
    , m_calendar(new QCalendarWidget)
{
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setGridVisible(false);
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(m_calendar); // owned by the action from here on
    menu->addAction(action);
    m_shown->setMenu(menu);
    m_shown->setAutoDefault(false);
    connect(menu, &QMenu::aboutToShow, m_calendar, [this] {
        m_calendar->setSelectedDate(m_date);
        m_calendar->setFocus();
    });
    const auto chosen = [this, menu](const QDate &date) {
        menu->close();
        choose(date);
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, chosen);
    connect(m_calendar, &QCalendarWidget::activated, this, chosen);
    connect(m_back, &QPushButton::clicked, this, [this] { choose(before()); });
    connect(m_forward, &QPushButton::clicked, this, [this] { choose(after()); });

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_back);
    line->addWidget(m_shown);
    line->addWidget(m_forward);
}

void DateSwitcher::setDays(const QList<QDate> &days, const QDate &today)
{
    m_days = days;
    if (!m_days.contains(today))
        m_days.insert(std::distance(m_days.begin(), std::ranges::lower_bound(m_days, today)), today);
    m_calendar->setDateRange(m_days.constFirst(), m_days.constLast());
    m_calendar->setDateTextFormat({}, {});
    QTextCharFormat empty;
    empty.setForeground(themeOf(palette()).muted);
    for (QDate day = m_days.constFirst(); day <= m_days.constLast(); day = day.addDays(1)) {
        if (!m_days.contains(day))
            m_calendar->setDateTextFormat(day, empty);
    }
    follow();
}

void DateSwitcher::setDate(const QDate &date)
{
    m_date = date;
    follow();
}

void DateSwitcher::choose(const QDate &date)
{
    if (!date.isValid() || date == m_date)
        return;
    setDate(date);
    Q_EMIT dateChosen(date);
}

void DateSwitcher::follow()
{
    const QString text = QLocale().toString(m_date, QLocale::LongFormat);
    m_shown->setText(text);
    m_shown->setAccessibleName(tr("Day: %1").arg(text));
    m_back->setEnabled(before().isValid());
    m_forward->setEnabled(after().isValid());
}

QDate DateSwitcher::before() const
{
    const auto day = std::ranges::lower_bound(m_days, m_date);
    return day == m_days.begin() ? QDate() : *std::prev(day);
}

QDate DateSwitcher::after() const
{
    const auto day = std::ranges::upper_bound(m_days, m_date);
    return day == m_days.end() ? QDate() : *day;
}

} // namespace Rollcall
