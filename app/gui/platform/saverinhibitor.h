// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"
#include "platform/portalrequest.h"

#include <memory>
#include <optional>

namespace Rollcall {

/// Keeps the screen from going dark or being locked while nobody touches anything, as long as it lives: asks
/// org.freedesktop.ScreenSaver and, where it runs, the desktop's portal; again whenever they are started
/// anew. The bus takes it back when this program ends, however it ends.
class SaverInhibitor final : public QObject
{
    Q_OBJECT
public:
    /// `application` and `reason` are shown by some desktops.
    SaverInhibitor(
        const QDBusConnection &session, QString application, QString reason, QObject *parent = nullptr);
    ~SaverInhibitor() override;

    void start();
    /// The screen saver has promised it.
    [[nodiscard]] bool isInhibiting() const { return m_cookie.has_value(); }

private:
    void askSaver();
    void askPortal();

    QDBusConnection m_bus;
    QString m_application;
    QString m_reason;
    BusService m_saver;
    BusService m_portal;
    std::optional<uint> m_cookie;
    std::unique_ptr<PortalRequest> m_request; ///< holds the portal's promise
};

} // namespace Rollcall
