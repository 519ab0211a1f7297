"""The line of every command on the wire, and what a transcript may see of it."""

import pytest

from popview import pop3
from popview.errors import LocalProtocolError
from popview.types import Secret

LINES = [
    (pop3.Capa(), b"CAPA", True, "CAPA"),
    (pop3.User("ann lee"), b"USER ann lee", False, "USER …"),
    (pop3.Pass(Secret("a canary")), b"PASS a canary", False, "PASS …"),
    (pop3.Apop("ann", "c4c9"), b"APOP ann c4c9", False, "APOP …"),
    (pop3.Auth("PLAIN"), b"AUTH PLAIN", False, "AUTH PLAIN"),
    (pop3.Auth("PLAIN", b"\0a\0canary"), b"AUTH PLAIN AGEAY2FuYXJ5", False, "AUTH PLAIN …"),
    (pop3.Auth("EXTERNAL", b""), b"AUTH EXTERNAL =", False, "AUTH EXTERNAL …"),
    (pop3.Stls(), b"STLS", False, "STLS"),
    (pop3.Utf8(), b"UTF8", False, "UTF8"),
    (pop3.Lang(), b"LANG", True, "LANG"),
    (pop3.Lang("de"), b"LANG de", False, "LANG de"),
    (pop3.Stat(), b"STAT", False, "STAT"),
    (pop3.List(), b"LIST", True, "LIST"),
    (pop3.List(3), b"LIST 3", False, "LIST 3"),
    (pop3.Uidl(), b"UIDL", True, "UIDL"),
    (pop3.Uidl(3), b"UIDL 3", False, "UIDL 3"),
    (pop3.Top(3, 0), b"TOP 3 0", True, "TOP 3 0"),
    (pop3.Retr(3), b"RETR 3", True, "RETR 3"),
    (pop3.Dele(3), b"DELE 3", False, "DELE 3"),
    (pop3.Noop(), b"NOOP", False, "NOOP"),
    (pop3.Rset(), b"RSET", False, "RSET"),
    (pop3.Quit(), b"QUIT", False, "QUIT"),
    (pop3.Last(), b"LAST", False, "LAST"),
    (pop3.Rpop("ann"), b"RPOP ann", False, "RPOP …"),
    (pop3.Raw(b"XTND canary"), b"XTND canary", False, "RAW …"),
    (pop3.Raw(b"XLST canary", many=True), b"XLST canary", True, "RAW …"),
]


@pytest.mark.parametrize(("command", "line", "multiline", "shown"), LINES, ids=lambda value: str(value))
def test_every_command_has_its_line(command, line, multiline, shown):
    assert command.line() == line + b"\r\n"
    assert command.multiline is multiline
    assert str(command) == shown


@pytest.mark.parametrize("command", [command for command, *_ in LINES], ids=str)
def test_no_command_shows_a_secret(command):
    seen = f"{command!r} {command!s}"
    assert "canary" not in seen
    assert "c4c9" not in seen
    assert "Y2FuYXJ5" not in seen


@pytest.mark.parametrize("command", [command for command, *_ in LINES], ids=str)
def test_commands_are_values_that_cannot_be_changed(command):
    assert hash(command) == hash(command)
    with pytest.raises((AttributeError, TypeError)):
        command.verb = "OTHER"


@pytest.mark.parametrize(
    "command",
    [
        pop3.User("a\r\nDELE 1"),
        pop3.Pass(Secret("a\nb")),
        pop3.User("\ud800"),
        pop3.Apop("a b", "c"),
        pop3.Apop("a", "c\r\n"),
        pop3.Auth("PLAIN X"),
        pop3.Auth("PLAIN\r\nDELE 1"),
        pop3.Auth("PLAIN\0", b"x"),
        pop3.Lang("de\r\n"),
        pop3.Lang(""),
        pop3.Rpop("a\0"),
        pop3.Raw(b"NOOP\r\nDELE 1"),
        pop3.Raw(b"NOOP\n"),
        pop3.Raw(b"NOOP\r"),
        pop3.Raw(b"NOOP\0"),
        pop3.List(0),
        pop3.Uidl(-1),
        pop3.Top(0, 0),
        pop3.Top(1, -1),
        pop3.Retr(0),
        pop3.Dele(0),
    ],
    ids=repr,
)
def test_what_does_not_fit_on_one_line_is_never_sent(command):
    with pytest.raises(LocalProtocolError):
        command.line()
    assert str(command).isprintable(), "a log or a crash report that tells of it must not fail, nor be split"


def test_an_initial_response_fits_up_to_255_octets_of_line():
    assert len(pop3.Auth("PLAIN", b"x" * 180).line()) == 253
    assert pop3.Auth("PLAIN", b"x" * 180).fits
    assert not pop3.Auth("PLAIN", b"x" * 183).fits
    assert pop3.Auth("XOAUTH2").fits
