"""The two ways in: the program, and the reader child of a frozen one."""

import subprocess
import sys

import pytest

import popview
from popview.mail.wire import Frames, encode_frame


def start(*arguments: str, said: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Start the program as the shell does."""
    command = [sys.executable, "-m", "popview", *arguments]
    return subprocess.run(command, input=said, capture_output=True, check=False, timeout=60)


def test_it_says_its_version() -> None:
    done = start("--version")
    assert (done.returncode, done.stdout.decode().strip()) == (0, f"PopView {popview.__version__}")


def test_it_says_what_it_understands() -> None:
    done = start("--help")
    assert done.returncode == 0
    assert all(option in done.stdout.decode() for option in ("--demo", "--tour", "--data-dir"))


@pytest.mark.parametrize("argument", ["--nonsense", "stray"])
def test_what_it_does_not_understand_ends_it_with_a_hint(argument: str) -> None:
    done = start(argument)
    assert done.returncode == 2
    assert argument in done.stderr.decode()


def test_a_pop_address_that_is_none_ends_it_and_nobody_reads_the_password() -> None:
    done = start("pop://nora:canary-3f9c17@host/path")
    assert done.returncode == 2
    assert b"host/path" in done.stderr
    assert b"canary" not in done.stderr + done.stdout


def test_as_reader_it_answers_frames_and_ends_with_its_input() -> None:
    done = start("--reader", said=encode_frame({"id": 7, "op": "ping"}))
    (reply,) = Frames().feed(done.stdout)
    assert (done.returncode, reply["id"], reply["pong"]) == (0, 7, True)
