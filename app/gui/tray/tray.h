// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/trayhost.h"
#include "session/keys.h"
#include "tray/trayart.h"
#include "tray/traymenu.h"

#include <QSystemTrayIcon>

#include <memory>

namespace Rollcall {

/// The own presence as an icon in the tray, with its menu. There is an icon once the desktop has a tray, be
/// it late; a panel that is started again gets it back.
class Tray final : public QObject
{
    Q_OBJECT
public:
    explicit Tray(const QDBusConnection &bus, QObject *parent = nullptr);
    ~Tray() override;

    void start();
    /// `isDark`: the desktop's ground, as far as it is known.
    void setLook(TrayLook look, bool isDark);
    void show(const OwnFace &face, const TrayMenu::Offers &offers);
    /// Somebody can see the icon.
    [[nodiscard]] bool isThere() const { return m_icon && m_host.kind() != TrayHost::Kind::None; }
    [[nodiscard]] TrayMenu &menu() { return *m_menu; }

Q_SIGNALS:
    void isThereChanged();
    void opened(); ///< left click
    void toggled(); ///< middle click
    void menuOpened();

private:
    void makeIcon();
    void update();

    TrayHost m_host;
    std::unique_ptr<TrayMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< null until there is a tray
    TrayLook m_look = TrayLook::Automatic;
    bool m_isDark = false;
    OwnFace m_face;
    struct Drawn {
        TrayShape shape;
        TrayLook look;
        TrayGround ground;
        friend bool operator==(const Drawn &, const Drawn &) = default;
    };
    std::optional<Drawn> m_drawn; ///< panels are told of changes only
};

} // namespace Rollcall
