#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An agent's day with nothing but the tray: sign in, lunch by one click, a toggle taken back, somebody else's change
set back, a change that does not get through and is sent later, a panel that starts again. The server is asked for
the truth each time. Usage: drive_tray.py BIN_DIR"""
import json
import os
import pathlib
import queue
import subprocess
import sys
import threading
import urllib.request

import atspi
import drive_window
import panel
import pyatspi

HERE = pathlib.Path(__file__).parent


class Notices:
    """The notifications that came, oldest first."""

    def __init__(self):
        self.server = subprocess.Popen([sys.executable, HERE / "noticeserver.py"], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, text=True)
        self.came = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        assert self.came.get(timeout=60)["ready"]

    def listen(self):
        for line in self.server.stdout:
            self.came.put(json.loads(line))

    def expect(self, summary, seconds=30):
        """Waits for one whose first line begins so; others before it are passed over."""
        seen = []
        try:
            while True:
                seen.append(self.came.get(timeout=seconds))
                if seen[-1].get("summary", "").startswith(summary):
                    return seen[-1]
        except queue.Empty:
            raise AssertionError(f"no notification {summary!r}, but {seen}") from None

    def act(self, notice, label):
        self.server.stdin.write(f"{notice['id']} {notice['actions'][label]}\n")
        self.server.stdin.flush()


class Tenant:
    def __init__(self):
        self.process, self.url = drive_window.start_tenant()
        self.own = None

    def post(self, path, body):
        request = urllib.request.Request(self.url.removesuffix("/api") + path, json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        urllib.request.urlopen(request).close()

    def presence(self):
        agent = drive_window.ctl(self.url, "get", self.own, "--json")[0]
        return agent["status"], agent["message"]

    def expect(self, status, message=""):
        try:
            atspi.wait_for(f"{status} {message!r} on the server",
                           lambda: self.presence()[0] == status and self.presence()[1].startswith(message))
        except atspi.NotFound as missing:
            raise atspi.NotFound(f"{missing}, but {self.presence()}") from None


def windows(name="^Rollcall"):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], capture_output=True, text=True,
                           check=False)
    return found.stdout.split()


def give_focus(name):
    """As a click on it would: a window manager may leave the keyboard with the window that had it."""
    subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name, "windowfocus", "--sync"], check=True)


def sign_in(icon, notices):
    notices.expect("Rollcall cannot sign in")
    assert not windows(), "hidden means hidden"
    icon.choose("Sign in…")
    dialog = atspi.find(atspi.program(), pyatspi.ROLE_DIALOG, "Sign in to Acme Service")
    atspi.set_text(atspi.find(dialog, pyatspi.ROLE_PASSWORD_TEXT), "demo")
    atspi.press(atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Sign in"))
    atspi.wait_for("You: Present", lambda: icon.title().startswith("You: Present."))


def one_click(icon, tenant, notices):
    icon.choose("Lunch – 30 min")
    tenant.expect("StatusNotAvailable", "Lunch, back ")
    atspi.wait_for("the icon", lambda: icon.title().startswith("You: Not present, back "))
    icon.middle_click()
    tenant.expect("StatusNormal")
    notices.act(notices.expect("You are Present"), "Undo")
    tenant.expect("StatusNotAvailable", "Lunch, back ")
    icon.choose("Present")
    tenant.expect("StatusNormal")


def somebody_else(icon, tenant, notices):
    theirs = {"AssociateId": int(tenant.own), "Status": "StatusNotAvailable", "Message": "Set by the lead"}
    tenant.post("/sim/presence", theirs)
    icon.choose("Another message or time…")  # reads at once; else it would take a minute
    notice = notices.expect("You were set to Not present", 90)
    assert "Set by the lead" in notice["body"], notice
    notices.act(notice, "Set back")
    tenant.expect("StatusNormal")
    atspi.keys("Escape")
    atspi.wait_for("the small window gone", lambda: not windows("^My availability"))


def small_window(icon, tenant):
    icon.choose("Another message or time…")
    window = atspi.find(atspi.program(), pyatspi.ROLE_DIALOG, "My availability")
    atspi.set_text(atspi.find(window, pyatspi.ROLE_TEXT, "Message"), "Dentist")
    atspi.set_text(atspi.find(window, pyatspi.ROLE_TEXT, "Back at"), "2030-01-15 13:00")
    atspi.press(atspi.find(window, pyatspi.ROLE_PUSH_BUTTON, "Set Not present"))
    tenant.expect("StatusNotAvailable", "Dentist, back 2030-01-15 13:00")
    atspi.wait_for("the small window gone", lambda: not windows("^My availability"))
    icon.choose("Dentist")  # used last
    tenant.expect("StatusNotAvailable", "Dentist")


def not_through(icon, tenant, notices):
    """Nothing is answered, and then everything refused: told at once, never sent by itself, sent when wanted."""
    presence = f"/api/v1/User/{tenant.own}/UserPresenceStatus"
    tenant.post("/sim/faults", {"answers": f"GET {presence}=hang,PUT {presence}=hang"})
    icon.choose("Present")
    notices.expect("Not sent yet: Present", 60)
    notice = notices.expect("Not sent: SuperOffice still has you Not present", 60)
    tenant.post("/sim/faults", {"answers": ""})
    tenant.expect("StatusNotAvailable", "Dentist")
    notices.act(notice, "Set it now")
    tenant.expect("StatusNormal")


def main():
    tenant = Tenant()
    drive_window.write_profile(tenant.url, timeout=8)
    notices = Notices()
    tray = panel.start()
    program = subprocess.Popen([drive_window.BIN / "rollcall", "--tray", "--light"])
    try:
        icon = panel.Icon()
        sign_in(icon, notices)
        tenant.own = str(drive_window.ctl(tenant.url, "whoami", "--json")["associateId"])
        one_click(icon, tenant, notices)
        small_window(icon, tenant)
        not_through(icon, tenant, notices)
        somebody_else(icon, tenant, notices)

        tray.kill()
        tray.wait()
        tray = panel.start()
        icon = panel.Icon()
        icon.click()
        atspi.wait_for("the main window", lambda: windows("^Rollcall – Acme"))
        give_focus("^Rollcall – Acme")
        atspi.keys("alt+F4")
        atspi.wait_for("no window", lambda: not windows("^Rollcall – Acme"))
        assert program.poll() is None, "it stays in the tray"
        data = pathlib.Path(os.environ["XDG_DATA_HOME"])
        assert not list(data.rglob("*.sqlite*")), "a journal that nobody asked for"
        icon.choose("Quit")
        assert program.wait(20) == 0
    except BaseException:
        print("notifications that nobody waited for:", list(notices.came.queue), file=sys.stderr)
        raise
    finally:
        for process in (program, tray, notices.server, tenant.process):
            if process.poll() is None:
                process.terminate()
                process.wait(10)


if __name__ == "__main__":
    main()
