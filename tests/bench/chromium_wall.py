#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rollcall --wall` beside what people use today: Chromium in kiosk mode with a plain page that shows the same people
and is refreshed as often, from the same simulator. Both at the same time, each on a screen of 1920 × 1080 of its own;
memory and processor time of all their processes. Installs nothing; needs Xvfb, chromium and a keyring."""
import base64
import http.server
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from benchlib import ENVIRONMENT, Sim, fail, row
from benchwall import INTERVAL, Wall, used

MINUTES = float(os.environ.get("BENCH_WALL_MINUTES", "10"))
SETTLED = 20  # seconds
PEOPLE = 60
PAGE = Path(__file__).with_name("chromium_wall.html").read_text(encoding="utf-8")


class People:
    """Who is present, as the simulator says it: statuses each time, messages of those who have become absent."""

    def __init__(self, sim):
        self.api = sim.api
        self.messages = {}

    def get(self, path):
        login = base64.b64encode(b"demo:demo").decode()
        request = urllib.request.Request(self.api + path, headers={"Authorization": f"Basic {login}"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def now(self):
        rows = self.get("/v1/User?$select=fullName,usergroup,ejStatus&$filter=ejUserId%20gt%200")["value"]
        people = []
        for person in rows:
            number = person["PrimaryKey"]
            is_present = int(person["ejStatus"]) == 1
            if is_present:
                self.messages.pop(number, None)
            elif number not in self.messages:
                self.messages[number] = self.get(f"/v1/User/{number}/UserPresenceStatus")["Message"]
            people.append({"id": number, "name": person["fullName"], "team": person["usergroup"],
                           "present": is_present, "message": self.messages.get(number, "")})
        return json.dumps(sorted(people, key=lambda one: (one["present"], one["name"])))


def serve(people):
    """The page's address."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            is_page = self.path == "/"
            body = (PAGE.replace("INTERVAL", str(INTERVAL)) if is_page else people.now()).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8" if is_page else "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Screen:
    """An X server of 1920 × 1080, ended with the block."""

    def __enter__(self):
        out, given = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(given), "-screen", "0", "1920x1080x24", "-noreset", "-nolisten", "tcp"],
            pass_fds=[given], stderr=subprocess.DEVNULL)
        os.close(given)
        with os.fdopen(out) as told:
            self.display = ":" + told.readline().strip()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def picture(self, file):
        subprocess.run(["scrot", "--overwrite", file], env={**ENVIRONMENT, "DISPLAY": self.display}, check=True)


def family(pid):
    """That process and everything that it has started."""
    pids = [pid]
    for parent in pids:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            pids += map(int, children.read_text().split())
    return pids


def memory(pids):
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) / 1024
    return total


for tool in ("Xvfb", "chromium", "scrot"):
    if not shutil.which(tool):
        fail(f"{tool} is missing")
with (tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, Screen() as ours, Screen() as theirs,
      Sim("--agents", str(PEOPLE), "--groups", "4", "--churn", "6") as sim):
    wall = Wall(home, sim, "--distance", "2", "--diagonal", "55")
    wall.environment["DISPLAY"] = ours.display
    rollcall = wall.start()
    chromium = subprocess.Popen(
        ["chromium", "--kiosk", "--no-first-run", "--noerrdialogs", "--incognito", "--disable-extensions",
         "--disable-component-update", "--disable-background-networking", "--password-store=basic", "--no-sandbox",
         "--window-size=1920,1080", f"--user-data-dir={home}/chromium", serve(People(sim))],
        env={**ENVIRONMENT, "HOME": home, "DISPLAY": theirs.display}, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    both = (rollcall, chromium)
    time.sleep(SETTLED)
    if os.environ.get("BENCH_WALL_PICTURES"):
        ours.picture(os.environ["BENCH_WALL_PICTURES"] + "/rollcall.png")
        theirs.picture(os.environ["BENCH_WALL_PICTURES"] + "/chromium.png")
    before = [used(family(process.pid)) for process in both]
    sizes = [[], []]
    start = time.monotonic()
    while time.monotonic() - start < MINUTES * 60:
        time.sleep(INTERVAL)
        for process, found in zip(both, sizes):
            if process.poll() is not None:
                fail(f"{process.args[0]} ended by itself")
            found.append(memory(family(process.pid)))
    elapsed = time.monotonic() - start
    shares = [(used(family(process.pid)) - old) / elapsed * 100 for process, old in zip(both, before)]
    for process in both:
        process.terminate()
        process.wait()
ours, theirs = map(statistics.median, sizes)
version = subprocess.run(["chromium", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
row(f"wall of {PEOPLE} people, 1080p: memory (PSS of all processes)", f"{ours:.1f} MiB ({len(sizes[0])})",
    f"Chromium {version}, kiosk mode, plain page, refreshed as often: {theirs:.1f} MiB", f"1/{theirs / ours:.1f}",
    "at most 1/5", ours <= theirs / 5)
row(f"its processor time, {MINUTES:g} min", f"{shares[0]:.3f} % of a core", f"Chromium: {shares[1]:.3f} %",
    f"{shares[0] / shares[1]:.2f}×", "less", shares[0] < shares[1])
