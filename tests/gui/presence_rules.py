# SPDX-License-Identifier: GPL-3.0-or-later
"""What the design says becomes of the own presence at one person's machines, for tests that compare it with what the
program writes. Written from the rules that people read (docs/tray.md), not from the program: by hand comes before a
return time, and that before lock, sleep and idleness; an automatic absence undoes only itself."""
import dataclasses
import re
from datetime import datetime, timezone

PRESENT = "StatusNormal"
NOT_PRESENT = "StatusNotAvailable"
HERE = (PRESENT, "")
RECENT = 120  # seconds in which a touch counts for a return


def back_time(pair):
    """The return time in a message, as a time stamp; None: there is none, or nobody is away."""
    found = re.search(r", back (\d{4}-\d\d-\d\d \d\d:\d\d)$", pair[1]) if pair[0] == NOT_PRESENT else None
    return datetime.strptime(found[1], "%Y-%m-%d %H:%M").replace(tzinfo=timezone.utc).timestamp() if found else None


@dataclasses.dataclass
class Seat:
    """What counts at one machine."""
    name: str
    absence: str  # the message of its automatic absence
    grace: float = 30
    is_on: bool = True  # automatic absence
    is_paused: bool = False
    is_locked: bool = False
    is_asleep: bool = False
    is_idle: bool = False
    is_quiet: bool = False  # set Present from outside: the automation sleeps until somebody touches it
    known: tuple | None = HERE  # as last seen from here
    own: tuple | None = None  # the absence that is its own doing
    before: str = ""  # the message that this absence replaced
    leaves_at: float | None = None  # the end of the grace
    touched_at: float | None = None
    settled: tuple | None = None  # its return was taken back by hand

    def is_attended(self, now):
        """Unlocked, awake and touched a moment ago."""
        is_open = not self.is_locked and not self.is_asleep
        return is_open and self.touched_at is not None and now - self.touched_at <= RECENT


class Rules:
    """The server and the machines; collects in `due` what has to be written, and by which of the machines."""

    def __init__(self, seats):
        self.server = HERE
        self.seats = {seat.name: seat for seat in seats}
        self.due = []
        self.met = []  # machines that came upon a colleague's change in a change of their own

    def write(self, names, pair):
        if self.server != pair:
            self.due.append((tuple(names), self.server, pair))
        self.server = pair

    # What the server tells.

    def see(self, name):
        """The machine reads the own presence."""
        seat = self.seats[name]
        was_away = seat.known is not None and seat.known[0] != PRESENT
        seat.known = self.server
        if seat.own != self.server:
            seat.own = None
        if seat.settled != self.server:
            seat.settled = None
        if self.server[0] != PRESENT:
            seat.leaves_at = None
        elif was_away:
            seat.is_quiet = True
            seat.leaves_at = None

    def outside(self, pair):
        """A colleague changes it; who has not yet seen it does not know."""
        self.server = pair

    def by_hand(self, name, pair, is_settled=False):
        """The person asks for it, at that machine: it belongs to them from now on."""
        seat = self.seats[name]
        self.write([name], pair)
        seat.known, seat.own, seat.leaves_at = self.server, None, None
        seat.settled = pair if is_settled else None

    # What happens at a machine.

    def lock(self, name, now):
        seat = self.seats[name]
        seat.is_locked = True
        if self.may_leave(seat):
            seat.leaves_at = now + seat.grace

    def unlock(self, name, now):
        self.seats[name].is_locked = False
        self.touch(name, now)

    def suspend(self, name):
        self.seats[name].is_asleep = True
        self.leave(self.seats[name])

    def resume(self, name):
        """Nobody is back because a machine is awake."""
        self.seats[name].is_asleep = False
        self.see(name)

    def idle(self, name):
        seat = self.seats[name]
        seat.is_idle = True
        if not seat.is_locked:
            self.leave(seat)

    def touch(self, name, now):
        """The desktop tells of a touch; it is asked only while something hangs on one."""
        seat = self.seats[name]
        if seat.is_locked or seat.is_asleep:
            return
        seat.touched_at, seat.leaves_at = now, None
        if seat.own is not None:
            self.come_back(seat)
        seat.is_quiet = seat.is_idle = False  # also if a colleague was faster
        self.carry_out_returns(now)

    def restart(self, name, now):
        """Nothing is kept on disk; a lock that is there counts from now."""
        old = self.seats[name]
        self.seats[name] = new = Seat(name, old.absence, old.grace, old.is_on, known=self.server)
        if old.is_locked:
            self.lock(name, now)
        return new

    def advance(self, now):
        """Time has passed."""
        for seat in self.seats.values():
            if seat.leaves_at is not None and now >= seat.leaves_at:
                self.leave(seat)
        self.carry_out_returns(now)

    # What follows.

    def may_leave(self, seat):
        is_working = seat.is_on and not seat.is_paused and not seat.is_quiet
        return is_working and seat.own is None and seat.known is not None and seat.known[0] == PRESENT

    def leave(self, seat):
        """Reads first: only who is Present is set Not present."""
        may = self.may_leave(seat)
        seat.leaves_at = None
        if not may:
            return
        if self.server[0] != PRESENT:
            self.meet(seat)
            return
        seat.before = self.server[1]
        self.write([seat.name], (NOT_PRESENT, seat.absence))
        seat.known = seat.own = self.server

    def come_back(self, seat):
        """Takes back its own absence, as long as the server still has exactly that."""
        if self.server != seat.own:
            self.meet(seat)
            return
        self.write([seat.name], (PRESENT, seat.before))
        seat.known, seat.own = self.server, None

    def meet(self, seat):
        self.see(seat.name)
        self.met.append(seat.name)

    def overdue(self, now):
        """The return time on the server has passed."""
        back = back_time(self.server)
        return back is not None and back <= now

    def attended(self, now):
        """Machines that carry out a return now: they know of it, and somebody is there."""
        return [seat for seat in self.seats.values() if seat.is_attended(now) and seat.own is None
                and seat.known == self.server and seat.settled != self.server]

    def carry_out_returns(self, now):
        seats = self.attended(now) if self.overdue(now) else []
        if not seats:
            return
        self.write([seat.name for seat in seats], HERE)
        for seat in seats[:1]:
            seat.known, seat.leaves_at = self.server, None

    def wants_touch(self, name, now):
        """Something is to follow from the next touch."""
        seat = self.seats[name]
        is_return = self.overdue(now) and seat.known == self.server and seat.settled != self.server
        is_open = not seat.is_locked and not seat.is_asleep
        return is_open and (seat.own is not None or seat.is_quiet or is_return)
