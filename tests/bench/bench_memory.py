#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory of `rollcall` with 500 agents beside a bare window with a table of as many rows; one program at a time,
always with one simulator and one web server running, so that each shares its libraries with as many others."""
import json
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from benchlib import BENCH, BIN, ENVIRONMENT, Sim, fail, pss, row
from benchserver import serve_https

RUNS = 5
SETTLED = 12  # seconds: two polls of the demo


def memory(command, home):
    sizes = []
    for _ in range(RUNS):
        environment = {**ENVIRONMENT, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home + "/cache"}
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        time.sleep(SETTLED)
        if process.poll() is not None:
            fail(f"{command[0]} ended by itself")
        sizes.append(pss(process))
        process.terminate()
        process.wait()
    return statistics.median(sizes)


def names(sim):
    """Everybody as the window lists them: by team, the absent first."""
    done = subprocess.run([BIN / "rollcallctl", "--url", sim.api, "--user", "demo", "list", "--json"],
                          env={**ENVIRONMENT, "ROLLCALL_PASSWORD": "demo"}, capture_output=True, check=True)
    agents = json.loads(done.stdout)
    teams = {agent["group"]: number for number, agent in reversed(list(enumerate(agents)))}
    return [agent["name"] for agent in sorted(
        agents, key=lambda agent: (teams[agent["group"]], agent["status"] == "StatusNormal", agent["name"]))]


if not os.environ.get("DISPLAY"):
    fail("needs a display; scripts/bench brings one")
with tempfile.TemporaryDirectory() as home:
    url, certificate = serve_https(Path(home))
    rollcall = memory([BIN / "rollcall", "--demo", "--agents", "500", "--light"], home)
    with Sim("--agents", "500") as sim:
        bare = BENCH / "barewindow"
        rows = Path(home) / "names.txt"
        rows.write_text("\n".join(names(sim)), encoding="utf-8")
        plain = memory([bare, rows, f"{sim.api.removesuffix('/api')}/sim/stats"], home)
        secure = memory([bare, rows, url, certificate], home)
        empty = memory([bare], home)
for against, size, wanted in (
        ("window with the same 500 names, the same libraries, one https request", secure, 1.3),
        ("the same with one http request", plain, None),
        ("empty window", empty, None)):
    row("memory of `rollcall --demo --agents 500` (PSS)", f"{rollcall:.1f} MiB ({RUNS})",
        f"{against}: {size:.1f} MiB", f"{rollcall / size:.2f}×", f"at most {wanted}×" if wanted else "–",
        not wanted or rollcall <= wanted * size)
