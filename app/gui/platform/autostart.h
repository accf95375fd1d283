// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Rollcall {

/// Whether the desktop starts Rollcall, hidden in the tray, at login: an entry of the XDG autostart
/// specification, which is also the only place where that is remembered. Off where there is none.
class Autostart final
{
public:
    struct Places {
        QString program; ///< what is started; an absolute path
        QString folder; ///< autostart in the user's configuration; written
        QString systemFolder; ///< the administrator's; read only; empty: none
    };
    explicit Autostart(Places places);
    /// This program, in XDG_CONFIG_HOME and the first of XDG_CONFIG_DIRS that has an entry.
    Autostart();

    /// Whether this desktop would start it: not when the entry is hidden, for other desktops, or names a
    /// program that is not there any more.
    [[nodiscard]] bool isOn() const;
    /// Whether an administrator's entry starts it for everybody; the person's own goes before.
    [[nodiscard]] bool isOnForAll() const;
    /// `profile`: started with this one; empty: the last used. A sentence when the entry cannot be written,
    /// and then the one before is still there; else empty.
    [[nodiscard]] QString set(bool on, const QString &profile = {}) const;

private:
    [[nodiscard]] QString write(const QByteArray &entry) const;
    [[nodiscard]] QString file() const;

    Places m_places;
};

} // namespace Rollcall
