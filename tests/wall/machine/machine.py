# SPDX-License-Identifier: GPL-3.0-or-later
"""A virtual machine: its image, its root shell on a serial line, its keyboard and its screen."""
import base64
import json
import os
import re
import socket
import subprocess
import time

MODE = (1920, 1080)


class Socket:
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(path))
        self.read = b""

    def send(self, text):
        self.socket.sendall(text.encode())

    def until(self, pattern, seconds):
        """The match of the pattern in what comes; everything up to its end is taken."""
        end = time.monotonic() + seconds
        while not (found := re.search(pattern, self.read, re.DOTALL)):
            left = end - time.monotonic()
            assert left > 0, f"no {pattern} within {seconds} s: …{self.read[-500:]}"
            self.socket.settimeout(left)
            try:
                more = self.socket.recv(1 << 16)
            except TimeoutError:
                continue
            assert more, "the machine is gone"
            self.read += more
        self.read = self.read[found.end():]
        return found


class Machine:
    def __init__(self, folder, graphics="VGA"):
        """The folder as build_image left it, of whose disk this takes a copy."""
        self.folder = folder
        self.graphics = graphics
        subprocess.run(["cp", "--sparse=always", folder / "disk.img", folder / "run.img"], check=True)
        self.start()

    def start(self):
        for name in ("qmp", "shell"):
            (self.folder / name).unlink(missing_ok=True)
        width, height = MODE
        # Westmere: what knows AVX gets it from qemu 7 with mistakes, and Qt ends in a segmentation fault.
        self.process = subprocess.Popen([
            "qemu-system-x86_64", "-accel", os.environ.get("MACHINE_ACCEL", "tcg,thread=multi"), "-cpu", "Westmere",
            "-smp", "2", "-m", "2048", "-nodefaults", "-no-reboot", "-display", "none", "-device",
            f"{self.graphics},edid=on,xres={width},yres={height}", "-device", "virtio-rng-pci",
            "-global", "PIIX4_PM.disable_s3=0", "-kernel", self.folder / "vmlinuz",
            "-initrd", self.folder / "initrd.img",
            "-append", "root=/dev/vda rw quiet console=tty0 console=ttyS0", "-drive",
            f"file={self.folder / 'run.img'},format=raw,if=virtio", "-serial", f"file:{self.folder / 'console.log'}",
            "-chardev", f"socket,id=shell,path={self.folder / 'shell'},server=on,wait=off", "-serial", "chardev:shell",
            "-qmp", f"unix:{self.folder / 'qmp'},server=on,wait=off"])
        for name in ("qmp", "shell"):
            while not (self.folder / name).exists():
                assert self.process.poll() is None, "qemu does not start"
                time.sleep(0.1)
        time.sleep(0.5)
        self.qmp = Socket(self.folder / "qmp")
        self.ask("qmp_capabilities")
        self.shell = Socket(self.folder / "shell")

    def reboot(self):
        """As `sudo reboot` does it, in a new qemu: the old one takes minutes to start a second time."""
        self.shell.send("sudo reboot\n")
        self.process.wait(180)
        self.start()

    def ask(self, command, **arguments):
        self.qmp.send(json.dumps({"execute": command, "arguments": arguments, "id": command}))
        answer = json.loads(self.qmp.until(rb'\{"(?:return|error)".*?"id": "' + command.encode() + rb'".*?\r\n', 60)[0])
        assert "error" not in answer, answer
        return answer["return"]

    def booted(self, seconds=600):
        """Waits for the shell; says how long it took."""
        start = time.monotonic()
        self.shell.until(rb"root@[^\r\n]*# ?", seconds)
        self.shell.send("stty -echo; PS1= PS2=\n")
        self.run("true")
        return time.monotonic() - start

    def run(self, command, stdin="", seconds=180, check=True):
        """Runs it as root under bash; says what it printed, on both ways out."""
        words = base64.encodebytes(command.encode()).decode() + "E\n"
        given = base64.encodebytes(stdin.encode()).decode() + "E\n"
        self.shell.send(f"base64 -d >/run/words <<E\n{words}base64 -d >/run/given <<E\n{given}"
                        "printf '\\002'; bash /run/words </run/given 2>&1 | cat; "
                        "printf '\\003%d\\n' ${PIPESTATUS[0]}\n")
        found = self.shell.until(rb"\x02(.*?)\x03(\d+)\r?\n", seconds)
        said = found[1].decode(errors="replace").replace("\r\n", "\n")
        assert not check or found[2] == b"0", f"{command}\n{said}"
        return said.strip()

    def succeeds(self, command):
        return self.run(f"if {command}; then echo; echo yes; fi", check=False).endswith("yes")

    def write(self, path, text, mode="0644"):
        self.run(f"mkdir -p $(dirname {path}) && install -m {mode} /dev/stdin {path}", stdin=text)

    def press(self, *keys):
        self.ask("send-key", keys=[{"type": "qcode", "data": key} for key in keys])

    def move(self, x, y):
        """The pointer, by that much."""
        self.ask("input-send-event", events=[{"type": "rel", "data": {"axis": axis, "value": value}}
                                             for axis, value in (("x", x), ("y", y))])

    def event(self, name, seconds):
        self.qmp.until(rb'"event": "' + name.encode() + rb'"[^\r\n]*\r\n', seconds)

    def grab(self, path):
        self.ask("screendump", filename=str(path), format="png")

    def end(self):
        self.process.terminate()
        self.process.wait(20)
        (self.folder / "run.img").unlink()
