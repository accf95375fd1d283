// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QList>
#include <QVariantMap>

namespace Rollcall {

/// A shortcut as org.freedesktop.portal.GlobalShortcuts sends and takes it: (sa{sv}). Asked for with a
/// "description"; the answer has a "trigger_description", too, in the desktop's words.
struct PortalShortcut {
    QString id;
    QVariantMap details;
};
using PortalShortcuts = QList<PortalShortcut>;

QDBusArgument &operator<<(QDBusArgument &argument, const PortalShortcut &shortcut);
const QDBusArgument &operator>>(const QDBusArgument &argument, PortalShortcut &shortcut);

/// Before the first one is sent.
void registerPortalShortcut();

} // namespace Rollcall

Q_DECLARE_METATYPE(Rollcall::PortalShortcut)
