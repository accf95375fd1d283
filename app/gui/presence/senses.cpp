// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/senses.h"

#include <utility>

namespace Rollcall {

Senses::Senses(const Desktop &desktop, SelfWatch &self, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_self(self)
{
    connect(&desktop.lock, &ScreenLock::locked, &self, &SelfWatch::locked);
    connect(&desktop.lock, &ScreenLock::unlocked, &self, &SelfWatch::unlocked);
    connect(&desktop.lock, &ScreenLock::lost, &self, &SelfWatch::lockLost);
    connect(&desktop.sleep, &SleepGuard::aboutToSleep, &self, &SelfWatch::aboutToSleep);
    connect(&desktop.sleep, &SleepGuard::awake, &self, [this] {
        m_desktop.idle.machineWoke();
        m_self.awake();
    });
    connect(&self, &SelfWatch::sleepAllowed, &desktop.sleep, &SleepGuard::release);
    connect(&desktop.lock, &ScreenLock::unlocked, this, &Senses::lookAnew);
    connect(&desktop.idle, &IdleTime::becameIdle, &self, [this] {
        if (m_self.needs().idle)
            m_self.idle();
    });
    connect(&desktop.idle, &IdleTime::input, &self, &SelfWatch::input);
    connect(&desktop.idle, &IdleTime::availableChanged, this, &Senses::apply);
    connect(&self, &SelfWatch::needsChanged, this, &Senses::apply);
    if (desktop.lock.isLocked())
        self.locked();
    apply();
}

Senses::~Senses()
{
    m_desktop.sleep.setWanted(false);
    m_desktop.idle.setIdleAfter(std::chrono::seconds(0));
    m_desktop.idle.setAwaitsInput(false);
}

void Senses::setIdleAfter(std::chrono::seconds time)
{
    m_idleAfter = time;
    apply();
}

void Senses::apply()
{
    const SelfWatch::Needs needs = m_self.needs();
    m_self.setInputKnown(m_desktop.idle.isAvailable());
    m_desktop.sleep.setWanted(needs.sleep);
    m_desktop.idle.setIdleAfter(m_idleAfter);
    m_desktop.idle.setAwaitsInput(needs.input);
    if (!std::exchange(m_tellsIdle, needs.idle) && needs.idle)
        lookAnew();
}

// What was seen may be a minute old where the desktop has to be asked: who unlocks the screen, or ends a
// pause, is here.
void Senses::lookAnew()
{
    m_desktop.idle.setIdleAfter(std::chrono::seconds(0));
    m_desktop.idle.setIdleAfter(m_idleAfter);
}

} // namespace Rollcall
