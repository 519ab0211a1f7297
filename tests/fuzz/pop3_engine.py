"""What a hostile server can make of the engine: python tests/fuzz/pop3_engine.py FOLDER [libFuzzer options]

An input is a dialogue as in tests/data/transcripts, with one octet in front that says in which pieces the
server's side comes (bits 0-4), whether bodies are streamed (5), whether the reader is the drop-in's (6) and
whether all commands go out before anything is heard (7). FOLDER gets the transcripts as seeds.

Found is anything but the documented: LocalProtocolError out of what we say, RemoteProtocolError out of
next_event(), for ever once it came; and an engine that hears something else in other pieces.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from popview.errors import LocalProtocolError, RemoteProtocolError
from popview.types import ProblemKind, Secret

if __name__ == "__main__":
    import atheris

    with atheris.instrument_imports(include=["popview.pop3"]):
        from popview import pop3
else:
    from popview import pop3

TRANSCRIPTS = Path(__file__).resolve().parents[1] / "data" / "transcripts"
STREAMED, LENIENT, AHEAD = 32, 64, 128
SMALL = pop3.Limits(
    status_line=512, challenge=512, challenges=3, reply=4_096, rows=40, body_line=2_048, body=6_000, buffer=64
)
"""Limits that inputs of a few kilobytes can pass, so that what lies behind them is reached too."""

Perceived = tuple[object, ...]


def _text(words: list[bytes], at: int = 0) -> str:
    return b" ".join(words[at:]).decode("latin-1")


def _number(words: list[bytes], at: int) -> int:
    return int(words[at]) if len(words) > at and words[at].isdigit() and len(words[at]) < 12 else 0


def _listed(words: list[bytes]) -> int | None:
    return _number(words, 0) if words else None


COMMANDS: dict[bytes, Callable[[list[bytes]], pop3.Command]] = {
    b"CAPA": lambda words: pop3.Capa(),
    b"USER": lambda words: pop3.User(_text(words)),
    b"PASS": lambda words: pop3.Pass(Secret(_text(words))),
    b"APOP": lambda words: pop3.Apop(_text(words[:1]), _text(words[1:])),
    b"AUTH": lambda words: pop3.Auth(_text(words[:1]), words[1] if len(words) > 1 else None),
    b"STLS": lambda words: pop3.Stls(),
    b"UTF8": lambda words: pop3.Utf8(),
    b"LANG": lambda words: pop3.Lang(_text(words) if words else None),
    b"STAT": lambda words: pop3.Stat(),
    b"LIST": lambda words: pop3.List(_listed(words)),
    b"UIDL": lambda words: pop3.Uidl(_listed(words)),
    b"TOP": lambda words: pop3.Top(_number(words, 0), _number(words, 1)),
    b"RETR": lambda words: pop3.Retr(_number(words, 0)),
    b"DELE": lambda words: pop3.Dele(_number(words, 0)),
    b"NOOP": lambda words: pop3.Noop(),
    b"LAST": lambda words: pop3.Last(),
    b"RPOP": lambda words: pop3.Rpop(_text(words)),
    b"RSET": lambda words: pop3.Rset(),
    b"QUIT": lambda words: pop3.Quit(),
}


class Played:
    """One dialogue played into one connection; `perceived` is what it heard."""

    def __init__(self, mode: int, size: int) -> None:
        limits = pop3.Limits() if mode & AHEAD else SMALL
        self.connection = pop3.Connection(limits, lenient=bool(mode & LENIENT))
        self.perceived: list[Perceived] = []
        self.failure = ""
        self._is_streaming, self._size = bool(mode & STREAMED), size

    def say(self, line: bytes) -> None:
        """Send the command that the line holds, or answer a challenge with it."""
        connection = self.connection
        verb, *words = line.split(b" ")
        try:
            if connection.state is pop3.State.CHALLENGED:
                connection.respond(None if line == b"*" else line)
            elif connection.state is pop3.State.SECURING and verb == b"TLS":
                connection.tls_started()
            elif verb.upper() in COMMANDS:
                command = COMMANDS[verb.upper()](words)
                connection.send(command, stream=self._is_streaming and command.multiline)
            elif connection.state is pop3.State.TRANSACTION:
                connection.send(pop3.Raw(line, many=line.endswith(b"+")))
        except LocalProtocolError:
            return

    def hear(self, data: bytes) -> None:
        """Give it the server's octets in pieces; b"" is the end."""
        for at in range(0, len(data) or 1, self._size):
            self.connection.receive(data[at : at + self._size])
            self._take()

    def _take(self) -> None:
        connection = self.connection
        try:
            while (event := connection.next_event()) is not None:
                self._note(event)
        except RemoteProtocolError as wrong:
            self.failure = str(wrong.kind)
        if self.failure:
            assert connection.state is pop3.State.BROKEN
            assert not connection.pending

    def _note(self, event: pop3.Event) -> None:
        match event:
            case pop3.Chunk(data=data):
                last = self.perceived[-1] if self.perceived else None
                if last is not None and last[0] == "chunk":
                    self.perceived[-1] = ("chunk", bytes(last[1]) + bytes(data))  # type: ignore[call-overload]
                else:
                    self.perceived.append(("chunk", bytes(data)))
            case pop3.Accepted(text=text, body=body):
                self.perceived.append(("accepted", text, body))
                _read(text, body or b"")
            case pop3.Refused(code=code, text=text):
                self.perceived.append(("refused", code, text))
            case _:
                self.perceived.append((type(event).__name__,))


def _read(text: bytes, body: bytes) -> None:
    """Read an answer as a listing of every kind: none may raise, and what is read is in range."""
    counted = pop3.stat(text)
    assert counted is None or (0 <= counted[0] < 2**31 and counted[1] >= -1)
    for data in (text, body):
        assert all(0 < number < 2**31 and size >= -1 for number, size in pop3.listing(data).items())
        for number, uid in pop3.uidls(data):
            assert 0 < number < 2**31
            assert not pop3.usable_uidl(uid) or (0 < len(uid) <= 70 and uid.isascii())
        pop3.uidl(data, 1)
        pop3.capabilities(data)


def steps(text: bytes) -> Iterator[tuple[bool, bytes]]:
    """Yield (is ours, octets) for each turn; lines that begin otherwise come raw from the server."""
    heard = b""
    for line in text.split(b"\n"):
        if line.startswith(b"C: "):
            if heard:
                yield False, heard
                heard = b""
            yield True, line[3:]
        elif line.startswith(b"S: "):
            heard += line[3:] + b"\r\n"
        else:
            heard += line
    if heard:
        yield False, heard


def play(mode: int, turns: list[tuple[bool, bytes]], size: int) -> Played:
    """Play a dialogue with the server's side in pieces of that size."""
    played = Played(mode, size)
    if mode & AHEAD:
        turns = sorted(turns, key=lambda turn: not turn[0])
    for is_ours, data in turns:
        if is_ours:
            played.say(data)
        else:
            played.hear(data)
    played.hear(b"")
    return played


def one_input(data: bytes) -> None:
    """Play one input in its pieces and in one; AssertionError or a foreign exception is a finding."""
    if not data:
        return
    mode, turns = data[0], list(steps(data[1:]))
    pieces, whole = play(mode, turns, 1 + mode % 32), play(mode, turns, 1 << 20)
    for played in (pieces, whole):
        assert bool(played.failure) == (played.connection.state is pop3.State.BROKEN)
    failures = {pieces.failure, whole.failure}
    if ProblemKind.LIMIT not in failures:  # a line that came at once may be longer than one that grows
        assert len(failures) == 1, failures
    if failures != {""}:  # in pieces more may have been handed out before the fault was seen
        shorter, longer = sorted((pieces.perceived, whole.perceived), key=len)
        assert longer[: max(len(shorter) - 1, 0)] == shorter[:-1], (longer, shorter)
    else:
        assert pieces.perceived == whole.perceived, (pieces.perceived, whole.perceived)


def seeds() -> list[bytes]:
    """Return the dialogues with eight real servers, in a few ways each."""
    texts = [file.read_bytes() for file in sorted(TRANSCRIPTS.glob("*.txt"))]
    modes = (0, 6, STREAMED + 2, LENIENT + 4, AHEAD + 31, AHEAD + STREAMED)
    return [bytes([mode]) + text for text in texts for mode in modes]


def main(arguments: list[str]) -> None:
    """Write the seeds into the folder and fuzz."""
    folder = Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (folder / f"seed{number:02d}").write_bytes(seed)
    atheris.Setup(arguments, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
