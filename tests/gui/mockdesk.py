# SPDX-License-Identifier: GPL-3.0-or-later
"""One made-up machine with `rollcall --tray` on it: private session and system bus, desktop services played there,
own keyring, own folders. What a person does at it, and what the program says there."""
import datetime
import os
import pathlib
import signal
import subprocess
import sys
import time

from gi.repository import Gio, GLib

from keptpassword import keep_password

HERE = pathlib.Path(__file__).parent
APP = "io.github.rollcall.Rollcall"
OWN = "/profiles/acme"
PROFILE = APP + "1.Profile"
LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION = ("org.freedesktop.login1", "/org/freedesktop/login1/session/c1", "org.freedesktop.login1.Session")
MUTTER = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor")
SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
NOTICES = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications")
WATCHER = ("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher")
MENU = "com.canonical.dbusmenu"
MOCK = "org.freedesktop.DBus.Mock"
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
BETWEEN_TOUCHES = 5.5  # seconds: the program looks for the next touch only then


def wait_for(what, condition, seconds=40.0, pause=0.1):
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except GLib.GError:  # not there yet, or not any more
            found = None
        if found:
            return found
        assert time.monotonic() < end, what
        time.sleep(pause)


class Machine:
    """`name` goes with each request, so that the server can say which machine wrote."""

    def __init__(self, folder, name, url, bin_folder, idle="mutter", settings=""):
        self.folder, self.name, self.bin_folder, self.idle_source = pathlib.Path(folder), name, bin_folder, idle
        self.helpers, self.program, self.touched_at = [], None, 0.0
        for place in ("run", "home", "config/rollcall"):
            (self.folder / place).mkdir(parents=True)
        (self.folder / "run").chmod(0o700)
        (self.folder / "bus.conf").write_text(BUS_CONFIG.format(folder=self.folder / "run"), encoding="utf-8")
        (self.folder / "config/rollcall/rollcall.ini").write_text(
            f"{settings}\n[profiles]\nacme\\name=Acme Service\nacme\\address={url}\nacme\\user=demo\nacme\\timeout=10\n"
            f"acme\\teamTimeZone=UTC\nacme\\returnLanguage=en\nacme\\locale\\language={name}\n", encoding="utf-8")
        self.environment = dict(os.environ, HOME=str(self.folder / "home"), XDG_RUNTIME_DIR=str(self.folder / "run"),
                                XDG_SESSION_ID="c1", QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", TZ="UTC")
        for place in ("CONFIG", "DATA", "CACHE", "STATE"):
            self.environment[f"XDG_{place}_HOME"] = str(self.folder / place.lower())
        self.session, self.system = (self.start_bus(kind) for kind in ("SESSION", "SYSTEM"))
        self.start_services()

    def run(self, *command, **options):
        helper = subprocess.Popen(command, env=self.environment, text=True, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, **options)
        self.helpers.append(helper)
        return helper

    def start_bus(self, kind):
        daemon = self.run("dbus-daemon", f"--config-file={self.folder / 'bus.conf'}", "--print-address", "--nofork")
        address = daemon.stdout.readline().strip()
        self.environment[f"DBUS_{kind}_BUS_ADDRESS"] = address
        flags = Gio.DBusConnectionFlags
        return Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def start_services(self):
        services = self.run(sys.executable, "-B", str(HERE / "deskservices.py"), self.idle_source)
        keyring = self.run("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                           stdin=subprocess.PIPE)
        keyring.stdin.write("\n")
        keyring.stdin.close()
        assert services.stdout.readline().startswith("ready"), "the services of the desktop"
        wait_for("the password in the keyring", lambda: keep_password(self.environment))

    # The program.

    def start(self):
        # In a group of its own: one that sleeps in ours would take us along when our shell ends.
        log = open(self.folder / "program.log", "ab")
        self.program = subprocess.Popen([self.bin_folder / "rollcall", "--tray", "--light"], env=self.environment,
                                        stdout=log, stderr=log, process_group=0)
        self.touched_at = 0.0

    def ready(self):
        wait_for(f"{self.name}: its own state, signed in", self.own)

    def kill(self):
        self.program.send_signal(signal.SIGKILL)
        self.program.wait(10)
        wait_for("its name gone", lambda: not self.has_name())

    def has_name(self):
        bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        return self.ask(self.session, bus, "NameHasOwner", "(s)", APP)

    def end(self):
        for process in [*([self.program] if self.program else []), *reversed(self.helpers)]:
            if process.poll() is None:
                process.terminate()
                process.wait(20)

    def order(self, *arguments):
        """A second start with an order, as from a key."""
        return subprocess.run([self.bin_folder / "rollcall", *arguments], env=self.environment, capture_output=True,
                              text=True, timeout=60, check=False)

    # The buses.

    def ask(self, bus, service, method, signature=None, *arguments, patience=15):
        name, path, interface = service
        answer = bus.call_sync(name, path, interface, method, GLib.Variant(signature, arguments) if signature else None,
                               None, Gio.DBusCallFlags.NO_AUTO_START, patience * 1000, None).unpack()
        return answer[0] if answer else None

    def say(self, bus, service, signal_name, signature, *arguments):
        name, path, interface = service
        values = [GLib.Variant(kind, value) for kind, value in zip(signature, arguments)]
        self.ask(bus, (name, path, MOCK), "EmitSignal", "(sssav)", interface, signal_name, signature, values)

    def look_up(self, name):
        return self.ask(self.session, (APP, OWN, "org.freedesktop.DBus.Properties"), "Get", "(ss)", PROFILE, name)

    def own(self):
        """Status and message as this program knows them; None: not known."""
        status = self.look_up("OwnStatus")
        return (status, self.look_up("OwnMessage")) if status and self.look_up("Connected") else None

    def age(self):
        """Seconds since the server answered."""
        told = self.look_up("LastUpdated")
        then = datetime.datetime.fromisoformat(told) if told else datetime.datetime.fromtimestamp(0).astimezone()
        return (datetime.datetime.now().astimezone() - then).total_seconds()

    def by_hand(self, method, *texts):
        self.ask(self.session, (APP, OWN, PROFILE), method, f"({'s' * len(texts)})" if texts else None, *texts,
                 patience=60)

    def open_menu(self):
        """A look at the tray, which asks the server when what is known is older than ten seconds."""
        icon = self.ask(self.session, WATCHER, "MockIcon")
        self.ask(self.session, (icon, self.menu_of(icon), MENU), "AboutToShow", "(i)", 0)

    def menu_of(self, icon):
        item = (icon, "/StatusNotifierItem", "org.freedesktop.DBus.Properties")
        return self.ask(self.session, item, "Get", "(ss)", "org.kde.StatusNotifierItem", "Menu")

    def choose(self, text):
        """Clicks the entry of the tray's menu, however deep."""
        icon = self.ask(self.session, WATCHER, "MockIcon")
        menu = (icon, self.menu_of(icon), MENU)
        answer = self.session.call_sync(*menu, "GetLayout", GLib.Variant("(iias)", (0, -1, [])), None,
                                        Gio.DBusCallFlags.NONE, 15_000, None).unpack()

        def numbers(node):
            if node[1].get("label", "").replace("_", "") == text:
                yield node[0]
            for child in node[2]:
                yield from numbers(child)
        self.ask(self.session, menu, "Event", "(isvu)", next(numbers(answer[1])), "clicked", GLib.Variant("s", ""), 0)

    # What the person does, and the desktop tells.

    def lock(self, is_locked):
        """Whoever unlocks it has touched it."""
        self.press_key()
        if self.idle_source == "mutter":
            self.ask(self.system, SESSION, "SetLockedHint", "(b)", is_locked)
        else:
            self.ask(self.session, SAVER, "MockLock", "(b)", is_locked)

    def sleep(self):
        """Tells of the sleep, and how long somebody held it up; None: nobody did."""
        is_held = bool(self.ask(self.system, LOGIND, "ListInhibitors"))
        self.say(self.system, LOGIND, "PrepareForSleep", "b", True)
        begun = time.monotonic()
        wait_for("the inhibitor released", lambda: not self.ask(self.system, LOGIND, "ListInhibitors"), pause=0.02)
        return time.monotonic() - begun if is_held else None

    def wake(self):
        self.press_key()
        self.say(self.system, LOGIND, "PrepareForSleep", "b", False)

    def go_idle(self):
        """Mutter says that nobody has touched it for as long as was wished. False: nobody has asked."""
        return self.ask(self.session, MUTTER, "MockIdle")

    def press_key(self):
        """Where seconds since the last touch are told."""
        if self.idle_source == "saver":
            self.ask(self.session, SAVER, "MockTouch")

    def touch(self):
        """Works at it for a moment, as long as it takes to be noticed. False: nobody asked for touches."""
        if self.idle_source == "saver":
            for _ in range(8):  # it is asked every five seconds
                self.press_key()
                time.sleep(1)
            return True
        time.sleep(max(0.0, self.touched_at + BETWEEN_TOUCHES - time.monotonic()))
        is_noticed = self.ask(self.session, MUTTER, "MockTouch")
        if is_noticed:
            self.touched_at = time.monotonic()
        return is_noticed

    def notices(self):
        return self.ask(self.session, NOTICES, "MockShown")

    def act(self, notice, label):
        number, _, _, *actions = notice
        key = dict(zip(actions[1::2], actions[::2]))[label]
        self.say(self.session, NOTICES, "ActionInvoked", "us", int(number), key)
