# SPDX-License-Identifier: GPL-3.0-or-later
"""rollcall-sim for tests that look at every write: what was stored through the API, in its order."""
import json
import subprocess
import urllib.request

OWN = 1  # the simulator signs everybody in as its first person
PRESENT = "StatusNormal"
NOT_PRESENT = "StatusNotAvailable"


class SimServer:
    def __init__(self, bin_folder, *options):
        self.process = subprocess.Popen(
            [bin_folder / "rollcall-sim", "--agents", "6", "--absent", "0", "--seed", "7", "--end-with-parent", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[-1]
        self.read = 0  # writes that have been looked at

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url.removesuffix("/api") + "/sim/" + path, data)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def presence(self):
        now = self.ask(f"presence/{OWN}")
        return now["Status"], now["Message"]

    def change(self, pair):
        """As a colleague does it; not one of the writes."""
        self.ask("presence", {"AssociateId": OWN, "Status": pair[0], "Message": pair[1]})

    def faults(self, **values):
        self.ask("faults", {"reset": True, **{name.replace("_", "-"): value for name, value in values.items()}})

    def hang(self, method):
        """Requests of that method about the own presence get no answer, and do nothing."""
        self.faults(answers=f"{method} /api/v1/User/{OWN}/UserPresenceStatus=hang")

    def asked(self, method):
        """How often the own presence was read or written, whatever came of it."""
        return self.ask("stats")["requests"].get(f"{method} /api/v1/User/{{id}}/UserPresenceStatus", 0)

    def new_writes(self):
        """What was written and not yet taken: who by, before and now."""
        return [(write["Headers"].get("so-language", ""), *((write[key]["Status"], write[key]["Message"])
                                                           for key in ("Before", "Now")))
                for write in self.ask("writes")[self.read:]]

    def take(self, number):
        self.read += number

    def end(self):
        self.process.terminate()
        self.process.wait(10)
