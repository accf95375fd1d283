#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The own presence at whole machines, with the real program: random walks through locks, sleep, idleness, return
times, colleagues and changes by hand, on one machine or two, each write compared with the rules; and returns with
kill -9 in the middle. Short by itself. Usage: drive_machines.py BIN_DIR [--walk N] [--rounds N] [--seed S] [--jobs J]"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import shutil
import sys
import tempfile
import time

from kill_rounds import Rounds
from walk_presence import Walk

# What has to be seen in the long run, besides whatever else the seeds bring: event, and what was written upon it.
ABSENT, BACK, NOTHING = "StatusNotAvailable", "StatusNormal", "nothing"
KINDS = [("lock", ABSENT), ("lock", NOTHING), ("lock_briefly", NOTHING), ("lock_and_sleep", ABSENT), ("unlock", BACK),
         ("unlock", NOTHING), ("suspend", ABSENT), ("suspend", NOTHING), ("resume", NOTHING), ("idle", ABSENT),
         ("idle", NOTHING), ("touch", BACK), ("touch", NOTHING), ("present", BACK), ("absent", ABSENT),
         ("absent_until", ABSENT), ("wait_until_due", BACK), ("wait_until_due", NOTHING), ("colleague_overdue", BACK),
         ("colleague_overdue", NOTHING), ("colleague_present", NOTHING), ("colleague_absent", NOTHING),
         ("unseen_then_unlock", NOTHING), ("unseen_then_touch", NOTHING), ("undo", ABSENT), ("undo", BACK),
         ("set_back", ABSENT), ("set_back", BACK), ("toggle", ABSENT), ("toggle", BACK), ("restart", NOTHING), ("restart", ABSENT),
         ("command_present", BACK), ("command_absent", ABSENT), ("pause", NOTHING)]
# The short walk, and what the first of the long ones begins with: each kind of transition.
SHORT = """lock unlock undo present suspend resume touch idle touch colleague_overdue absent lock present restart
unlock"""
TOUR = """lock unlock undo present lock_briefly lock_and_sleep resume unlock suspend resume touch idle undo touch
absent lock unlock suspend resume idle touch present
absent_until touch wait_until_due absent_until lock wait_until_due unlock colleague_overdue lock colleague_overdue unlock
colleague_absent set_back absent colleague_present set_back colleague_present idle touch idle touch
lock unseen_then_unlock present touch idle unseen_then_touch present touch
toggle toggle command_absent command_present pause lock unlock pause lock restart unlock present
absent lock present restart unlock"""


class Report:
    def __init__(self):
        self.problems, self.kinds = [], collections.Counter()

    def say(self, words):
        print(time.strftime("%H:%M:%S"), words, flush=True)

    def fail(self, title, problem):
        self.problems.append(problem)
        self.say(f"FAILED {title}\n{problem}")

    def end(self, is_long):
        missing = [kind for kind in KINDS if f"{kind[0]}: {kind[1]}" not in self.kinds] if is_long else []
        for kind, times in sorted(self.kinds.items()):
            print(f"{times:5}  {kind}")
        if missing:
            self.fail("the walks", f"never seen: {missing}")
        print(f"{sum(self.kinds.values())} steps, {len(self.problems)} problems")
        return 1 if self.problems else 0


def machines_of(number):
    """Mostly one; every third walk has two, and every sixth has the screen saver's idleness, which takes minutes."""
    if number % 6 == 5:
        return {"laptop": "saver"}
    return {"laptop": "mutter", "desktop": "mutter"} if number % 3 == 2 else {"laptop": "mutter"}


def walk(report, folder, bins, seed, number, steps):
    machines, grace = machines_of(number), 30 if number % 6 == 1 else 3
    with Walk(folder / f"walk{number}", bins, seed + number, machines, grace) as way:
        try:
            for event in {(True, 0): TOUR, (False, 0): SHORT}.get((steps > 0, number), "").split():
                way.take(event, "laptop")
            way.wander(steps)
            report.say(f"{way.title}: {sum(way.kinds.values())} steps as the rules say")
        finally:
            report.kinds.update(way.kinds)


def rounds(report, folder, bins, seed, count):
    with Rounds(folder / "rounds", bins, seed) as game:
        for number in range(count):
            report.say(game.play(number))
        report.say(f"{count} returns with a kill, one transition each: {game.seen}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bins", type=pathlib.Path)
    parser.add_argument("--walk", type=int, default=0, help="random walks; without: one short one that is always the same")
    parser.add_argument("--steps", type=int, default=30, help="of each random walk")
    parser.add_argument("--rounds", type=int, default=3, help="returns with a kill")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=4, help="walks at a time")
    return parser.parse_args()


def main():
    asked, report = arguments(), Report()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="machines", dir=os.environ.get("HOME")))  # goes with the stage
    jobs = {}
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        if asked.rounds:
            jobs[pool.submit(rounds, report, folder, asked.bins, asked.seed, asked.rounds)] = "the rounds"
        for number in range(max(1, asked.walk)):
            jobs[pool.submit(walk, report, folder, asked.bins, asked.seed, number, asked.walk and asked.steps)] = \
                f"walk {number}"
        for job in concurrent.futures.as_completed(jobs):
            if job.exception():
                report.fail(jobs[job], f"{type(job.exception()).__name__}: {job.exception()}")
    code = report.end(asked.walk >= 12)
    shutil.rmtree(folder, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
