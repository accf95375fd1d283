// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"
#include "platform/idlesource.h"

#include <QTimer>

namespace Rollcall {

/// GNOME and its relatives: org.gnome.Mutter.IdleMonitor tells by itself. What keeps the screen awake, such
/// as a film or a meeting, counts as not idle there.
///
/// Only its watches count as touches, not a short GetIdletime: it begins anew also when such a film ends.
class MutterIdle final : public IdleSource
{
    Q_OBJECT
public:
    MutterIdle(const QDBusConnection &session, Clock clock, IdlePace pace, QObject *parent);

    void start() override;
    void watch(const IdleWish &wish) override;
    [[nodiscard]] bool isAvailable() const override { return m_isAvailable; }

private Q_SLOTS: // by name: the bus knows no other way
    void takeFired(uint id, const QDBusMessage &message);

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    /// One watch over there; 0 is never an id.
    struct Watch {
        uint id = 0;
        bool isAsked = false; ///< for, without an answer yet
    };
    void appeared();
    void vanished();
    void renewIdleWatch();
    void addTouchWatch();
    void remove(Watch &watch);
    void setAvailable(bool isAvailable);

    BusService m_mutter;
    Clock m_clock;
    IdlePace m_pace;
    IdleWish m_wish;
    Watch m_idle;
    Watch m_touch;
    QTimer m_pause; ///< between two touches that are told
    bool m_isAvailable = false;
};

} // namespace Rollcall
