"""The search for secrets at the end of a run sees what it is there to see."""

import base64
from pathlib import Path

import pytest

from tests import canary
from tests.servers.dovecot import Dovecot


@pytest.fixture(autouse=True)
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found here is meant to be."""
    monkeypatch.setattr(canary, "found", [])
    monkeypatch.setattr(canary, "searched", [])


@pytest.mark.parametrize("name", ["journal.sqlite", ".hidden", "deep/er/log"])
def test_a_secret_in_any_file_is_seen(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "empty").touch()
    file.write_bytes(b"\0" * 5_000 + canary.CANARY.encode() + b"\xff")
    assert list(canary.search(tmp_path)) == [f"{file}: {canary.CANARY}"]
    assert len(canary.searched) == 2
    file.unlink()  # the search at the end of the run would see it too
    assert list(canary.search(tmp_path)) == []


def test_a_secret_is_seen_in_the_forms_that_the_wire_gives_it() -> None:
    assert list(canary.secrets_in(b"C: PASS pw-nora"))
    assert list(canary.secrets_in(base64.b64encode(b"\0alice\0pw-alice")))
    assert list(canary.secrets_in(base64.b64encode(b"pw-bob")))
    for before in ("", "u", "us", "user=nora\1auth=Bearer x."):
        assert list(canary.secrets_in(base64.b64encode(f"{before}{canary.CANARY} and more".encode())))
    assert not list(canary.secrets_in(b"C: PASS ..., pw- nora, canary"))


def test_a_token_of_dovecot_is_seen_alone_and_as_it_is_sent() -> None:
    token = Dovecot.token(None, "nora")  # type: ignore[arg-type] - it needs no server
    assert list(canary.secrets_in(token.encode()))
    assert list(canary.secrets_in(base64.b64encode(f"user=nora\1auth=Bearer {token}\1\1".encode())))


def test_what_pytest_caught_of_a_test_is_searched() -> None:
    secret = "pw-" + "edge"
    report = pytest.TestReport(
        "tests/x.py::y",
        ("x", 1, "y"),
        {},
        "failed",
        f"E  Secret({secret})",
        "call",
        [("Captured log", secret)],
    )
    canary.pytest_runtest_logreport(report)
    assert canary.found == [f"tests/x.py::y (call): {secret}"] * 2
