#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lead makes teams of the groups, gives one a minimum that is not met, and sees the window say so; passes the teams on
as a file and takes them back; follows another team and hears no more of the first.
Usage: drive_teams.py BIN_DIR"""
import os
import pathlib
import subprocess

import atspi
import pyatspi
from drive_window import BIN, ctl, sign_in, start_tenant, write_profile

MINIMUM = 99


def open_teams(app):
    """Opens the settings on their page of teams."""
    atspi.keys("ctrl+comma")
    dialog = atspi.find(app, pyatspi.ROLE_DIALOG, "Settings")
    pages = atspi.find(dialog, pyatspi.ROLE_LIST, "Pages").queryTable()
    names = [pages.getAccessibleAt(row, 0).name for row in range(pages.nRows)]
    pages.addRowSelection(names.index("Teams"))
    atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Import teams")
    return dialog


def teams_in(dialog):
    table = atspi.find(dialog, pyatspi.ROLE_TABLE, "Teams").queryTable()
    return {table.getAccessibleAt(row, 0).name: row for row in range(table.nRows)}


def choose(dialog, team):
    row = teams_in(dialog)[team]
    atspi.find(dialog, pyatspi.ROLE_TABLE, "Teams").queryTable().addRowSelection(row)
    atspi.wait_for(f"the form of {team}", lambda: atspi.text_of(
        atspi.find(dialog, pyatspi.ROLE_TEXT, "Name of the team")) == team)


def save(dialog):
    atspi.press(atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Save"))
    atspi.wait_for("the settings to close", lambda: not atspi.is_showing(dialog))


def answer_file_dialog(app, title, path, button):
    files = atspi.wait_for(title, lambda: next(
        (node for node in atspi.walk(app) if node.name == title and atspi.is_showing(node)), None))
    atspi.set_text(atspi.find(files, pyatspi.ROLE_TEXT, "File name"), str(path))
    atspi.press(atspi.find(files, pyatspi.ROLE_PUSH_BUTTON, button))


def start_from_the_groups(app, group, exported):
    dialog = open_teams(app)
    atspi.press(atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Start from the groups"))
    choose(dialog, group)
    minimum = atspi.find(dialog, pyatspi.ROLE_SPIN_BUTTON, "Minimum")
    minimum.queryValue().currentValue = MINIMUM
    atspi.press(atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Export the teams"))
    answer_file_dialog(app, "Export teams", exported, "Save")
    atspi.find(dialog, pyatspi.ROLE_LABEL, "Exported to")
    save(dialog)


def remove_the_last(dialog, remove):
    """The table goes with it. A press that meets the button while it is still down from the one before is lost."""
    for _ in range(3):
        atspi.press(remove)
        try:
            return atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Start from the groups", 5)
        except atspi.NotFound:
            continue
    raise atspi.NotFound("Start from the groups")


def import_again(app, exported):
    """Every team goes; the file brings them back."""
    dialog = open_teams(app)
    remove = atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Remove the team")
    for left in (3, 2, 1):
        atspi.press(remove)
        atspi.wait_for(f"{left} teams", lambda wanted=left: len(teams_in(dialog)) == wanted)
    remove_the_last(dialog, remove)
    atspi.press(atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Import teams"))
    answer_file_dialog(app, "Import teams", exported, "Open")
    atspi.find(dialog, pyatspi.ROLE_LABEL, f"4 teams read from {exported.name}")
    return dialog


def heading_of(app, group):
    table = atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
    return next((name for name in atspi.rows(table).values() if name.startswith(group + ",")), "")


def main():
    tenant, url = start_tenant()
    write_profile(url)
    window = subprocess.Popen([BIN / "rollcall", "--light"])
    kept = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "rollcall/teams/acme.json"
    exported = pathlib.Path(os.environ["HOME"]) / "our teams.json"
    try:
        app = atspi.program()
        sign_in(app)
        atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        groups = [agent["group"] for agent in ctl(url, "list", "--json")]
        group, other = sorted(set(groups), key=groups.count)[-1:-3:-1]
        shortage = f"{group}: {groups.count(group)} present, minimum {MINIMUM}"

        assert not kept.exists()
        start_from_the_groups(app, group, exported)
        atspi.find(app, pyatspi.ROLE_LABEL, shortage)
        heading = atspi.wait_for("the heading", lambda: heading_of(app, group))
        assert "below minimum" in heading and f"minimum {MINIMUM}" in heading, heading
        assert kept.read_bytes() == exported.read_bytes()

        dialog = import_again(app, exported)
        choose(dialog, other)
        atspi.press(atspi.find(dialog, pyatspi.ROLE_CHECK_BOX, "Follow this team"), "Toggle")
        save(dialog)
        assert kept.read_bytes() == exported.read_bytes()
        atspi.wait_for("no word of a team that is not followed", lambda: not any(
            node.name == shortage and atspi.is_showing(node) for node in atspi.walk(app)))
        assert "below minimum" in heading_of(app, group)  # the window counts as before
        print(f"{shortage}; {exported.stat().st_size} bytes passed on; followed: {other}")
    finally:
        window.terminate()
        window.wait(10)
        tenant.terminate()
        tenant.wait(10)


if __name__ == "__main__":
    main()
