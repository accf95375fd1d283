// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mutteridle.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const BusService::Object Monitor{u"/org/gnome/Mutter/IdleMonitor/Core"_s, u"org.gnome.Mutter.IdleMonitor"_s};

bool isReply(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ReplyMessage;
}

} // namespace

MutterIdle::MutterIdle(const QDBusConnection &session, Clock clock, IdlePace pace, QObject *parent)
    : IdleSource(parent)
    , m_mutter(session, Monitor.interface, this)
    , m_clock(std::move(clock))
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &MutterIdle::addTouchWatch);
    connect(&m_mutter, &BusService::appeared, this, &MutterIdle::appeared);
    connect(&m_mutter, &BusService::vanished, this, &MutterIdle::vanished);
}

void MutterIdle::start()
{
    m_mutter.listen(Monitor, u"WatchFired"_s, this, SLOT(takeFired(uint, QDBusMessage)));
    m_mutter.start();
}

void MutterIdle::appeared()
{
    m_mutter.call(Monitor, u"GetIdletime"_s, {}, [this](const QDBusMessage &answer) {
        if (!isReply(answer))
            return;
        setAvailable(true);
        renewIdleWatch();
        addTouchWatch();
    });
}

void MutterIdle::vanished()
{
    m_pause.stop();
    m_idle = {};
    m_touch = {};
    setAvailable(false);
}

void MutterIdle::setAvailable(bool isAvailable)
{
    if (std::exchange(m_isAvailable, isAvailable) != isAvailable)
        Q_EMIT availableChanged();
}

void MutterIdle::watch(const IdleWish &wish)
{
    const IdleWish before = std::exchange(m_wish, wish);
    if (wish.idleAfter != before.idleAfter)
        renewIdleWatch();
    if (wish.isTouchWanted) {
        addTouchWatch();
    } else {
        m_pause.stop();
        remove(m_touch);
    }
}

void MutterIdle::remove(Watch &watch)
{
    if (const uint id = std::exchange(watch.id, 0); id != 0)
        m_mutter.call(Monitor, u"RemoveWatch"_s, {id}, [](const QDBusMessage &) {});
}

// Whoever has been idle for longer already is told about at once.
void MutterIdle::renewIdleWatch()
{
    remove(m_idle);
    if (m_wish.idleAfter.count() <= 0 || !m_isAvailable || m_idle.isAsked)
        return;
    m_idle.isAsked = true;
    const auto asked = m_wish.idleAfter;
    m_mutter.call(
        Monitor, u"AddIdleWatch"_s, {qulonglong(asked.count())}, [this, asked](const QDBusMessage &answer) {
            m_idle.isAsked = false;
            if (!isReply(answer))
                return setAvailable(false);
            m_idle.id = answer.arguments().value(0).toUInt();
            if (m_wish.idleAfter != asked)
                renewIdleWatch();
        });
}

void MutterIdle::addTouchWatch()
{
    if (!m_wish.isTouchWanted || !m_isAvailable || m_touch.isAsked || m_touch.id != 0 || m_pause.isActive())
        return;
    m_touch.isAsked = true;
    m_mutter.call(Monitor, u"AddUserActiveWatch"_s, {}, [this](const QDBusMessage &answer) {
        m_touch.isAsked = false;
        if (!isReply(answer))
            return setAvailable(false);
        m_touch.id = answer.arguments().value(0).toUInt();
        if (!m_wish.isTouchWanted)
            remove(m_touch);
    });
}

// A watch for a touch fires once, and somebody who types would fire one after the other.
void MutterIdle::takeFired(uint id, const QDBusMessage &message)
{
    if (id == 0 || !m_mutter.hasSaid(message))
        return;
    if (id == m_idle.id) {
        Q_EMIT idle();
    } else if (id == m_touch.id) {
        m_touch.id = 0;
        m_pause.start(m_pace.urgent);
        Q_EMIT touched(m_clock.tick());
    }
}

} // namespace Rollcall
