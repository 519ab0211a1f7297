"""The ring of lines: nothing secret, nothing endless, runs counted."""

from popview.net.transcript import CUT, Transcript, printable
from popview.pop3 import commands, events
from popview.types import Secret


def test_no_command_shows_its_secret() -> None:
    transcript = Transcript()
    for command in (
        commands.User("canary"),
        commands.Pass(Secret("canary")),
        commands.Apop("canary", "c0ffee"),
        commands.Auth("PLAIN", b"canary"),
    ):
        transcript.sent(command)
    transcript.challenged()
    transcript.responded(cancelled=False)
    lines = transcript.tail()
    assert lines == ("C: USER …", "C: PASS …", "C: APOP …", "C: AUTH PLAIN …", "S: + …", "C: …")


def test_runs_of_headers_are_counted() -> None:
    transcript = Transcript()
    for n in range(1, 11):
        transcript.sent(commands.Top(n, 0))
    for n in range(1, 11):
        transcript.answered(events.Accepted(commands.Top(n, 0), b"", b""))
    transcript.sent(commands.Quit())
    assert transcript.tail() == (
        *("C: TOP 1 0", "C: TOP 2 0", "C: TOP 3 0", "S: +OK", "S: +OK", "S: +OK"),
        *("* 7 more TOP asked", "* 7 more TOP accepted", "C: QUIT"),
    )


def test_refusals_and_deles_are_all_listed() -> None:
    transcript = Transcript()
    for n in range(1, 7):
        transcript.sent(commands.Dele(n))
        transcript.answered(events.Refused(commands.Top(n, 0), "", b"no %d" % n))
    assert len(transcript.tail()) == 12


def test_a_servers_words_are_escaped_and_cut() -> None:
    assert printable(b"\x1b[31mred\x00\r\n") == "\\x1b[31mred\\x00\\r\\n"
    assert printable("a\u202eb") == "a\\u202eb"
    assert printable(b"\xff") == "\\xff"
    assert len(printable(b"x" * 10_000)) == CUT + 1


def test_each_line_is_handed_out_once_and_the_ring_is_bounded() -> None:
    transcript = Transcript(kept=10)
    for n in range(50):
        transcript.note(f"line {n}")
    assert len(transcript.tail(100)) == 10
    assert len(transcript.fresh()) == 20
    assert transcript.fresh() == ()
