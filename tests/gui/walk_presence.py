# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through what can happen to one person's machines, against the real program: after each step everything that
presence_rules.py says is to be written has been written, in that order, by that machine, and nothing else."""
import collections
import random
import signal
import time

import mockdesk
import walk_events
from presence_rules import HERE, Rules, Seat, back_time
from simserver import SimServer

QUIET = 0.7  # seconds in which nothing more comes
SLACK = 1.5  # what is due at a time has come so long after it
STEADY = (11, 45)  # age in seconds of what is known: a look asks anew, and no poll comes by itself


class Differs(AssertionError):
    """The program has not written what the rules say."""


class Walk(walk_events.Events):
    """One server and the machines of one person. `machines`: names to where idleness comes from."""

    def __init__(self, folder, bin_folder, seed, machines, grace=3):
        self.folder, self.random, self.grace = folder, random.Random(seed), grace
        self.title = f"walk {seed} ({', '.join(machines)})"
        self.server = SimServer(bin_folder)
        self.rules = Rules([Seat(name, f"Away ({name})", grace) for name in machines])
        self.story, self.kinds = [], collections.Counter()
        self.undoable = self.told = None  # what a notification offers
        self.told_before = {}  # how often, at the start of the step
        settings = "[absence]\nautomatic=true\nidle=60\ngrace={}\nmessage=Away ({})"
        self.machines = {name: mockdesk.Machine(folder / name, name, self.server.url, bin_folder, idle,
                                                settings.format(grace, name)) for name, idle in machines.items()}

    def __enter__(self):
        for machine in self.machines.values():
            machine.press_key()
            machine.start()
        for machine in self.machines.values():
            machine.ready()
        return self

    def __exit__(self, *_problem):
        for machine in self.machines.values():
            if machine.program:
                machine.program.send_signal(signal.SIGCONT)
            machine.end()
        self.server.end()

    def seat(self, name):
        return self.rules.seats[name]

    def can_tell(self, name):
        return not self.seat(name).is_asleep

    # One step.

    def take(self, event, name):
        """Does it, and compares. Raises Differs with the story so far."""
        self.story.append(f"{event} {name}")
        self.told_before = {one: self.told_times(one) for one in self.machines}
        absent = [one for one in self.machines if self.is_away(one)]
        try:
            getattr(self, event)(name)
            wrote = self.settle() + self.work_on()
            for one in absent:
                assert not self.is_away(one) or self.told_times(one) == self.told_before[one], f"{one} told nobody"
        except AssertionError as problem:
            raise Differs("\n  ".join([f"{self.title}: {problem}", *self.story])) from problem
        self.kinds[f"{event}: {', '.join(pair[0] for _, _, pair in wrote) or 'nothing'}"] += 1
        return wrote

    def settle(self):
        """Until everybody knows what the server has; what was written on the way."""
        wrote = self.compare()
        while self.rules.met:
            self.check_told(self.rules.met.pop())
        while behind := [name for name, seat in self.rules.seats.items()
                         if seat.known != self.rules.server and not seat.is_asleep]:
            for name in sorted(behind, key=lambda name: self.seat(name).is_attended(time.time())):
                self.look(name)
            wrote += self.compare()
        return wrote

    def work_on(self):
        """Where seconds without a touch count, whoever is there touches it in each step."""
        wrote = []
        for name, machine in self.machines.items():
            if machine.idle_source == "saver" and not self.is_away(name):
                self.touch(name)
                wrote += self.settle()
        return wrote

    def compare(self):
        """Waits for what is due; the writes."""
        due, self.rules.due = self.rules.due, []
        end = time.monotonic() + 20
        while len(self.server.new_writes()) < len(due) and time.monotonic() < end:
            time.sleep(0.05)
        time.sleep(QUIET)
        came = self.server.new_writes()
        is_right = len(came) == len(due) and all(
            who in names and before == expected_before and now == expected
            for (who, before, now), (names, expected_before, expected) in zip(came, due))
        assert is_right, f"due: {due}, written: {came}"
        self.server.take(len(came))
        for write in came:
            self.story.append(f"    {write[0]} wrote {write[2]}")
        assert self.server.presence() == self.rules.server, (self.server.presence(), self.rules.server)
        return came

    def is_away(self, name):
        seat = self.seat(name)
        return seat.is_locked or seat.is_asleep or seat.is_idle

    def told_times(self, name):
        """How often the person was told that somebody else changed their presence."""
        return sum(notice[1].startswith("You were set to ") for notice in self.machines[name].notices())

    def look(self, name):
        """The poll that would come within a minute (with the screen locked: five) comes now."""
        machine, before = self.machines[name], self.seat(name).known
        if machine.own() != self.server.presence():
            machine.open_menu()
            mockdesk.wait_for(f"{name} knows what the server has", lambda: self.is_known(machine), 80, 0.2)
        self.rules.see(name)
        self.check_told(name)
        self.note_told(name, before)
        self.carry_out_returns()

    def check_told(self, name):
        """Who is there is told, once; not of what they would have got anyway."""
        told = self.told_before[name]
        if self.is_away(name) or (self.rules.server == HERE and self.told_times(name) == told):
            return
        mockdesk.wait_for(f"{name} tells of a change from outside", lambda: self.told_times(name) > told, 10)
        assert self.told_times(name) == told + 1, f"{name} tells it more than once"
        self.told_before[name] = told + 1

    def is_known(self, machine):
        if machine.own() == self.server.presence():
            return True
        if machine.age() >= STEADY[0]:
            machine.open_menu()
        return False

    def carry_out_returns(self):
        count, before = len(self.rules.due), self.rules.server
        self.rules.carry_out_returns(time.time())
        if len(self.rules.due) > count:
            self.undoable = (self.rules.due[-1][0][0], before, self.rules.server)

    def steady(self):
        """Nobody polls by chance in the next moment, and everybody can be asked at once."""
        def is_steady(machine):
            age = machine.age()
            if age > STEADY[1]:
                machine.open_menu()
            return STEADY[0] <= age <= STEADY[1]
        awake = [machine for name, machine in self.machines.items() if self.can_tell(name)]
        mockdesk.wait_for("nobody about to poll", lambda: all([is_steady(machine) for machine in awake]), 60, 0.3)

    def wait_until(self, moment):
        time.sleep(max(0.0, moment - time.time()))
        self.rules.advance(time.time())

    # A whole walk.

    def possible(self):
        ahead = (back_time(self.rules.server) or 0) - time.time()
        is_due_soon = 0 < ahead < walk_events.MINUTE_AHEAD
        return [(event, name) for name in self.machines for event, weight in walk_events.WEIGHTS.items()
                if self.may(event, name) and (not is_due_soon or self.fits_before(event, ahead)) for _ in range(weight)]

    @staticmethod
    def fits_before(event, ahead):
        """A return that comes due in the middle of something else would be chance."""
        return event == "wait_until_due" or (event in ("lock", "suspend") and ahead > 10)

    def wander(self, steps):
        for _ in range(steps):
            self.take(*self.random.choice(self.possible()))
        for name in self.machines:  # everybody comes back and works
            for event in ("wait_until_due", "resume", "unlock", "touch"):
                if self.may(event, name):
                    self.take(event, name)
