#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `rollcall --wall` costs on a screen of 3840 × 2160 with 400 people on one page: memory beside an empty window
of that size, and processor time while it polls every 10 seconds. Needs a display of that size and a keyring."""
import os
import statistics
import subprocess
import tempfile
import time

from benchlib import BENCH, Sim, fail, pss, row
from benchwall import INTERVAL, Wall, screen_size, used

RUNS = 5
SETTLED = 15  # seconds: the first poll and one more
MINUTES = float(os.environ.get("BENCH_WALL_MINUTES", "10"))
PEOPLE = 400


def memory(start):
    sizes = []
    for _ in range(RUNS):
        process = start()
        time.sleep(SETTLED)
        if process.poll() is not None:
            fail("it ended by itself")
        sizes.append(pss(process))
        process.terminate()
        process.wait()
    return statistics.median(sizes)


if screen_size() != (3840, 2160):
    fail("needs a display of 3840 × 2160; scripts/bench brings one")
with tempfile.TemporaryDirectory() as home, Sim("--agents", str(PEOPLE), "--groups", "4", "--churn", "24") as sim:
    wall = Wall(home, sim, "--distance", "0.8", "--diagonal", "55")
    rollcall = memory(wall.start)
    empty = memory(lambda: subprocess.Popen([BENCH / "barewindow", "--full"], stdout=subprocess.DEVNULL))
    process = wall.start()
    time.sleep(SETTLED)
    sim.requests()
    before = used([process.pid])
    time.sleep(MINUTES * 60)
    share = (used([process.pid]) - before) / (MINUTES * 60) * 100
    polls = sim.requests()
    process.terminate()
    process.wait()
row(f"memory of `rollcall --wall`, {PEOPLE} people on one 4K page (PSS)", f"{rollcall:.1f} MiB ({RUNS})",
    f"empty window of that size: {empty:.1f} MiB", f"{rollcall / empty:.2f}×", "at most 2.5×", rollcall <= 2.5 * empty)
if polls < MINUTES * 60 / INTERVAL * 0.9:
    fail(f"only {polls} requests in {MINUTES:g} minutes")
row(f"processor of that wall at a poll every 10 s, {MINUTES:g} min", f"{share:.3f} % of a core", "–", "–",
    "at most 0.3 %", share <= 0.3)
