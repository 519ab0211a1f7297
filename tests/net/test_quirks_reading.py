"""Quirks 32 to 44 of the field, as a session and a commit meet them: TOP and RETR."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue, stuffed
from popview.net.traffic import Checked, CommitPlan, Failed, Fetch, Fetched, Preview, Previewed
from popview.types import Outcome, ProblemKind, SafetyCopy, ServerProfile
from tests.fakes.office import ACCOUNT, SECRET, Office, plain
from tests.fakes.worse import deles, left
from tests.net.odd import all_of, in_pieces, marked, nothing_lost, recovers
from tests.servers import worse

SIZES = pytest.mark.parametrize("size", [0, 1, 7])


def whole(server: Any, n: int) -> bytes:
    text: bytes = server.maildrop.whole(n)
    return text


@SIZES
def test_quirk_32_where_top_is_refused_for_one_message_it_is_listed_and_fetched_all_the_same(
    office: Office, make_demo: Any, letters: list[bytes], size: int
) -> None:
    worse_one = type("BrokenTopOf4", (worse.BrokenTopOf,), {"n": 4})
    server = make_demo(letters, dialogue=in_pieces(worse_one, size))
    account = plain(server.port)
    done = office.check(account)
    assert (done.messages, done.complete) == (10, True)
    odd = next(row for row in office.rows().values() if row.rank == 4)
    assert not odd.has_header
    refused = office.do(Preview(2, account, odd.key, 3, SECRET))
    assert isinstance(refused, Failed)
    assert refused.problem.kind is ProblemKind.SERVER_REFUSED
    fetched = office.do(Fetch(3, account, odd.key, SECRET))
    assert isinstance(fetched, Fetched)
    assert Path(fetched.path).read_bytes() == whole(server, 4)
    recovers(office, server, account, 10)


def top_by(lines: int | None, most: int = 1 << 30) -> type[Dialogue]:
    """Return a server whose TOP always sends so many lines, None for the whole message, cut at `most`."""

    class Stubborn(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            n = int(argument.split()[0])
            drop = self.service.maildrop
            text = drop.whole(n) if lines is None else drop.head(n, lines)
            return stuffed(text[:most] if len(text) <= most else text[:most] + b"\r\n", b"+OK\r\n")

    return Stubborn


@SIZES
@pytest.mark.parametrize("lines", [10, 1, None])
def test_quirk_33_top_that_ignores_the_count_gives_the_same_rows_and_proofs(
    office: Office, make_demo: Any, letters: list[bytes], lines: int | None, size: int
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 9")
    honest = {key: row.digest for key, row in office.rows().items()}
    server.dialogue = in_pieces(top_by(lines), size)
    office.means.cache.forget_everything()
    assert isinstance(office.check(account, ticket=2), Checked)
    assert {key: row.digest for key, row in office.rows().items()} == honest
    assert office.means.journal.profile(ACCOUNT).top_exact is False
    assert isinstance(office.do(Preview(3, account, office.row("Letter 8").key, 3, SECRET)), Previewed)
    assert all_of(office.commit(account, plan)) == {Outcome.GONE}


def test_quirk_33_a_preview_that_the_server_cuts_is_not_the_whole_message(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    long = letters[0] + b"And a line more of it.\r\n" * 4_000
    server = make_demo([long], dialogue=top_by(3_500, most=64_000))
    account = plain(server.port)
    office.check(account)
    key = office.row("Letter 1").key
    report = office.do(Preview(2, account, key, 5_000, SECRET))
    assert isinstance(report, Previewed)
    assert not report.whole
    fetched = office.do(Fetch(3, account, key, SECRET))
    assert fetched.octets == len(whole(server, 1))


class OtherHeaders(Dialogue):
    """RETR has another header than TOP, content type and all (Exchange, Notes, KIM)."""

    def _retr(self, argument: bytes) -> bytes:
        text = self.service.maildrop.whole(int(argument))
        return stuffed(b"X-Gateway: yes\r\nContent-Type: text/html\r\n" + text, b"+OK\r\n")


@pytest.mark.parametrize("safety", [SafetyCopy.NONE, SafetyCopy.WHOLE])
def test_quirk_35_a_fetch_with_another_header_does_not_spoil_the_proof_by_top(
    office: Office, make_demo: Any, letters: list[bytes], safety: SafetyCopy
) -> None:
    server = make_demo(letters, dialogue=OtherHeaders)
    account = plain(server.port)
    plan = marked(office, account, "Letter 9")
    key = office.row("Letter 9").key
    assert isinstance(office.do(Fetch(2, account, key, SECRET)), Fetched)
    assert isinstance(office.do(Preview(3, account, key, 3, SECRET)), Previewed)
    assert all_of(office.commit(account, replace(plan, safety_copy=safety))) == {Outcome.GONE}
    assert b"Letter 9" not in left(server)


class DeletesWhatWasRead(Dialogue):
    """A message that RETR or TOP gave goes at QUIT, unless RSET came (MercuryP/NLM)."""

    def _retr(self, argument: bytes) -> bytes:
        answer = super()._retr(argument)
        self.deleted.add(int(argument))
        return answer


def test_quirk_36_where_reading_deletes_rset_before_quit_keeps_the_message(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters, dialogue=DeletesWhatWasRead)
    account = plain(server.port)
    office.check(account)
    office.means.journal.set_profile(
        ACCOUNT, ServerProfile(rset_before_quit=True, overruled=("rset_before_quit",))
    )
    assert isinstance(office.do(Fetch(2, account, office.row("Letter 3").key, SECRET)), Fetched)
    assert server.maildrop.count() == 10
    assert server.sessions[-1].commands[-2:] == ["RSET", "QUIT"]


@pytest.mark.parametrize("safety", [SafetyCopy.NONE, SafetyCopy.WHOLE])
def test_quirk_36_rset_before_quit_never_takes_back_a_commit(
    office: Office, make_demo: Any, letters: list[bytes], safety: SafetyCopy
) -> None:
    server = make_demo(letters, dialogue=DeletesWhatWasRead)
    account = plain(server.port)
    plan = replace(marked(office, account, "Letter 3"), safety_copy=safety)
    office.means.journal.set_profile(
        ACCOUNT, ServerProfile(rset_before_quit=True, overruled=("rset_before_quit",))
    )
    assert all_of(office.commit(account, plan)) == {Outcome.GONE}
    assert left(server) == [b"Letter %d" % n for n in range(1, 11) if n != 3]
    quitting = next(log for log in server.sessions if any("DELE" in c for c in log.commands))
    assert quitting.commands[-3:] == ["DELE 3", "STAT", "QUIT"]


class NeverEnds(Dialogue):
    """The end mark of RETR is glued to the last line: `text.` (Exchange 2000), and nothing follows."""

    tail = b"."

    def _retr(self, argument: bytes) -> bytes:
        return b"+OK\r\n" + self.service.maildrop.whole(int(argument))[:-2] + self.tail


@SIZES
@pytest.mark.parametrize("tail", [b".", b".\r\n", b"", b"\r\n."])
def test_quirk_40_a_body_without_its_end_mark_ends_in_time_and_is_no_message(
    office: Office, make_demo: Any, letters: list[bytes], tail: bytes, size: int
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    key = office.row("Letter 3").key
    server.dialogue = in_pieces(type("Glued", (NeverEnds,), {"tail": tail}), size)
    report = office.do(Fetch(2, account, key, SECRET))
    assert isinstance(report, Failed)
    assert (report.problem.kind, report.problem.fact("command")) == (ProblemKind.TIMEOUT, "RETR")
    assert not list(office.means.paths.messages_dir(ACCOUNT).glob("**/*.eml"))
    nothing_lost(office, server, account, plan)


class HangsUpInTheBody(Dialogue):
    """The line ends in the middle of a body, right behind what would be a whole line."""

    def feed(self, data: bytes) -> Any:
        for piece in super().feed(data):
            if b"RETR" in data:
                yield piece[: piece.rindex(b"\r\n", 0, -5) + 2]
                raise ConnectionAbortedError
            yield piece


@SIZES
def test_quirk_44_a_body_that_breaks_off_is_never_shown_as_whole(
    office: Office, make_demo: Any, letters: list[bytes], size: int
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    server.dialogue = in_pieces(HangsUpInTheBody, size)
    report = office.do(Fetch(2, account, office.row("Letter 3").key, SECRET))
    assert isinstance(report, Failed)
    assert (report.problem.kind, report.problem.fact("command")) == (ProblemKind.LOST, "RETR")
    assert not list(office.means.paths.messages_dir(ACCOUNT).glob("**/*.eml"))
    nothing_lost(office, server, account, plan)


def test_quirk_44_a_line_lost_at_the_dele_behind_a_large_safety_copy_deletes_nothing_unsaid(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class HangsUpAtDele(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            raise ConnectionAbortedError

    large = letters[1] + b"Sixty octets of a message that is a good deal larger.\r\n" * 40_000
    server = make_demo([letters[0], large, *letters[2:]])
    account = plain(server.port)
    plan = replace(marked(office, account, "Letter 2"), safety_copy=SafetyCopy.WHOLE)
    server.dialogue = HangsUpAtDele
    report = office.do(CommitPlan(2, account, plan, SECRET))
    outcomes = all_of(report.receipt)
    assert Outcome.GONE not in outcomes
    assert deles(server)
    saved = office.means.journal.saved()
    assert [Path(copy.path).stat().st_size for copy in saved] == [len(large)]
    nothing_lost(office, server, account, plan)
