// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/announcer.h"

#include <QAccessibleWidget>

namespace Rollcall {

namespace {

QAccessibleInterface *describe(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer ? new QAccessibleWidget(announcer, QAccessible::Notification) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(describe); // a second time does nothing
    setGeometry(0, 0, 1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_over.setSingleShot(true);
    m_over.setInterval(Lasting);
    connect(&m_over, &QTimer::timeout, this, &Announcer::next);
}

void Announcer::say(Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    m_waiting.insert(kind, text);
    if (!m_over.isActive())
        next();
}

// Hidden in between, also where one follows the other: coming out is what is noticed.
void Announcer::next()
{
    hide();
    if (m_waiting.isEmpty())
        return setAccessibleName({});
    setAccessibleName(m_waiting.take(m_waiting.firstKey()));
    show();
    m_over.start();
}

} // namespace Rollcall
