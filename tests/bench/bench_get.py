#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rollcallctl get 5` as a cold program, beside curl of the same address; runs interleaved."""
import statistics

from benchlib import Sim, row, seconds, shown

RUNS = 30

with Sim() as sim:
    curl = ["curl", "--silent", "--fail", "--user", "demo:demo", f"{sim.api}/v1/User/5/UserPresenceStatus"]
    ours, theirs = [], []
    for run in range(RUNS + 1):
        pair = seconds(sim.ctl("get", "5")), seconds(curl)
        if run > 0:  # the first one reads the programs from disk
            ours.append(pair[0])
            theirs.append(pair[1])
    ratio = statistics.median(ours) / statistics.median(theirs)
    row("`rollcallctl get 5` from cold", shown(ours), f"curl: {shown(theirs)}", f"{ratio:.2f}×", "at most 2.5×",
        ratio <= 2.5)
