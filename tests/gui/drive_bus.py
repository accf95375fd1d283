#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The running program over D-Bus, with busctl and gdbus from outside: what it tells, what it does, what it refuses,
and all of it again on a session bus that has ended and come back. Run by on_stage; brings its own session bus.
Usage: drive_bus.py BIN_DIR"""
import json
import os
import pathlib
import subprocess
import sys

import atspi
import drive_window
from keptpassword import keep_password

BUS = f"unix:path={os.environ['XDG_RUNTIME_DIR']}/bus"
NAME = "io.github.rollcall.Rollcall"
PROFILE = NAME + "1.Profile"


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


class Bus:
    """A session bus that can be ended, and begun again at the same address."""

    def __init__(self):
        self.start()

    def start(self):
        pathlib.Path(BUS.removeprefix("unix:path=")).unlink(missing_ok=True)
        self.process = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + BUS],
                                        stderr=subprocess.DEVNULL)
        atspi.wait_for("the bus", lambda: run("busctl", "--user", "list").returncode == 0)

    def end(self):
        self.process.terminate()
        self.process.wait(10)


def call(method, *arguments):
    return run("gdbus", "call", "--session", "--dest", NAME, "--object-path", "/profiles/acme", "--method",
               f"{PROFILE}.{method}", *arguments)


def properties():
    done = run("busctl", "--user", "--json=short", "call", NAME, "/profiles/acme", "org.freedesktop.DBus.Properties",
               "GetAll", "s", PROFILE)
    if done.returncode != 0:
        return {}
    return {key: value["data"] for key, value in json.loads(done.stdout)["data"][0].items()}


def expect(method, *arguments):
    done = call(method, *arguments)
    assert done.returncode == 0 and done.stdout.strip() == "()", (method, done.stdout, done.stderr)


def refused(error, words, method, *arguments):
    done = call(method, *arguments)
    assert done.returncode != 0 and f"io.github.rollcall.Error.{error}:" in done.stderr and words in done.stderr, done.stderr


def described():
    root = run("busctl", "--user", "tree", NAME).stdout
    assert "/profiles/acme" in root, root
    xml = run("gdbus", "introspect", "--session", "--xml", "--dest", NAME, "--object-path", "/profiles/acme").stdout
    for word in ("SetPresent", "SetNotPresent", "Toggle", "TellMeWhenBack", "ShowWindow", "OwnStatus", "OwnMessage",
                 "LastUpdated", "OwnPresenceChanged"):
        assert f'name="{word}"' in xml, word


def own(url):
    me = str(drive_window.ctl(url, "whoami", "--json")["associateId"])
    agent = drive_window.ctl(url, "get", me, "--json")[0]
    return agent["status"], agent["message"]


def changes(url):
    """Each call has returned when the server has it."""
    expect("SetNotPresent", "Dentist", "2030-01-15T13:00:00Z")
    assert own(url) == ("StatusNotAvailable", "Dentist, back 2030-01-15 13:00"), own(url)
    atspi.wait_for("the properties", lambda: properties().get("OwnStatus") == "StatusNotAvailable")
    assert properties()["OwnMessage"] == "Dentist, back 2030-01-15 13:00", properties()
    expect("Toggle")
    assert own(url) == ("StatusNormal", ""), own(url)
    expect("SetNotPresent", "Errand", "")
    assert own(url) == ("StatusNotAvailable", "Errand"), own(url)
    expect("SetPresent")
    assert own(url) == ("StatusNormal", ""), own(url)


def refusals(url):
    refused("Usage", "255", "SetNotPresent", "x" * 300, "")
    refused("Usage", "teatime", "SetNotPresent", "Lunch", "teatime")
    refused("Usage", "", "TellMeWhenBack", "0")
    assert own(url) == ("StatusNormal", ""), own(url)


def windows():
    return run("xdotool", "search", "--onlyvisible", "--name", "^Rollcall – Acme").stdout.split()


def shows_its_window():
    run("xdotool", "windowminimize", *windows())
    atspi.wait_for("no window", lambda: not windows())
    expect("ShowWindow")
    atspi.wait_for("the window", windows)


def main():
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = BUS
    bus = Bus()
    keyring = subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input="\n", text=True,
                             capture_output=True, check=False)
    assert keyring.returncode == 0, keyring.stderr
    assert keep_password()
    tenant, url = drive_window.start_tenant()
    drive_window.write_profile(url)
    window = subprocess.Popen([drive_window.BIN / "rollcall", "--light"])
    try:
        atspi.wait_for("contact", lambda: properties().get("Connected"))
        assert properties()["Present"] == 24 and properties()["Name"] == "Acme Service", properties()
        described()
        changes(url)
        refusals(url)
        shows_its_window()
        for _ in range(3):
            bus.end()
            assert window.poll() is None
            bus.start()
            atspi.wait_for("the program on the new bus", lambda: properties().get("Connected"))
            changes(url)
        shows_its_window()
        print("told, changed and refused on one bus and on three after it")
    finally:
        window.terminate()
        window.wait(10)
        tenant.terminate()
        tenant.wait(10)
        bus.end()


if __name__ == "__main__":
    main()
