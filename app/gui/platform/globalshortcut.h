// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <functional>

namespace Rollcall {

class PortalRequest;

/// The key that toggles the own presence from anywhere, through the desktop portal's global shortcuts
/// (org.freedesktop.portal.GlobalShortcuts). Which key it is, the user decides in a question or a settings
/// page of the desktop. Asks for nothing before start(); waits for nothing; a portal that is started again is
/// asked again.
class GlobalShortcut final : public QObject
{
    Q_OBJECT
public:
    /// `bus`: a connection of its own to the session bus: the portal believes who we are (`appId`) only on
    /// one that has not talked to it before.
    GlobalShortcut(QDBusConnection bus, QString appId, QObject *parent = nullptr);
    ~GlobalShortcut() override;

    /// May make the desktop ask the user.
    void start();
    [[nodiscard]] bool isBound() const { return m_isBound; }
    /// The keys in the desktop's words; empty when none are chosen yet or the desktop does not tell.
    [[nodiscard]] QString trigger() const { return m_trigger; }
    /// Why there is no shortcut, as a sentence; empty while bound, or while the desktop has not answered yet.
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void activated();

private Q_SLOTS: // by name: the bus knows no other way
    void takeActivated(const QDBusMessage &message);
    void takeShortcuts(const QDBusMessage &message);
    void takeClosed(const QDBusMessage &message);

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    using TakeResults = std::function<void(const QVariantMap &results)>;

    void request(const QString &method, const QVariantList &arguments, const QVariantMap &options,
        const TakeResults &take);
    void losePortal();
    void introduce();
    void learn();
    void createSession();
    void sessionCreated(const QVariantMap &results);
    void bind();
    bool bound(const QVariant &shortcuts);
    void setState(bool isBound, const QString &trigger, const QString &problem);
    [[nodiscard]] bool isOurs(const QDBusMessage &message) const;

    QDBusConnection m_bus;
    QString m_appId;
    bool m_isStarted = false;
    BusService m_portal;
    QString m_session; ///< object path; empty: none
    PortalRequest *m_request = nullptr;
    bool m_isBound = false;
    QString m_trigger;
    QString m_problem;
};

} // namespace Rollcall
