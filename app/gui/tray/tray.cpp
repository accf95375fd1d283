// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/tray.h"

#include <utility>

namespace Rollcall {

namespace {

TrayShape ownShape(const OwnFace &face)
{
    if (face.write == WriteMark::State::Pending)
        return TrayShape::Pending;
    switch (face.standing) {
    case Standing::Present:
        return TrayShape::Present;
    case Standing::NotPresent:
        return TrayShape::NotPresent;
    case Standing::NotAnAgent:
        return TrayShape::Other;
    case Standing::Unknown:
        break;
    }
    return TrayShape::Unknown;
}

TrayShape shapeOf(const OwnFace &face)
{
    switch (face.attention) {
    case OwnFace::Attention::SignIn:
        return TrayShape::Attention;
    case OwnFace::Attention::NotSent:
        return TrayShape::NotSent;
    case OwnFace::Attention::Teams:
        return withAttention(ownShape(face));
    case OwnFace::Attention::None:
        break;
    }
    return ownShape(face);
}

} // namespace

Tray::Tray(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_host(bus)
    , m_menu(std::make_unique<TrayMenu>())
{
    connect(&m_host, &TrayHost::available, this, [this] {
        makeIcon();
        Q_EMIT isThereChanged();
    });
    connect(&m_host, &TrayHost::vanished, this, &Tray::isThereChanged);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &Tray::menuOpened);
}

Tray::~Tray() = default;

void Tray::start()
{
    m_host.start();
}

// Not sooner than there is a tray: the first icon decides which kind of tray is looked for, once.
void Tray::makeIcon()
{
    if (m_icon)
        return update();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(
        m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger)
                Q_EMIT opened();
            else if (reason == QSystemTrayIcon::MiddleClick)
                Q_EMIT toggled();
        });
    update();
    m_icon->show();
}

void Tray::setLook(TrayLook look, bool isDark)
{
    m_look = look;
    m_isDark = isDark;
    update();
}

void Tray::show(const OwnFace &face, const TrayMenu::Offers &offers)
{
    m_face = face;
    m_menu->offer(face, offers);
    update();
}

void Tray::update()
{
    if (!m_icon)
        return;
    const bool canRecolour =
        m_host.kind() == TrayHost::Kind::StatusNotifierItem && recoloursIcons(qgetenv("XDG_CURRENT_DESKTOP"));
    const Drawn drawn{shapeOf(m_face), m_look, {.canRecolour = canRecolour, .isDark = m_isDark}};
    if (std::exchange(m_drawn, drawn) != drawn)
        m_icon->setIcon(trayIcon(drawn.shape, drawn.look, drawn.ground));
    if (const QString text = toolTip(m_face); m_icon->toolTip() != text)
        m_icon->setToolTip(text);
}

} // namespace Rollcall
