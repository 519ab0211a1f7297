"""The slow link costs what it says."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.servers.fixtures import MakeDemo
from tests.servers.slow import SlowLink

RTT_S = 0.08


def test_each_round_trip_costs_the_round_trip_time(make_demo: MakeDemo) -> None:
    with (
        SlowLink(make_demo([b"Subject: x\n\ny\n"]).port, rtt_ms=RTT_S * 1000) as link,
        socket.create_connection(("127.0.0.1", link.port), 10) as client,
    ):
        lines = client.makefile("rb")
        begun = time.monotonic()
        assert lines.readline().startswith(b"+OK")
        greeting_s = time.monotonic() - begun
        begun = time.monotonic()
        for _ in range(3):
            client.sendall(b"USER demo\r\n")
            assert lines.readline().startswith(b"+OK")
        three_s = time.monotonic() - begun
        lines.close()
    assert greeting_s >= 1.9 * RTT_S
    assert three_s >= 3 * RTT_S * 0.95


def test_pipelined_commands_share_one_round_trip(make_demo: MakeDemo) -> None:
    with (
        SlowLink(make_demo().port, rtt_ms=RTT_S * 1000) as link,
        socket.create_connection(("127.0.0.1", link.port), 10) as client,
    ):
        lines = client.makefile("rb")
        lines.readline()
        begun = time.monotonic()
        client.sendall(b"USER demo\r\n" * 50)
        assert all(lines.readline() == b"+OK\r\n" for _ in range(50))
        took_s = time.monotonic() - begun
        lines.close()
    assert RTT_S * 0.95 <= took_s < 25 * RTT_S  # one after the other they would take 50


def test_the_bandwidth_bounds_a_large_answer(make_demo: MakeDemo) -> None:
    megabyte = b"Subject: large\n\n" + (b"x" * 98 + b"\n") * 10_000
    with (
        SlowLink(make_demo([megabyte]).port, rtt_ms=2, mbit=20) as link,
        socket.create_connection(("127.0.0.1", link.port), 10) as client,
    ):
        lines = client.makefile("rb")
        client.sendall(b"USER demo\r\nPASS demo\r\nRETR 1\r\n")
        for _ in range(3):
            lines.readline()
        begun = time.monotonic()
        while lines.readline() != b".\r\n":
            pass
        took_s = time.monotonic() - begun
        lines.close()
    assert took_s >= 0.9 * 1_000_000 * 8 / 20e6


def test_an_end_of_the_stream_is_passed_on(make_demo: MakeDemo) -> None:
    with (
        SlowLink(make_demo().port, rtt_ms=5) as link,
        socket.create_connection(("127.0.0.1", link.port), 10) as client,
    ):
        client.sendall(b"QUIT\r\n")
        said = b""
        while data := client.recv(999):
            said += data
    assert said.endswith(b"+OK Goodbye\r\n")


@pytest.mark.parametrize("mbit", ["", "50"])
def test_it_runs_as_a_process_too(make_demo: MakeDemo, mbit: str) -> None:
    script = Path(__file__).with_name("slow.py")
    command = [sys.executable, str(script), "0", str(make_demo().port), "10", *([mbit] if mbit else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        word, port = process.stdout.readline().split()
        assert word == b"READY"
        with socket.create_connection(("127.0.0.1", int(port)), 10) as client:
            assert client.recv(3) == b"+OK"
        process.terminate()
