"""One PopView at a time at an account's mailbox."""

import subprocess
import sys
from pathlib import Path

import pytest

from popview.errors import StoreError
from popview.paths import Paths
from popview.store.lock import AccountLock
from popview.types import ProblemKind
from tests.store.samples import HOME, WORK


def busy(paths: Paths) -> bool:
    """Return whether the account's lock is held by somebody."""
    try:
        with AccountLock(paths, HOME):
            return False
    except StoreError as error:
        return error.kind == ProblemKind.STORE_BUSY


def test_a_second_one_is_told(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    with AccountLock(paths, HOME):
        assert busy(paths)
        with AccountLock(paths, WORK):
            pass
    assert not busy(paths)


def test_a_failure_inside_frees_the_lock(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    with pytest.raises(StoreError), AccountLock(paths, HOME), AccountLock(paths, HOME):
        pass
    assert not busy(paths)


def test_the_death_of_another_process_frees_the_lock(tmp_path: Path) -> None:
    script = """
import sys
from popview.paths import Paths
from popview.store.lock import AccountLock
from popview.types import AccountId
with AccountLock(Paths.under(sys.argv[1]), AccountId(sys.argv[2])):
    print("held", flush=True)
    sys.stdin.read()
"""
    paths = Paths.under(tmp_path)
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", script, str(tmp_path), HOME]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert busy(paths)
        holder.kill()
        holder.wait()
    assert not busy(paths)
