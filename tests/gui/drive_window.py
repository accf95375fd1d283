#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lead signs in, filters, selects three people and sets them not present with a message and a return time, then
undoes it while a colleague has changed one of them; what the server says through rollcallctl is the proof.
Usage: drive_window.py BIN_DIR"""
import json
import os
import pathlib
import subprocess
import sys
import urllib.request

import atspi
import pyatspi

BIN = pathlib.Path(sys.argv[1])


def start_tenant():
    tenant = subprocess.Popen([BIN / "rollcall-sim", "--agents", "24", "--absent", "0", "--seed", "7"],
                              stdout=subprocess.PIPE, text=True)
    return tenant, tenant.stdout.readline().split()[-1]


def write_profile(url, timeout=30):
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "rollcall"
    folder.mkdir(parents=True)
    (folder / "rollcall.ini").write_text(
        f"[profiles]\nacme\\name=Acme Service\nacme\\address={url}\nacme\\user=demo\n"
        f"acme\\timeout={timeout}\nacme\\teamTimeZone=UTC\nacme\\returnLanguage=en\n", encoding="utf-8")


def ctl(url, *arguments):
    environment = dict(os.environ, ROLLCALL_PASSWORD="demo")
    done = subprocess.run([BIN / "rollcallctl", "--url", url, "--user", "demo", *arguments], env=environment,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def sign_in(app):
    atspi.press(atspi.find(app, pyatspi.ROLE_PUSH_BUTTON, "Sign in"))
    dialog = atspi.find(app, pyatspi.ROLE_DIALOG, "Sign in to Acme Service")
    atspi.set_text(atspi.find(dialog, pyatspi.ROLE_PASSWORD_TEXT), "demo")
    atspi.press(atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Sign in"))


def select_three(app, group):
    """Filters by a team's name and selects its first three people."""
    atspi.set_text(atspi.find(app, pyatspi.ROLE_TEXT, "Search"), group)
    table = atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
    people = atspi.wait_for("people of the team", lambda: [
        (row, name) for row, name in atspi.rows(table).items() if "requests" in name])
    for row, _ in people[:3]:
        table.queryTable().addRowSelection(row)
    atspi.find(app, pyatspi.ROLE_LABEL, "3 selected")
    return [name.split(",")[0] for _, name in people[:3]]


def undo_beside_a_colleague(app, url, ids):
    """One of three is changed by somebody else: they stay, the other two are as before."""
    theirs = {"AssociateId": int(ids[0]), "Status": "StatusNotAvailable", "Message": "Dentist"}
    request = urllib.request.Request(url.removesuffix("/api") + "/sim/presence", json.dumps(theirs).encode(),
                                     {"Content-Type": "application/json"})
    urllib.request.urlopen(request).close()
    atspi.press(atspi.find(app, pyatspi.ROLE_PUSH_BUTTON, "Undo the last change"))
    atspi.find(app, pyatspi.ROLE_LABEL, "2 people as before; 1 left as somebody else set them")
    after = {str(agent["associateId"]): agent for agent in ctl(url, "get", *ids, "--json")}
    assert after[ids[0]]["message"] == "Dentist", after
    for other in ids[1:]:
        assert after[other]["status"] == "StatusNormal", after
        assert after[other]["message"] == "", after


def main():
    tenant, url = start_tenant()
    write_profile(url)
    window = subprocess.Popen([BIN / "rollcall", "--light"])
    try:
        app = atspi.program()
        sign_in(app)
        atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        before = ctl(url, "list", "--json")
        groups = [agent["group"] for agent in before]
        names = select_three(app, max(set(groups), key=groups.count))

        atspi.press(atspi.find(app, pyatspi.ROLE_CHECK_BOX, "Not present", exact=True))
        atspi.set_text(atspi.find(app, pyatspi.ROLE_TEXT, "Message"), "Training")
        atspi.set_text(atspi.find(app, pyatspi.ROLE_TEXT, "Back at"), "2030-01-15 13:00")
        atspi.press(atspi.find(app, pyatspi.ROLE_PUSH_BUTTON, "Set 3 people"))
        atspi.find(app, pyatspi.ROLE_LABEL, "3 people set to Not present")

        ids = [str(agent["associateId"]) for agent in before if agent["name"] in names]
        for agent in ctl(url, "get", *ids, "--json"):
            assert agent["status"] == "StatusNotAvailable", agent
            assert agent["message"] == "Training, back 2030-01-15 13:00", agent
            assert agent["backAt"].startswith("2030-01-15T13:00"), agent
        absent = ctl(url, "list", "--status", "absent", "--json")
        assert len(absent) == 3, absent
        undo_beside_a_colleague(app, url, ids)
        print("the server has 3 people not present:", ", ".join(names))
    finally:
        window.terminate()
        window.wait(10)
        tenant.terminate()
        tenant.wait(10)


if __name__ == "__main__":
    main()
