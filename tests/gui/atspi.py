# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds and uses what a program shows, as a screen reader would."""
import subprocess
import time

import pyatspi
from gi.repository import GLib


class NotFound(AssertionError):
    """Nothing of that role and name showed up in time."""


def wait_for(what, condition, seconds=20.0):
    """Waits until condition() is truthy and returns it; objects may vanish while we look."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except Exception:  # pylint: disable=broad-except
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise NotFound(what)
        time.sleep(0.1)


def program(name="rollcall"):
    """The accessible object of a running program."""
    def look():
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            child = desktop.getChildAtIndex(i)
            if child and child.name.lower() == name:
                return child
        return None
    return wait_for(f"program {name}", look)


def walk(node, limit=300):
    """Every object below node, tables not entered."""
    yield node
    if node.getRole() == pyatspi.ROLE_TABLE:
        return
    for i in range(min(node.childCount, limit)):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child, limit)


def is_showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def find(root, role, name="", seconds=20.0, exact=False):
    """The first showing object of that role whose name starts with name, or is exactly that."""
    def look():
        for node in walk(root):
            fits = node.name == name if exact else node.name.startswith(name)
            if node.getRole() == role and fits and is_showing(node):
                return node
        return None
    return wait_for(f"{role} {name!r}", look, seconds)


def press(node, action="Press"):
    """Does what a click does."""
    actions = node.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    index = names.index(action) if action in names else 0
    actions.doAction(index)


def press_when(what, look):
    """Presses what `look` finds, once it is there and while it is: the bar is built anew as choices change."""
    def attempt():
        node = look()
        try:
            press(node)
        except GLib.GError:
            return False
        return True
    wait_for(what, attempt)


def set_text(node, text):
    node.queryEditableText().setTextContents(text)


def text_of(node):
    return node.queryText().getText(0, -1)


def keys(*combination):
    """Real key strokes into the focused window."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *combination], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)


def rows(table):
    """The row sentences of a roster table: row number to the accessible name of its name cell."""
    grid = table.queryTable()
    return {row: grid.getAccessibleAt(row, 1).name for row in range(grid.nRows)}
