# SPDX-License-Identifier: GPL-3.0-or-later
"""The password of the profile "acme" in the keyring of a session bus, where the program looks for it."""
import subprocess


def keep_password(environment=None):
    """True when the keyring has it."""
    return subprocess.run(
        ["secret-tool", "store", "--label=rollcall", "xdg:schema", "org.qt.keychain", "server",
         "io.github.rollcall.Rollcall", "user", "acme/credential", "type", "plaintext"],
        env=environment, input="demo", text=True, capture_output=True, check=False).returncode == 0
