// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/idletime.h"
#include "platform/screenlock.h"
#include "platform/sleepguard.h"
#include "presence/selfwatch.h"

namespace Rollcall {

/// Brings what the desktop tells of this person to a SelfWatch, and asks the desktop for what that needs.
/// Idleness is always looked at: nobody is told anything at a machine that nobody touches. All of them must
/// outlive it.
class Senses final : public QObject
{
    Q_OBJECT
public:
    struct Desktop {
        ScreenLock &lock;
        SleepGuard &sleep;
        IdleTime &idle;
    };
    Senses(const Desktop &desktop, SelfWatch &self, QObject *parent = nullptr);
    ~Senses() override; ///< nothing is asked of the desktop any more

    /// How long without a touch counts as away.
    void setIdleAfter(std::chrono::seconds time);

private:
    void apply();
    void lookAnew();

    Desktop m_desktop;
    SelfWatch &m_self;
    std::chrono::seconds m_idleAfter = std::chrono::minutes(10);
    bool m_tellsIdle = false;
};

} // namespace Rollcall
