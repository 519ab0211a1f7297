"""The preview: what goes out, what is stored, what is refused."""

from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.mail.partial import shows_enough
from popview.net.traffic import Cancelled, Preview, Previewed
from popview.types import (
    Account,
    Key,
    ProblemKind,
)
from tests.fakes.office import ACCOUNT, SECRET, Office, plain


def test_a_preview_on_a_fresh_session_takes_one_write(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    assert office.preview(account, key, 3) == Previewed(2, key, 3, whole=False)
    log = server.sessions[-1]
    assert log.commands == ["APOP ***", "UIDL 7", "TOP 7 3", "QUIT"]
    assert log.batches == 3
    stored = office.means.cache.preview(key)
    assert stored is not None
    assert stored.raw.count(b"A line") == 3


def test_a_preview_of_all_lines_is_the_whole_message(office: Office, one: tuple[Any, Account, Key]) -> None:
    _, account, key = one
    assert office.preview(account, key, 40) == Previewed(2, key, 40, whole=True)


def test_a_message_that_moved_is_found_by_its_id(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    server.maildrop.delete(frozenset({1, 2}))
    assert office.preview(account, key, 3) == Previewed(2, key, 3, whole=False)
    assert server.sessions[-1].commands == ["APOP ***", "UIDL 7", "TOP 7 3", "UIDL", "TOP 5 3", "QUIT"]
    stored = office.means.cache.preview(key)
    assert stored is not None
    assert b"Subject: Letter 7" in stored.raw


def test_another_message_under_the_same_id_is_not_shown(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Swapping(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return super()._top(b"8 3" if argument == b"7 3" else argument)

    server = make_demo(letters, dialogue=Swapping)
    account = plain(server.port)
    office.check(account)
    failed = office.preview(account, office.row("Letter 7").key, 3)
    assert failed.problem.kind is ProblemKind.MESSAGE_CHANGED


HEAD = (
    b"From: Ada Byron <ada@example.org>\r\nSubject: Long\r\nMessage-ID: <long@example.org>\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n"
    b"--edge\r\nContent-Type: text/plain\r\n\r\n"
)


def long_letter(lines: int, octets: int) -> bytes:
    """Return a letter with so many lines of text, and a file of so many octets behind it."""
    rest = b"--edge\r\nContent-Type: application/pdf; name=plan.pdf\r\n\r\n" + b"x" * 76 + b"\r\n"
    return HEAD + b"A line of the text.\r\n" * lines + rest + (b"y" * 76 + b"\r\n") * (octets // 78)


def growing(office: Office, make_demo: Any, letter: bytes, **changes: Any) -> tuple[Any, bytes]:
    """Check, preview with 40 lines and 64 kB; return the report and what is stored."""
    server = make_demo([letter], dialogue=changes.pop("dialogue", None))
    account = plain(server.port)
    office.check(account)
    if changes:
        journal = office.means.journal
        journal.set_profile(ACCOUNT, replace(journal.profile(ACCOUNT), overruled=tuple(changes), **changes))
    key = office.row("Long").key
    report = office.do(Preview(2, account, key, 40, SECRET, budget=65_536))
    stored = office.means.cache.preview(key)
    return report, stored.raw if stored is not None else b""


def test_a_long_text_is_asked_for_until_it_is_whole_and_the_next_part_is_seen(
    office: Office, make_demo: Any
) -> None:
    report, raw = growing(office, make_demo, long_letter(300, 900_000))
    assert shows_enough(raw)
    assert b"name=plan.pdf" in raw
    assert not report.whole
    assert 300 < report.lines < 3_000
    assert len(raw) < 100_000


def test_what_fits_the_budget_comes_whole_at_the_second_time(office: Office, make_demo: Any) -> None:
    report, raw = growing(office, make_demo, long_letter(200, 20_000))
    assert report.whole
    assert raw.endswith(b"y\r\n")


def test_a_text_without_end_stops_at_the_budget(office: Office, make_demo: Any) -> None:
    report, raw = growing(office, make_demo, long_letter(60_000, 0))
    assert not report.whole
    assert 10_000 < len(raw) < 70_000


def test_a_short_text_is_asked_for_once(office: Office, make_demo: Any) -> None:
    report, raw = growing(office, make_demo, long_letter(5, 900_000))
    assert report.lines == 40
    assert b"name=plan.pdf" in raw


@pytest.mark.parametrize("changes", [{"top_marks": True}, {"top_exact": False}])
def test_a_server_whose_top_has_a_price_is_asked_once(
    office: Office, make_demo: Any, changes: dict[str, bool]
) -> None:
    report, raw = growing(office, make_demo, long_letter(300, 900_000), **changes)
    assert report.lines == 40
    assert raw.count(b"A line") < 60


def test_in_passing_nothing_is_connected(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    before = len(server.sessions)
    assert isinstance(office.do(Preview(2, account, key, 5, in_passing=True)), Cancelled)
    assert len(server.sessions) == before


def test_in_passing_an_open_session_is_used(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, _ = one
    first, second = office.row("Letter 3").key, office.row("Letter 4").key
    staying = replace(account, linger_s=0.2)
    office.put(Preview(2, staying, first, 5, SECRET), Preview(3, staying, second, 5, in_passing=True))
    before = len(server.sessions)
    office.serve()
    assert isinstance(office.final(3), Previewed)
    assert len(server.sessions) == before + 1


def test_a_line_that_breaks_while_more_is_asked_for_leaves_what_came(office: Office, make_demo: Any) -> None:
    class Breaking(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            if int(argument.split()[1]) > 40:
                raise ConnectionResetError
            return super()._top(argument)

    report, raw = growing(office, make_demo, long_letter(300, 900_000), dialogue=Breaking)
    assert isinstance(report, Previewed)
    assert (report.lines, report.whole) == (40, False)
    assert b"A line of the text" in raw
