#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `rollcall --tray` costs with 500 agents in a real panel: memory and the start beside a bare program in the
tray, processor time and wake-ups over ten minutes, and how soon a click leaves as a request."""
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "gui"))

import panel  # noqa: E402 pylint: disable=wrong-import-position
from benchlib import BENCH, BIN, ENVIRONMENT, fail, pss, row, shown  # noqa: E402 pylint: disable=wrong-import-position
from benchserver import serve_https  # noqa: E402 pylint: disable=wrong-import-position
from gi.repository import GLib  # noqa: E402 pylint: disable=wrong-import-position

RUNS = 5
STARTS = 10
SETTLED = 15  # seconds
MINUTES = float(os.environ.get("BENCH_TRAY_MINUTES", "10"))
CLICKS = 30
ROLLCALL = [BIN / "rollcall", "--demo", "--agents", "500", "--tray"]


class Run:
    """A program in the tray, until the end of the block."""

    def __init__(self, command, home):
        self.command = command
        self.environment = {**ENVIRONMENT, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home + "/cache"}

    def __enter__(self):
        start = time.perf_counter()
        self.process = subprocess.Popen(self.command, env=self.environment, stdout=subprocess.DEVNULL)
        self.icon = panel.Icon(pause=0.005)
        self.seconds = time.perf_counter() - start
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        panel.wait_for("no icon", lambda: not panel.items(), 0.005)


def measure(command, home):
    """Median memory and the times until the icon."""
    sizes, starts = [], []
    for _ in range(STARTS):
        with Run(command, home) as run:
            starts.append(run.seconds)
            if len(sizes) < RUNS:
                time.sleep(SETTLED)
                sizes.append(pss(run.process))
    return statistics.median(sizes), starts


def used(process):
    """Processor seconds and wake-ups so far, all threads."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    wakes = 0
    for status in Path(f"/proc/{process.pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                wakes += int(line.split()[1])
    return seconds, wakes


def simulator_of(process):
    """The address of the demo's tenant: the port on which the child listens."""
    child = int(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()[0])
    inodes = {os.readlink(link)[8:-1] for link in Path(f"/proc/{child}/fd").iterdir()
              if os.readlink(link).startswith("socket:")}
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if fields[3] == "0A" and fields[9] in inodes:
            return f"http://127.0.0.1:{int(fields[1].split(':')[1], 16)}"
    return fail("the demo's tenant listens nowhere")


def total(address):
    with urllib.request.urlopen(address + "/sim/stats") as answer:
        return int(answer.read().split(b'"total":')[1].split(b"}")[0].split(b",")[0])


def click(run, address):
    """Seconds from the click on an entry to the first request at the server."""
    time.sleep(1.5)  # what the last one began has ended
    entries = run.icon.entries()
    number = entries["Present"][0]
    menu = run.icon.read(run.icon.owner, run.icon.path, panel.ITEM, "Menu")
    before = total(address)
    start = time.perf_counter()
    run.icon.call(run.icon.owner, menu, panel.MENU, "Event",
                  GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("s", ""), 0)))
    while total(address) == before:
        if time.perf_counter() - start > 5:
            fail("a click without a request")
    return time.perf_counter() - start


if not os.environ.get("DISPLAY"):
    fail("needs a display; scripts/bench brings one")
with tempfile.TemporaryDirectory() as folder:
    os.environ["XDG_CONFIG_HOME"] = folder
    tray = panel.start()
    panel.wait_for("a panel", lambda: panel.items() is not None)
    url, certificate = serve_https(Path(folder))
    rollcall, starts = measure(ROLLCALL, folder)
    secure, bare_starts = measure([BENCH / "baretray", url, certificate], folder)
    empty, _ = measure([BENCH / "baretray"], folder)
    with Run(ROLLCALL, folder) as running:
        time.sleep(SETTLED)
        server = simulator_of(running.process)
        clicks = [click(running, server) for _ in range(CLICKS)]
        time.sleep(SETTLED)
        first, woken = used(running.process)
        time.sleep(MINUTES * 60)
        last, woken_last = used(running.process)
    tray.terminate()
    tray.wait()
share = (last - first) / (MINUTES * 60) * 100
wakes = (woken_last - woken) / (MINUTES * 60)
median = statistics.median(clicks) * 1000
ratio = statistics.median(starts) / statistics.median(bare_starts)
row("memory of `rollcall --tray` with 500 agents (PSS)", f"{rollcall:.1f} MiB ({RUNS})",
    f"icon and menu, the same libraries, one https request: {secure:.1f} MiB", f"{rollcall / secure:.2f}×",
    "at most 1.25×", rollcall <= 1.25 * secure)
row("the same", f"{rollcall:.1f} MiB ({RUNS})", f"icon and menu: {empty:.1f} MiB", f"{rollcall / empty:.2f}×", "–", True)
row("start to the icon in the panel", shown(starts), f"that program: {shown(bare_starts)}", f"{ratio:.2f}×",
    "at most 1.5×", ratio <= 1.5)
row(f"processor, in the tray, {MINUTES:g} min", f"{share:.3f} % of a core", "–", "–", "at most 0.1 %", share <= 0.1)
row(f"wake-ups, in the tray, {MINUTES:g} min", f"{wakes:.2f} a second", "–", "–", "at most 1", wakes <= 1)
row("click on an entry to the request at the server", shown(clicks), "–", "–", "at most 50 ms", median <= 50)
