"""Install what the tests' real servers need: python tests/servers/prepare.py [all | NAME ...]

Without a name: those of every run, and with POPVIEW_ALL set also those of the long one. Done once, it
takes no time. Dovecot is installed on the machine but never started there; the others go into the cache.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.servers import dovecot, overlay, scripted
from tests.servers.recipes import EVERY_RUN, LONG_RUN, RECIPES

POLICY = Path("/usr/sbin/policy-rc.d")
APT = ["apt-get", "-o", "DPkg::Lock::Timeout=600", "-y", "-qq", "--no-install-recommends"]


def update_lists() -> None:
    """Fetch the package lists where the machine has none."""
    lists = Path("/var/lib/apt/lists")
    if not any(lists.glob("*Packages*")):
        subprocess.run(["apt-get", "update", "-qq"], check=True)


def install_dovecot() -> None:
    """Install the package; a policy keeps it from being started (Debian policy 9.3.3.1)."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise RuntimeError("as root: apt-get install dovecot-pop3d")
    ours = not POLICY.exists()
    if ours:
        POLICY.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
        POLICY.chmod(0o755)
    try:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*APT, "install", "dovecot-pop3d"], check=True, env=environment)
    finally:
        if ours:
            POLICY.unlink()


def prepare(name: str) -> str:
    """Prepare one server; return a word on what was done, or raise."""
    if name == "dovecot":
        if dovecot.is_installed():
            return "is installed"
        update_lists()
        install_dovecot()
        return "installed"
    if name in RECIPES:
        if overlay.is_built(name):
            return "is built"
        if reason := overlay.why_impossible():
            raise RuntimeError(reason)
        update_lists()
        overlay.build(name)
        return "built"
    if scripted.is_built(name):
        return "is built"
    scripted.build(name)
    return "built"


def main(names: list[str]) -> int:
    """Prepare the servers; return how many failed."""
    known = (*EVERY_RUN, *LONG_RUN)
    wanted = known if names == ["all"] or (not names and os.environ.get("POPVIEW_ALL")) else names
    failed = 0
    for name in wanted or EVERY_RUN:
        if name not in known:
            sys.exit(f"unknown server {name}; known: {', '.join(known)}")
        begun = time.monotonic()
        try:
            said = prepare(name)
        except (RuntimeError, OSError, subprocess.CalledProcessError) as problem:
            said = f"failed: {problem}"
            failed += 1
        print(f"{name} {said} ({time.monotonic() - begun:.1f} s)", flush=True)
    return min(failed, 100)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
