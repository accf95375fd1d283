// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/idletime.h"

#include <utility>

namespace Rollcall {

namespace {

constexpr std::chrono::seconds WakingUp{2};

} // namespace

IdleTime::IdleTime(const QDBusConnection &session, Clock clock, QObject *parent, IdlePace pace)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_mutter(session, m_clock, pace, this)
    , m_saver(session, m_clock, pace, this)
{
    add(m_mutter);
    add(m_saver);
}

void IdleTime::add(IdleSource &source)
{
    connect(&source, &IdleSource::availableChanged, this, &IdleTime::choose);
    connect(&source, &IdleSource::idle, this, [this, &source] {
        if (m_source == &source)
            wentIdle();
    });
    connect(&source, &IdleSource::touched, this, [this, &source](Tick at) {
        if (m_source == &source)
            touched(at);
    });
}

void IdleTime::start()
{
    m_mutter.start();
    m_saver.start();
}

// Where the one who tells ends, whoever was idle stays so until somebody tells of a touch.
void IdleTime::choose()
{
    const IdleSource *chosen = nullptr;
    if (m_mutter.isAvailable())
        chosen = &m_mutter;
    else if (m_saver.isAvailable())
        chosen = &m_saver;
    const IdleSource *before = std::exchange(m_source, chosen);
    if (before == chosen)
        return;
    apply();
    if (!before || !chosen)
        Q_EMIT availableChanged();
}

void IdleTime::apply()
{
    const IdleWish wish{m_idleAfter, m_isIdle || m_awaitsInput, m_awaitsInput};
    m_mutter.watch(wish);
    m_saver.watch(m_mutter.isAvailable() ? IdleWish() : wish);
}

void IdleTime::setIdleAfter(std::chrono::milliseconds time)
{
    if (std::exchange(m_idleAfter, time) == time)
        return;
    m_isIdle = false;
    apply();
}

void IdleTime::setAwaitsInput(bool awaits)
{
    if (std::exchange(m_awaitsInput, awaits) != awaits)
        apply();
}

void IdleTime::machineWoke()
{
    m_notBefore = m_clock.tick() + WakingUp;
}

QString IdleTime::unavailableSentence() const
{
    return isAvailable() ? QString()
                         : tr("This desktop does not tell programs when nobody uses the computer.");
}

void IdleTime::wentIdle()
{
    if (std::exchange(m_isIdle, true))
        return;
    apply();
    Q_EMIT becameIdle();
}

void IdleTime::touched(Tick at)
{
    if (at <= m_notBefore)
        return;
    m_lastInput = std::max(at, m_lastInput.value_or(at));
    const bool wasIdle = std::exchange(m_isIdle, false);
    if (wasIdle) {
        apply();
        Q_EMIT becameActive();
    }
    if (m_awaitsInput)
        Q_EMIT input(at);
}

} // namespace Rollcall
