"""Looking is safe: no connection, no look-up, no opened file, in any mode, whatever a mail names (X1 to X14).

Proved from outside: a sink that listens, and strace over the process that looks, which sees what Qt and C do
as well. The counter-proof shows that what is looked for would be seen.
"""

import json
import os
import re
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.whole.looking import BEGIN
from tests.whole.vectors import SPELLINGS, places, vectors

ROOT = Path(__file__).resolve().parents[2]
CALLS = "connect,sendto,sendmsg,sendmmsg,open,openat,stat,newfstatat,statx,lstat,access,faccessat,readlink"
RESOLVERS = ("/etc/hosts", "/etc/resolv.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/host.conf")
PIECES = 12


@dataclass(frozen=True)
class Seen:
    """What others saw of a process that looked at mails."""

    vectors: int
    clicks: int
    connections: list[str]
    look_ups: list[str]
    files: list[str]


def looked(folder: Path, extent: str, first: int = 0, last: int = 1_000_000) -> Seen:
    """Run the looking process under strace and return what it did."""
    canary = folder / "canary-7f3a.png"
    canary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    log = folder / "strace.log"
    with socket.create_server(("127.0.0.1", 0)) as sink:
        port = sink.getsockname()[1]
        command = [
            "strace",
            "-f",
            "-qq",
            "-s",
            "300",
            "-e",
            f"trace={CALLS}",
            "-e",
            "signal=none",
            "-o",
            str(log),
        ]
        command += [sys.executable, "-m", "tests.whole.looking", f"http://127.0.0.1:{port}/"]
        command += [f"http://sink.invalid:{port}/x.png", str(canary), extent, str(first), str(last)]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        told = json.loads(done.stdout.splitlines()[-1])
        sink.settimeout(0)
        connections = list(told["heard"])
        try:
            sink.accept()[0].close()
            connections.append("the sink was connected to")
        except BlockingIOError:
            pass
    lines = log.read_text("utf-8", "replace").partition(BEGIN)[2].splitlines()
    assert lines
    internet = [line for line in lines if "AF_INET" in line]
    return Seen(
        told["vectors"],
        told["clicks"],
        connections + [line for line in internet if "connect(" in line],
        [line for line in internet if "connect(" not in line]
        + [line for line in lines if any(f'"{name}"' in line for name in RESOLVERS)],
        [line for line in lines if re.search(r"canary-7f3a|sink\.invalid", line)],
    )


def test_the_vectors_are_many_and_cross_every_place_with_every_spelling() -> None:
    every = list(vectors(("http://127.0.0.1:9/",), whole=True))
    assert len(list(places())) >= 200
    assert len(every) == len(set(every)) == len(list(places())) * len(SPELLINGS)
    short = list(vectors(("http://127.0.0.1:9/", "canary.png", "x"), whole=False))
    assert len(short) == 2 * len(list(places()))
    assert {one.spelling for one in short} == set(SPELLINGS)


def test_every_item_of_the_attack_list_has_a_test_of_its_name() -> None:
    wanted = {f"{kind}{n}" for kind, most in (("h", 10), ("x", 14), ("a", 9)) for n in range(1, most + 1)} | {
        "l6"
    }
    tests = "\n".join(file.read_text("utf-8") for file in ROOT.glob("tests/**/test_*.py"))
    assert wanted <= set(re.findall(r"^def test_([hxal]\d+)_", tests, re.MULTILINE))


@pytest.mark.needs("linux", "strace")
def test_what_leaves_would_be_seen(tmp_path: Path) -> None:
    seen = looked(tmp_path, "leak")
    assert seen.connections
    assert seen.look_ups
    assert seen.files


@pytest.mark.needs("linux", "strace")
def test_looking_at_a_mail_connects_to_nothing_asks_for_no_name_and_opens_no_file(tmp_path: Path) -> None:
    seen = looked(tmp_path, "short")
    assert seen.vectors > 50
    assert seen.clicks > seen.vectors * 4
    assert (seen.connections, seen.look_ups, seen.files) == ([], [], [])


@pytest.mark.all
@pytest.mark.needs("linux", "strace")
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("piece", range(PIECES))
def test_no_place_and_no_spelling_makes_looking_unsafe(tmp_path: Path, piece: int) -> None:
    count = len(list(vectors(tuple("abcde"), whole=True)))
    first, last = count * piece // PIECES, count * (piece + 1) // PIECES
    seen = looked(tmp_path, "whole", first, last)
    assert seen.vectors == last - first
    assert (seen.connections, seen.look_ups, seen.files) == ([], [], [])
