#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop of one made-up machine, played by python3-dbusmock on two private buses: logind with its inhibitors,
a lock and idleness (Mutter's monitor, or the screen saver's), notifications and a tray that takes icons. One process
for all of them. Usage: deskservices.py mutter|saver; the addresses of the buses come from the environment."""
import os
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from dbusmock import mockobject
from gi.repository import GLib

MUTTER = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core")
SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
WATCHER = ("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher")
NOTICES = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1")

# Watches are numbered as Mutter does; one for the next touch fires once.
MUTTER_METHODS = [
    ("AddIdleWatch", "t", "u", "self.last = getattr(self, 'last', 0) + 1; self.idle = self.last; ret = self.last"),
    ("AddUserActiveWatch", "", "u",
     "self.last = getattr(self, 'last', 0) + 1; self.active = self.last; ret = self.last"),
    ("RemoveWatch", "u", "", "self.idle = 0 if getattr(self, 'idle', 0) == args[0] else getattr(self, 'idle', 0)\n"
     "self.active = 0 if getattr(self, 'active', 0) == args[0] else getattr(self, 'active', 0)"),
    ("GetIdletime", "", "t", "ret = 1"),
    ("MockIdle", "", "b", "ret = getattr(self, 'idle', 0) != 0\n"
     "if ret: self.EmitSignal('', 'WatchFired', 'u', [self.idle])"),
    ("MockTouch", "", "b", "fired, self.active = getattr(self, 'active', 0), 0\nret = fired != 0\n"
     "if ret: self.EmitSignal('', 'WatchFired', 'u', [fired])"),
]
# The last touch is told by the seconds since then, as the interface has it.
SAVER_METHODS = [
    ("GetActive", "", "b", "ret = getattr(self, 'is_active', False)"),
    ("GetSessionIdleTime", "", "u", "import time; ret = int(time.monotonic() - getattr(self, 'touched', 0))"),
    ("MockTouch", "", "b", "import time; self.touched = time.monotonic(); ret = True"),
    ("MockLock", "b", "", "self.is_active = args[0]; self.EmitSignal('', 'ActiveChanged', 'b', [args[0]])"),
]
WATCHER_METHODS = [
    ("RegisterStatusNotifierItem", "s", "", "self.icon = args[0]"),
    ("RegisterStatusNotifierHost", "s", "", ""),
    ("MockIcon", "", "s", "ret = getattr(self, 'icon', '')"),
]
NOTICE_METHODS = [
    ("GetCapabilities", "", "as", "ret = ['actions', 'body']"),
    ("GetServerInformation", "", "ssss", "ret = ('deskservices', 'Rollcall', '1', '1.2')"),
    ("Notify", "susssasa{sv}i", "u", "self.last = getattr(self, 'last', 0) + (0 if args[1] else 1)\n"
     "ret = args[1] or self.last\n"
     "self.shown = getattr(self, 'shown', []) + [(str(ret), str(args[3]), str(args[4]), *map(str, args[5]))]"),
    ("CloseNotification", "u", "", ""),
    ("MockShown", "", "aas", "ret = dbus.Array(getattr(self, 'shown', []), signature='as')"),
]


def play(bus, service, methods, properties=None):
    """Puts a service on a bus; its name appears last, with everything there."""
    name, path = service
    played = mockobject.DBusMockObject(dbus.service.BusName("org.rollcall.Mock" + name.replace(".", ""), bus), path,
                                       name, properties or {}, os.devnull)
    mockobject.objects[path] = played
    if methods is None:
        played.AddTemplate("logind", {})
    else:
        played.AddMethods(name, methods)
    return played, dbus.service.BusName(name, bus)


def main():
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    session, system = dbus.SessionBus(), dbus.SystemBus()
    idle = (MUTTER, MUTTER_METHODS) if sys.argv[1] == "mutter" else (SAVER, SAVER_METHODS)
    logind, login_name = play(system, LOGIND, None)
    logind.AddSession("c1", "seat0", os.getuid(), "agent", True)
    kept = [login_name, play(session, *idle), play(session, NOTICES, NOTICE_METHODS),
            play(session, WATCHER, WATCHER_METHODS, {
                "IsStatusNotifierHostRegistered": True, "ProtocolVersion": dbus.Int32(0),
                "RegisteredStatusNotifierItems": dbus.Array([], signature="s")})]
    print("ready", len(kept), flush=True)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
