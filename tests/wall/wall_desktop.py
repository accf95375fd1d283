#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rollcall --wall` on a desktop that is played: it keeps the screen on through the screen saver and the portal, hides
the pointer, asks at once after a sleep, follows another size of the screen, and is there once for each screen.
Usage: wall_desktop.py BIN_DIR"""
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "gui"))

from mockdesk import LOGIND, MOCK, SAVER, Machine, wait_for  # noqa: E402 pylint: disable=wrong-import-position
from simserver import SimServer  # noqa: E402 pylint: disable=wrong-import-position

PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit")
IDLE = 8  # what the portal is asked to prevent
# Asked so seldom that only the sleep can be why it asks again.
INTERVAL = "[profiles]\nacme\\interval=3600"


class Wall(Machine):
    """A machine with a wall on it, instead of the tray."""

    def start(self, *options):
        command = [self.bin_folder / "rollcall", "--wall", "--profile", "acme", *options]
        return subprocess.Popen(command, env=self.environment, text=True, stderr=subprocess.PIPE)

    def offer(self, service, method, takes, gives, code):
        name, path, interface = service
        self.ask(self.session, (name, path, MOCK), "AddMethod", "(sssss)", interface, method, takes, gives, code)

    def calls(self, service):
        """The arguments of each call of Inhibit."""
        name, path, _ = service
        return [call[2] for call in self.ask(self.session, (name, path, MOCK), "GetCalls") if call[1] == "Inhibit"]

    def play_inhibitors(self):
        self.run(sys.executable, "-m", "dbusmock", *PORTAL)
        wait_for("the portal", lambda: self.ask(self.session, ("org.freedesktop.DBus", "/", "org.freedesktop.DBus"),
                                                "NameHasOwner", "(s)", PORTAL[0]))
        self.offer(SAVER, "Inhibit", "ss", "u", "ret = 42")
        self.offer(SAVER, "UnInhibit", "u", "", "")
        self.offer(PORTAL, "Inhibit", "sua{sv}", "o",
                   "ret = '/org/freedesktop/portal/desktop/request/x/' + args[2]['handle_token']")


def window():
    """Width and height of the wall."""
    told = subprocess.run(["xwininfo", "-name", "Rollcall wall"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"Width: (\d+)\s+Height: (\d+)", told)
    return tuple(map(int, found.groups())) if found else None


def keeps_the_screen_on(wall):
    wait_for("the screen saver is asked", lambda: wall.calls(SAVER))
    application, reason = wall.calls(SAVER)[0]
    assert application == "io.github.rollcall.Rollcall" and reason, (application, reason)
    wait_for("the portal is asked", lambda: wall.calls(PORTAL))
    assert wall.calls(PORTAL)[0][1] == IDLE, wall.calls(PORTAL)


def asks_after_sleep(wall, server):
    def total():
        return server.ask("stats")["requests"].get("GET /api/v1/User", 0)

    wait_for("the first list", lambda: total() > 0)
    before = total()
    wall.say(wall.system, LOGIND, "PrepareForSleep", "b", True)
    wall.say(wall.system, LOGIND, "PrepareForSleep", "b", False)
    wait_for("asked again after the sleep", lambda: total() > before, seconds=10)


def is_there_once(wall, first):
    second = wall.start("--screen", "1")
    words = second.communicate(timeout=20)[1]
    assert second.returncode == 0 and "shown already" in words, (second.returncode, words)
    other = wall.start("--screen", "2")
    wait_for("another one for another screen", lambda: len(subprocess.run(
        ["xdotool", "search", "--name", "Rollcall wall"], capture_output=True, text=True,
        check=False).stdout.split()) == 2)
    other.terminate()
    other.wait(10)
    assert first.poll() is None, "the first one ended"


def follows_the_screen():
    full = wait_for("the wall", window)
    for words, size in ((["--setmonitor", "smaller", "1024/270x700/185+0+0", "screen"], (1024, 700)),
                        (["--delmonitor", "smaller"], full)):
        subprocess.run(["xrandr", *words], check=True)
        wait_for(f"the wall at {size}", lambda wanted=size: window() == wanted, seconds=10)


def main():
    bin_folder = pathlib.Path(sys.argv[1])
    server = SimServer(bin_folder)
    with tempfile.TemporaryDirectory() as folder:
        wall = Wall(folder, "wall", server.url, bin_folder, idle="saver", settings=INTERVAL)
        try:
            wall.play_inhibitors()
            first = wall.program = wall.start("--screen", "1")
            for step, words in ((lambda: keeps_the_screen_on(wall), "keeps the screen on"),
                                (lambda: asks_after_sleep(wall, server), "asks after a sleep"),
                                (follows_the_screen, "follows the screen"),
                                (lambda: is_there_once(wall, first), "is there once for each screen")):
                step()
                print(words, flush=True)
        finally:
            wall.end()
            server.end()


main()
