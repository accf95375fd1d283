#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes in the real window, as a screen reader and a keyboard make them: what is announced, the guard from every
door, who is due back, several conflicts at once, and people whom the server will not let us change.
Usage: drive_changes.py BIN_DIR"""
import json
import pathlib
import socket
import subprocess
import sys
import time
import urllib.request

import atspi
import pyatspi

BIN = pathlib.Path(sys.argv[1])
BUTTON, CHOICE, LABEL = pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_LABEL


class Tenant:
    """The simulator behind the window, seen from outside."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def call(self, path, data=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/sim/{path}",
                                         data and json.dumps(data).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def put(self, associate, status, message=""):
        self.call("presence", {"AssociateId": associate, "Status": status, "Message": message})

    def pair(self, associate):
        there = self.call(f"presence/{associate}")
        return there["Status"], there["Message"]

    def wait_until_read(self):
        """Nobody is read any more: what the window shows is what it will know."""
        def reads():
            return self.call("stats")["requests"].get("GET /api/v1/User/{id}/UserPresenceStatus", 0)

        def is_quiet():
            before = reads()
            time.sleep(1)
            return reads() == before
        atspi.wait_for("quiet", is_quiet)

    def ids(self):
        """Name to id of everybody in the list."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/v1/User?$select=fullName,usergroup,associateDbId&$top=200",
            headers={"Authorization": "Basic ZGVtbzpkZW1v", "Accept": "application/json"})
        with urllib.request.urlopen(request) as answer:
            rows = json.load(answer)["value"]
        return {row["fullName"]: (int(row["PrimaryKey"]), row["usergroup"]) for row in rows}


def people(app):
    """Row number and sentence of everybody shown."""
    table = atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
    return {row: name for row, name in atspi.rows(table).items() if "requests" in name}


def wait_for_sentence(app, name, part):
    atspi.wait_for(f"{name}: {part}", lambda: any(
        text.startswith(name + ",") and part in text for text in people(app).values()))


def clear_selection(app):
    for node in atspi.walk(app):
        if node.getRole() == BUTTON and node.name == "Clear the selection" and atspi.is_showing(node):
            atspi.press(node)


def choose(app, names):
    """Selects these people and nobody else. A poll may move rows while they are looked up: then anew."""
    def are_chosen():
        clear_selection(app)
        table = atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        for row, text in people(app).items():
            if text.split(",")[0] in names:
                table.queryTable().addRowSelection(row)
        chosen = [text.split(",")[0] for row, text in people(app).items() if table.queryTable().isRowSelected(row)]
        return sorted(chosen) == sorted(names)
    atspi.wait_for(f"{names} selected", are_chosen)
    atspi.find(app, LABEL, f"{len(names)} selected")


def choose_present(app):
    """In the bar; the filter's chips begin with the same word."""
    atspi.press_when("the choice", lambda: next(
        node for node in atspi.walk(app)
        if node.getRole() == CHOICE and node.name == "Present" and atspi.is_showing(node)))


def open_by(key):
    """Presses a key that opens a menu. Menus that pop up are not in Qt's tree: they are seen as windows."""
    def windows():
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "rollcall"], check=False,
                              capture_output=True, text=True).stdout.split()
    before = len(windows())
    atspi.keys(key)
    atspi.wait_for("a menu", lambda: len(windows()) > before)


def open_menu(app, name):
    """The menu on one person's status, by the keyboard alone."""
    search = atspi.find(app, pyatspi.ROLE_TEXT, "Search")
    atspi.set_text(search, name)
    atspi.wait_for("one row", lambda: len(people(app)) == 1)
    search.queryComponent().grabFocus()
    atspi.keys("Down")
    atspi.keys("Down")
    open_by("space")


def expect_guard(app, tenant, associate):
    """The change waits in the bar, with its warning; taken back."""
    atspi.find(app, LABEL, "Leaves Support Oslo with 1 present, minimum 2.")
    atspi.find(app, BUTTON, "Set anyway")
    assert tenant.pair(associate)[0] == "StatusNormal"
    atspi.press(atspi.find(app, BUTTON, "Cancel"))
    atspi.set_text(atspi.find(app, pyatspi.ROLE_TEXT, "Search"), "")


def announced_together(app, tenant, ids):
    """Three changes by others are one notification."""
    tenant.call("faults", {"drop": True})  # no poll in between
    for associate in ids:
        tenant.put(associate, "StatusNotAvailable", "Lunch")
    tenant.call("faults", {"drop": False})
    atspi.find(app, pyatspi.ROLE_NOTIFICATION, "3 people became not present")


def guarded_from_every_door(app, tenant, oslo):
    """Two of the team are left, one of them is oneself: neither can go without being warned."""
    mine, other = "Torsten Brandt", next(name for name in oslo if name != "Torsten Brandt")
    for name in oslo:
        if name not in (mine, other):
            tenant.put(oslo[name], "StatusNotAvailable", "Lunch")
    for name in oslo:
        if name not in (mine, other):
            wait_for_sentence(app, name, "Not present")

    open_menu(app, other)
    atspi.keys("Down")
    atspi.keys("Down")
    atspi.keys("Return")  # "Not present"
    expect_guard(app, tenant, oslo[other])

    own = atspi.find(app, BUTTON, "You: Present")
    own.queryComponent().grabFocus()
    open_by("space")
    atspi.keys("Down")
    atspi.keys("Down")
    atspi.keys("Return")  # "Not present"
    expect_guard(app, tenant, oslo[mine])

    choose(app, [other])
    atspi.keys("ctrl+n")
    expect_guard(app, tenant, oslo[other])
    return other


def due_back(app, tenant, name, associate):
    """Whose return time has passed is set present from the status line."""
    tenant.put(associate, "StatusNormal")
    wait_for_sentence(app, name, "Present")
    tenant.put(associate, "StatusNotAvailable", "Dentist, back 2020-01-15 10:30")
    wait_for_sentence(app, name, "due back")
    atspi.press(atspi.find(app, BUTTON, "1 due back"))
    atspi.find(app, LABEL, f"{name} will be Present.")
    atspi.press(atspi.find(app, BUTTON, "Set"))
    atspi.find(app, LABEL, f"{name}: Set to Present")
    assert tenant.pair(associate) == ("StatusNormal", "")


def conflicts(app, tenant, names, ids):
    """Three are changed by a colleague meanwhile: one is set anyway, two keep what was set."""
    choose(app, names)
    tenant.wait_until_read()
    for name in names:
        tenant.put(ids[name], "StatusNotAvailable", "Training")
    choose_present(app)
    atspi.press(atspi.find(app, BUTTON, "Set 3 people"))
    dialog = atspi.find(app, pyatspi.ROLE_DIALOG, "Changed by others meanwhile")
    atspi.find(dialog, CHOICE, f"{names[0]}: keep Not present, “Training”")
    atspi.press(atspi.find(dialog, CHOICE, f"{names[1]}: set Present anyway"))
    atspi.press(atspi.find(dialog, BUTTON, "Set 1 anyway, keep the others"))
    atspi.find(app, LABEL, "1 of 3 set to Present; 2 left as somebody else set them")
    assert tenant.pair(ids[names[0]]) == ("StatusNotAvailable", "Training")
    assert tenant.pair(ids[names[1]]) == ("StatusNormal", "")
    atspi.press(atspi.find(app, BUTTON, "Details"))
    dialog = atspi.find(app, pyatspi.ROLE_DIALOG, "Result for each person")
    table = atspi.find(dialog, pyatspi.ROLE_TABLE).queryTable()
    told = [table.getAccessibleAt(row, 0).name for row in range(table.nRows)]
    assert len(told) == 3 and told[2] == f"{names[1]}, Set to Present", told
    atspi.press(atspi.find(dialog, BUTTON, "Close"))


def locked(app, tenant, name, associate):
    """A refusal locks the others, with the reason and a way to check again."""
    tenant.call("faults", {"read-only-others": True})
    choose(app, [name])
    choose_present(app)
    atspi.press(atspi.find(app, BUTTON, "Set"))
    wait_for_sentence(app, name, "SuperOffice does not let this account change other people.")
    atspi.find(app, LABEL, "SuperOffice does not let this account change other people.")
    tenant.call("faults", {"read-only-others": False})
    atspi.press(atspi.find(app, BUTTON, "Check again"))
    choose_present(app)
    atspi.press(atspi.find(app, BUTTON, "Set"))
    atspi.find(app, LABEL, f"{name}: Set to Present")
    assert tenant.pair(associate)[0] == "StatusNormal"


def main():
    tenant = Tenant()
    window = subprocess.Popen([BIN / "rollcall", "--light", "--demo", "--agents", "24",
                               "--sim-args", f"--port {tenant.port} --absent 0 --seed 7"])
    try:
        app = atspi.program()
        atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        shown = [text.split(",")[0] for text in atspi.wait_for("people", lambda: people(app)).values()]
        everybody = tenant.ids()
        ids = {name: everybody[name][0] for name in shown if name in everybody}
        oslo = {name: ids[name] for name in ids if everybody[name][1] == "Support Oslo"}
        others = [name for name in ids if name not in oslo][:3]

        announced_together(app, tenant, [ids[name] for name in others])
        guarded_from_every_door(app, tenant, oslo)
        due_back(app, tenant, others[0], ids[others[0]])
        tenant.put(ids[others[0]], "StatusNotAvailable", "Lunch")
        wait_for_sentence(app, others[0], "Not present")
        conflicts(app, tenant, others, ids)
        locked(app, tenant, others[0], ids[others[0]])
        print("announced, guarded, due back, conflicts, locked: as they should be")
    finally:
        window.terminate()
        window.wait(10)


if __name__ == "__main__":
    main()
