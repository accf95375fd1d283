#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every text of the program is in translations/, translated, with its placeholders and plural forms.

usage: translations.py SOURCE_ROOT LUPDATE
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDERS = ["app/gui", "lib"]
# English is the source: its file holds the plural forms alone.
OPTIONS = {"rollcall_en.ts": ["-pluralonly"], "rollcall_nb.ts": []}
PLURAL_FORMS = 2  # in both languages

STRING = r'"(?:[^"\\]|\\.)*"'
MARKED = re.compile(r'QT_TRANSLATE_NOOP\(\s*"(\w+)",\s*((?:' + STRING + r'\s*)+)\)')


def messages(path):
    """Every message of a .ts file by context, source and disambiguation."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def forms_of(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def placeholders(text):
    return sorted(re.findall(r"%(?:n|L?\d+)", text))


def keeps_edges(source, form):
    """Mnemonic, space at the ends and ellipsis are part of what a text means on a button or in a menu."""
    return (source.count("&") == form.count("&")
            and source.startswith(" ") == form.startswith(" ")
            and source.endswith("…") == form.endswith("…"))


def problems_in(message, source):
    forms = forms_of(message)
    if message.find("translation").get("type"):
        yield "is " + message.find("translation").get("type")
    elif not all(form.strip() for form in forms):
        yield "is empty"
    elif message.get("numerus") == "yes" and len(forms) != PLURAL_FORMS:
        yield f"has {len(forms)} plural forms instead of {PLURAL_FORMS}"
    elif any(placeholders(form) != placeholders(source) for form in forms):
        yield "has other placeholders"
    elif not all(keeps_edges(source, form) for form in forms):
        yield "differs in mnemonic, leading space or ellipsis"


def updated(root, lupdate, name, folder):
    """The messages that lupdate finds today, and its complaints."""
    copy = Path(folder) / name
    shutil.copy(root / "translations" / name, copy)
    run = subprocess.run([lupdate, *FOLDERS, "-silent", "-locations", "none", "-no-obsolete", *OPTIONS[name],
                          "-ts", str(copy)], cwd=root, capture_output=True, text=True, check=True)
    return messages(copy), run.stderr.splitlines()


def marked_texts(root):
    """What the sources mark; lupdate silently loses a marked text inside a call of something named tr()."""
    for path in sorted((root / "lib").rglob("*.cpp")) + sorted((root / "app/gui").rglob("*.cpp")):
        for context, text in MARKED.findall(path.read_text(encoding="utf-8")):
            parts = (part[1:-1] for part in re.findall(STRING, text))
            yield path.relative_to(root), (context, "".join(parts).replace('\\"', '"').replace("\\n", "\n"), "")


def problems(root, lupdate):
    with tempfile.TemporaryDirectory() as folder:
        for name in OPTIONS:
            committed = messages(root / "translations" / name)
            found, complaints = updated(root, lupdate, name, folder)
            yield from (f"lupdate: {line}" for line in complaints)
            yield from (f"{name}: lacks {key[:2]}; run update_translations" for key in found.keys() - committed.keys())
            yield from (f"{name}: {key[:2]} is no longer in use" for key in committed.keys() - found.keys())
            for key, message in committed.items():
                yield from (f"{name}: {key[:2]} {problem}" for problem in problems_in(message, key[1]))
    known = messages(root / "translations" / "rollcall_nb.ts")
    yield from (f"{path}: lupdate does not see {key[1]!r}" for path, key in marked_texts(root) if key not in known)


def main():
    root, lupdate = Path(sys.argv[1]).resolve(), sys.argv[2]
    if not Path(lupdate).exists():
        sys.exit(f"{lupdate} is missing; nothing can be checked")
    found = sorted(set(problems(root, lupdate)))
    print("\n".join(found) or f"{len(messages(root / 'translations' / 'rollcall_nb.ts'))} texts in order")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
