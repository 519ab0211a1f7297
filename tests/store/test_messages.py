"""Whole messages as files, byte for byte."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popview.errors import StoreError
from popview.paths import Paths
from popview.store.messages import Messages, name_of
from popview.types import AccountId, Key, ProblemKind
from tests.store.samples import HOME, WORK, key

RAW = b"Subject: x\r\n\r\n" + bytes(range(256)) * 1_000 + b"\n.\r\n"


@pytest.fixture
def messages(tmp_path: Path) -> Messages:
    """Return the messages of a new profile."""
    return Messages(Paths.under(tmp_path))


def store(messages: Messages, number: int, raw: bytes = RAW, owner: AccountId = HOME) -> Path:
    """Store a message in chunks."""
    with messages.writer(key(number, owner)) as writer:
        for start in range(0, len(raw), 1_000):
            writer.write(memoryview(raw)[start : start + 1_000])
        assert writer.octets == len(raw)
        return writer.commit()


def test_a_message_is_read_as_it_was_written(messages: Messages) -> None:
    path = store(messages, 1)
    assert path == messages.path_of(key(1))
    assert messages.read(key(1)) == RAW == path.read_bytes()
    assert messages.exists(key(1))


@pytest.mark.skipif(os.name != "posix", reason="access rights as bits are POSIX")
def test_a_message_is_private(messages: Messages) -> None:
    path = store(messages, 1)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_message_that_was_not_committed_is_not_there(messages: Messages) -> None:
    with messages.writer(key(1)) as writer:
        writer.write(RAW)
        assert not messages.exists(key(1))
    assert not messages.exists(key(1))
    assert list(messages.path_of(key(1)).parent.iterdir()) == []


def write_and_fail(messages: Messages) -> None:
    """Begin to write over the first message, and fail."""
    with messages.writer(key(1)) as writer:
        writer.write(b"half")
        raise ZeroDivisionError


def test_a_failure_while_writing_keeps_the_older_copy(messages: Messages) -> None:
    store(messages, 1)
    with pytest.raises(ZeroDivisionError):
        write_and_fail(messages)
    assert messages.read(key(1)) == RAW


def test_a_closed_writer_takes_nothing_more(messages: Messages) -> None:
    with messages.writer(key(1)) as writer:
        writer.commit()
        with pytest.raises(ValueError, match="closed"):
            writer.write(b"x")
        with pytest.raises(ValueError, match="closed"):
            writer.commit()


def test_a_message_that_is_not_here_says_so(messages: Messages) -> None:
    with pytest.raises(StoreError) as caught:
        messages.read(key(1))
    assert (caught.value.kind, caught.value.facts["reason"]) == (ProblemKind.FILE_REFUSED, "not-fetched")


def test_removed_messages_are_gone_and_no_others(messages: Messages) -> None:
    for number in (1, 2, 3):
        store(messages, number)
    store(messages, 1, owner=WORK)
    messages.remove([key(1), key(9)])
    assert messages.which_exist([key(1), key(2), key(1, WORK)]) == (key(2), key(1, WORK))
    messages.remove_all(HOME, but=[key(3)])
    assert messages.which_exist([key(2), key(3), key(1, WORK)]) == (key(3), key(1, WORK))


def test_what_a_crash_left_half_written_is_removed_with_the_rest(messages: Messages) -> None:
    folder = store(messages, 1).parent
    (folder / ".half-x").write_bytes(b"half")
    assert messages.octets(HOME) == len(RAW) + 4
    messages.remove_all(HOME)
    assert messages.octets(HOME) == 0
    assert messages.octets(WORK) == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(), min_size=1))
def test_no_identity_can_choose_a_path(messages: Messages, identity: str) -> None:
    path = messages.path_of(Key(HOME, identity))
    assert path.parent == messages.path_of(key(1)).parent
    assert len(path.stem) == 64
    assert path.stem.isalnum()


def test_two_messages_never_share_a_name() -> None:
    names = {
        name_of(Key(AccountId(owner), identity)) for owner, identity in (("a", "bc"), ("ab", "c"), ("a", "b"))
    }
    assert len(names) == 3


def test_a_header_copy_lies_beside_the_message_and_is_kept_or_removed_like_it(messages: Messages) -> None:
    for number in (1, 2):
        store(messages, number)
        messages.header_of(key(number)).write_bytes(b"Subject: x\r\n\r\n")
    messages.remove_all(HOME, but=[key(2)])
    assert not messages.header_of(key(1)).exists()
    assert messages.header_of(key(2)).exists()
    messages.remove_headers([key(2), key(9)])
    assert not messages.header_of(key(2)).exists()
    assert messages.exists(key(2))
