"""Preparing what is prepared takes no time and changes nothing; an unknown name is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import dovecot
from tests.servers.fixtures import missing

SCRIPT = Path(__file__).with_name("prepare.py")


def run(*names: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *names]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_what_is_installed_is_left_alone() -> None:
    if not dovecot.is_installed():
        missing("dovecot-pop3d is not installed")
    done = run("dovecot")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("dovecot is installed")


@pytest.mark.parametrize("names", [("qpopper",), ("dovecot", "exchange")])
def test_an_unknown_server_is_named(names: tuple[str, ...]) -> None:
    done = run(*names)
    assert done.returncode != 0
    assert f"unknown server {names[-1]}" in done.stderr
