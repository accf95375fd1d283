#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon in a real tray with its tooltip and menu, in each state, as pictures to be looked at.
Usage: walk_tray.py BIN_DIR PICTURE_DIR trayer|lxqt ICON_SIZE [ROLLCALL_OPTION...]"""
import base64
import json
import pathlib
import subprocess
import sys
import time
import urllib.request

import atspi
import panel
import walk_lead

BIN, PICTURES, TRAY, SIZE = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
OPTIONS = sys.argv[5:]


class TrayWalk:
    """Rollcall in a tray on a tenant of its own; what a colleague and the network do to it."""

    def __init__(self):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.port = walk_lead.free_port()
        self.panel = panel.start(SIZE) if TRAY == "lxqt" else subprocess.Popen(
            ["trayer", "--edge", "bottom", "--align", "right", "--SetDockType", "true", "--widthtype", "request",
             "--height", str(SIZE)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(3)  # either tray; the icon does not mind, the pictures do
        self.program = subprocess.Popen(
            [BIN / "rollcall", "--demo", "--tray", "--agents", "6", "--churn", "0",
             "--sim-args", f"--port {self.port}", *OPTIONS])
        self.steps = 0
        self.own = atspi.wait_for("who signed in", self.principal)
        time.sleep(4)

    def principal(self):
        key = base64.b64encode(b"demo:demo").decode()
        try:
            with urllib.request.urlopen(urllib.request.Request(
                    f"http://127.0.0.1:{self.port}/api/v1/User/currentPrincipal",
                    headers={"Authorization": f"Basic {key}"})) as answer:
                return json.load(answer)["AssociateId"]
        except OSError:
            return None

    def post(self, path, body):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        urllib.request.urlopen(request).close()

    def colleague(self, status, message=""):
        self.post("/sim/presence", {"AssociateId": self.own, "Status": status, "Message": message})
        self.menu()  # an old answer is asked for again when the menu opens
        atspi.keys("Escape")
        time.sleep(2)

    def place(self):
        width, height = 1280, 800
        return [str(width - SIZE // 2 - (6 if TRAY == "lxqt" else 1)), str(height - max(SIZE, 36 * (TRAY == "lxqt")) // 2)]

    def pointer(self, *then):
        subprocess.run(["xdotool", "mousemove", *self.place(), "sleep", "0.3", "mousemove_relative", "--", "-1", "-1",
                        "sleep", "0.3", *then], check=True)

    def menu(self):
        self.pointer("click", "3")
        time.sleep(1.5)

    def away(self):
        subprocess.run(["xdotool", "mousemove", "300", "300"], check=True)
        time.sleep(1)

    def picture(self, state):
        """The icon with its tooltip, and with its menu."""
        self.steps += 1
        corner = ["scrot", "-o", "-a", "760,260,520,540"]
        self.away()
        self.pointer()
        time.sleep(2)
        subprocess.run([*corner, PICTURES / f"{self.steps}-{state}-tooltip.png"], check=True)
        self.away()
        self.menu()
        subprocess.run([*corner, PICTURES / f"{self.steps}-{state}-menu.png"], check=True)
        atspi.keys("Escape")
        self.away()

    def end(self):
        for process in (self.program, self.panel):
            process.terminate()
            process.wait(10)


def main():
    walk = TrayWalk()
    try:
        walk.picture("present")
        walk.colleague("StatusNotAvailable", "Lunch, back 2030-01-15 13:00")
        walk.picture("not-present-until")
        walk.colleague("StatusNotAvailable", "Dentist")
        walk.picture("not-present")
        walk.colleague("StatusReadOnly")
        walk.picture("other")
        walk.colleague("StatusNormal")
        walk.post("/sim/faults", {"answers": ",".join(
            f"{verb} /api/v1/User/{walk.own}/UserPresenceStatus=hang" for verb in ("GET", "PUT"))})
        walk.pointer("click", "2")
        walk.picture("pending")
        walk.picture("slow")
        time.sleep(30)
        walk.picture("not-sent")
        walk.post("/sim/faults", {"answers": ""})
        walk.post("/sim/faults", {"signin": "401"})
        time.sleep(70)
        walk.picture("refused")
        subprocess.run(["pkill", "-f", f"rollcall-sim.*--port {walk.port}"], check=True)
        time.sleep(200)
        walk.picture("unknown")
    finally:
        walk.end()


if __name__ == "__main__":
    main()
