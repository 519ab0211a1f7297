"""Quirks 47 to 55 of the field, as a commit and a lingering session meet them: DELE, QUIT, idle lines."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from popview.demo.dialogue import Dialogue
from popview.demo.service import State
from popview.net.traffic import Check, Checked, CommitPlan, Failed, LockChanged, Preview, Previewed
from popview.types import Lock, Outcome, ProblemKind
from tests.fakes.office import ACCOUNT, SECRET, Office, plain
from tests.fakes.worse import left
from tests.net.odd import all_of, in_pieces, marked, nothing_lost, recovers


@pytest.mark.parametrize("junk", [b"\r\n", b"Unexpected\r\n", b"+\r\n"])
@pytest.mark.parametrize("size", [0, 1])
def test_quirk_47_one_bad_answer_to_dele_loses_no_mark(
    office: Office, make_demo: Any, letters: list[bytes], junk: bytes, size: int
) -> None:
    class Junk(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            answer = super()._dele(argument)
            return junk if argument == b"5" else answer

    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4", "Letter 5", "Letter 6")
    server.dialogue = in_pieces(Junk, size)
    outcomes = all_of(office.commit(account, plan))
    assert Outcome.GONE not in outcomes or server.maildrop.count() == 7
    assert server.maildrop.count() == 10
    nothing_lost(office, server, account, plan)


def quits(after_s: float, answer: bytes | None, *, deletes: bool) -> type[Dialogue]:
    """Return a server whose QUIT behind a DELE takes a while, and may never be answered."""

    class Slow(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            had_some = bool(self.deleted)
            if had_some and not deletes:
                self.deleted.clear()
            said = super()._quit(argument)
            if not had_some:
                return said
            threading.Event().wait(after_s)
            return said if answer is None else answer

    return Slow


@pytest.mark.parametrize(
    ("after_s", "answer", "deletes", "outcome"),
    [
        (0.4, None, True, Outcome.GONE),  # late
        (0.0, b"", True, Outcome.GONE),  # closed without a word
        (0.0, b"", False, Outcome.STILL_THERE),
        (1.6, b"", True, Outcome.GONE),  # later than we wait
        (0.0, b"-ERR [SYS/TEMP] some messages not removed\r\n", False, Outcome.STILL_THERE),
        (0.0, b"-ERR some messages not removed\r\n", True, Outcome.GONE),
    ],
)
def test_quirk_50_whatever_quit_says_and_when_the_listing_decides(
    office: Office,
    make_demo: Any,
    letters: list[bytes],
    after_s: float,
    answer: bytes,
    deletes: bool,
    outcome: Outcome,
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4", "Letter 5")
    server.dialogue = quits(after_s, answer, deletes=deletes)
    assert all_of(office.commit(account, plan)) == {outcome}
    assert (b"Letter 4" in left(server)) == (outcome is Outcome.STILL_THERE)
    server.dialogue = Dialogue
    recovers(office, server, account, server.maildrop.count())


class Impatient(Dialogue):
    """Hangs up on who says nothing, with a word, as Dovecot and WildDuck do."""

    word: ClassVar[bytes] = b"-ERR Disconnected for inactivity.\r\n"
    idle_s: ClassVar[float] = 0.2

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield from super().feed(data)
        if b"UIDL" in data or b"TOP" in data:
            threading.Event().wait(self.idle_s)
            if self.state is not State.ENDED:
                self.close()
                yield self.word


@pytest.mark.parametrize("word", [b"", Impatient.word], ids=["silently", "with-a-word"])
def test_quirk_54_an_idle_limit_ends_a_lingering_session_and_the_next_wish_has_a_new_one(
    office: Office, make_demo: Any, letters: list[bytes], word: bytes
) -> None:
    server = make_demo(letters)
    office.check(plain(server.port))
    server.dialogue = type("Impatient", (Impatient,), {"word": word})
    account = plain(server.port, linger_s=5.0)
    key = office.row("Letter 3").key
    assert isinstance(office.do(Preview(2, account, key, 3, SECRET)), Previewed)
    assert office.lock() is Lock.NOT_HELD
    before = len(server.sessions)
    assert isinstance(office.do(Preview(3, account, key, 4, SECRET)), Previewed)
    assert len(server.sessions) == before + 1


def test_quirk_54_a_noop_into_a_dead_line_fails_nobody(
    office: Office, make_demo: Any, letters: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dead(Dialogue):
        def _noop(self, argument: bytes) -> bytes:
            return b""

    monkeypatch.setattr("popview.net.session.NOOP_S", 0.1)
    server = make_demo(letters, dialogue=Dead)
    assert isinstance(office.check(plain(server.port, linger_s=0.5)), Checked)
    assert server.sessions[-1].commands[-1] == "NOOP"
    assert [report.lock for report in office.of(LockChanged)][-1] is Lock.MAYBE
    recovers(office, server, plain(server.port), 10)


class Swallows(Dialogue):
    """Of several commands in one write only the first is answered (WildDuck PR 950)."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        first, end, _ = data.partition(b"\r\n")
        yield from super().feed(first + end if self.state is State.TRANSACTION else data)


@pytest.mark.parametrize("with_rows", [False, True])
def test_quirk_55_a_server_that_swallows_what_is_sent_ahead_is_served_in_lock_step_next_time(
    office: Office, make_demo: Any, letters: list[bytes], with_rows: bool
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4")
    if not with_rows:
        office.means.cache.forget_everything()
    server.dialogue = Swallows
    for ticket in (2, 3):  # once it may have been the network
        report = office.do(Check(ticket, account, SECRET))
        assert isinstance(report, Failed)
        assert report.problem.kind is ProblemKind.TIMEOUT
        assert server.wait_for_end()  # until it has noticed, it says that the mailbox is in use
    assert office.means.journal.profile(ACCOUNT).pipelining is False
    recovers(office, server, account, 10)
    assert all_of(office.commit(account, plan)) == {Outcome.GONE}


def test_quirk_55_answers_in_another_order_end_the_session_and_delete_nothing(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Mixed(Dialogue):
        def feed(self, data: bytes) -> Iterator[bytes]:
            lines = data.split(b"\r\n")[:-1]
            if len(lines) > 1 and self.state is State.TRANSACTION:
                data = b"\r\n".join([*lines[::-1], b""])
            yield from super().feed(data)

    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4", "Letter 6")
    server.dialogue = Mixed
    office.do(CommitPlan(2, account, plan, SECRET))
    assert set(left(server)) >= {b"Letter %d" % n for n in (1, 2, 3, 5, 7, 8, 9, 10)}


def test_quirk_55_a_window_of_commands_never_stands_still_against_a_server_that_only_writes(
    office: Office, make_demo: Any
) -> None:
    many = [b"Subject: Letter %d\r\nX-Fill: %s\r\n\r\nbody\r\n" % (n, b"f" * 2_000) for n in range(2_000)]
    server = make_demo(many)
    done = office.check(plain(server.port))
    assert (done.messages, done.complete) == (2_000, True)


def test_each_of_the_58_quirks_has_a_test_with_its_number() -> None:
    files = Path(__file__).parents[1].glob("*/test_quirks_*.py")
    names = " ".join(re.findall(r"def (test_quirk_\w+)", "".join(file.read_text("utf-8") for file in files)))
    assert {int(number) for number in re.findall(r"quirk_(\d\d)", names)} == set(range(1, 59))
