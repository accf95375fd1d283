#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pointer rests on one person and the keyboard focus on another while colleagues change 20 times a minute: neither
row may move, everybody else may. Where one does, it says who stands there now, lists the rows before and after, and
leaves a picture beside BIN_DIR. Usage: hold_rows.py BIN_DIR [MINUTES [table|tiles [ROLLCALL_OPTION...]]]"""
import pathlib
import subprocess
import sys
import time

import atspi
import pyatspi
from drive_tiles import choose_form, tiles_of

BIN = pathlib.Path(sys.argv[1])
MINUTES = float(sys.argv[2]) if len(sys.argv) > 2 else 10
FORM = sys.argv[3] if len(sys.argv) > 3 else "table"
OPTIONS = sys.argv[4:] or ["--light"]
NOBODY = "nobody"


def person(row):
    return row.name.split(",")[0]


def row_at(view, row):
    """In the table the cell with the name, which says the row's sentence."""
    return view.queryTable().getAccessibleAt(row, 1 if FORM == "table" else 0)


def sentences(view):
    """Of all rows; asked for again where rows moved meanwhile, see person_at()."""
    def look():
        found = [row_at(view, row).name for row in range(view.queryTable().nRows)]
        return found if all(found) else None
    return atspi.wait_for("the rows", look)


def names(view):
    return [sentence.split(",")[0] for sentence in sentences(view)]


def people(view):
    return [(row, sentence) for row, sentence in enumerate(sentences(view)) if "requests" in sentence]


def spot(view, row):
    """Where the name stands, in the row or tile."""
    box = row_at(view, row).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 3, box.y + min(12, box.height // 2)


def person_at(view, point):
    """Who is shown at that point of the screen. Qt ends the objects of a table's cells where rows move, whichever: one
    that has ended between the two questions has no name any more, which tells nothing, so both are put again."""
    def look():
        row = view.queryComponent().getAccessibleAtPoint(*point, pyatspi.DESKTOP_COORDS)
        return person(row) if row else NOBODY
    return atspi.wait_for(f"an answer about {point}", look)


def focus_on(view, row):
    """A click on the name gives that row the keyboard focus, which stays when the pointer leaves."""
    point = spot(view, row)
    subprocess.run(["xdotool", "mousemove", str(point[0]), str(point[1]), "click", "1"], check=True)
    atspi.wait_for("the focus", lambda: view.queryTable().isRowSelected(row))
    return point


def rest(view, row):
    """The pointer comes to rest there."""
    point = spot(view, row)
    subprocess.run(["xdotool", "mousemove", str(point[0] - 9), str(point[1])], check=True)
    subprocess.run(["xdotool", "mousemove", str(point[0]), str(point[1])], check=True)
    return point


def check(view, hand, point, expected, seconds, before):
    there = person_at(view, point)
    if there == expected:
        return
    picture = (BIN.parent / "hold-rows.png").absolute()
    subprocess.run(["scrot", "-o", str(picture)], check=True)
    print("rows before:", ", ".join(before))
    print("rows after: ", ", ".join(names(view)))
    print("picture", picture)
    raise AssertionError(f"{there} stands where {expected} was ({hand}, {point}) after {seconds:.0f} s")


def watch(view, focus, pointer):
    """Both points of the screen, with who stands there, once a second."""
    before, order = sentences(view), names(view)
    looks, changed, orders = 0, 0, 0
    start = time.monotonic()
    while (seconds := time.monotonic() - start) < MINUTES * 60:
        time.sleep(1)
        looks += 1
        check(view, "focus", *focus, seconds, order)
        check(view, "pointer", *pointer, seconds, order)
        if looks % 10:
            continue
        now = sentences(view)
        changed += len(set(now) - set(before))
        orders += order != (order := [sentence.split(",")[0] for sentence in now])
        before = now
    print(f"{looks} looks in {MINUTES} min: {focus[1]} (focus) and {pointer[1]} (pointer) stayed in the {FORM}; "
          f"{changed} changed sentences, {orders} other orders around them")
    assert changed > 0, "nothing changed: this run shows nothing"


def main():
    window = subprocess.Popen([BIN / "rollcall", "--demo", "--agents", "60", "--churn", "20", *OPTIONS])
    try:
        app = atspi.program()
        view = atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
        atspi.wait_for("the agents", lambda: view.queryTable().nRows > 20)
        if FORM == "tiles":
            choose_form(app, "Tiles")
            view = tiles_of(app)
        rows = people(view)
        focus_row, pointer_row = rows[2][0], rows[6][0]
        points = focus_on(view, focus_row), rest(view, pointer_row)
        focused, pointed = (person_at(view, point) for point in points)
        assert focused != pointed and NOBODY not in (focused, pointed), (focused, pointed)
        watch(view, (points[0], focused), (points[1], pointed))
    finally:
        window.terminate()
        window.wait(10)


if __name__ == "__main__":
    main()
