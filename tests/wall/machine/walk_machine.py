#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/kiosk.md, word for word, on a virtual machine with Debian 12 of its own; then what may befall such a machine.
Takes half an hour where the processor is played by software, and runs as root. One line for each check.
Usage: walk_machine.py BUILD_DIR [x|cage]…      builds BUILD_DIR/../machine/{x,cage}; pictures are put there, too"""
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
try:
    # pylint: disable-next=wrong-import-position
    from kioskwalk import AS_KIOSK, DROP_IN, FIRST, SECOND, SETTINGS, SIM, SOURCE, Walk
except ModuleNotFoundError as error:
    sys.exit(f"{sys.executable}: {error}; what /usr/bin/python3 needs is in python3-pil")
from kioskguide import KioskGuide  # pylint: disable=wrong-import-position

TOOLS = {"qemu-system-x86_64": "qemu-system-x86", "mmdebstrap": "mmdebstrap", "mkfs.ext4": "e2fsprogs"}


class Tour(Walk):
    """What may befall such a machine."""

    def killed(self, name, times=1):
        seen = []
        for _ in range(times):
            old = self.pid()
            start = time.monotonic()
            self.machine.run(f"pkill -9 -x {name}")
            while self.pid() in ("", old):
                assert time.monotonic() < start + 90, f"no rollcall after {name} was killed"
                time.sleep(0.5)
            seen.append(f"{time.monotonic() - start:.0f}")
        return f"{', '.join(seen)} s to the next process, then {self.wall(f'killed-{name}')}"

    def keys(self):
        old = self.pid()
        for keys in (["esc"], ["alt", "f4"], ["ctrl", "q"], ["f11"], ["meta_l", "e"], ["alt", "spc"],
                     ["ctrl", "alt", "f2"], ["ctrl", "alt", "backspace"], ["alt", "tab"]):
            self.machine.press(*keys)
            time.sleep(0.5)
        assert self.pid() == old, "a key ended it"
        terminal = self.machine.run("cat /sys/class/tty/tty0/active")
        assert terminal == "tty1", terminal
        return self.wall("keys", 10)

    def password_changed(self):
        self.machine.write("/etc/systemd/system/sim.service", SIM.format(SECOND))
        self.machine.run("systemctl daemon-reload; systemctl restart sim")
        refused = self.wall("refused", 180, trouble=True)
        self.password(SECOND)
        return f"refused: {refused}; put into the file: {self.wall('accepted', 150)}"

    def logged(self):
        said = [line for line in self.log().splitlines() if "was refused" in line]
        assert said and "/home/kiosk/.config/rollcall/wall.secret" in said[-1], self.log()
        assert FIRST not in self.log() and SECOND not in self.log()
        return said[-1]

    def suspended(self):
        self.machine.shell.send("systemctl suspend\n")
        self.machine.event("SUSPEND", 60)
        time.sleep(5)
        self.machine.ask("system_wakeup")
        self.machine.run("true", seconds=60)
        return self.wall("woken")

    def credential(self):
        """With and without the drop-in that the guide shows."""
        machine, unit = self.machine, f"{AS_KIOSK} systemctl --user daemon-reload; {self.restart()}"
        settings = machine.run(f"cat {SETTINGS}") + "\n"
        machine.run(f"sed -i 's/secretFrom=file.*/secretFrom=credential:wall/' {SETTINGS}; date +%T")
        machine.run(unit)
        self.wall("no-credential", trouble=True)
        said = self.log("-1min").splitlines()[-1]
        assert "credential" in said, said
        machine.write(self.guide.names(DROP_IN), self.guide.block("ini", "LoadCredential", "6."))
        machine.run(unit)
        there = self.wall("credential")
        machine.run(f"rm {DROP_IN}")
        machine.write(SETTINGS, settings)
        machine.run(unit)
        self.wall("file-again")
        return f"{there}; without the drop-in: {said}"

    def restart(self):
        return self.guide.line("sudo -u kiosk XDG_RUNTIME_DIR", "Updates")

    def restarted(self):
        old = self.pid()
        self.machine.run(self.restart())
        assert self.pid() not in ("", old), "the same process"
        return self.wall("restarted")

    def fenced(self):
        assert self.machine.run(f"{AS_KIOSK} systemctl --user is-active rollcall-wall") == "active"
        status = self.machine.run(f"cat /proc/{self.pid()}/status")
        assert "NoNewPrivs:\t1" in status and "Seccomp:\t2" in status, status
        assert not self.machine.succeeds("journalctl -b | grep -E 'type=1326|not permitted|ermission denied'")
        return self.machine.run(f"{AS_KIOSK} systemd-analyze --user security rollcall-wall --no-pager").splitlines()[-1]

    def unblanked(self):
        said = self.machine.run(f"{AS_KIOSK} xset q")
        for words in ("prefer blanking:  no", "timeout:  0", "DPMS is Disabled"):
            assert words in said, said

    def all(self):
        self.settle_in()
        self.check("the wall after a reboot", self.reboot)
        if self.kind == "x":
            self.check("the pointer is hidden", self.without_pointer)
            self.check("the unit is fenced in, and nothing was refused", self.fenced)
            self.check("nothing blanks the screen", self.unblanked)
            self.check("restarted as after an update", self.restarted)
        self.check("keys do nothing", self.keys)
        self.check("rollcall killed", lambda: self.killed("rollcall", 10))
        for name in ("Xorg", "openbox") if self.kind == "x" else ("cage",):
            self.check(f"{name} killed", lambda name=name: self.killed(name))
        self.check("the password was changed", self.password_changed)
        self.check("the log says why", self.logged)
        if self.kind == "x":
            self.check("a credential of systemd's", self.credential)
            self.check("suspended and woken", self.suspended)  # the other screen of qemu's stays off


def main():
    os.environ["PATH"] += ":/sbin:/usr/sbin"
    missing = [f"{tool} (package {package})" for tool, package in TOOLS.items() if not shutil.which(tool)]
    if missing:
        sys.exit(f"There is no {', no '.join(missing)}.")
    build = Path(sys.argv[1]).resolve()
    failures = 0
    for kind in sys.argv[2:] or ("x", "cage"):
        folder = build.parent / "machine" / kind
        folder.mkdir(parents=True, exist_ok=True)
        packages = KioskGuide(SOURCE).line(f"sudo apt-get install {'cage' if kind == 'cage' else 'xserver-xorg'}")
        subprocess.run([HERE / "build_image", build, folder, packages], check=True)
        walk = Tour(kind, folder)
        try:
            walk.all()
        finally:
            walk.machine.end()
        failures += walk.failures
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
