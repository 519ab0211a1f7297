"""The slow path through the kernel's own TCP costs what it says, and leaves no device behind."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.servers.fixtures import MakeDemo

SCRIPT = Path(__file__).with_name("tun.py")
RTT_S = 0.05


@pytest.mark.needs("root", "linux", "ip")
def test_each_round_trip_costs_the_round_trip_time(make_demo: MakeDemo) -> None:
    if not os.path.exists("/dev/net/tun"):
        pytest.skip("no /dev/net/tun")
    command = [sys.executable, str(SCRIPT), "0", str(make_demo().port), str(RTT_S * 1000)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        word, port = process.stdout.readline().split()
        assert word == b"READY"
        with socket.create_connection(("127.0.0.1", int(port)), 10) as client:
            lines = client.makefile("rb")
            assert lines.readline().startswith(b"+OK")
            begun = time.monotonic()
            for _ in range(4):
                client.sendall(b"USER demo\r\n")
                assert lines.readline() == b"+OK\r\n"
            took_s = time.monotonic() - begun
            lines.close()
        process.terminate()
    assert took_s >= 4 * RTT_S * 0.95
    assert not Path(f"/sys/class/net/slow{process.pid % 100_000}").exists()
