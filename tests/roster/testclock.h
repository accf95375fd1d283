// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

namespace Rollcall {

/// A clock that stands still until it is told otherwise; both times move together.
class TestClock final
{
public:
    [[nodiscard]] Clock clock()
    {
        return {[this] { return wall(); }, [this] { return m_tick; }};
    }
    void advance(Tick by) { m_tick += by; }
    [[nodiscard]] Tick tick() const { return m_tick; }
    [[nodiscard]] QDateTime wall() const
    {
        using namespace std::chrono;
        return m_start.addMSecs(duration_cast<milliseconds>(m_tick).count());
    }

private:
    QDateTime m_start{QDate(2026, 11, 23), QTime(8, 0), Qt::UTC};
    Tick m_tick{0};
};

} // namespace Rollcall
