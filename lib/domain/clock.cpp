// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace Rollcall {

namespace {

// Monotonic, and going on while the machine sleeps: what was seen before a night's sleep is old after it.
Tick tick()
{
#ifdef Q_OS_LINUX
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#endif
    return std::chrono::duration_cast<Tick>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

Clock systemClock()
{
    return {[] { return QDateTime::currentDateTime(); }, tick};
}

} // namespace Rollcall
