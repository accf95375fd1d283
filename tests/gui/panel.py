# SPDX-License-Identifier: GPL-3.0-or-later
"""A panel with a tray, and what a person does with an icon in it, over the buses that panels use."""
import os
import pathlib
import subprocess
import time

from gi.repository import Gio, GLib

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


def start(icon_size=24):
    """lxqt-panel with nothing but its tray."""
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "lxqt"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "panel.conf").write_text(
        "[General]\npanels=panel1\niconTheme=hicolor\n[panel1]\nplugins=statusnotifier\nposition=Bottom\npanelSize=36\n"
        f"iconSize={icon_size}\ndesktop=0\nwidth=100\nwidth-percent=true\n[statusnotifier]\ntype=statusnotifier\nalignment=Right\n",
        encoding="utf-8")
    return subprocess.Popen(["lxqt-panel"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for(what, condition, pause=0.1, seconds=60):
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except (GLib.GError, KeyError, IndexError, TypeError):  # not there yet, or not any more
            found = None
        if found:
            return found
        assert time.monotonic() < end, what
        time.sleep(pause)


def call(owner, path, interface, method, arguments=None):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    answer = bus.call_sync(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START, 10_000, None)
    return answer.unpack()


def read(owner, path, interface, name):
    return call(owner, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))[0]


def items():
    """What is in the tray; none without a panel."""
    try:
        return read(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")
    except GLib.GError:
        return None


class Icon:
    """The one icon in the tray."""

    def __init__(self, pause=0.1):
        self.owner, self.path = wait_for("an icon in the tray", self.look, pause)

    @staticmethod
    def look():
        owner, slash, path = items()[0].partition("/")
        return (owner, slash + path or "/StatusNotifierItem") if owner else None

    call = staticmethod(call)
    read = staticmethod(read)

    def title(self):
        return self.read(self.owner, self.path, ITEM, "ToolTip")[2]

    def click(self):
        self.call(self.owner, self.path, ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))

    def middle_click(self):
        self.call(self.owner, self.path, ITEM, "SecondaryActivate", GLib.Variant("(ii)", (0, 0)))

    def entries(self):
        """Text of each entry, submenus included, to its number."""
        menu = self.read(self.owner, self.path, ITEM, "Menu")
        _, layout = self.call(self.owner, menu, MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))
        found = {}

        def enter(node):
            number, properties, children = node
            if properties.get("label"):
                found[properties["label"].replace("_", "")] = (number, properties)
            for child in children:
                enter(child)
        enter(layout)
        return found

    def choose(self, text):
        """Clicks the entry of that text, once it is there and can be clicked."""
        menu = self.read(self.owner, self.path, ITEM, "Menu")

        def attempt():
            number, properties = self.entries()[text]
            if not properties.get("enabled", True):
                return False
            self.call(self.owner, menu, MENU, "Event",
                      GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("s", ""), 0)))
            return True
        wait_for(f"the entry {text!r}", attempt)
