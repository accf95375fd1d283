#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A team lead's morning, as docs/lead-morning.md tells it: walked with keyboard, pointer and the accessibility tree
alone, with a picture of each step. Usage: walk_lead.py BIN_DIR PICTURE_DIR [ROLLCALL_OPTION...]"""
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.request

import atspi
import pyatspi

BIN, PICTURES = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
OPTIONS = sys.argv[3:]


class Walk:
    """The window, its tenant, and the steps so far."""

    def __init__(self):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.steps = 0
        port = free_port()
        self.sim = f"http://127.0.0.1:{port}"
        self.window = subprocess.Popen(
            [BIN / "rollcall", "--demo", "--agents", "60", "--churn", "20",
             "--sim-args", f"--groups 6 --absent 30 --seed 11 --port {port}", *OPTIONS])
        self.app = atspi.program()
        self.table = self.find(pyatspi.ROLE_TABLE, "Agents")
        atspi.wait_for("the agents", lambda: len(self.people()) > 20)

    def find(self, role, name, seconds=20):
        return atspi.find(self.app, role, name, seconds)

    def people(self):
        return [(row, name) for row, name in atspi.rows(self.table).items() if "requests" in name]

    def picture(self, name):
        """What a person sees now."""
        self.steps += 1
        file = PICTURES / f"{self.steps:02}-{name}.png"
        time.sleep(0.4)  # what the tree says already is painted a moment later
        subprocess.run(["scrot", "-o", str(file)], check=True)
        print("picture", file)

    def ids(self):
        """Names to associate ids, as the server has them."""
        done = subprocess.run([BIN / "rollcallctl", "--url", self.sim + "/api", "--user", "demo", "list", "--json"],
                              env=dict(os.environ, ROLLCALL_PASSWORD="demo"), capture_output=True, check=True)
        return {agent["name"]: agent for agent in json.loads(done.stdout)}

    def colleague(self, associate, status, message=""):
        """Somebody else changes it, elsewhere."""
        body = json.dumps({"AssociateId": associate, "Status": status, "Message": message}).encode()
        urllib.request.urlopen(urllib.request.Request(
            self.sim + "/sim/presence", body, {"Content-Type": "application/json"})).close()

    def select(self, names):
        """Selects these people in the table, wherever they are."""
        grid = self.table.queryTable()
        self.clear()
        for row, sentence in self.people():
            if sentence.split(",")[0] in names:
                grid.addRowSelection(row)
        self.find(pyatspi.ROLE_LABEL, f"{len(names)} selected")

    def clear(self):
        atspi.set_text(self.find(pyatspi.ROLE_TEXT, "Search"), "")
        grid = self.table.queryTable()
        for row, _ in self.people():
            if grid.isRowSelected(row):
                grid.removeRowSelection(row)

    def windows(self):
        shown = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.window.pid)],
                               capture_output=True, check=False)
        return len(shown.stdout.split())

    def result(self, pattern):
        """The sentence in the status line."""
        return atspi.wait_for(f"a result like {pattern!r}", lambda: next(
            (node.name for node in atspi.walk(self.app)
             if node.getRole() == pyatspi.ROLE_LABEL and atspi.is_showing(node) and re.search(pattern, node.name)), None))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def standing(people, word):
    return [name.split(",")[0] for _, name in people if re.search(rf", {word}(,|$)", name)]


def menu(walk, name):
    """An entry of the window's menus, wherever it is."""
    item = atspi.wait_for(name, lambda: next(
        (node for node in atspi.walk(walk.app)
         if node.getRole() in (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_RADIO_MENU_ITEM)
         and node.name.startswith(name)), None))
    atspi.press(item)


def see_who_is_missing(walk):
    menu(walk, "Only absent")
    atspi.wait_for("only who is away", lambda: not standing(walk.people(), "Present"))
    walk.picture("only-absent")
    menu(walk, "Clear filter")
    atspi.wait_for("everybody again", lambda: standing(walk.people(), "Present"))


def find_somebody(walk):
    """The rows have the keyboard; what is typed there is looked for."""
    name = walk.people()[8][1].split()[0]
    atspi.type_text(name.lower())
    atspi.wait_for(f"{name} alone", lambda: all(name in sentence for _, sentence in walk.people()))
    walk.picture("found-by-typing")
    walk.clear()


def send_five_to_training(walk):
    """Five people of several teams; the bar says what that would do before it is done."""
    present = standing(walk.people(), "Present")
    chosen = present[:: max(1, len(present) // 5)][:5]
    walk.select(chosen)
    atspi.press(atspi.find(walk.app, pyatspi.ROLE_CHECK_BOX, "Not present", exact=True))
    atspi.set_text(walk.find(pyatspi.ROLE_TEXT, "Message"), "Training")
    atspi.set_text(walk.find(pyatspi.ROLE_TEXT, "Back at"), "+90m")
    walk.picture("before-the-change")
    atspi.press(walk.find(pyatspi.ROLE_PUSH_BUTTON, "Set "))
    walk.result("5 people set to Not present|of 5 set to Not present")
    walk.picture("after-the-change")
    server = walk.ids()
    away = [name for name in chosen if server[name]["status"] == "StatusNotAvailable"]
    assert len(away) >= 4, away  # a colleague may have been quicker with one of them
    assert any(server[name]["message"].startswith("Training, back 20") for name in away), away
    return chosen


def take_it_back(walk, chosen):
    walk.colleague(walk.ids()[chosen[0]]["associateId"], "StatusNotAvailable", "Dentist")
    atspi.press(walk.find(pyatspi.ROLE_PUSH_BUTTON, "Undo the last change"))
    walk.result("as before")
    walk.picture("taken-back")
    assert walk.ids()[chosen[0]]["message"] == "Dentist"


def change_one_with_the_pointer(walk):
    walk.clear()
    row = walk.people()[5][0]
    box = walk.table.queryTable().getAccessibleAt(row, 0).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))  # the tree counts in the program's pixels
    place = [str(round(at * scale)) for at in (box.x + 60, box.y + box.height // 2)]
    subprocess.run(["xdotool", "mousemove", *place, "click", "1"], check=True)
    atspi.wait_for("a menu over the window", lambda: walk.windows() > 1)  # Qt tells nobody else of popups
    walk.picture("menu-of-a-status")
    atspi.keys("Escape")


def order_behind_a_colleague(walk, name):
    """The order for a person whom a colleague has just sent home. Returns the button of the question, or None
    where a poll brought the news before the click: then there is nothing to ask."""
    walk.clear()
    walk.select([name])
    atspi.press(atspi.find(walk.app, pyatspi.ROLE_CHECK_BOX, "Not present", exact=True))
    atspi.set_text(walk.find(pyatspi.ROLE_TEXT, "Message"), "Meeting")
    walk.colleague(walk.ids()[name]["associateId"], "StatusNotAvailable", "Sent home")
    atspi.press(walk.find(pyatspi.ROLE_PUSH_BUTTON, "Set"))
    try:
        return walk.find(pyatspi.ROLE_PUSH_BUTTON, "Keep that", 8)
    except atspi.NotFound:
        return None


def answer_a_conflict(walk):
    """What a colleague has set meanwhile is asked about, not overwritten."""
    for _ in range(3):
        name = standing(walk.people(), "Present")[0]
        keep = order_behind_a_colleague(walk, name)
        if keep:
            break
    assert keep, "three orders behind a colleague's back, and no question"
    walk.picture("conflict")
    atspi.press(keep)
    atspi.wait_for("it is kept", lambda: walk.ids()[name]["message"] == "Sent home")


def bring_back_who_is_due(walk):
    walk.clear()
    menu(walk, "Set who is due back present")
    walk.find(pyatspi.ROLE_LABEL, "")
    walk.picture("due-back")
    walk.clear()


def wait_for_somebody(walk):
    name = standing(walk.people(), "Not present")[0]
    walk.select([name])
    menu(walk, "Tell me when they are back")
    atspi.wait_for("the bell", lambda: any(
        name in sentence and "told when" in sentence for _, sentence in walk.people()))
    walk.picture("waiting-for-somebody")
    walk.clear()


def show_tiles(walk):
    menu(walk, "Tiles")
    walk.find(pyatspi.ROLE_LIST, "Agents")
    walk.picture("tiles")
    menu(walk, "Table")
    walk.table = walk.find(pyatspi.ROLE_TABLE, "Agents")


def hide_messages(walk):
    menu(walk, "Hide messages")
    walk.picture("messages-hidden")


def main():
    walk = Walk()
    try:
        walk.picture("who-is-there")
        see_who_is_missing(walk)
        find_somebody(walk)
        chosen = send_five_to_training(walk)
        take_it_back(walk, chosen)
        change_one_with_the_pointer(walk)
        answer_a_conflict(walk)
        bring_back_who_is_due(walk)
        wait_for_somebody(walk)
        show_tiles(walk)
        hide_messages(walk)
        print(f"{walk.steps} steps walked")
    finally:
        walk.window.terminate()
        walk.window.wait(10)


if __name__ == "__main__":
    main()
