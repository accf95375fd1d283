# SPDX-License-Identifier: GPL-3.0-or-later
"""Who changes the presence on a walk: the person, at one of the machines, and colleagues, at the server. Each change is
made and told to the rules."""
import time

from presence_rules import HERE, NOT_PRESENT, PRESENT, back_time

OVERDUE = (NOT_PRESENT, "Lunch, back 2026-01-15 08:00")
LEAD = (NOT_PRESENT, "Set by the lead")


def until(seconds):
    """The minute after that time, as a text and as a time stamp."""
    at = (int(time.time() + seconds) // 60 + 1) * 60
    return time.strftime("%Y-%m-%d %H:%M", time.gmtime(at)), at


class Changes:
    """Needs what Walk has."""

    # By hand.

    def by_hand(self, name, pair, back=""):
        if pair[0] == PRESENT:
            self.machines[name].by_hand("SetPresent")
        else:
            self.machines[name].by_hand("SetNotPresent", pair[1], back)
        self.rules.by_hand(name, (pair[0], f"{pair[1]}, back {back}" if back else pair[1]))

    def present(self, name):
        self.by_hand(name, HERE)

    def absent(self, name):
        self.by_hand(name, (NOT_PRESENT, "Meeting"))

    def absent_until(self, name):
        self.by_hand(name, (NOT_PRESENT, "Lunch"), until(8)[0])

    def toggle(self, name):
        was_present = self.rules.server[0] == PRESENT
        self.machines[name].by_hand("Toggle")
        now = self.server.presence()
        if was_present:
            ahead = (back_time(now) or 0) - time.time()
            assert now[1].startswith("Lunch, back ") and 29 * 60 - 5 <= ahead <= 31 * 60, now
        self.rules.by_hand(name, now if was_present else HERE)

    def command_present(self, name):
        done = self.machines[name].order("--present")
        assert done.returncode == 0, done.stderr
        self.rules.by_hand(name, HERE)

    def command_absent(self, name):
        back = until(3600)[0]
        done = self.machines[name].order("--absent", "--message", "Dentist", "--until", back)
        assert done.returncode == 0, done.stderr
        self.rules.by_hand(name, (NOT_PRESENT, f"Dentist, back {back}"))

    def undo(self, name):
        """What the program did by itself is taken back; a return that was is not carried out once more."""
        self.by_notice(name, "Undo", self.undoable[1])

    def set_back(self, name):
        self.by_notice(name, "Set back", self.told[1])

    def by_notice(self, name, label, pair):
        notice = next(notice for notice in reversed(self.machines[name].notices()) if label in notice)
        self.machines[name].act(notice, label)
        self.undoable = self.told = None
        self.rules.by_hand(name, pair, is_settled=True)

    # At the server.

    def colleague(self, pair):
        self.server.change(pair)
        self.rules.outside(pair)

    def colleague_absent(self, _name):
        self.steady()
        self.colleague(LEAD)

    def colleague_absent_until(self, _name):
        self.steady()
        self.colleague((NOT_PRESENT, f"Lunch, back {until(20)[0]}"))

    def colleague_overdue(self, _name):
        self.steady()
        self.colleague(OVERDUE)

    def colleague_present(self, _name):
        self.steady()
        self.colleague(HERE)

    def unseen(self, name, event):
        """A colleague changes it, and before anybody has read that, something happens here."""
        self.steady()
        self.colleague(self.random.choice([HERE, LEAD]))
        getattr(self, event)(name)

    def unseen_then_unlock(self, name):
        self.unseen(name, "unlock")

    def unseen_then_touch(self, name):
        self.unseen(name, "touch")

    def unseen_then_lock(self, name):
        self.unseen(name, "lock")

    def unseen_then_suspend(self, name):
        self.unseen(name, "suspend")

    def unseen_then_idle(self, name):
        self.unseen(name, "idle")

    def wait_until_due(self, _name):
        before = self.rules.server
        self.wait_until(back_time(before) + 5)  # timers of a minute may be late by three seconds
        if self.rules.due:
            self.undoable = (self.rules.due[-1][0][0], before, self.rules.server)

    def note_told(self, name, before):
        """Who is there is told of somebody else's change, once, and can set it back."""
        seat = self.seat(name)
        if before is not None and before != seat.known and not seat.is_locked and not seat.is_idle:
            self.told = (name, before, seat.known)
