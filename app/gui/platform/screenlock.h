// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/loginsession.h"

#include <memory>
#include <vector>

namespace Rollcall {

/// Whether this person's screen is locked: when logind says so of their own session, or the desktop's screen
/// saver says it is active. Each change is told once.
///
/// Unknown is not locked: nothing may follow from a lock of which nobody knows any more. But neither is it
/// unlocking, which takes a person: see lost().
class ScreenLock final : public QObject
{
    Q_OBJECT
public:
    /// `sessionId`: XDG_SESSION_ID as the environment has it.
    ScreenLock(const QDBusConnection &system, const QDBusConnection &session, const QString &sessionId,
        QObject *parent = nullptr);

    void start();
    [[nodiscard]] bool isLocked() const { return m_isLocked; }

Q_SIGNALS:
    void locked();
    void unlocked();
    /// It is not known to be locked any more: who said so ended (a crash, a restart) without saying anything
    /// else. Nobody was seen to unlock it.
    void lost();

private Q_SLOTS: // by name: the bus knows no other way
    void takeActive(bool isActive, const QDBusMessage &message);

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    struct Saver {
        std::unique_ptr<BusService> service;
        BusService::Object object;
        std::optional<bool> isActive;
    };

    void add(const QDBusConnection &bus, const QString &name);
    void set(Saver &saver, std::optional<bool> isActive);
    void update(bool isSaid);

    LoginSession m_login;
    std::vector<Saver> m_savers;
    bool m_isLocked = false;
};

} // namespace Rollcall
