// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/team.h"

namespace Rollcall {

void TeamCount::add(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        ++present;
        break;
    case Standing::NotPresent:
        ++notPresent;
        break;
    case Standing::Unknown:
        ++unknown;
        break;
    case Standing::NotAnAgent:
        break;
    }
}

} // namespace Rollcall
