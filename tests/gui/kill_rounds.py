# SPDX-License-Identifier: GPL-3.0-or-later
"""A return, and kill -9 in the middle of it: two copies of the program as two machines of one person. Whatever is
killed when, the server sees one transition to Present, as soon as somebody is there, and none before."""
import random
import time

import mockdesk
from presence_rules import HERE, NOT_PRESENT, PRESENT
from simserver import SimServer
from walk_changes import until

OVERDUE = "2026-01-15 08:00"
SLOW = 900  # ms that each answer takes, where the kill has to fall between two
UNTOUCHED = 2.5  # seconds in which nothing must come
PATIENCE = 40


class Rounds:
    STEPS = ("between_read_and_write", "after_write", "at_restart", "while_reading", "before_notice", "both_at_once",
             "any_moment", "before_due")

    def __init__(self, folder, bin_folder, seed):
        self.random, self.server = random.Random(seed), SimServer(bin_folder)
        self.machines = [mockdesk.Machine(folder / name, name, self.server.url, bin_folder)
                         for name in ("laptop", "desktop")]
        self.seen, self.said = {}, ""

    def __enter__(self):
        return self

    def __exit__(self, *_problem):
        for machine in self.machines:
            machine.end()
        self.server.end()

    # One round.

    def play(self, number):
        """One whole round; what was done in it."""
        step = self.STEPS[number % len(self.STEPS)]
        victim, other = self.random.sample(self.machines, 2)
        self.said = f"round {number}: {step} on {victim.name}"
        self.server.faults()
        self.server.take(len(self.server.new_writes()))
        is_ahead = step == "before_due" or number % 5 == 4
        back, at = until(12) if is_ahead else (OVERDUE, 0)
        self.server.change((NOT_PRESENT, f"Lunch, back {back}"))
        for machine in self.machines:
            self.start_anew(machine)
        if step == "before_due":
            victim.kill()
            victim.start()
            victim.ready()
            self.expect_none("before it is due", max(0, at - time.time() - 1))
        time.sleep(max(0, at - time.time()) + (1 if at else 0))
        self.expect_none("while nobody is there")
        getattr(self, step)(victim, other)
        self.finish(victim, other)
        return self.said

    def start_anew(self, machine):
        """Without a memory of touches."""
        if machine.program and machine.program.poll() is None:
            machine.kill()
        machine.start()
        machine.ready()

    def finish(self, victim, other):
        """After the kill: nothing by itself, one transition once somebody is there."""
        self.server.faults()
        count = self.transitions()
        assert count <= 1, f"{self.said}: {count} transitions before the restart"
        for machine in (victim, other):
            if machine.program.poll() is not None:
                machine.start()
                machine.ready()
        if count == 0 and other.touched_at == 0:
            self.expect_none("after the restart, untouched")
        elif count == 1:
            assert self.server.presence() == HERE, self.server.presence()
        who = self.random.choice((victim, other)) if other.touched_at == 0 else victim
        mockdesk.wait_for(f"{self.said}: Present once {who.name} is touched", lambda: self.is_back(who), PATIENCE, 0.2)
        time.sleep(1)
        writes = self.server.new_writes()
        assert self.transitions() == 1, f"{self.said}: {writes}"
        assert all(now == HERE for _, _, now in writes), f"{self.said}: {writes}"
        assert self.server.presence() == HERE, self.server.presence()
        self.seen[self.said.split()[2]] = self.seen.get(self.said.split()[2], 0) + 1

    def is_back(self, who):
        if self.server.presence()[0] == PRESENT:
            return True
        who.touch()
        return False

    def transitions(self):
        return sum(before[0] != PRESENT and now[0] == PRESENT for _, before, now in self.server.new_writes())

    def expect_none(self, when, seconds=UNTOUCHED):
        time.sleep(seconds)
        writes = self.server.new_writes()
        assert not writes, f"{self.said}: {writes} {when}"

    def touch(self, machine):
        mockdesk.wait_for(f"{self.said}: {machine.name} asks for touches", machine.touch, PATIENCE)

    def slow_touch(self, machine):
        """Somebody is there; each answer takes its time from now on."""
        self.server.faults(latency=SLOW)
        reads = self.server.asked("GET")
        self.touch(machine)
        mockdesk.wait_for("the read under way", lambda: self.server.asked("GET") > reads, PATIENCE, 0.02)

    def kill(self, machine):
        machine.kill()
        self.server.faults()

    # Where the kill falls.

    def before_due(self, victim, _other):
        victim.kill()

    def while_reading(self, victim, _other):
        self.slow_touch(victim)
        self.kill(victim)
        assert not self.server.new_writes(), f"{self.said}: written without the answer of the read"

    def between_read_and_write(self, victim, _other):
        self.server.hang("PUT")
        written = self.server.asked("PUT")
        self.touch(victim)
        mockdesk.wait_for("the write sent", lambda: self.server.asked("PUT") > written, PATIENCE, 0.02)
        self.kill(victim)
        assert not self.server.new_writes()

    def after_write(self, victim, _other):
        """The server has it, its answer has not arrived."""
        self.slow_touch(victim)
        mockdesk.wait_for("the write", self.server.new_writes, PATIENCE, 0.02)
        self.kill(victim)

    def before_notice(self, victim, _other):
        """The answer of the write has arrived, the look at what was stored has not."""
        self.slow_touch(victim)
        mockdesk.wait_for("the write", self.server.new_writes, PATIENCE, 0.02)
        reads = self.server.asked("GET")
        mockdesk.wait_for("the look after it", lambda: self.server.asked("GET") > reads, PATIENCE, 0.02)
        self.kill(victim)

    def at_restart(self, victim, _other):
        """Killed, and once more on the way to its sign-in, with somebody touching it all the time."""
        victim.kill()
        self.server.faults(latency=self.random.choice([150, 400]))
        victim.start()
        time.sleep(self.random.uniform(0.1, 1.2))
        victim.touch()
        self.kill(victim)

    def both_at_once(self, victim, other):
        """Somebody at each of them, in the same moment."""
        self.server.faults(latency="200:300")
        self.touch(victim)
        self.touch(other)
        time.sleep(self.random.uniform(0, 0.9))
        self.kill(victim)

    def any_moment(self, victim, _other):
        self.server.faults(latency="100:500")
        self.touch(victim)
        time.sleep(self.random.uniform(0, 2.0))
        self.kill(victim)
