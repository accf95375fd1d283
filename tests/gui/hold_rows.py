#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pointer rests on one person and the keyboard focus on another while colleagues change 20 times a minute: neither
row may move, everybody else may. Usage: hold_rows.py BIN_DIR [MINUTES]"""
import pathlib
import subprocess
import sys
import time

import atspi
import pyatspi

BIN = pathlib.Path(sys.argv[1])
MINUTES = float(sys.argv[2]) if len(sys.argv) > 2 else 10


def person(cell):
    return cell.name.split(",")[0]


def middle(cell):
    box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 3, box.y + box.height // 2


def person_at(table, point):
    """Who is shown at that point of the screen."""
    row = table.queryComponent().getAccessibleAtPoint(*point, pyatspi.DESKTOP_COORDS)
    return person(row) if row else ""


def people(table):
    return [(row, name) for row, name in atspi.rows(table).items() if "requests" in name]


def focus_on(table, row):
    """A click on the name gives that row the keyboard focus, which stays when the pointer leaves."""
    point = middle(table.queryTable().getAccessibleAt(row, 1))
    subprocess.run(["xdotool", "mousemove", str(point[0]), str(point[1]), "click", "1"], check=True)
    atspi.wait_for("the focus", lambda: table.queryTable().isRowSelected(row))


def rest(table, row):
    """The pointer comes to rest there."""
    point = middle(table.queryTable().getAccessibleAt(row, 1))
    subprocess.run(["xdotool", "mousemove", str(point[0] - 9), str(point[1])], check=True)
    subprocess.run(["xdotool", "mousemove", str(point[0]), str(point[1])], check=True)
    return point


def main():
    window = subprocess.Popen([BIN / "rollcall", "--demo", "--agents", "60", "--churn", "20", "--light"])
    try:
        table = atspi.find(atspi.program(), pyatspi.ROLE_TABLE, "Agents")
        atspi.wait_for("the agents", lambda: len(people(table)) > 20)
        rows = people(table)
        focus_row, pointer_row = rows[2][0], rows[6][0]
        focus_on(table, focus_row)
        focus_point = middle(table.queryTable().getAccessibleAt(focus_row, 1))
        pointer_point = rest(table, pointer_row)
        focused, pointed = person_at(table, focus_point), person_at(table, pointer_point)
        assert focused and pointed and focused != pointed, (focused, pointed)

        before = dict((person_name.split(",")[0], person_name) for _, person_name in rows)
        order = [name.split(",")[0] for _, name in rows]
        looks, changed, orders = 0, 0, 0
        end = time.monotonic() + MINUTES * 60
        while time.monotonic() < end:
            time.sleep(1)
            looks += 1
            assert person_at(table, focus_point) == focused, f"focus moved after {looks} s"
            assert person_at(table, pointer_point) == pointed, f"pointer's row moved after {looks} s"
            if looks % 10:
                continue
            rows = people(table)
            now = dict((name.split(",")[0], name) for _, name in rows)
            changed += sum(before.get(who) != sentence for who, sentence in now.items())
            orders += order != (order := [name.split(",")[0] for _, name in rows])
            before = now
        print(f"{looks} looks in {MINUTES} min: {focused} (focus) and {pointed} (pointer) stayed; "
              f"{changed} changed sentences, {orders} other orders around them")
        assert changed > 0, "nothing changed: this run shows nothing"
    finally:
        window.terminate()
        window.wait(10)


if __name__ == "__main__":
    main()
