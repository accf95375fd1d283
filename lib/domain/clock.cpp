// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"

namespace Rollcall {

Clock systemClock()
{
    return {[] { return QDateTime::currentDateTime(); },
        [] { return std::chrono::duration_cast<Tick>(std::chrono::steady_clock::now().time_since_epoch()); }};
}

} // namespace Rollcall
