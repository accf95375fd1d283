# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of docs/kiosk.md on a machine, and what one sees of them."""
import time
from pathlib import Path

from kioskguide import KioskGuide
from machine import MODE, Machine
from wallscreen import ALERT, GROUND, Picture

SOURCE = Path(__file__).resolve().parents[3]
FIRST, SECOND = "s3cret of the wall", "an0ther of the wall"
SIM = """[Service]
User=nobody
ExecStart=/usr/local/bin/rollcall-sim --port 8080 --agents 60 --absent 25 --auth "basic:wall:{}"
[Install]
WantedBy=multi-user.target
"""
AS_KIOSK = "sudo -u kiosk XDG_RUNTIME_DIR=/run/user/$(id -u kiosk) DISPLAY=:0 "
DROP_IN = "/etc/systemd/user/rollcall-wall.service.d/options.conf"
SETTINGS = "/etc/xdg/rollcall/rollcall.ini"


class Walk:
    def __init__(self, kind, folder):
        self.kind, self.folder, self.guide = kind, folder, KioskGuide(SOURCE)
        # cage's library wants a driver that shares buffers; a picture of the other screen has its pointer in it.
        self.machine = Machine(folder, "virtio-vga" if kind == "cage" else "VGA")
        self.failures = 0

    def check(self, what, done):
        """done() asserts, and says what it saw."""
        start = time.monotonic()
        try:
            saw = done() or ""
        except AssertionError as error:
            self.failures += 1
            saw = f"\n{error}"
            self.machine.grab(self.folder / f"failure-{self.failures}.png")
        failed = saw.startswith("\n")
        print(f"{self.kind:4} {time.monotonic() - start:4.0f} s  {'FAILED' if failed else 'ok    '}  {what}  {saw}",
              flush=True)

    # What one sees.

    def picture(self, name):
        path = self.folder / f"{name}.png"
        return Picture(path, self.machine.grab)

    def wall(self, name, seconds=120, trouble=False):
        """Waits until the wall is on the screen, whole and alone."""
        start = time.monotonic()
        while True:
            picture = self.picture(name)
            shown = picture.shows_trouble if trouble else picture.shows_somebody
            if picture.size == MODE and picture.corner == (ALERT if trouble else GROUND) and shown:
                return f"{time.monotonic() - start:.0f} s until it is on the screen"
            assert time.monotonic() < start + seconds, f"no wall{' in trouble' * trouble}: {picture.path}"
            time.sleep(0.5)

    def pid(self, name="rollcall"):
        return self.machine.run(f"pgrep -nx {name}", check=False)

    def log(self, since="-1h"):
        """What the guide's command prints, without the pager."""
        line = self.guide.line("sudo journalctl", "When something")
        return self.machine.run(f"{line} --no-pager --since '{since}'")

    # Steps 2 to 6.

    def settle_in(self):
        machine, guide = self.machine, self.guide
        machine.booted()
        machine.write("/etc/systemd/system/sim.service", SIM.format(FIRST))
        machine.run("systemctl enable --now sim")
        machine.run(guide.line("sudo adduser", "2."))
        self.password(FIRST)
        machine.write(guide.names(SETTINGS), guide.settings("http://127.0.0.1:8080/api"))
        self.check("doctor", lambda: machine.run(guide.line("sudo -u kiosk -i rollcallctl", "4.")).splitlines()[-1])
        autologin = guide.names("/etc/systemd/system/getty@tty1.service.d/autologin.conf")
        machine.write(autologin, guide.block("ini", "--autologin", "5."))
        profile = guide.names("/home/kiosk/.bash_profile")
        if self.kind == "cage":
            machine.write(profile, guide.block("sh", "exec cage", "With cage"))
        else:
            machine.write(profile, guide.block("sh", "exec startx", "5."))
            machine.write(guide.names("/home/kiosk/.xinitrc"), guide.block("sh", "openbox", "5."))
            machine.write(guide.names("/etc/X11/xorg.conf.d/kiosk.conf"), guide.block("", "DontVTSwitch", "5."))
            machine.run(guide.line("sudo systemctl --global enable", "6."))
        assert "sudo reboot" in guide.block("sh", "--global enable", "6.")

    def password(self, password):
        self.machine.run(self.guide.block("sh", "wall.secret", "3."), stdin=password + "\n")
        assert self.machine.run("stat -c '%a %U' /home/kiosk/.config/rollcall/wall.secret") == "600 kiosk"

    def reboot(self):
        self.machine.reboot()
        return f"{self.machine.booted():.0f} s to the shell, " + self.wall("boot")

    def without_pointer(self):
        self.machine.move(-4000, -4000)
        self.machine.move(15, 15)
        time.sleep(2)
        corner = self.picture("pointer").margin
        assert corner == {GROUND}, f"something other than the ground in the corner: {corner}"
