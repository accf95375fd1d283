// SPDX-License-Identifier: GPL-3.0-or-later
// How often the server is asked, and when at once. Everything else is in dashboard.cpp.
#include "dashboard.h"

#include "desk.h"

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr std::chrono::seconds Unfocused = 30s;
constexpr std::chrono::seconds Hidden = 60s; // in the tray only
constexpr std::chrono::seconds Locked = 5min; // nobody looks

} // namespace

// The shortest interval that anyone on screen needs.
void Dashboard::pace()
{
    auto *poller = m_seat ? m_seat->session().poller() : nullptr;
    if (!poller)
        return;
    const bool isSeen = hasWindow();
    const std::chrono::seconds least = m_lock.isLocked() ? Locked
        : !isSeen                                        ? Hidden
        : m_desk->window().isActiveWindow()              ? 0s
                                                         : Unfocused;
    poller->setInterval(std::max(least, m_seat->session().profile().interval));
    poller->setReadsMessages(isSeen);
    if (!isSeen)
        m_seat->watchOwnOnly();
}

void Dashboard::watchMachine()
{
    for (const auto change : {&ScreenLock::locked, &ScreenLock::unlocked, &ScreenLock::lost})
        connect(&m_lock, change, this, &Dashboard::pace);
    // What was known before is old, and connections may have died meanwhile.
    connect(&m_sleep, &SleepGuard::awake, this, [this] {
        if (m_seat)
            m_seat->session().wake();
    });
    m_lock.start();
    m_sleep.start();
    m_idle.start();
}

} // namespace Rollcall
