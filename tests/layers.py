#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the shape of the house: includes point only down, no window toolkit in lib/, no overlong files.

usage: layers.py SOURCE_ROOT QT_GUI_AND_WIDGETS_INCLUDE_DIRS (separated by semicolons)
"""
import os
import re
import sys
from pathlib import Path

# What a room may include besides itself.
BELOW = {
    "domain": [],
    "api": ["domain"],
    "photos": ["domain", "api"],
    "roster": ["domain", "api"],
    "change": ["domain", "api", "roster"],
    "session": ["domain", "api", "roster"],
    "models": ["domain", "api", "roster"],
    "journal": ["domain", "api", "roster"],
}
WITHOUT_GUI = ["lib", "app/cli", "app/sim"]
IMAGES = {"lib/photos": {"QImage", "QImageReader"}}  # what a room without windows may have of Qt Gui
NEVER = {
    "app/gui/wall": ["change"],  # the wall cannot write
    "app/gui/bus": ["change", "session", "window"],  # scripts ask the program, which refuses what the window would
}
MAX_LINES = 300
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.MULTILINE)


def gui_headers(directories):
    """Names of all headers of Qt Gui and Qt Widgets, as they may stand in an include."""
    names = set()
    for directory in directories:
        if directory.name in ("QtGui", "QtWidgets"):
            names |= {name for name in os.listdir(directory) if (directory / name).is_file()}
    return names


def is_gui(include, headers):
    module, _, name = include.rpartition("/")
    return module in ("QtGui", "QtWidgets") or (module == "" and name in headers)


def problems_of(path, root, headers):
    relative = path.relative_to(root).as_posix()
    text = path.read_text(encoding="utf-8")
    includes = INCLUDE.findall(text)
    parts = relative.split("/")

    if parts[0] == "lib" and len(parts) > 2:
        room = parts[1]
        if room not in BELOW:
            yield f"{relative}: lib/{room} has no place in the order of rooms; give it one in tests/layers.py"
            return
        for include in includes:
            other = include.split("/")[0]
            if other == "app" or (other in BELOW and other != room and other not in BELOW[room]):
                yield f"{relative}: {room} must not include {include}"
            if include.startswith(".."):
                yield f"{relative}: include {include} from lib/, not by a relative path"

    for folder, rooms in NEVER.items():
        for include in includes:
            if relative.startswith(folder + "/") and include.split("/")[0] in rooms:
                yield f"{relative}: {folder} must not include {include}"

    if any(relative.startswith(folder + "/") for folder in WITHOUT_GUI):
        allowed = IMAGES.get("/".join(parts[:2]), set())
        for include in includes:
            if is_gui(include, headers) and include not in allowed:
                yield f"{relative}: no window toolkit here, but it includes {include}"

    lines = text.count("\n")
    if lines > MAX_LINES and not re.search(r"^\s*// long: \S", text, re.MULTILINE):
        yield f"{relative}: {lines} lines; split it, or say why not in a line '// long: reason'"


def main():
    root = Path(sys.argv[1])
    headers = gui_headers([Path(directory) for directory in sys.argv[2].split(";")])
    if "QColor" not in headers or "QWidget" not in headers:
        sys.exit("the headers of Qt Gui and Qt Widgets were not found; nothing can be checked")
    files = sorted(path for room in ("lib", "app") for path in (root / room).rglob("*") if path.suffix in (".h", ".cpp"))
    problems = [problem for path in files for problem in problems_of(path, root, headers)]
    print("\n".join(problems) or f"{len(files)} files in order")
    sys.exit(1 if problems or not files else 0)


if __name__ == "__main__":
    main()
