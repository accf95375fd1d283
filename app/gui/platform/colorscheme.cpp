// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/colorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int PortalTimeoutMs = 200;
constexpr uint PreferDark = 1;
constexpr uint PreferLight = 2;

uint portalScheme()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return 0;
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s,
        u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"Read"_s);
    call.setAutoStartService(false);
    call.setArguments({u"org.freedesktop.appearance"_s, u"color-scheme"_s});
    const QDBusMessage answer = bus.call(call, QDBus::Block, PortalTimeoutMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return 0;
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>()) // the portal wraps it twice
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

bool desktopPrefersDark()
{
    static const bool isPaletteDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    const uint scheme = portalScheme();
    return scheme == PreferDark || (scheme != PreferLight && isPaletteDark);
}

} // namespace Rollcall
