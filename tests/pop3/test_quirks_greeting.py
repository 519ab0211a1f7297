"""Quirks 1 to 10 of the field: greeting, CAPA, STLS."""

import pytest

from popview.errors import LocalProtocolError
from popview.pop3 import (
    Accepted,
    Apop,
    Auth,
    Capa,
    Closed,
    Connection,
    Greeting,
    Noop,
    Refused,
    State,
    Stls,
    Top,
    User,
    capabilities,
)
from popview.types import ProblemKind
from tests.pop3.dialogue import feed, fresh, hear, session


def test_quirk_01_capa_unknown_is_no_error():
    assert hear(b"-ERR\r\n+OK\r\n", Capa(), User("ann"), before=True) == [
        Refused(Capa(), "", b""),
        Accepted(User("ann"), b"", None),
    ]


def test_quirk_02_hanging_up_at_capa_names_capa():
    assert hear(b"", Capa(), before=True, end=True) == [Closed(False, Capa())]


def test_quirk_03_each_capa_replaces_the_last_and_tls_forgets_it():
    connection = fresh()
    assert connection.capabilities is None
    connection.send(Capa())
    feed(connection, b"+OK\r\nSTLS\r\nSASL PLAIN CRAM-MD5\r\n.\r\n", 1)
    assert connection.capabilities is not None
    assert connection.capabilities.mechanisms == ("PLAIN", "CRAM-MD5")
    connection.send(Stls())
    feed(connection, b"+OK\r\n", 1)
    connection.tls_started()
    assert connection.capabilities is None
    connection.send(Capa())
    feed(connection, b"+OK\r\nUIDL\r\nTOP\r\n.\r\n", 1)
    assert not connection.capabilities.has("STLS")
    assert connection.capabilities.mechanisms == ()
    assert connection.capabilities.has("UIDL")


def test_quirk_04_misspelt_and_unlisted_capabilities_forbid_nothing():
    misspelt = fresh()
    misspelt.send(Capa())
    feed(misspelt, b"+OK\r\nRESP-CODE\r\n.\r\n", 1)
    misspelt.send(Stls())
    assert feed(misspelt, b"-ERR [IN-USE] no\r\n", 1) == [Refused(Stls(), "IN-USE", b"[IN-USE] no")]
    assert session().send(Top(1, 0)) == b"TOP 1 0\r\n"
    assert fresh().send(Auth("XOAUTH2")) == b"AUTH XOAUTH2\r\n"


def test_quirk_05_rows_of_many_words_leading_dots_and_many_packets():
    rows = b"IMPLEMENTATION Cyrus POP3 server v2\r\n.X-ODD\r\n" + b"X-MORE\r\n" * 400
    wire = b"+OK\r\n" + rows.replace(b"\r\n.", b"\r\n..") + b".\r\n"
    assert hear(wire, Capa(), before=True) == [Accepted(Capa(), b"", rows)]
    read = capabilities(rows)
    assert read.implementation == "Cyrus POP3 server v2"
    assert read.has(".X-ODD")
    assert len(read.rows) == 402


def test_quirk_06_greeting_and_replies_without_text():
    for size in range(1, 6):
        connection = Connection()
        assert feed(connection, b"+OK\r\n", size) == [Greeting(b"", None)]
    assert hear(b"+OK\r\n-ERR\r\n", Noop(), Noop()) == [
        Accepted(Noop(), b"", None),
        Refused(Noop(), "", b""),
    ]


@pytest.mark.parametrize(
    ("greeting", "stamp"),
    [
        (b"+OK ready <1896.697@dbc.mtview.ca.us>", b"<1896.697@dbc.mtview.ca.us>"),
        (b"+OK <1.2@host> ready, not at the end", b"<1.2@host>"),
        (b"+OK Microsoft Exchange [UwBDADEALgBQAFIA]", None),
        (b"+OK <no-at-sign>", None),
        (b"+OK <two@at@signs>", None),
        (b"+OK <a blank@host>", None),
        (b"+OK <\xe9@host>", None),
        (b"+OK <@host>", None),
        (b"+OK <1@>", None),
        (b"+OK <1@a><2@b>", None),
        (b"+OK >1@a<", None),
        (b"+OK " + b"<" * 8_000, None),
    ],
)
def test_quirk_07_only_a_message_id_is_an_apop_stamp(greeting, stamp):
    connection = Connection()
    (event,) = feed(connection, greeting + b"\r\n", 4_096)
    assert isinstance(event, Greeting)
    assert event.stamp == connection.stamp == stamp
    if stamp is None:
        with pytest.raises(LocalProtocolError) as wrong:
            connection.send(Apop("ann", "c4c9334bac560ecc979e58001b3e22fb"))
        assert wrong.value.facts["reason"] == "no-stamp"
    else:
        assert connection.send(Apop("ann", "c4c9")) == b"APOP ann c4c9\r\n"


@pytest.mark.parametrize("behind", [b"+", b"+OK\r\nPLAIN\r\n.\r\n", b"\x16\x03\x03"])
def test_quirk_08_bytes_in_front_of_the_handshake_are_an_attack(behind):
    for size in range(1, 12 + len(behind)):
        connection = fresh()
        connection.send(Stls())
        perceived = feed(connection, b"+OK begin\r\n" + behind, size)
        assert perceived[-1] == (ProblemKind.STLS_INJECTION, {})
        assert connection.state is State.BROKEN
    connection = fresh()
    connection.send(Stls())
    assert feed(connection, b"+OK begin\r\n" + behind, 100) == [(ProblemKind.STLS_INJECTION, {})], (
        "the +OK must not be announced: it would start the handshake"
    )
    with pytest.raises(LocalProtocolError):
        connection.tls_started()


def test_quirk_09_stls_refused_although_advertised():
    connection = fresh()
    connection.send(Stls())
    assert feed(connection, b"-ERR [SYS/PERM] no\r\n", 1) == [Refused(Stls(), "SYS/PERM", b"[SYS/PERM] no")]
    assert connection.state is State.AUTHORIZATION
    assert not connection.encrypted
    with pytest.raises(LocalProtocolError):
        connection.tls_started()


def test_quirk_10_plus_err_is_no_success():
    assert hear(b"+ERR denied\r\n", Noop()) == [
        (ProblemKind.OUT_OF_STEP, {"reason": "no-status", "command": "NOOP"})
    ]
    connection = Connection()
    assert feed(connection, b"+ERR denied\r\n", 3) == [(ProblemKind.NOT_POP3, {})]
