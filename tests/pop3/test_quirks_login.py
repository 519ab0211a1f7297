"""Quirks 11 to 18 of the field: signing in."""

import base64

import pytest

from popview.errors import LocalProtocolError
from popview.pop3 import Accepted, Auth, Challenge, Closed, Pass, Refused, Stat, State, User
from popview.types import Secret
from tests.pop3.dialogue import feed, fresh, hear

SECRET = Pass(Secret("canary"))


@pytest.mark.parametrize(
    ("line", "data", "text"),
    [
        (b"+ \r\n", b"", b""),
        (b"+\r\n", b"", b""),
        (b"+OK\r\n", b"", b""),
        (b"+ VXNlcm5hbWU6\r\n", b"Username:", b"VXNlcm5hbWU6"),
        (b"+OK VXNlcm5hbWU6\r\n", b"Username:", b"VXNlcm5hbWU6"),
        (b"+ go ahead, please\r\n", b"", b"go ahead, please"),
    ],
)
def test_quirk_11_every_way_to_write_a_challenge(line, data, text):
    for size in range(1, len(line) + 1):
        connection = fresh()
        auth = Auth("PLAIN")
        assert connection.send(auth) == b"AUTH PLAIN\r\n"
        assert feed(connection, line, size) == [Challenge(auth, data, text)]
        assert connection.state is State.CHALLENGED
        assert connection.respond(b"\0ann\0canary") == base64.b64encode(b"\0ann\0canary") + b"\r\n"
        assert feed(connection, b"+OK\r\n", size) == [Accepted(auth, b"", None)]
        assert connection.state is State.TRANSACTION


def test_quirk_11_login_takes_two_answers_before_ok_is_the_end():
    connection = fresh()
    auth = Auth("login")
    connection.send(auth)
    assert feed(connection, b"+OK VXNlcm5hbWU6\r\n", 2) == [Challenge(auth, b"Username:", b"VXNlcm5hbWU6")]
    connection.respond(b"ann")
    assert feed(connection, b"+OK UGFzc3dvcmQ6\r\n", 2) == [Challenge(auth, b"Password:", b"UGFzc3dvcmQ6")]
    connection.respond(b"canary")
    assert feed(connection, b"+OK\r\n", 2) == [Accepted(auth, b"", None)]


def test_quirk_12_a_long_token_is_refused_in_one_line_and_passes_in_two():
    long = Auth("XOAUTH2", b"t" * 400)
    assert not long.fits
    assert Auth("XOAUTH2", b"t" * 40).fits
    assert hear(b"-ERR Protocol error. Connection is closed. 10\r\n", long, before=True, end=True) == [
        Refused(long, "", b"Protocol error. Connection is closed. 10"),
        Closed(False, None),
    ]
    connection = fresh()
    connection.send(Auth("XOAUTH2"))
    feed(connection, b"+ \r\n", 1)
    connection.respond(b"t" * 400)
    feed(connection, b"+OK\r\n", 1)
    assert connection.state is State.TRANSACTION


def test_quirk_12_a_refusal_disguised_as_a_challenge_is_answered_and_becomes_one():
    connection = fresh()
    auth = Auth("XOAUTH2", b"t")
    connection.send(auth)
    said = b'{"status":"401","schemes":"bearer","scope":"mail"}'
    (challenge,) = feed(connection, b"+ " + base64.b64encode(said) + b"\r\n", 7)
    assert challenge == Challenge(auth, said, base64.b64encode(said))
    assert connection.respond(b"") == b"\r\n"
    assert feed(connection, b"-ERR [AUTH] no\r\n", 7) == [Refused(auth, "AUTH", b"[AUTH] no")]
    assert connection.state is State.AUTHORIZATION


def test_quirk_13_logged_in_is_a_lie():
    connection = fresh()
    connection.send(Auth("PLAIN", b"\0ann\0canary"))
    feed(connection, b"+OK\r\n", 1)
    connection.send(Stat())
    assert feed(connection, b"-ERR logon failure\r\n", 1) == [Refused(Stat(), "", b"logon failure")]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"-ERR [IN-USE] Mailbox in use", "IN-USE"),
        (b"-ERR [in-use] Mailbox in use", "IN-USE"),
        (b"-ERR maildrop already locked, wait a few minutes", ""),
    ],
)
def test_quirk_14_a_locked_mailbox_with_and_without_code(line, code):
    refused = Refused(SECRET, code, line[5:])
    assert hear(b"+OK\r\n" + line + b"\r\n", User("ann"), SECRET, before=True)[1] == refused


def test_quirk_15_a_login_delay_at_pass_or_at_the_first_command():
    connection = fresh()
    connection.send(User("ann"))
    connection.send(SECRET)
    (_, refused) = feed(connection, b"+OK\r\n-ERR [LOGIN-DELAY] wait 60 s\r\n", 3)
    assert refused == Refused(SECRET, "LOGIN-DELAY", b"[LOGIN-DELAY] wait 60 s")
    assert hear(b"-ERR login allowed only every 15 minutes\r\n", Stat()) == [
        Refused(Stat(), "", b"login allowed only every 15 minutes")
    ]


def test_quirk_16_hanging_up_at_a_wrong_password_instead_of_err_or_behind_it():
    assert hear(b"+OK\r\n", User("ann"), SECRET, before=True, end=True)[1:] == [Closed(False, SECRET)]
    assert hear(b"+OK\r\n-ERR wrong\r\n", User("ann"), SECRET, before=True, end=True)[1:] == [
        Refused(SECRET, "", b"wrong"),
        Closed(False, None),
    ]
    assert hear(b"+OK\r\n-ERR wro", User("ann"), SECRET, before=True, end=True)[1:] == [
        Refused(SECRET, "", b"wro"),
        Closed(False, SECRET),
    ], "a refusal that lost its line end is one"


def test_quirk_17_no_password_behind_a_refused_name():
    connection = fresh()
    connection.send(User("nobody"))
    assert feed(connection, b"-ERR no such user\r\n", 4) == [Refused(User("nobody"), "", b"no such user")]
    with pytest.raises(LocalProtocolError):
        connection.send(SECRET)
    connection.send(User("ann"))
    connection.send(SECRET)
    feed(connection, b"-ERR\r\n-ERR\r\n", 4)
    with pytest.raises(LocalProtocolError):
        connection.send(SECRET)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"-ERR [SYS/TEMP] later", "SYS/TEMP"),
        (b"-ERR [SYS/PERM] never", "SYS/PERM"),
        (b"-ERR [AUTH] wrong", "AUTH"),
        (b"-ERR [X-NEW/DEEP/DEEPER]", "X-NEW/DEEP/DEEPER"),
        (b"-ERR[AUTH]", "AUTH"),
        (b"-ERR [not a code] x", ""),
        (b"-ERR [] x", ""),
        (b"-ERR [AUTH", ""),
        (b"-ERR [" + b"A" * 65 + b"]", ""),
        (b"-ERR see [AUTH]", ""),
    ],
)
def test_quirk_18_response_codes(line, code):
    assert hear(line + b"\r\n", Stat()) == [Refused(Stat(), code, line[4:].strip())]
