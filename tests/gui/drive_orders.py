#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other starts while the window runs: the second one brings it to the front and ends, --absent, --toggle and
--present are carried out by it, or without any window; rollcallctl says what the server has.
Usage: drive_orders.py BIN_DIR"""
import os
import subprocess
import sys

import atspi
import drive_window
import pyatspi


def start(*arguments, display=True):
    environment = dict(os.environ)
    if not display:
        environment.pop("DISPLAY")
    return subprocess.run([drive_window.BIN / "rollcall", *arguments], env=environment, capture_output=True, text=True,
                          timeout=60, check=False)


def expect(done, code, words):
    assert done.returncode == code and words in done.stdout + done.stderr, (done.returncode, done.stdout, done.stderr)


def windows():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Rollcall – Acme"], capture_output=True,
                           text=True, check=False)
    return found.stdout.split()


def orders(url, own):
    def presence():
        agent = drive_window.ctl(url, "get", own, "--json")[0]
        return agent["status"], agent["message"]

    expect(start("--absent", "--message", "Dentist", "--until", "2030-01-15 13:00", display=False), 0, "Not present")
    assert presence() == ("StatusNotAvailable", "Dentist, back 2030-01-15 13:00"), presence()
    expect(start("--toggle"), 0, "You are Present.")
    assert presence() == ("StatusNormal", ""), presence()
    expect(start("--toggle"), 0, "Lunch, back ")
    assert presence()[0] == "StatusNotAvailable", presence()
    expect(start("--present"), 0, "You are Present.")
    expect(start("--absent", "--until", "teatime"), 2, "teatime")
    expect(start("--absent", "--message", "x" * 300), 2, "255")
    assert presence() == ("StatusNormal", ""), presence()


def main():
    tenant, url = drive_window.start_tenant()
    drive_window.write_profile(url)
    expect(start("--version", display=False), 0, "rollcall ")
    expect(start("--help", display=False), 0, "--absent")
    expect(start("--present", "--profile", "nobody"), 2, "nobody")
    expect(start("--present", display=False), 3, "password")  # nobody has signed in yet
    window = subprocess.Popen([drive_window.BIN / "rollcall", "--light"])
    try:
        app = atspi.program()
        drive_window.sign_in(app)
        atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        own = str(drive_window.ctl(url, "whoami", "--json")["associateId"])
        orders(url, own)

        subprocess.run(["xdotool", "windowminimize", *windows()], check=True)
        atspi.wait_for("no window", lambda: not windows())
        expect(start(), 0, "")
        atspi.wait_for("the window in front", windows)
        assert len(windows()) == 1, windows()
    finally:
        window.terminate()
        window.wait(10)
        tenant.terminate()
        tenant.wait(10)


if __name__ == "__main__":
    main()
