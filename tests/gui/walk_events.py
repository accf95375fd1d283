# SPDX-License-Identifier: GPL-3.0-or-later
"""What can happen to a machine on a walk: each event is done to the machine, or the server, and told to the rules."""
import signal
import time

import mockdesk
from presence_rules import HERE, NOT_PRESENT, PRESENT, back_time
from walk_changes import LEAD, OVERDUE, Changes

# How often each is chosen.
WEIGHTS = {
    "lock": 3, "lock_briefly": 1, "lock_and_change": 1, "lock_and_colleague": 1, "lock_and_sleep": 1, "unlock": 5,
    "suspend": 2, "resume": 5, "idle": 3, "touch": 3,
    "present": 1, "absent": 1, "absent_until": 1, "toggle": 1, "command_present": 1, "command_absent": 1,
    "colleague_absent": 1, "colleague_absent_until": 1, "colleague_overdue": 2, "colleague_present": 2,
    "unseen_then_unlock": 1, "unseen_then_touch": 1, "unseen_then_lock": 1, "unseen_then_suspend": 1,
    "unseen_then_idle": 1, "wait_until_due": 4, "restart": 1, "pause": 1, "undo": 9, "set_back": 6}
RETURNS = ("absent_until", "colleague_absent_until", "colleague_overdue", "wait_until_due")
MINUTE_AHEAD = 85  # seconds: returns of that kind are waited for
PAUSE = "Pause for 1 h"
GO_ON = "On: open requests may be reassigned while I am away"
AFTER_WAKING = 2.5  # seconds; touches right after it are those that woke the machine


class Events(Changes):
    """Needs what Walk has. `may` says when one can happen."""

    def may(self, event, name):
        seat, saver = self.seat(name), self.machines[name].idle_source == "saver"
        is_open = not seat.is_locked and not seat.is_asleep
        others = [other for other in self.machines if other != name]
        alone = not any(self.seat(other).is_attended(time.time()) for other in others)
        if saver and event in RETURNS and not seat.is_locked:
            return False  # whether it knows of the last touch would be chance
        if event.startswith("unseen_then_"):
            is_told = seat.known == self.rules.server and not (saver and event.endswith("idle"))
            return is_told and self.may(event.removeprefix("unseen_then_"), name)
        back = back_time(self.rules.server)
        # Nothing is said of the message of who is Present and sets Present.
        is_plain = not seat.is_asleep and (self.rules.server == HERE or self.rules.server[0] == NOT_PRESENT)
        return {
            "unlock": seat.is_locked and not seat.is_asleep,
            "resume": seat.is_asleep,
            "suspend": not seat.is_asleep and not (saver and back),
            "idle": is_open and not seat.is_idle and not (saver and seat.is_paused),  # nobody asks
            "present": is_plain,
            "command_present": not seat.is_asleep and self.rules.server[0] == NOT_PRESENT,
            "absent": not seat.is_asleep, "absent_until": not seat.is_asleep and alone,
            "toggle": is_plain,
            "command_absent": not seat.is_asleep,
            "colleague_absent": self.rules.server != LEAD, "colleague_present": self.rules.server != HERE,
            "colleague_absent_until": alone, "colleague_overdue": alone and self.rules.server != OVERDUE,
            "wait_until_due": back is not None and 0 < back - time.time() < MINUTE_AHEAD and alone,
            "restart": not seat.is_asleep and not saver,
            "pause": is_open,
            "undo": is_open and self.undoable and self.undoable[0] == name and self.undoable[2] == self.rules.server
            and (alone or back_time(self.undoable[1]) is None),
            "set_back": is_open and self.told and self.told[0] == name and self.told[2] == self.rules.server
            and back_time(self.told[1]) is None,
        }.get(event, is_open)

    # At the machine.

    def lock(self, name):
        self.lock_now(name)
        self.wait_until(time.time() + self.grace + 1.5)

    def lock_now(self, name):
        self.machines[name].lock(True)
        self.rules.lock(name, time.time())

    def lock_briefly(self, name):
        self.lock_now(name)
        time.sleep(0.5)
        self.unlock(name)

    def lock_and_change(self, name):
        """By hand, within the grace: as a script does it."""
        self.lock_now(name)
        self.by_hand(name, self.random.choice([HERE, (NOT_PRESENT, "Errand")]))
        self.wait_until(time.time() + self.grace + 1.5)

    def lock_and_colleague(self, name):
        self.steady()
        self.lock_now(name)
        self.colleague(self.random.choice([(NOT_PRESENT, "Training"), (PRESENT, "Phone only")]))
        self.wait_until(time.time() + self.grace + 1.5)

    def lock_and_sleep(self, name):
        self.lock_now(name)
        self.suspend(name)

    def unlock(self, name):
        self.machines[name].lock(False)
        self.follow(name, self.rules.unlock)

    def suspend(self, name):
        """A machine that sleeps runs nothing."""
        self.rules.suspend(name)
        held = self.machines[name].sleep()
        assert held is not None or not self.rules.due, "nobody held up the sleep"
        assert held is None or held < 2.5, f"the sleep was held up for {held} s"
        time.sleep(0.3)
        self.machines[name].program.send_signal(signal.SIGSTOP)

    def resume(self, name):
        self.machines[name].program.send_signal(signal.SIGCONT)
        self.machines[name].wake()
        before = self.seat(name).known
        mockdesk.wait_for(f"{name} awake and asking", lambda: self.is_known(self.machines[name]), 80)
        self.rules.resume(name)
        self.note_told(name, before)
        self.carry_out_returns()
        time.sleep(AFTER_WAKING)

    def idle(self, name):
        machine, before = self.machines[name], self.rules.server
        if machine.idle_source == "saver":
            time.sleep(0 if self.rules.may_leave(self.seat(name)) else 125)
            self.rules.idle(name)
            mockdesk.wait_for("idle", lambda: len(self.server.new_writes()) >= len(self.rules.due), 140)
        elif machine.go_idle():
            self.rules.idle(name)
        else:
            assert not self.rules.may_leave(self.seat(name)), "nobody asked Mutter for idleness"
        if self.rules.due:
            self.undoable = (name, before, self.rules.server)

    def touch(self, name):
        """Works for a moment; what waits for that has asked to be told."""
        machine, seat = self.machines[name], self.seat(name)
        is_told = machine.touch() and self.is_touch_wanted(name)
        if self.rules.wants_touch(name, time.time()) and not is_told:
            mockdesk.wait_for(f"{name} asks for touches", machine.touch, 10)
            is_told = True
        seat.is_idle = False
        if is_told:
            self.follow(name, self.rules.touch)

    def is_touch_wanted(self, name):
        """The screen saver always knows; it is asked while something hangs on a touch."""
        seat = self.seat(name)
        return self.machines[name].idle_source != "saver" or seat.is_quiet or seat.known[0] != PRESENT

    def follow(self, name, rule):
        before = self.rules.server
        rule(name, time.time())
        if self.rules.server != before:
            self.undoable = (name, before, self.rules.server)

    def pause(self, name):
        seat = self.seat(name)
        self.machines[name].choose(GO_ON if seat.is_paused else PAUSE)
        seat.is_paused = not seat.is_paused

    def restart(self, name):
        """Killed, and started again."""
        self.machines[name].kill()
        self.machines[name].start()
        started = time.time()
        self.machines[name].ready()
        mockdesk.wait_for("the message read", lambda: self.machines[name].own() == self.server.presence())
        self.rules.restart(name, started)
        if self.seat(name).is_locked:
            self.wait_until(time.time() + self.grace + 1.5)
