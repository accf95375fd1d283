# SPDX-License-Identifier: GPL-3.0-or-later
"""What docs/kiosk.md tells its reader to type and to write, for scripts that do it."""
import re

ADDRESS = "https://crm.example.com/SuperOffice"


class KioskGuide:
    def __init__(self, source):
        self.text = (source / "docs/kiosk.md").read_text(encoding="utf-8")

    def block(self, language, word, of=""):
        """The block of the document that has the word in it; the first behind the heading `of`."""
        text = self.text[self.text.index(f"\n## {of}"):]
        for kind, found in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            if kind == language and word in found:
                return found
        raise AssertionError(f"docs/kiosk.md has no {language} block with {word} in it")

    def line(self, word, of=""):
        """The command that begins with the word, from a block or from the text."""
        text = self.text[self.text.index(f"\n## {of}"):]
        return re.search(rf"(?:^|`|&& ){re.escape(word)}[^`]*?(?=`|\n| && )", text, re.MULTILINE)[0].lstrip("`& ")

    def names(self, path):
        """That path, which the document has to name."""
        assert f"`{path}`" in self.text, f"docs/kiosk.md does not name {path}"
        return path

    def settings(self, address):
        return self.block("ini", "secretFrom").replace(ADDRESS, address)
