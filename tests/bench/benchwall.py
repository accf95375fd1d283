# SPDX-License-Identifier: GPL-3.0-or-later
"""`rollcall --wall` as a kiosk runs it: a profile in the settings, its password in a keyring."""
import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "gui"))

from benchlib import BIN, ENVIRONMENT, fail  # noqa: E402 pylint: disable=wrong-import-position
from keptpassword import keep_password  # noqa: E402 pylint: disable=wrong-import-position

INTERVAL = 10  # seconds between two polls


def screen_size():
    """Width and height of the display in pixels."""
    told = subprocess.run(["xdpyinfo"], capture_output=True, text=True, check=True).stdout
    return tuple(map(int, re.search(r"dimensions:\s+(\d+)x(\d+)", told).groups()))


def used(pids):
    """Processor seconds of these processes and of those of their children that have ended."""
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


class Wall:
    """What one needs to start walls of one simulator."""

    def __init__(self, home, sim, *options):
        self.options = options
        self.environment = {**ENVIRONMENT, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home + "/cache",
                            "XDG_STATE_HOME": home + "/state", "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb"}
        os.chmod(home, 0o700)
        folder = Path(home) / "rollcall"
        folder.mkdir()
        (folder / "rollcall.ini").write_text(
            f"[profiles]\nacme\\name=Acme\nacme\\address={sim.api}\nacme\\user=demo\nacme\\interval={INTERVAL}\n"
            "[wall]\nfullRoll=true\n", encoding="utf-8")
        if not keep_password():
            fail("needs an unlocked keyring; scripts/bench brings one")

    def start(self):
        return subprocess.Popen([BIN / "rollcall", "--wall", "--profile", "acme", *self.options],
                                env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
