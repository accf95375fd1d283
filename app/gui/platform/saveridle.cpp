// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/saveridle.h"

#include <QDBusError>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

const BusService::Object Saver{u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s};

bool isRefusal(const QDBusMessage &answer)
{
    switch (QDBusError(answer).type()) {
    case QDBusError::NotSupported: // GNOME's stand-in, and KDE on Wayland
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownObject:
    case QDBusError::AccessDenied:
        return true;
    default:
        return false;
    }
}

} // namespace

SaverIdle::SaverIdle(const QDBusConnection &session, Clock clock, IdlePace pace, QObject *parent)
    : IdleSource(parent)
    , m_saver(session, Saver.interface, this)
    , m_kde(session, u"org.kde.screensaver"_s, this)
    , m_clock(std::move(clock))
    , m_pace(pace)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SaverIdle::ask);
    connect(&m_saver, &BusService::appeared, this, &SaverIdle::appeared);
    connect(&m_saver, &BusService::vanished, this, &SaverIdle::vanished);
}

void SaverIdle::start()
{
    m_kde.start(); // first: known when the first answer comes
    m_saver.start();
}

// One that has just begun to count knows of nothing before.
void SaverIdle::appeared()
{
    if (m_saver.isNew())
        m_latest = m_clock.tick();
    ask();
}

void SaverIdle::vanished()
{
    m_next.stop();
    m_isAsking = false;
    m_isRefused = false;
    setAvailable(false);
}

void SaverIdle::setAvailable(bool isAvailable)
{
    if (std::exchange(m_isAvailable, isAvailable) != isAvailable)
        Q_EMIT availableChanged();
}

void SaverIdle::watch(const IdleWish &wish)
{
    const IdleWish before = std::exchange(m_wish, wish);
    if (wish.idleAfter != before.idleAfter)
        m_isIdleTold = false;
    if (wish.idleAfter != before.idleAfter || (wish.isUrgent && !before.isUrgent))
        ask();
    else if (wish != before)
        schedule();
}

void SaverIdle::ask()
{
    const bool isWished = m_wish.idleAfter.count() > 0 || m_wish.isTouchWanted;
    if (m_isAsking || m_isRefused || !m_saver.isThere() || (m_isAvailable && !isWished))
        return;
    m_isAsking = true;
    m_saver.call(Saver, u"GetSessionIdleTime"_s, {},
        [this, askedAt = m_clock.tick()](const QDBusMessage &answer) { take(answer, askedAt); });
}

// The interface has seconds. KDE gives the milliseconds of its KIdleTime, and where that cannot count always
// zero.
void SaverIdle::take(const QDBusMessage &answer, Tick askedAt)
{
    m_isAsking = false;
    const uint number = answer.arguments().value(0).toUInt();
    const bool isKde = m_kde.isThere() && m_kde.owner() == m_saver.owner();
    if (answer.type() != QDBusMessage::ReplyMessage) {
        m_isRefused = isRefusal(answer);
        setAvailable(false);
    } else if (!isKde || number != 0) {
        const std::chrono::milliseconds grain =
            isKde ? std::chrono::milliseconds(1) : std::chrono::seconds(1);
        setAvailable(true);
        learn(number * grain, grain, askedAt);
    }
    schedule();
}

// The touch lies between two moments, since the answer is rounded and took its time. Only one that certainly
// came after the last one is new.
void SaverIdle::learn(std::chrono::milliseconds untouched, std::chrono::milliseconds grain, Tick askedAt)
{
    const Tick earliest = askedAt - untouched - grain;
    const Tick latest = m_clock.tick() - untouched;
    const bool isNew = !m_latest || earliest > *m_latest;
    m_latest = isNew ? latest : std::min(latest, *m_latest);
    if (isNew) {
        m_isIdleTold = false;
        Q_EMIT touched(earliest);
    }
    if (m_wish.idleAfter.count() > 0 && untouched >= m_wish.idleAfter && !std::exchange(m_isIdleTold, true))
        Q_EMIT idle();
}

void SaverIdle::schedule()
{
    const bool isWished = m_wish.idleAfter.count() > 0 || m_wish.isTouchWanted;
    if (!isWished || m_isRefused || !m_saver.isThere())
        return m_next.stop();
    m_next.start(untilNext());
}

std::chrono::milliseconds SaverIdle::untilNext() const
{
    if (m_wish.isUrgent && m_isAvailable)
        return m_pace.urgent;
    if (m_wish.isTouchWanted || m_isIdleTold || !m_latest)
        return m_pace.usual;
    const Tick due = *m_latest + m_wish.idleAfter + 1s;
    return std::max(m_pace.usual, std::chrono::ceil<std::chrono::milliseconds>(due - m_clock.tick()));
}

} // namespace Rollcall
