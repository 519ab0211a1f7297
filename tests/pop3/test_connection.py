"""One session as a whole: signing in, TLS, pipelining, and every way to end."""

import base64

import pytest

from popview.errors import LocalProtocolError, RemoteProtocolError
from popview.pop3 import (
    Accepted,
    Auth,
    Capa,
    Challenge,
    Closed,
    Connection,
    Dele,
    Greeting,
    Limits,
    Noop,
    Pass,
    Quit,
    Raw,
    Refused,
    Retr,
    Stat,
    State,
    Stls,
    Top,
    Uidl,
    User,
)
from popview.types import ProblemKind, Secret
from tests.pop3.dialogue import GREETING, drain, feed, fresh, hear, session

SECRET = Pass(Secret("canary"))


def test_a_whole_session_in_one_byte_pieces():
    connection = Connection()
    assert connection.state is State.GREETING
    assert connection.pending == 1
    assert feed(connection, b"+OK ready <1.2@x>\r\n", 1) == [Greeting(b"ready <1.2@x>", b"<1.2@x>")]
    assert connection.pending == 0
    written = connection.send(User("ann")) + connection.send(SECRET)
    assert written == b"USER ann\r\nPASS canary\r\n"
    feed(connection, b"+OK\r\n+OK logged in\r\n", 1)
    assert connection.state is State.TRANSACTION
    written = b"".join(map(connection.send, (Stat(), Uidl(), Top(1, 0), Dele(1), Quit())))
    assert written == b"STAT\r\nUIDL\r\nTOP 1 0\r\nDELE 1\r\nQUIT\r\n"
    assert connection.pending == 5
    wire = b"+OK 1 9\r\n+OK\r\n1 a\r\n.\r\n+OK\r\nA: b\r\n\r\n.\r\n+OK\r\n+OK bye\r\n"
    assert feed(connection, wire, 1, end=True) == [
        Accepted(Stat(), b"1 9", None),
        Accepted(Uidl(), b"", b"1 a\r\n"),
        Accepted(Top(1, 0), b"", b"A: b\r\n\r\n"),
        Accepted(Dele(1), b"", None),
        Accepted(Quit(), b"bye", None),
        Closed(True, None),
    ]


def test_recv_into_is_the_same_without_a_copy():
    connection = Connection()
    space = connection.space()
    space[:5] = b"+OK\r\n"
    connection.received(5)
    assert connection.next_event() == Greeting(b"", None)
    connection.received(0)
    assert connection.next_event() == Closed(False, None)


def test_a_greeting_that_refuses_leaves_nothing_to_say():
    connection = Connection()
    assert feed(connection, b"-ERR [SYS/TEMP] later\r\n", 2, end=True) == [
        Refused(None, "SYS/TEMP", b"[SYS/TEMP] later"),
        Closed(True, None),
    ]
    connection = Connection()
    assert feed(connection, b"-ERR too many", 2, end=True) == [
        Refused(None, "", b"too many"),
        Closed(False, None),
    ]


@pytest.mark.parametrize(
    "said", [b"220 mail ESMTP\r\n", b"* OK IMAP\r\n", b"\r\n", b"\x15\x03\x01\x00\x02\n"]
)
def test_a_greeting_of_another_protocol_is_told(said):
    connection = Connection()
    connection.receive(said)
    with pytest.raises(RemoteProtocolError) as wrong:
        connection.next_event()
    assert wrong.value.kind == ProblemKind.NOT_POP3
    assert said.startswith(wrong.value.server_text.encode())


def test_commands_may_stand_behind_pass_and_a_refusal_keeps_them_in_step():
    assert hear(b"+OK\r\n-ERR no\r\n-ERR\r\n", User("ann"), SECRET, Stat(), before=True) == [
        Accepted(User("ann"), b"", None),
        Refused(SECRET, "", b"no"),
        Refused(Stat(), "", b""),
    ]
    connection = fresh()
    for command in (User("ann"), SECRET, Stat()):
        connection.send(command)
    feed(connection, b"-ERR no such user\r\n", 1)
    connection.send(Noop())
    feed(connection, b"-ERR\r\n", 1)
    with pytest.raises(LocalProtocolError):
        connection.send(Noop())


def test_a_one_line_reply_is_no_stream():
    connection = session()
    for command in (Noop(), Uidl(1), Quit()):
        with pytest.raises(LocalProtocolError) as wrong:
            connection.send(command, stream=True)
        assert wrong.value.facts["reason"] == "one-line"
    assert connection.pending == 0


def test_nothing_may_follow_quit_even_before_its_answer():
    connection = session()
    connection.send(Quit())
    with pytest.raises(LocalProtocolError):
        connection.send(Noop())


def test_sasl_in_several_steps():
    connection = fresh()
    auth = Auth("CRAM-MD5")
    connection.send(auth)
    with pytest.raises(LocalProtocolError):
        connection.respond(b"too early")
    assert feed(connection, b"+ PDEuMkB4Pg==\r\n", 1) == [Challenge(auth, b"<1.2@x>", b"PDEuMkB4Pg==")]
    assert connection.respond(b"ann 0123") == b"YW5uIDAxMjM=\r\n"
    with pytest.raises(LocalProtocolError):
        connection.respond(b"twice")
    assert feed(connection, b"-ERR [AUTH] no\r\n", 1) == [Refused(auth, "AUTH", b"[AUTH] no")]
    connection.send(User("ann"))


def test_sasl_can_be_cancelled():
    connection = fresh()
    connection.send(Auth("SCRAM-SHA-1", b"n,,n=ann"))
    feed(connection, b"+ cj0=\r\n", 1)
    assert connection.respond(None) == b"*\r\n"
    assert feed(connection, b"-ERR aborted\r\n", 1) == [
        Refused(Auth("SCRAM-SHA-1", b"n,,n=ann"), "", b"aborted")
    ]
    assert connection.state is State.AUTHORIZATION


def test_scram_is_not_over_before_two_messages_of_ours():
    connection = fresh()
    connection.send(Auth("SCRAM-SHA-256", b"n,,n=ann"))
    (event,) = feed(connection, b"+OK " + base64.b64encode(b"r=x,s=y,i=4096") + b"\r\n", 5)
    assert isinstance(event, Challenge)
    connection.respond(b"c=biws,r=x,p=z")
    (event,) = feed(connection, b"+ dj0x\r\n", 5)
    assert event == Challenge(event.command, b"v=1", b"dj0x")
    connection.respond(b"")
    (event,) = feed(connection, b"+OK\r\n", 5)
    assert isinstance(event, Accepted)


def test_endless_challenges_end():
    connection = fresh(limits=Limits(challenges=3))
    connection.send(Auth("PLAIN"))
    for _ in range(3):
        assert isinstance(feed(connection, b"+ \r\n", 1)[0], Challenge)
        connection.respond(b"")
    assert feed(connection, b"+ \r\n", 1) == [
        (ProblemKind.LIMIT, {"limit": "challenges", "value": "3", "command": "AUTH"})
    ]


def test_a_challenge_where_commands_already_follow_is_out_of_step():
    assert hear(b"+ \r\n", Auth("PLAIN", b"x"), Stat(), before=True) == [
        (ProblemKind.OUT_OF_STEP, {"reason": "challenge", "command": "AUTH"})
    ]


def test_only_auth_is_challenged():
    assert hear(b"+ \r\n", Noop()) == [(ProblemKind.OUT_OF_STEP, {"reason": "no-status", "command": "NOOP"})]


def test_stls_starts_over_and_cannot_come_twice():
    connection = fresh(greeting=b"+OK <1.2@x>\r\n")
    connection.send(Capa())
    feed(connection, b"+OK\r\nSTLS\r\n.\r\n", 1)
    assert connection.send(Stls()) == b"STLS\r\n"
    with pytest.raises(LocalProtocolError):
        connection.send(User("ann"))
    assert feed(connection, b"+OK\r\n", 1) == [Accepted(Stls(), b"", None)]
    connection.tls_started()
    assert connection.state is State.AUTHORIZATION
    assert connection.encrypted
    assert connection.capabilities is None
    with pytest.raises(LocalProtocolError) as wrong:
        connection.send(Stls())
    assert wrong.value.facts["reason"] == "encrypted"
    with pytest.raises(LocalProtocolError):
        connection.tls_started()


def test_implicit_tls_is_told_before_the_greeting():
    connection = Connection()
    connection.tls_started()
    assert connection.encrypted
    assert feed(connection, GREETING, 1) == [Greeting(b"ready", None)]
    connection = Connection()
    connection.receive(b"+O")
    with pytest.raises(LocalProtocolError):
        connection.tls_started()


def test_capabilities_are_not_learnt_from_a_refusal_or_a_stream():
    connection = fresh()
    connection.send(Capa())
    connection.send(Capa(), stream=True)
    feed(connection, b"-ERR\r\n+OK\r\nTOP\r\n.\r\n", 1)
    assert connection.capabilities is None


@pytest.mark.parametrize("junk", [b"+OK\r\n", b"-ERR\r\n", b"x", b"\r\n", b"\0"])
def test_bytes_that_nobody_asked_for_break_the_session_for_ever(junk):
    for connection in (session(), fresh()):
        connection.receive(junk)
        assert connection.state is State.BROKEN
        for _ in range(3):
            with pytest.raises(RemoteProtocolError) as wrong:
                connection.next_event()
            assert wrong.value.kind == ProblemKind.OUT_OF_STEP
        connection.receive(b"+OK\r\n")
        connection.receive(b"")
        assert connection.state is State.BROKEN
        assert connection.pending == 0


def test_what_came_in_front_of_the_break_is_handed_out_first():
    connection = session()
    connection.send(Noop())
    connection.receive(b"+OK a\r\nsurprise \xff\x1b\r\nmore")
    assert connection.next_event() == Accepted(Noop(), b"a", None)
    with pytest.raises(RemoteProtocolError) as wrong:
        connection.next_event()
    assert wrong.value.server_text == "surprise \ufffd\x1b"


def test_an_end_with_nothing_owed_is_unclean_unless_quit_was_answered():
    connection = session()
    assert feed(connection, b"", 1, end=True) == [Closed(False, None)]
    connection.receive(b"")
    connection.receive(b"+OK\r\n")
    assert list(drain(connection)) == []
    assert connection.state is State.CLOSED


def test_an_end_in_the_middle_of_a_status_line_names_what_was_owed():
    assert hear(b"+OK 1", Stat(), Noop(), end=True) == [Closed(False, Stat())]
    assert hear(b"+OK\r\n-ERR not a status", Retr(1), end=True)[-1] == Closed(False, Retr(1))


def test_raw_lines_are_legal_everywhere_but_leave_the_state_alone():
    connection = fresh()
    assert connection.send(Raw(b"XTND XLST", many=True)) == b"XTND XLST\r\n"
    assert feed(connection, b"+OK\r\n1 a\r\n.\r\n", 2) == [
        Accepted(Raw(b"XTND XLST", many=True), b"", b"1 a\r\n")
    ]
    assert connection.state is State.AUTHORIZATION


def test_the_lenient_reading_keeps_unasked_lines_for_the_next_command():
    connection = Connection(lenient=True)
    connection.receive(b"+ Hola mundo\n-ERR one\r\n+OK two\r\n")
    assert list(drain(connection)) == [Greeting(b"+ Hola mundo", None)]
    connection.send(Raw(b"user x"))
    assert list(drain(connection)) == [Refused(Raw(b"user x"), "", b"-ERR one")]
    connection.send(Raw(b"noop"))
    assert list(drain(connection)) == [Accepted(Raw(b"noop"), b"+OK two", None)]
    connection.send(Raw(b"list", many=True))
    connection.receive(b"+ yes\r\n1 1\r\n.\r\n")
    assert list(drain(connection)) == [Accepted(Raw(b"list", many=True), b"+ yes", b"1 1\r\n")]
    connection.send(Raw(b"noop"))
    connection.receive(b"")
    assert list(drain(connection)) == [Closed(False, Raw(b"noop"))]


def test_the_lenient_reading_still_refuses_what_stands_behind_stls():
    connection = Connection(lenient=True)
    connection.receive(b"+OK\r\n")
    connection.send(Stls())
    connection.receive(b"+OK\r\n+OK injected\r\n")
    assert connection.next_event() == Greeting(b"+OK", None)
    with pytest.raises(RemoteProtocolError) as wrong:
        connection.next_event()
    assert wrong.value.kind == ProblemKind.STLS_INJECTION
