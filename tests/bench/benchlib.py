# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks that run whole programs share: a simulator of one's own, timing, a row of the table."""
import json
import os
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

BIN = Path(os.environ.get("BENCH_BUILD", "build/release")).resolve() / "bin"
BENCH = BIN.parent / "bench"
ENVIRONMENT = {**os.environ, "ROLLCALL_PASSWORD": "demo", "LC_ALL": "C.UTF-8"}


class Sim:
    """A rollcall-sim on a free port, ended with the block."""

    def __init__(self, *arguments):
        self.arguments = arguments

    def __enter__(self):
        self.process = subprocess.Popen(
            [BIN / "rollcall-sim", "--end-with-parent", *self.arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.api = self.process.stdout.readline().split()[1]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def call(self, path, data=None):
        with urllib.request.urlopen(self.api.removesuffix("/api") + path, data) as answer:
            return json.load(answer)

    def requests(self):
        """How many since the last time."""
        total = self.call("/sim/stats")["total"]
        self.call("/sim/stats/reset", b"{}")
        return total

    def ctl(self, *arguments):
        return [BIN / "rollcallctl", "--url", self.api, "--user", "demo", *arguments]


def seconds(command):
    """How long a program runs; it must succeed."""
    start = time.perf_counter()
    subprocess.run(command, env=ENVIRONMENT, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def shown(times, unit=1000, name="ms"):
    """Median and how many there were."""
    return f"{statistics.median(times) * unit:.{0 if unit == 1 else 1}f} {name} ({len(times)})"


def row(what, measured, baseline, ratio, budget, kept):
    print(f"| {what} | {measured} | {baseline} | {ratio} | {budget}{'' if kept else ' **missed**'} |", flush=True)


def pss(process):
    for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    fail("no PSS in smaps_rollup")


def fail(reason):
    sys.exit(f"{sys.argv[0]}: {reason}")
