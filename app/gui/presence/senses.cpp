// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/senses.h"

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
    connect(&desktop.idle, &IdleTime::becameIdle, &self, &SelfWatch::idle);
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
    m_desktop.idle.setIdleAfter(needs.idle ? m_idleAfter : std::chrono::seconds(0));
    m_desktop.idle.setAwaitsInput(needs.input);
}

} // namespace Rollcall
