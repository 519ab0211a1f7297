"""A server does not outlive the process that started it, whatever becomes of that."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CRASH = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.servers import seed
from tests.servers.dovecot import Dovecot
server = Dovecot(Path(sys.argv[2]), {"alice": seed.messages(1)}).start()
print(server.folder, server._process.pid, flush=True)
os.abort()
"""


@pytest.mark.needs("linux", "setpriv", "dovecot")
def test_dovecot_ends_with_a_process_that_crashes(certs: Path) -> None:
    command = [sys.executable, "-c", CRASH, str(ROOT), str(certs)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode < 0
    folder, pid = done.stdout.split()
    end = time.monotonic() + 20
    status = Path(f"/proc/{pid}/status")
    while status.exists() and "(zombie)" not in status.read_text() and time.monotonic() < end:
        threading.Event().wait(0.02)
    try:
        assert not status.exists() or "(zombie)" in status.read_text()
    finally:
        subprocess.run(["rm", "-rf", folder], check=True)
