#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/kiosk.md, walked: its settings, its way to put the password, its check, the unit's command; then everything a
visitor with a keyboard might try, and a wall that is killed.
Usage: on_stage --size 1920x1080 walk_kiosk.py BIN_DIR SOURCE_DIR [PICTURES]     under openbox, as the stage has it
       walk_kiosk.py --cage BIN_DIR SOURCE_DIR [PICTURES]                        under cage, on a screen of its own"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ON_CAGE = "--cage" in sys.argv
ARGUMENTS = [argument for argument in sys.argv[1:] if argument != "--cage"]
BIN, SOURCE = Path(ARGUMENTS[0]), Path(ARGUMENTS[1])
PICTURES = Path(ARGUMENTS[2] if len(ARGUMENTS) > 2 else tempfile.mkdtemp())
PASSWORD = "s3cret of the wall"
NOBODY = 65534

sys.path[:0] = [str(SOURCE / "tests/gui"), str(SOURCE / "tests/wall")]
from kioskguide import KioskGuide  # pylint: disable=wrong-import-position
from simserver import SimServer  # pylint: disable=wrong-import-position
from wallscreen import GROUND, Picture, wait_for  # pylint: disable=wrong-import-position


class Kiosk:
    """The user of that name: a home, and nothing of the one who runs the test. Under root not root, either: cage does
    not start as root."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp(prefix="kiosk"))
        self.environment = {**os.environ, "HOME": str(self.home), "XDG_CONFIG_DIRS": str(self.home / "etc"),
                            "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": str(self.home / "run"),
                            "PATH": f"{self.home}/bin:{os.environ['PATH']}"}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            self.environment.pop(name, None)
        self.user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if ON_CAGE and os.geteuid() == 0 else {}
        for folder in ("run", "etc/rollcall", "bin"):
            (self.home / folder).mkdir(mode=0o700, parents=True)
        for program in ("rollcall", "rollcallctl"):  # where another user can get at them
            shutil.copy(BIN / program, self.home / "bin")
        self.own()

    def own(self):
        if self.user:
            for path in (self.home, *self.home.rglob("*")):
                os.chown(path, NOBODY, NOBODY, follow_symlinks=False)

    def run(self, *command, **options):
        return subprocess.run(command, env=self.environment, **self.user, text=True, capture_output=True, timeout=60,
                              check=False, **options)

    def start(self, *command):
        return subprocess.Popen(command, env=self.environment, **self.user, stderr=subprocess.PIPE)


def settle_in(kiosk, url):
    """Steps 3 and 4."""
    guide = KioskGuide(SOURCE)
    words = guide.block("sh", "wall.secret").removeprefix("sudo -u kiosk ")
    done = kiosk.run("bash", "-c", words, input=PASSWORD + "\n")
    assert done.returncode == 0, done.stderr
    secret = kiosk.home / ".config/rollcall/wall.secret"
    assert secret.stat().st_mode & 0o777 == 0o600 and secret.read_text(encoding="utf-8") == PASSWORD + "\n"
    settings = guide.settings(url).replace("/home/kiosk", str(kiosk.home)).replace("distance=5", "distance=2")
    (kiosk.home / "etc/rollcall/rollcall.ini").write_text(settings, encoding="utf-8")
    kiosk.own()
    doctor = kiosk.run("rollcallctl", "--profile", "wall", "doctor")
    assert doctor.returncode == 0, doctor.stdout + doctor.stderr
    secret.chmod(0o644)
    refused = kiosk.run("rollcallctl", "--profile", "wall", "whoami")
    assert refused.returncode == 3 and "mode 0644" in refused.stderr and PASSWORD not in refused.stderr, refused
    secret.chmod(0o600)


def command():
    """What the unit starts."""
    unit = (SOURCE / "resources/rollcall-wall.service.in").read_text(encoding="utf-8")
    return re.search(r"^ExecStart=@CMAKE_INSTALL_FULL_BINDIR@/(.*)$", unit, re.MULTILINE)[1].split()


def knows_nothing(kiosk, wall):
    """Other users see arguments; children inherit the environment; files outlive the machine."""
    for what in ("cmdline", "environ"):
        assert PASSWORD.encode() not in Path(f"/proc/{wall.pid}/{what}").read_bytes(), what
    for path in kiosk.home.rglob("*"):
        if path.is_file() and path.name != "wall.secret" and path.parent.name != "bin":
            assert PASSWORD.encode() not in path.read_bytes(), path


def shows(name, grab):
    picture = Picture(PICTURES / f"{name}.png", grab)
    print(picture, flush=True)
    if not picture.shows_present or picture.shows_trouble:
        return False
    assert picture.corner == GROUND, picture.corner  # no frame around it
    return True


def on_openbox(kiosk):
    grab = ("scrot", "-o")
    wall = kiosk.start(*command())
    wait_for("the wall", lambda: shows("openbox", grab))
    for keys in ("Escape", "alt+F4", "ctrl+q", "F11", "super+e", "alt+space"):
        subprocess.run(["xdotool", "key", keys], check=True)
    subprocess.run(["xdotool", "mousemove", "400", "400", "click", "3", "click", "1"], check=True)
    time.sleep(1)
    assert wall.poll() is None and shows("openbox-keys", grab)
    size = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry"], capture_output=True, text=True,
                          check=True).stdout
    assert "Position: 0,0" in size and "Geometry: 1920x1080" in size, size
    knows_nothing(kiosk, wall)
    wall.kill()
    wall.wait(10)
    wall = kiosk.start(*command())  # as the unit does after a crash
    wait_for("the wall again", lambda: shows("openbox-again", grab))
    wall.terminate()
    assert PASSWORD.encode() not in wall.communicate(timeout=10)[1]


def on_cage(kiosk):
    kiosk.environment.update(WLR_BACKENDS="headless", WLR_RENDERER="pixman", WLR_LIBINPUT_NO_DEVICES="1",
                             QT_QPA_PLATFORM="wayland")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        kiosk.environment.pop(name, None)
    # Turned: what has the very size of the screen cage hands straight on, and then there is nothing to take a picture of.
    cage = kiosk.start("cage", "-r", "--", *command())
    try:
        def look():
            socket = next((kiosk.home / "run").glob("wayland-?"), None)
            if socket is None:
                return False
            os.environ.update(WAYLAND_DISPLAY=str(socket), XDG_RUNTIME_DIR=str(kiosk.home / "run"))
            return shows("cage", ("grim",))
        wait_for("the wall under cage", look)
    finally:
        cage.terminate()
        cage.communicate(timeout=20)


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    sim = SimServer(BIN, "--agents", "24", "--absent", "25", "--auth", f"basic:wall:{PASSWORD}")
    kiosk = Kiosk()
    try:
        settle_in(kiosk, sim.url)
        (on_cage if ON_CAGE else on_openbox)(kiosk)
        assert sim.ask("stats")["failedSignIns"] == 0
    finally:
        sim.end()
        shutil.rmtree(kiosk.home)


if __name__ == "__main__":
    main()
