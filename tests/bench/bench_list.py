#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rollcallctl list --status present` of 5,000 agents, beside curl fetching their presences six at a time."""
import statistics
import tempfile

from benchlib import Sim, row, seconds, shown

AGENTS = 5000


def compare(what, sim, runs, curl_runs, wanted):
    with tempfile.NamedTemporaryFile("w", suffix=".curl") as config:
        config.write('header = "Authorization: Basic ZGVtbzpkZW1v"\nheader = "Accept: application/json"\n')
        for agent in range(1, AGENTS + 1):
            config.write(f'url = "{sim.api}/v1/User/{agent}/UserPresenceStatus"\noutput = /dev/null\n')
        config.flush()
        curl = ["curl", "--silent", "--no-progress-meter", "--fail", "--parallel", "--parallel-max", "6", "--config", config.name]
        ours, theirs = [], []
        our_requests = their_requests = 0
        for run in range(runs):
            sim.requests()
            ours.append(seconds(sim.ctl("list", "--status", "present")))
            our_requests = sim.requests()
            if run < curl_runs:
                theirs.append(seconds(curl))
                their_requests = sim.requests()
    ratio = statistics.median(theirs) / statistics.median(ours)
    row(f"`list --status present`, 5,000 agents, {what}", shown(ours), f"curl, 6 parallel: {shown(theirs)}",
        f"{ratio:.1f}× faster", f"at least {wanted}×", ratio >= wanted)
    row(f"its requests, {what}", our_requests, their_requests, f"1/{their_requests // our_requests}",
        "at most 1/100", our_requests * 100 <= their_requests)


with Sim("--agents", str(AGENTS), "--latency", "20") as slow:
    compare("20 ms latency", slow, 30, 3, 50)
with Sim("--agents", str(AGENTS)) as fast:
    compare("no latency", fast, 30, 10, 1.5)
