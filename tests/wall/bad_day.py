#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One bad day of a wall: the real program, whose time is moved (tests/support/timeshift.cpp), against the simulator.
Whatever happens, nobody is shown as present who was not seen within the freshness limit, no hand has to come near, and
the server hears a refused password no more often than agreed. A picture for each step.
Usage: on_stage --size 1920x1080 bad_day.py BIN_DIR TIMESHIFT_LIBRARY [PICTURES]"""
import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "gui"))
from simserver import SimServer  # pylint: disable=wrong-import-position
from wallscreen import Picture, wait_for  # pylint: disable=wrong-import-position

BIN = Path(sys.argv[1])
PICTURES = Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp())
HOME = Path(os.environ["HOME"])
HALL = ("--setmonitor", "hall", "1280/600x1080/500+640+0", "none")
LIMIT = 121  # seconds; the freshness limit at an interval of 5 s, and one
SETTINGS = """[profiles]
wall\\address={url}
wall\\user=wall
wall\\displayOnly=true
wall\\unattended=true
wall\\timeout=5
wall\\interval=5
wall\\secretFrom=file:{secret}

[wall]
distance=2
diagonal=40
help=Call IT at 1234
"""


def monitor(*arguments):
    subprocess.run(["xrandr", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Day:
    def __init__(self):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.shift = HOME / "shift"
        self.moved = [0, 0, 0]
        self.move(0, 0)
        self.secret = HOME / "wall.secret"
        self.password = "first"
        self.put_secret()
        self.sim = None
        self.start_server(port=0)
        folder = Path(os.environ["XDG_CONFIG_HOME"], "rollcall")
        folder.mkdir(parents=True)
        folder.joinpath("rollcall.ini").write_text(SETTINGS.format(url=self.sim.url, secret=self.secret),
                                                   encoding="utf-8")
        monitor("--setmonitor", "desk", "640/300x1080/500+0+0", "screen")
        monitor(*HALL)
        self.log = open(PICTURES / "wall.log", "wb")  # pylint: disable=consider-using-with
        environment = {**os.environ, "LD_PRELOAD": sys.argv[2], "TIMESHIFT": str(self.shift),
                       "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}
        self.wall = subprocess.Popen([BIN / "rollcall", "--wall", "--locked", "--screen", "2"], env=environment,
                                     stderr=self.log)
        self.steps = 0

    def put_secret(self):
        """As docs/kiosk.md does it, in one piece."""
        fresh = self.secret.with_suffix(".new")
        fresh.touch(mode=0o600)
        fresh.write_text(self.password + "\n", encoding="utf-8")
        fresh.rename(self.secret)

    def start_server(self, port=None):
        port = self.sim.url.split(":")[2].split("/")[0] if port is None else str(port)
        self.sim = SimServer(BIN, "--agents", "24", "--absent", "25", "--port", port, "--auth",
                             f"basic:wall:{self.password}")

    def move(self, clock, seconds):
        self.moved[clock] += seconds
        with open(self.shift, "r+b" if self.shift.exists() else "wb") as file:
            file.write(struct.pack("qqq", *self.moved))

    def wake(self):
        """The program waits in the kernel, which knows nothing of the time that has passed."""
        self.steps += 1
        subprocess.run(["xdotool", "mousemove", str(700 + self.steps % 2), "100"], check=True)
        time.sleep(0.15)

    def passes(self, seconds, step=30):
        """Time goes by, for all clocks of the program."""
        assert self.wall.poll() is None, "the wall has ended"
        for _ in range(0, seconds, step):
            self.move(0, min(step, seconds))
            self.wake()

    def sleeps(self, seconds):
        """The machine slept, and nobody told: the next poll is when it is noticed."""
        self.move(1, seconds)
        self.passes(10, step=10)

    def refusals(self):
        return self.sim.ask("stats")["failedSignIns"]

    def picture(self, name):
        time.sleep(0.3)
        self.wake()
        picture = Picture(PICTURES / f"{name}.png")
        print(picture, flush=True)
        return picture

    def is_stale(self, name):
        def look():
            picture = self.picture(name)
            return picture.shows_trouble and not picture.green
        wait_for(f"nobody present in {name}", look, 5)

    def is_back(self, name):
        """Without anybody's hands; the longest pause between two tries is five minutes."""
        def look():
            picture = self.picture(name)
            if picture.shows_present and not picture.shows_trouble:
                return True
            self.passes(60)
            return False
        wait_for(f"everybody back in {name}", look, 20)


def outages(day):
    day.sim.end()
    day.passes(60)
    assert not day.picture("stopped-a-minute").shows_trouble  # what was seen a minute ago is still told
    day.passes(LIMIT - 60 + 10, step=5)
    day.is_stale("stopped")
    day.start_server()
    day.is_back("started")
    for name, faults in (("503", {"error_rate": "100:503"}), ("garbage", {"answer": "garbage"}),
                         ("web-page", {"answer": "html"}), ("moved-421", {"answer": "421"}),
                         ("lag", {"latency": "8000"})):
        day.sim.faults(**faults)
        day.passes(LIMIT + 20)
        day.is_stale(name)
        day.sim.faults()
        day.is_back(name + "-over")
    assert day.refusals() == 0, day.refusals()


def gap(day):
    day.sim.end()
    day.sleeps(30 * 60)
    day.is_stale("slept-30-minutes")
    day.start_server()
    day.is_back("slept-over")


def password_changed(day):
    """On the server first; whoever changed it tells the wall an hour and a half later."""
    day.sim.end()
    day.password = "second"
    day.start_server()
    day.passes(LIMIT + 30)
    day.is_stale("password-changed")
    day.passes(50 * 60, step=300)
    assert day.refusals() == 1, day.refusals()
    day.passes(40 * 60, step=300)
    assert day.refusals() == 2, day.refusals()  # once more after an hour: the account may have been locked
    day.put_secret()
    day.passes(90)
    day.is_back("password-told")
    assert day.refusals() == 2, day.refusals()


def password_expired(day):
    """At one in the morning, seen by somebody at eight."""
    day.sim.ask("stats/reset", {})
    day.sim.faults(signin="401")
    day.passes(LIMIT + 30)
    day.is_stale("password-expired")
    day.passes(7 * 3600, step=300)
    day.is_stale("password-expired-morning")
    assert day.refusals() == 3, day.refusals()  # at once, after an hour, after six more
    day.password = "third"
    day.sim.end()
    day.start_server()
    day.put_secret()
    day.passes(90)
    day.is_back("password-renewed")
    assert day.refusals() == 0, day.refusals()


def place():
    window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Rollcall wall", "getwindowgeometry"],
                            capture_output=True, text=True, check=False).stdout.split()
    return window[window.index("Position:") + 1], window[window.index("Geometry:") + 1]


def unplugged(day):
    assert place() == ("640,0", "1280x1080"), place()
    monitor("--delmonitor", "hall")
    wait_for("the wall on the screen that is left", lambda: place() == ("0,0", "640x1080"))
    day.picture("unplugged")
    monitor(*HALL)
    wait_for("the wall back in the hall", lambda: place() == ("640,0", "1280x1080"))
    day.is_back("plugged-in")


def main():
    day = Day()
    try:
        wait_for("a full wall", lambda: Picture(PICTURES / "morning.png").shows_present)
        for step in (outages, gap, password_changed, password_expired, unplugged):
            begin = time.monotonic()
            step(day)
            print(f"{step.__name__}: {time.monotonic() - begin:.0f} s", flush=True)
    finally:
        day.wall.terminate()
        day.wall.wait(10)
        day.sim.end()
    words = (PICTURES / "wall.log").read_text(encoding="utf-8")
    assert not any(secret in words for secret in ("first", "second", "third")), words
    print(words)


if __name__ == "__main__":
    main()
