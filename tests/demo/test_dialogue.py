import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.demo.dialogue import Dialogue, Service, SessionLog, State, stuffed
from popview.demo.maildrop import MemoryMaildrop

STAMP = "1.2@localhost"
LOGIN = b"USER demo\r\nPASS demo\r\n"


def opened(count: int = 3, *, stls: bool = False) -> Dialogue:
    mail = [b"Subject: %d\r\n\r\nline\r\n.dot\r\n" % n for n in range(1, count + 1)]
    return Dialogue(Service(MemoryMaildrop(mail), offers_stls=stls), SessionLog(), STAMP)


def said(dialogue: Dialogue, data: bytes) -> bytes:
    return b"".join(dialogue.feed(data))


def signed_in(count: int = 3) -> Dialogue:
    dialogue = opened(count)
    assert said(dialogue, LOGIN) == b"+OK\r\n+OK Logged in\r\n"
    return dialogue


def test_the_capabilities_name_what_is_there_and_change_with_the_state() -> None:
    dialogue = opened(stls=True)
    before = said(dialogue, b"CAPA\r\n").split(b"\r\n")
    for line in (b"TOP", b"UIDL", b"USER", b"PIPELINING", b"RESP-CODES", b"EXPIRE NEVER", b"STLS"):
        assert line in before
    assert b"SASL PLAIN" in before
    assert any(line.startswith(b"IMPLEMENTATION ") for line in before)
    said(dialogue, LOGIN)
    after = said(dialogue, b"CAPA\r\n").split(b"\r\n")
    assert b"TOP" in after
    assert not {b"USER", b"STLS", b"SASL PLAIN"} & set(after)


@pytest.mark.parametrize(
    ("command", "reply"),
    [
        (b"STAT", b"+OK 3 78\r\n"),
        (b"LIST 2", b"+OK 2 26\r\n"),
        (b"LIST", b"+OK 3 messages\r\n1 26\r\n2 26\r\n3 26\r\n.\r\n"),
        (b"LIST 4", b"-ERR No such message\r\n"),
        (b"RETR 1", b"+OK 26 octets\r\nSubject: 1\r\n\r\nline\r\n..dot\r\n.\r\n"),
        (b"retr 1", b"+OK 26 octets\r\nSubject: 1\r\n\r\nline\r\n..dot\r\n.\r\n"),
        (b"TOP 1 0", b"+OK\r\nSubject: 1\r\n\r\n.\r\n"),
        (b"TOP 1 1", b"+OK\r\nSubject: 1\r\n\r\nline\r\n.\r\n"),
        (b"TOP 1", b"-ERR TOP needs a message and a number of lines\r\n"),
        (b"TOP 1 -1", b"-ERR TOP needs a message and a number of lines\r\n"),
        (b"RETR 0", b"-ERR No such message\r\n"),
        (b"RETR 99999999999999999999", b"-ERR No such message\r\n"),
        (b"RETR", b"-ERR No such message\r\n"),
        (b"NOOP", b"+OK\r\n"),
        (b"XYZZY", b"-ERR unknown command\r\n"),
        (b"USER demo", b"-ERR not in this state\r\n"),
    ],
)
def test_each_command_has_its_answer(command: bytes, reply: bytes) -> None:
    assert said(signed_in(), command + b"\r\n") == reply


@pytest.mark.parametrize("command", [b"STAT", b"LIST", b"UIDL", b"RETR 1", b"DELE 1", b"RSET", b"NOOP"])
def test_nothing_is_shown_before_the_login(command: bytes) -> None:
    assert said(opened(), command + b"\r\n") == b"-ERR not in this state\r\n"


def test_deletions_happen_at_quit_and_only_there() -> None:
    dialogue = signed_in()
    box = dialogue.service.maildrop
    said(dialogue, b"DELE 2\r\n")
    assert box.count() == 3
    assert said(dialogue, b"DELE 2\r\n").startswith(b"-ERR")
    assert said(dialogue, b"LIST\r\n") == b"+OK 2 messages\r\n1 26\r\n3 26\r\n.\r\n"
    assert said(dialogue, b"QUIT\r\n").startswith(b"+OK")
    assert box.count() == 2
    assert dialogue.log.deleted == 1


def test_a_lost_line_deletes_nothing_and_frees_the_mailbox() -> None:
    dialogue = signed_in()
    said(dialogue, b"DELE 1\r\n")
    dialogue.close()
    assert dialogue.service.maildrop.count() == 3
    assert dialogue.service.lock.acquire(blocking=False)


def test_rset_takes_the_deletions_back() -> None:
    dialogue = signed_in()
    said(dialogue, b"DELE 1\r\nDELE 2\r\nRSET\r\nQUIT\r\n")
    assert dialogue.service.maildrop.count() == 3


def test_an_update_that_fails_is_told_and_not_claimed() -> None:
    class Stuck(MemoryMaildrop):
        def delete(self, numbers: frozenset[int]) -> None:
            raise OSError("disk")

    dialogue = Dialogue(Service(Stuck([b"Subject: x\r\n\r\n"])), SessionLog(), STAMP)
    said(dialogue, LOGIN + b"DELE 1\r\n")
    assert said(dialogue, b"QUIT\r\n").startswith(b"-ERR [SYS/TEMP]")
    assert dialogue.log.deleted == 0


def test_one_session_holds_the_mailbox_alone() -> None:
    first = signed_in()
    second = Dialogue(first.service, SessionLog(), STAMP)
    assert said(second, LOGIN).endswith(b"-ERR [IN-USE] Another session holds the mailbox\r\n")
    said(first, b"QUIT\r\n")
    assert said(second, LOGIN).endswith(b"+OK Logged in\r\n")


def test_mail_that_arrives_during_a_session_is_not_seen_in_it() -> None:
    dialogue = signed_in()
    box = dialogue.service.maildrop
    assert isinstance(box, MemoryMaildrop)
    box.add(b"Subject: new\r\n\r\n")
    assert said(dialogue, b"STAT\r\nRETR 4\r\n") == b"+OK 3 78\r\n-ERR No such message\r\n"


@pytest.mark.parametrize(
    ("line", "right"),
    [
        (b"APOP demo " + hashlib.md5(b"<1.2@localhost>demo").hexdigest().encode(), True),
        (b"APOP demo " + hashlib.md5(b"<1.2@localhost>other").hexdigest().encode(), False),
        (b"APOP other " + hashlib.md5(b"<1.2@localhost>demo").hexdigest().encode(), False),
        (b"AUTH PLAIN " + base64.b64encode(b"\0demo\0demo"), True),
        (b"AUTH PLAIN " + base64.b64encode(b"\0demo\0nothing"), False),
        (b"AUTH PLAIN " + base64.b64encode(b"demo"), False),
        (b"AUTH PLAIN !!!", False),
        (b"AUTH PLAIN =", False),
        (b"AUTH SCRAM-SHA-256", False),
        (b"PASS demo", False),
    ],
)
def test_only_the_right_secret_signs_in(line: bytes, right: bool) -> None:
    dialogue = opened()
    assert said(dialogue, line + b"\r\n").startswith(b"+OK" if right else b"-ERR")
    assert (dialogue.state is State.TRANSACTION) == right


def test_a_challenge_waits_for_its_response_and_can_be_cancelled() -> None:
    dialogue = opened()
    assert said(dialogue, b"AUTH PLAIN\r\n") == b"+ \r\n"
    assert said(dialogue, b"*\r\n").startswith(b"-ERR")
    assert said(dialogue, b"AUTH PLAIN\r\n") == b"+ \r\n"
    assert said(dialogue, base64.b64encode(b"\0demo\0demo") + b"\r\n").startswith(b"+OK")


def test_what_is_smuggled_behind_stls_is_dropped() -> None:
    dialogue = opened(stls=True)
    assert said(dialogue, b"STLS\r\nUSER demo\r\nPA") == b"+OK Begin TLS negotiation\r\n"
    dialogue.secure()
    assert said(dialogue, b"SS demo\r\n").startswith(b"-ERR unknown")
    assert said(dialogue, b"STLS\r\n").startswith(b"-ERR")


def test_the_log_keeps_the_commands_without_the_secrets() -> None:
    dialogue = opened()
    said(dialogue, b"USER demo\r\nPASS wrong-secret\r\nAUTH PLAIN\r\n")
    said(dialogue, b"c2VjcmV0\r\nQUIT\r\n")
    assert dialogue.log.commands == ["USER demo", "PASS ***", "AUTH ***", "***", "QUIT"]
    assert dialogue.log.quit_seen
    assert dialogue.log.batches == 2


def test_an_endless_line_ends_the_session() -> None:
    dialogue = opened()
    assert said(dialogue, b"x" * 9000).startswith(b"-ERR")
    assert dialogue.state is State.ENDED


@given(st.lists(st.sampled_from([b".", b"..", b".a", b"a.", b"", b"a"]), max_size=12))
def test_stuffing_is_undone_by_removing_one_dot(lines: list[bytes]) -> None:
    body = b"".join(line + b"\r\n" for line in lines)
    *sent, end, rest = stuffed(body).split(b"\r\n")
    assert (end, rest) == (b".", b"")
    assert [line[1:] if line.startswith(b".") else line for line in sent] == lines


@given(st.data())
def test_however_the_input_is_cut_the_answers_are_the_same(data: st.DataObject) -> None:
    script = LOGIN + b"STAT\r\nUIDL\r\nTOP 2 1\r\nDELE 1\r\nLIST\r\nRSET\r\nRETR 3\r\nQUIT\r\n"
    whole = said(opened(), script)
    cuts = sorted(data.draw(st.sets(st.integers(1, len(script) - 1), max_size=8)))
    dialogue = opened()
    pieces = [script[a:b] for a, b in zip([0, *cuts], [*cuts, len(script)], strict=True)]
    assert b"".join(said(dialogue, piece) for piece in pieces) == whole
