#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tiles as a screen reader and a keyboard see them: sentences, focus in two dimensions, the menu of a status, two
people selected and changed, and both forms with the same selection; what the server says is the proof.
Usage: drive_tiles.py BIN_DIR"""
import os
import pathlib
import subprocess

import atspi
import pyatspi
from drive_window import BIN, ctl, sign_in, start_tenant, write_profile


def choose_form(app, name):
    """By the View menu, where the choice has its name and its keys."""
    item = atspi.wait_for(name, lambda: next(
        node for node in atspi.walk(app) if node.getRole() == pyatspi.ROLE_MENU_ITEM and node.name == name))
    atspi.press(item)
    atspi.wait_for(f"{name} chosen", lambda: item.getState().contains(pyatspi.STATE_CHECKED))


def tiles_of(app):
    tiles = atspi.find(app, pyatspi.ROLE_LIST, "Agents")
    atspi.wait_for("the tiles", lambda: tiles.childCount > 20)
    return tiles


def sentences(tiles):
    return [tiles.getChildAtIndex(i).name for i in range(tiles.childCount)]


def focused(tiles):
    """The row that has the keyboard focus."""
    return atspi.wait_for("the focus", lambda: next(
        (row for row in range(tiles.childCount)
         if tiles.getChildAtIndex(row).getState().contains(pyatspi.STATE_FOCUSED)), None))


def walk_by_keys(app, tiles):
    """Right, down and back: the focus goes where the tiles stand, and is told."""
    tiles.queryComponent().grabFocus()
    atspi.keys("Home")
    atspi.keys("Down")
    start = focused(tiles)
    assert start == 1, start
    atspi.keys("Right")
    box = tiles.getChildAtIndex(focused(tiles)).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    first = tiles.getChildAtIndex(start).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    assert box.x > first.x and box.y == first.y, (first, box)
    atspi.keys("Left")
    atspi.keys("Down")
    box = tiles.getChildAtIndex(focused(tiles)).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    assert box.x == first.x and box.y > first.y, (first, box)
    atspi.press(atspi.find(app, pyatspi.ROLE_PUSH_BUTTON, "Clear"))
    atspi.wait_for("nobody selected", lambda: tiles.queryTable().nSelectedRows == 0)


def gone_by_menu(tiles, row):
    """What a click on the status does, as an action of the tile. Qt shows no popup menu to assistive programs: keys."""
    atspi.press(tiles.getChildAtIndex(row))
    atspi.keys(*["Down"] * 6, "Return")


def main():
    tenant, url = start_tenant()
    write_profile(url)
    window = subprocess.Popen([BIN / "rollcall", "--light"])
    try:
        app = atspi.program()
        sign_in(app)
        atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        choose_form(app, "Tiles")
        tiles = tiles_of(app)
        people = [(row, name) for row, name in enumerate(sentences(tiles)) if "requests" in name]
        assert len(people) >= 20, people
        assert any("present, " in name and "expanded" in name for name in sentences(tiles))
        walk_by_keys(app, tiles)

        grid = tiles.queryTable()
        for row, _ in people[:2]:
            grid.addRowSelection(row)
        atspi.find(app, pyatspi.ROLE_LABEL, "2 selected")
        assert tiles.getChildAtIndex(people[1][0]).getState().contains(pyatspi.STATE_SELECTED)
        choose_form(app, "Table")
        table = atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        assert table.queryTable().isRowSelected(people[0][0])
        choose_form(app, "Tiles")
        tiles = tiles_of(app)
        atspi.press(atspi.find(app, pyatspi.ROLE_CHECK_BOX, "Not present", exact=True))
        atspi.press(atspi.find(app, pyatspi.ROLE_PUSH_BUTTON, "Set 2 people"))
        atspi.find(app, pyatspi.ROLE_LABEL, "2 people set to Not present")
        names = [name.split(",")[0] for _, name in people[:2]]
        absent = [agent["name"] for agent in ctl(url, "list", "--status", "absent", "--json")]
        assert sorted(absent) == sorted(names), (absent, names)
        atspi.wait_for("their tiles say so", lambda: all(
            any(tile.startswith(f"{name}, Not present") for tile in sentences(tiles)) for name in names))

        row = next(row for row, name in enumerate(sentences(tiles)) if ", Present, may" in name)
        gone_by_menu(tiles, row)
        atspi.wait_for("three people absent", lambda: len(ctl(url, "list", "--status", "absent", "--json")) == 3)
        print("the server has", ", ".join(names), "and a third one not present, set from the tiles")
    finally:
        window.terminate()
        window.wait(10)
        tenant.terminate()
        tenant.wait(10)
    stored = (pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "rollcall" / "rollcall.ini").read_text(encoding="utf-8")
    assert "form=tiles" in stored, stored


if __name__ == "__main__":
    main()
