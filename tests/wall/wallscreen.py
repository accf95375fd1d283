# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the screen of a wall: a picture, and what its colours say."""
import subprocess
import time

from PIL import Image

PRESENT = (0x7F, 0xE3, 0xB0)  # darkTheme() in app/gui/style/theme.cpp
ABSENT = (0xE3, 0x8B, 0x33)
ALERT = (0xFF, 0x8A, 0x80)
GROUND = (0x0F, 0x14, 0x19)


def is_green(colour):
    red, green, blue = colour
    return green > red + 60 and green > blue + 25


class Picture:
    def __init__(self, path, command=("scrot", "-o")):
        """The command is one that writes the picture to the path behind it, or a function that does."""
        if callable(command):
            command(path)
        else:
            subprocess.run([*command, str(path)], check=True)
        with Image.open(path) as image:
            self.size = image.size
            pixels = image.convert("RGB")
            self.colours = {colour: n for n, colour in pixels.getcolors(1 << 24)}
            self.corner = pixels.getpixel((0, 0))
            self.margin = {colour for _, colour in pixels.crop((0, 0, 30, 30)).getcolors()}
        self.path = path

    @property
    def shows_present(self):
        return self.colours.get(PRESENT, 0) > 100

    @property
    def shows_somebody(self):
        """Present or not, and nothing that is wrong."""
        return self.colours.get(PRESENT, 0) + self.colours.get(ABSENT, 0) > 100 and not self.shows_trouble

    @property
    def shows_trouble(self):
        """The band across the screen."""
        return self.colours.get(ALERT, 0) > self.size[0] * self.size[1] / 50

    @property
    def green(self):
        """Pixels in anything like the colour of those who are present."""
        return sum(n for colour, n in self.colours.items() if is_green(colour))

    def __str__(self):
        words = [f"{self.path.name}: {self.green} green pixels"]
        if self.shows_trouble:
            words.append("a band across the screen")
        return ", ".join(words)


def wait_for(what, condition, seconds=30.0):
    """Waits until condition() is truthy and returns it."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, what
        time.sleep(0.2)
    return found
