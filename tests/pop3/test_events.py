"""What sessions of the eight measured servers are perceived as: byte-exact, with CRLF and bare LF."""

from pathlib import Path

import pytest

from popview import pop3
from popview.pop3 import Accepted, Command, Connection, Greeting, Refused, State
from popview.types import Secret
from tests.pop3.dialogue import feed

FOLDER = Path(__file__).parent.parent / "data" / "transcripts"
COMMANDS = {
    "CAPA": pop3.Capa,
    "USER": pop3.User,
    "PASS": lambda word: pop3.Pass(Secret(word)),
    "STAT": pop3.Stat,
    "LIST": lambda *n: pop3.List(*map(int, n)),
    "UIDL": lambda *n: pop3.Uidl(*map(int, n)),
    "TOP": lambda n, lines: pop3.Top(int(n), int(lines)),
    "RETR": lambda n: pop3.Retr(int(n)),
    "NOOP": pop3.Noop,
    "LAST": pop3.Last,
    "RSET": pop3.Rset,
    "QUIT": pop3.Quit,
}

Exchange = tuple[Command | None, list[str]]


def read(name: str) -> list[Exchange]:
    """The exchanges of a transcript: each command and the lines that answered it, the greeting first."""
    exchanges: list[Exchange] = [(None, [])]
    for line in (FOLDER / f"{name}.txt").read_text(encoding="ascii").splitlines():
        who, said = line[:3], line[3:]
        if who == "C: ":
            verb, *words = said.split()
            exchanges.append((COMMANDS[verb](*words), []))
        else:
            exchanges[-1][1].append(said)
    return exchanges


def expected(exchanges: list[Exchange], end: str) -> list[object]:
    """What a person reading the transcript would say has happened."""
    events: list[object] = []
    for command, (status, *rest) in exchanges:
        words = status.removeprefix("+OK").removeprefix("-ERR").strip().encode()
        if command is None:
            stamp = words[words.index(b"<") : words.index(b">") + 1] if b"<" in words else None
            events.append(Greeting(words, stamp))
        elif status.startswith("-ERR"):
            events.append(Refused(command, "", words))
        else:
            lines = [line.removeprefix(".") + end for line in rest[:-1]]
            events.append(Accepted(command, words, "".join(lines).encode() if command.multiline else None))
    return events


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.txt")))
@pytest.mark.parametrize("end", ["\r\n", "\n"], ids=["crlf", "lf"])
def test_a_measured_session_is_perceived_as_it_happened(name, end):
    exchanges = read(name)
    for size in (*range(1, 25), 1_000_000):
        connection, perceived = Connection(), []
        for command, lines in exchanges:
            if command is not None:
                assert connection.send(command) == command.line()
            perceived += feed(connection, "".join(line + end for line in lines).encode(), size)
        assert perceived == expected(exchanges, end)
        assert connection.state is State.ENDED


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_a_measured_session_pipelined_behind_pass_is_the_same(name):
    exchanges = read(name)
    login = next(place for place, (command, _) in enumerate(exchanges) if isinstance(command, pop3.Pass)) + 1
    wire = "".join(line + "\r\n" for _, lines in exchanges[login:] for line in lines).encode()
    for size in (*range(1, 25), 1_000_000):
        connection = Connection()
        for command, lines in exchanges[:login]:
            if command is not None:
                connection.send(command)
            feed(connection, "".join(line + "\r\n" for line in lines).encode(), size)
        for command, _ in exchanges[login:]:
            assert command is not None
            connection.send(command)
        assert feed(connection, wire, size) == expected(exchanges, "\r\n")[login:]


def test_there_are_transcripts_of_eight_servers():
    assert len(list(FOLDER.glob("*.txt"))) == 8
