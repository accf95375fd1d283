// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"
#include "platform/idlesource.h"

#include <QTimer>

#include <optional>

namespace Rollcall {

/// KDE on X11, and whoever else answers org.freedesktop.ScreenSaver GetSessionIdleTime. It never tells by
/// itself: asked again when the time could be up, and more often only while somebody waits for a touch.
class SaverIdle final : public IdleSource
{
    Q_OBJECT
public:
    SaverIdle(const QDBusConnection &session, Clock clock, IdlePace pace, QObject *parent);

    void start() override;
    void watch(const IdleWish &wish) override;
    [[nodiscard]] bool isAvailable() const override { return m_isAvailable; }

private:
    void appeared();
    void vanished();
    void ask();
    void take(const QDBusMessage &answer, Tick askedAt);
    void learn(std::chrono::milliseconds untouched, std::chrono::milliseconds grain, Tick askedAt);
    void schedule();
    [[nodiscard]] std::chrono::milliseconds untilNext() const;
    void setAvailable(bool isAvailable);

    BusService m_saver;
    BusService m_kde;
    Clock m_clock;
    IdlePace m_pace;
    IdleWish m_wish;
    QTimer m_next;
    std::optional<Tick> m_latest; ///< the last touch was then, or before
    bool m_isAsking = false;
    bool m_isRefused = false; ///< it can only be asked in vain
    bool m_isIdleTold = false;
    bool m_isAvailable = false;
};

} // namespace Rollcall
