#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lead orders and narrows the list with the keyboard, stars two people and comes back the next morning: the order,
the favourites, the narrowing and the person with the focus are as they were, the selection is not.
Usage: drive_view.py BIN_DIR"""
import configparser
import os
import pathlib
import subprocess
import sys

import atspi
import pyatspi

BIN = pathlib.Path(sys.argv[1])
SETTINGS = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "rollcall" / "rollcall.ini"


def start_tenant():
    tenant = subprocess.Popen([BIN / "rollcall-sim", "--agents", "24", "--seed", "7"],
                              stdout=subprocess.PIPE, text=True)
    return tenant, tenant.stdout.readline().split()[-1]


def write_profile(url):
    SETTINGS.parent.mkdir(parents=True)
    SETTINGS.write_text(f"[profiles]\nacme\\name=Acme Service\nacme\\address={url}\nacme\\user=demo\n",
                        encoding="utf-8")


def stored(key):
    settings = configparser.ConfigParser(interpolation=None)
    settings.optionxform = str
    settings.read(SETTINGS, encoding="utf-8")
    return {f"{section}/{name}": value for section in settings.sections()
            for name, value in settings[section].items()}.get(key)


def stored_favourites():
    return (stored("profiles/acme\\favourites") or "").replace(" ", "").split(",")


def open_window(first_time):
    window = subprocess.Popen([BIN / "rollcall", "--light"])
    app = atspi.program()
    if first_time:
        atspi.press(atspi.find(app, pyatspi.ROLE_PUSH_BUTTON, "Sign in"))
        dialog = atspi.find(app, pyatspi.ROLE_DIALOG, "Sign in to Acme Service")
        atspi.set_text(atspi.find(dialog, pyatspi.ROLE_PASSWORD_TEXT), "demo")
        atspi.press(atspi.find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Sign in"))
    table = atspi.find(app, pyatspi.ROLE_TABLE, "Agents")
    frame = atspi.find(app, pyatspi.ROLE_FRAME, "Rollcall")
    atspi.wait_for("an active window", lambda: frame.getState().contains(pyatspi.STATE_ACTIVE))
    return window, app, table


def close_window(window):
    atspi.keys("ctrl+q")
    assert window.wait(10) == 0


def people(table):
    """Names in their order, team by team."""
    teams = []
    for sentence in atspi.rows(table).values():
        if sentence.endswith((", expanded", ", collapsed")):
            teams.append([])
        else:
            teams[-1].append(sentence)
    return teams


def is_ordered(table, reverse):
    names = [[sentence.split(",")[0].casefold() for sentence in team] for team in people(table)]
    plain = [[name for name in team if name.isascii()] for team in names]  # where the locale does not matter
    return sum(len(team) for team in plain) > 10 and all(
        team == sorted(team, reverse=reverse) for team in plain)


def column_heading(table, column):
    return table.queryTable().getColumnHeader(column).name


def order_by_name(table):
    assert column_heading(table, 0) == "Service availability, in ascending order"
    atspi.keys("alt+2")
    atspi.wait_for("ascending names", lambda: is_ordered(table, False))
    assert column_heading(table, 1) == "Name, in ascending order"
    atspi.keys("alt+0")
    atspi.wait_for("descending names", lambda: is_ordered(table, True))
    assert column_heading(table, 1) == "Name, in descending order"


def star_two(app, table):
    """The first two people below the first heading, without selecting anybody by the pointer."""
    atspi.keys("ctrl+f")
    atspi.keys("Down")  # from the search to the first person
    for _ in range(2):
        atspi.keys("Down", "ctrl+d")
    atspi.wait_for("two favourites", lambda: len(starred(table)) == 2)
    atspi.find(app, pyatspi.ROLE_LABEL, "1 selected")
    return starred(table)


def starred(table):
    return [sentence for team in people(table) for sentence in team if ", favourite, " in sentence]


def main():
    tenant, url = start_tenant()
    write_profile(url)
    window, app, table = open_window(True)
    try:
        order_by_name(table)
        favourites = star_two(app, table)
        atspi.keys("ctrl+shift+f")
        atspi.wait_for("only favourites", lambda: sum(people(table), []) == favourites)
        close_window(window)
        assert stored("order/by") == "name" and stored("order/descending") == "true"
        ids = stored_favourites()
        focused = stored("profiles/acme\\shown\\focusedPerson")
        assert len(ids) == 2 and focused in ids, (ids, focused)

        window, app, table = open_window(False)
        atspi.wait_for("the same favourites", lambda: len(starred(table)) == 2
                       and starred(table) == sum(people(table), []))
        assert column_heading(table, 1) == "Name, in descending order"
        atspi.find(app, pyatspi.ROLE_PUSH_BUTTON, "Show: Favourites")
        labels = [node.name for node in atspi.walk(app)
                  if node.getRole() == pyatspi.ROLE_LABEL and atspi.is_showing(node)]
        assert not [label for label in labels if label.endswith("selected")], labels

        atspi.keys("ctrl+f")
        atspi.keys("Down")  # the table has the focus, on the person of yesterday
        atspi.keys("ctrl+d")
        ids.remove(focused)
        atspi.wait_for("one favourite", lambda: stored_favourites() == ids)
        atspi.keys("ctrl+shift+c")
        atspi.wait_for("everybody", lambda: len(sum(people(table), [])) > 20)
        assert len(starred(table)) == 1
        close_window(window)
        print("kept: order, favourites, narrowing and focus of", focused)
    finally:
        window.terminate()
        window.wait(10)
        tenant.terminate()
        tenant.wait(10)


if __name__ == "__main__":
    main()
