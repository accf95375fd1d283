#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory of `rollcall` with 500 agents beside a bare window with a table of as many rows; one program at a time,
always with one simulator and one web server running, so that each shares its libraries with as many others."""
import http.server
import os
import ssl
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from benchlib import BENCH, BIN, ENVIRONMENT, Sim, fail, row

RUNS = 5
SETTLED = 12  # seconds: two polls of the demo


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{"Status":"StatusNormal","Message":""}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve_https(folder):
    """An https server with a certificate of its own; its address and that certificate."""
    certificate, key = folder / "localhost.pem", folder / "localhost.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
        check=True, stderr=subprocess.DEVNULL)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"https://localhost:{server.server_port}/", str(certificate)


def pss(process):
    for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    fail("no PSS in smaps_rollup")


def memory(command, home):
    sizes = []
    for _ in range(RUNS):
        environment = {**ENVIRONMENT, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home + "/cache"}
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        time.sleep(SETTLED)
        if process.poll() is not None:
            fail(f"{command[0]} ended by itself")
        sizes.append(pss(process))
        process.terminate()
        process.wait()
    return statistics.median(sizes)


if not os.environ.get("DISPLAY"):
    fail("needs a display; scripts/bench brings one")
with tempfile.TemporaryDirectory() as home:
    url, certificate = serve_https(Path(home))
    rollcall = memory([BIN / "rollcall", "--demo", "--agents", "500", "--light"], home)
    with Sim("--agents", "500") as sim:
        bare = BENCH / "barewindow"
        plain = memory([bare, "500", f"{sim.api.removesuffix('/api')}/sim/stats"], home)
        secure = memory([bare, "500", url, certificate], home)
        empty = memory([bare], home)
for against, size, wanted in (
        ("window with 500 rows, the same libraries, one https request", secure, 1.3),
        ("the same with one http request", plain, None),
        ("empty window", empty, None)):
    row("memory of `rollcall --demo --agents 500` (PSS)", f"{rollcall:.1f} MiB ({RUNS})",
        f"{against}: {size:.1f} MiB", f"{rollcall / size:.2f}×", f"at most {wanted}×" if wanted else "–",
        not wanted or rollcall <= wanted * size)
