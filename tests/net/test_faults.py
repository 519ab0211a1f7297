"""Every class of fault that a server or a line can have: a typed end in time, and nothing lost.

The table says: the fault, the wish that meets it, and what may come of it.
"""

import time
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import Check, Checked, CommitPlan, Committed, Failed, Fetch, Fetched, PasswordNeeded
from popview.types import Mechanism, Outcome, ProblemKind, SafetyCopy, ServerProfile
from tests.fakes.office import ACCOUNT, SECRET, Office, plain
from tests.fakes.peer import Close, Hush, Reset, Say, ScriptPeer, Step, script
from tests.fakes.worse import left
from tests.net.fault_servers import (
    at,
    before,
    behind,
    but,
    cut,
    endless,
    greets,
    instead,
    named,
    status,
    swap,
)
from tests.net.odd import marked, nothing_lost, recovers
from tests.servers.dovecot import Port

K = ProblemKind
LONGEST_S = 12.0  # far below what stalling for ever would take; QUICK's own sum is below 6 s
ENTER = "S: +OK hello\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK in\n"
LOST, SILENT, CONFUSED = {K.LOST}, {K.TIMEOUT}, {K.OUT_OF_STEP}
WELL = {None}


def ended(report: Any) -> ProblemKind | None:
    """Return the problem of a final report, None where it went well."""
    if isinstance(report, Failed):
        return report.problem.kind
    if isinstance(report, PasswordNeeded):
        return K.WRONG_PASSWORD
    assert isinstance(report, Checked | Committed | Fetched)
    return None


def timed(office: Office, intent: Any) -> Any:
    began = time.monotonic()
    report = office.do(intent)
    assert time.monotonic() - began < LONGEST_S
    return report


# -- faults in a conversation that could be good: one answer of the embedded server is spoilt ---------------

CHECKS = {
    # connection
    "close-before-greeting": (greets(b"", close=True), LOST | {K.NO_GREETING}),
    "greeting-temporary": (greets(b"-ERR [SYS/TEMP] later\r\n", close=True), {K.TEMPORARY}),
    "greeting-refused": (greets(b"-ERR go away\r\n", close=True), {K.GREETING_REFUSED}),
    "fin-in-status": (at("STAT", cut(0.3), close=True), LOST),
    "fin-in-listing": (at("UIDL", cut(0.5), close=True), LOST),
    "fin-between-cr-and-lf": (at("STAT", but(1), close=True), LOST),
    "fin-before-dot": (at("LIST", but(3), close=True), LOST),
    "fin-behind-dot": (at("LIST", but(2), close=True), LOST),
    "fin-before-quits-answer": (at("QUIT", instead(b""), close=True), WELL),
    # timing
    "stall-at-greeting": (greets(b""), {K.NO_GREETING}),
    "stall-at-user": (at("APOP", instead(b""), mute=True), SILENT),
    "stall-at-stat": (at("STAT", instead(b""), mute=True), SILENT),
    "stall-in-uidl": (at("UIDL", cut(0.5), mute=True), SILENT),
    "stall-between-cr-and-lf": (at("STAT", but(1), mute=True), SILENT),
    "stall-before-dot": (at("LIST", but(3), mute=True), SILENT),
    "stall-behind-dot": (at("LIST", but(2), mute=True), SILENT),
    "stall-at-quit": (at("QUIT", instead(b""), mute=True), WELL),
    "slow-loris": (at("UIDL", piece=1, delay_s=0.05), SILENT),
    "one-octet-a-segment": (at("UIDL", piece=1), WELL),
    "pause-between-cr-and-lf": (at("STAT", piece=14, delay_s=0.2), WELL),
    "late-answer": (at("UIDL", delay_s=0.3), WELL),
    # framing
    "bare-lf": (at("UIDL", swap(b"\r\n", b"\n")), WELL),
    "cr-cr-lf": (at("UIDL", swap(b"\r\n", b"\r\r\n")), WELL | SILENT | CONFUSED),
    "dot-lf": (at("LIST", swap(b"\r\n.\r\n", b"\r\n.\n")), WELL),
    "dot-blank": (at("LIST", swap(b"\r\n.\r\n", b"\r\n. \r\n")), WELL | SILENT | CONFUSED),
    "blank-line-between-answers": (at("STAT", behind(b"\r\n")), WELL | CONFUSED),
    "blank-line-before-greeting": (greets(b"\r\n+OK hello\r\n"), {K.NOT_POP3} | CONFUSED),
    "answer-missing": (at("LIST", instead(b"")), SILENT | CONFUSED),
    "answer-doubled": (at("STAT", lambda answer: answer * 2), CONFUSED | WELL),
    "answer-unasked": (at("LIST", behind(b"+OK by the way\r\n")), CONFUSED),
    "nul-and-8-bit-in-status": (at("UIDL", status(b"+OK \0\xff\xc3\xa4\r\n")), WELL),
    # status lines
    "ok-lower-case": (at("STAT", swap(b"+OK", b"+ok")), WELL | CONFUSED),
    "ok-without-text": (at("UIDL", status(b"+OK\r\n")), WELL),
    "ok-with-a-blank": (at("UIDL", status(b"+OK \r\n")), WELL),
    "plus-alone": (at("NOOP", instead(b"+\r\n")), WELL),
    "plus-alone-at-stat": (at("STAT", instead(b"+\r\n")), CONFUSED),
    "ok-glued": (at("UIDL", status(b"+OKtext\r\n")), WELL | CONFUSED),
    "err-lower-case": (at("STAT", instead(b"-err no\r\n")), {K.SERVER_REFUSED} | CONFUSED),
    "err-empty": (at("STAT", instead(b"-ERR\r\n")), {K.SERVER_REFUSED}),
    "err-unknown-code": (at("STAT", instead(b"-ERR [UNKNOWN/CODE] x\r\n")), {K.SERVER_REFUSED}),
    "plus-err": (at("STAT", instead(b"+ERR no\r\n")), CONFUSED | {K.SERVER_REFUSED}),
    "status-2-kb": (at("UIDL", status(b"+OK " + b"x" * 2_000 + b"\r\n")), WELL),
    "status-64-kb": (at("UIDL", status(b"+OK " + b"x" * 65_536 + b"\r\n")), {K.LIMIT}),
    "status-without-end": (endless("STAT", b"+OK ", b"x"), {K.LIMIT}),
    "status-with-escapes": (at("UIDL", status(b"+OK \x1b[2J\x1b]0;x\x07<b>\r\n")), WELL),
    # size
    "endless-rows": (endless("UIDL", b"+OK\r\n", b"7 abcdefghijklmnopqrstuvwxyz\r\n"), {K.LIMIT}),
    "endless-line": (endless("UIDL", b"+OK\r\n", b"x"), {K.LIMIT}),
    "endless-capa": (endless("CAPA", b"+OK\r\n", b"X-YES\r\n"), {K.LIMIT}),
    "size-negative": (at("LIST", swap(b"4 ", b"4 -")), WELL),
    "size-huge": (at("LIST", swap(b"4 ", b"4 9999999999999999999999999999")), WELL),
    "size-word": (at("LIST", swap(b"4 ", b"4 many")), WELL),
    "stat-counts-more": (at("STAT", instead(b"+OK 12 5000\r\n")), WELL),
    "stat-counts-fewer": (at("STAT", instead(b"+OK 9 5000\r\n")), WELL),
    "stat-a-million": (at("STAT", instead(b"+OK 1000000 0\r\n")), WELL),
    "stat-words": (at("STAT", instead(b"+OK none today\r\n")), WELL | CONFUSED),
    "stat-2-to-the-64": (at("STAT", instead(b"+OK 18446744073709551616 1\r\n")), WELL | CONFUSED),
    "listing-empty": (at("UIDL", instead(b"+OK\r\n.\r\n")), WELL),
    # names
    "uid-twice": (named({4: b"same", 5: b"same"}), WELL),
    "uid-empty": (named({4: b""}), WELL),
    "uid-with-blanks": (named({4: b"a b c"}), WELL),
    "uid-10-kb": (named({4: b"u" * 10_000}), WELL | {K.LIMIT}),
    "uid-8-bit": (named({4: b"\xc3\xa4\xff"}), WELL),
    "uid-controls": (named({4: b"a\x1b[2Jb\x07"}), WELL),
    "uid-path": (named({4: b"../../../etc/passwd"}), WELL),
    "uid-quotes": (named({4: b"';drop/**/table/**/rows;--", 5: b"%s%n%d"}), WELL),
    "uid-case": (named({4: b"abc", 5: b"ABC"}), WELL),
    "uid-of-another": (named({4: b"9", 9: b"4"}), WELL),
    # missing
    "top-refused-for-one": (at("TOP ", instead(b"-ERR damaged\r\n"), nth=3), WELL),
    "top-announced-and-missing": (
        type("NoTop", (Dialogue,), {"_top": lambda self, a: b"-ERR what\r\n"}),
        WELL,
    ),
    "uidl-announced-and-missing": (at("UIDL", instead(b"-ERR what\r\n")), {K.SERVER_REFUSED} | WELL),
    "list-missing": (at("LIST", instead(b"-ERR what\r\n")), WELL),
    "hangs-up-at-capa": (at("CAPA", instead(b""), close=True), WELL),
    # login
    "temporary": (at("APOP", instead(b"-ERR [SYS/TEMP] later\r\n")), {K.TEMPORARY}),
    "in-use": (at("APOP", instead(b"-ERR [IN-USE] busy\r\n")), {K.MAILBOX_LOCKED}),
    "too-early": (at("APOP", instead(b"-ERR [LOGIN-DELAY] 60 s\r\n")), {K.LOGIN_DELAY}),
    "damaged": (at("APOP", instead(b"-ERR message is damaged\r\n")), {K.LOGIN_REFUSED} | WELL),
    "no-code": (at("APOP", instead(b"-ERR no\r\n")), {K.LOGIN_REFUSED} | WELL),
    "slow-refusal": (
        at("APOP", instead(b"-ERR [AUTH] no\r\n"), delay_s=1.2),
        {K.WRONG_PASSWORD, K.LOGIN_REFUSED},
    ),
}


@pytest.mark.parametrize("is_known", [True, False], ids=["known", "unknown"])
@pytest.mark.parametrize("name", CHECKS)
def test_a_check_ends_as_told_and_the_next_one_is_well(
    office: Office, make_demo: Any, letters: list[bytes], name: str, is_known: bool
) -> None:
    dialogue, expected = CHECKS[name]
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    if not is_known:
        office.means.cache.forget_everything()
    office.means.journal.set_profile(ACCOUNT, ServerProfile())
    server.dialogue = dialogue
    report = timed(office, Check(2, account, SECRET))
    assert ended(report) in expected, report
    nothing_lost(office, server, account, plan)


# -- faults of a whole message ------------------------------------------------------------------------------

FETCHES = {
    "fin-in-body": (at("RETR ", cut(0.5), close=True), {K.LOST}),
    "fin-before-dot": (at("RETR ", but(3), close=True), {K.LOST}),
    "fin-between-cr-and-lf": (at("RETR ", but(1), close=True), {K.LOST}),
    "stall-in-body": (at("RETR ", cut(0.5), mute=True), {K.TIMEOUT}),
    "stall-at-retr": (at("RETR ", instead(b""), mute=True), {K.TIMEOUT}),
    "slow-loris": (at("RETR ", piece=1, delay_s=0.05), {K.TIMEOUT}),
    "refused": (at("RETR ", instead(b"-ERR download exceed\r\n")), {K.SERVER_REFUSED}),
    "another-mail": (
        type("Off", (Dialogue,), {"_retr": lambda s, a: Dialogue._retr(s, b"5")}),
        {K.MESSAGE_CHANGED},
    ),
    "unstuffed-dot": (
        at("RETR ", before(b"+OK\r\nSubject: x\r\n\r\none\r\n.\r\n")),
        CONFUSED | {K.MESSAGE_CHANGED},
    ),
    "one-octet-a-segment": (at("RETR ", piece=1), WELL),
    "dot-lf": (at("RETR ", swap(b"\r\n.\r\n", b"\r\n.\n")), WELL),
    "bare-lf": (at("RETR ", swap(b"\r\n", b"\n")), WELL),
}


@pytest.mark.parametrize("name", FETCHES)
def test_a_fetch_ends_as_told_and_leaves_no_half_message(
    office: Office, make_demo: Any, letters: list[bytes], name: str
) -> None:
    dialogue, expected = FETCHES[name]
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    server.dialogue = dialogue
    report = timed(office, Fetch(2, account, office.row("Letter 3").key, SECRET))
    assert ended(report) in expected, report
    stored = list(office.means.paths.messages_dir(ACCOUNT).glob("**/*.*"))
    assert len(stored) == (1 if isinstance(report, Fetched) else 0)
    nothing_lost(office, server, account, plan)


def test_a_body_without_end_is_cut_at_a_multiple_of_its_announced_size(
    office: Office, make_demo: Any, letters: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popview.net.fetch.most_octets", lambda size: 10 * size + 1_000_000)
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    server.dialogue = endless("RETR ", b"+OK\r\n", b"and so on and on\r\n")
    report = timed(office, Fetch(2, account, office.row("Letter 3").key, SECRET))
    assert ended(report) is K.LIMIT
    assert not list(office.means.paths.messages_dir(ACCOUNT).glob("**/*.*"))
    nothing_lost(office, server, account, plan)


# -- faults of a commit -------------------------------------------------------------------------------------

COMMITS = {
    "fin-in-proof": (at("TOP ", cut(0.5), close=True), 0),
    "fin-at-dele": (at("DELE 2", cut(0.5), close=True), 0),
    "stall-at-dele": (at("DELE 3", instead(b""), mute=True), 0),
    "refused-dele": (at("DELE 3", instead(b"-ERR protected\r\n")), 1),
    "junk-at-dele": (at("DELE 3", instead(b"Unexpected\r\n")), 0),
    "doubled-at-dele": (at("DELE 2", behind(b"+OK\r\n")), 0),
    "fin-at-quit": (at("QUIT", instead(b""), close=True), 2),
    "half-a-quit": (at("QUIT", cut(0.5), close=True), 2),
    "temporary-at-quit": (at("QUIT", instead(b"-ERR [SYS/TEMP] some not deleted\r\n")), 2),
    "listing-too-short": (at("STAT", instead(b"+OK 11 9000\r\n")), 0),
    "listing-with-two-names": (at("UIDL", swap(b".\r\n", b"2 other\r\n.\r\n")), 0),
}


@pytest.mark.parametrize("name", COMMITS)
def test_a_commit_deletes_what_it_says_and_nothing_else(
    office: Office, make_demo: Any, letters: list[bytes], name: str
) -> None:
    dialogue, at_most = COMMITS[name]
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2", "Letter 3")
    server.dialogue = dialogue
    report = timed(office, CommitPlan(2, account, plan, SECRET))
    assert isinstance(report, Committed | Failed)
    server.dialogue = Dialogue
    there = set(left(server))
    assert there >= {b"Letter %d" % n for n in (1, 4, 5, 6, 7, 8, 9, 10)}
    assert 10 - len(there) <= at_most
    recovers(office, server, account, len(there))
    if isinstance(report, Committed):
        for item in report.receipt.items:
            is_gone = item.mark.subject.encode() not in there
            assert is_gone or item.outcome is not Outcome.GONE
    marks = {mark.subject.encode() for mark in office.means.journal.marks()}
    assert there & {b"Letter 2", b"Letter 3"} <= marks


# -- faults of the line itself ------------------------------------------------------------------------------

LINES: dict[str, tuple[list[Step], set[Any]]] = {
    "rst-behind-greeting": ([*script("S: +OK hello\nC: CAPA"), Reset()], LOST),
    "rst-in-status": ([*script(ENTER + "C: STAT"), Say(b"+OK 1"), Reset()], LOST),
    "rst-in-listing": ([*script(ENTER + "C: STAT\nS: +OK 1 10\nC: UIDL 1"), Say(b"+OK"), Reset()], LOST),
    "half-closed": ([*script(ENTER + "C: STAT"), Close()], LOST),
    "silent": ([Hush()], {K.NO_GREETING}),
    "tls-instead": ([Say(b"\x15\x03\x01\x00\x02\x02\x46"), Close()], {K.PLAIN_ON_TLS_PORT, K.NOT_POP3}),
    "http-instead": ([Say(b"HTTP/1.0 400 Bad Request\r\n\r\n"), Close()], {K.NOT_POP3}),
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_that_fails_is_told_as_what_it_is(
    office: Office, make_demo: Any, letters: list[bytes], name: str
) -> None:
    steps, expected = LINES[name]
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    office.means.journal.set_profile(ACCOUNT, ServerProfile())
    with ScriptPeer(steps, steps) as peer:
        report = timed(office, Check(2, plain(peer.port, mechanism=Mechanism.USER), SECRET))
    assert ended(report) in expected, report
    nothing_lost(office, server, account, plan)


def test_a_port_that_refuses_is_told_as_such(office: Office, make_demo: Any, letters: list[bytes]) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    with Port() as nobodys:
        assert ended(timed(office, Check(2, plain(nobodys.number), SECRET))) is K.PORT_REFUSED
    nothing_lost(office, server, account, plan)


def test_a_safety_copy_of_another_message_deletes_nothing(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = replace(marked(office, account, "Letter 2"), safety_copy=SafetyCopy.WHOLE)
    server.dialogue = FETCHES["another-mail"][0]
    report = timed(office, CommitPlan(2, account, plan, SECRET))
    assert [item.outcome for item in report.receipt.items] == [Outcome.NOT_SENT]
    assert office.means.journal.saved() == ()
    nothing_lost(office, server, account, plan)
