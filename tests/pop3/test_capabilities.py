"""CAPA of the measured servers, and of stranger ones."""

import pytest

from popview.pop3 import Capabilities, capabilities

DOVECOT = (
    b"CAPA\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\nAUTH-RESP-CODE\r\nSTLS\r\nUSER\r\n"
    b"SASL PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256\r\n"
)
COURIER = b"SASL PLAIN\r\nSTLS\r\nLOGIN-DELAY 10\r\nUTF8 USER\r\nIMPLEMENTATION Courier Mail Server\r\n"


def test_rows_are_read_with_their_arguments():
    read = capabilities(DOVECOT)
    assert read.mechanisms == ("PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256")
    assert read.pipelining
    assert read.has("STLS")
    assert read.has("RESP-CODES")
    assert read.login_delay_s == 0
    assert read.expire_days is None
    assert read.implementation == ""
    courier = capabilities(COURIER)
    assert courier.login_delay_s == 10
    assert courier.arguments("UTF8") == ("USER",)
    assert courier.implementation == "Courier Mail Server"
    assert not courier.pipelining


@pytest.mark.parametrize(
    ("row", "days"),
    [
        (b"EXPIRE NEVER", -1),
        (b"EXPIRE never", -1),
        (b"EXPIRENEVER", -1),
        (b"EXPIRE 30", 30),
        (b"EXPIRE 5 USER", 5),
        (b"EXPIRE", None),
        (b"EXPIRE soon", None),
        (b"EXPIRE 99999999999", None),
    ],
)
def test_when_the_server_deletes(row, days):
    assert capabilities(row + b"\r\n").expire_days == days


@pytest.mark.parametrize(("row", "delay"), [(b"LOGIN-DELAY 60 USER", 60), (b"LOGIN-DELAY", 0), (b"X", 0)])
def test_how_long_to_wait_between_logins(row, delay):
    assert capabilities(row).login_delay_s == delay


def test_case_bare_line_feeds_empty_rows_and_other_octets_do_no_harm():
    read = capabilities(b"sasl plain\n\n  top  \r\n\xff\xfe\r\nSASL LOGIN\r\n\r\n")
    assert read.mechanisms == ("PLAIN", "LOGIN")
    assert read.has("TOP")
    assert len(read.rows) == 4


def test_nothing_said_is_nothing_known():
    assert capabilities(b"") == Capabilities()
