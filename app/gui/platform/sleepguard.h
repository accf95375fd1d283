// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"

#include <QDBusUnixFileDescriptor>
#include <QTimer>

namespace Rollcall {

/// Tells when this machine is about to sleep and when it is awake again, from logind, and holds the sleep up
/// for a moment where something has to be said to the server first. Without logind it does nothing.
class SleepGuard final : public QObject
{
    Q_OBJECT
public:
    /// The machine is never held up for longer.
    static constexpr std::chrono::seconds LongestDelay{2};

    explicit SleepGuard(const QDBusConnection &system, QObject *parent = nullptr);

    void start();
    /// From now on a sleep waits until release(); takes effect with logind's answer.
    void setWanted(bool isWanted);
    /// The machine that is about to sleep may do so. The next sleep waits again.
    void release();
    [[nodiscard]] bool isHolding() const { return m_inhibitor.isValid(); }
    [[nodiscard]] bool isAsleep() const { return m_isAsleep; } ///< or about to be

Q_SIGNALS:
    void aboutToSleep();
    void awake();

private Q_SLOTS: // by name: the bus knows no other way
    void takeSleep(bool isAboutTo, const QDBusMessage &message);

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    void loginStarted();
    void inhibit();
    void drop();
    void setAsleep(bool isAsleep);

    BusService m_logind;
    QDBusUnixFileDescriptor m_inhibitor; ///< closing it lets the machine sleep
    QTimer m_longest;
    bool m_isWanted = false;
    bool m_isAsked = false; ///< for an inhibitor, without an answer yet
    bool m_isAsleep = false;
};

} // namespace Rollcall
