"""A peer that speaks a script: literal bytes out, exact lines in; it hangs, stalls, drops and resets on cue.

    with ScriptPeer(script('''
        S: +OK hello
        C: STAT
        S: +OK 1 120
        hush
    ''')) as peer:
        ... connect to peer.port ...
    assert peer.complaints == []

One script for each connection, in order; further connections are refused a word and closed. `heard[n]` are
the lines of connection n, without CRLF.
"""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

TIMEOUT_S = 10.0


@dataclass(frozen=True)
class Say:
    """Send these bytes; with `piece`, that many at a time, each in a segment of its own."""

    data: bytes
    piece: int = 0


@dataclass(frozen=True)
class Hear:
    """Expect exactly this line next."""

    line: bytes


@dataclass(frozen=True)
class Hush:
    """Say nothing more, take what comes until the client closes."""


@dataclass(frozen=True)
class Close:
    """Close in order: FIN, under TLS with a farewell first."""


@dataclass(frozen=True)
class Cut:
    """Close without a farewell: under TLS the stream is truncated."""


@dataclass(frozen=True)
class Reset:
    """Close with RST."""


@dataclass(frozen=True)
class Secure:
    """Shake hands as the server."""

    context: ssl.SSLContext


@dataclass(frozen=True)
class Take:
    """Take whatever comes next, at least one byte: the start of a handshake, say."""


@dataclass(frozen=True)
class Answer:
    """Take `count` lines, whatever they say, and answer each by the function."""

    by: Callable[[bytes], bytes]
    count: int = 1


@dataclass(frozen=True)
class Hold:
    """Wait until the test lets go."""

    until: threading.Event


Step = Say | Hear | Hush | Close | Cut | Reset | Secure | Take | Answer | Hold
Script = Sequence[Step]


def script(text: str, *more: Step) -> list[Step]:
    """Read `S: …`, `C: …`, `hush`, `close`, `cut`, `reset`; "S:" lines get CRLF, then `more` follows."""
    words: dict[str, Step] = {"hush": Hush(), "close": Close(), "cut": Cut(), "reset": Reset()}
    steps: list[Step] = []
    for line in text.strip().splitlines():
        line = line.strip()
        if line.startswith("S:"):
            steps.append(Say(line[2:].removeprefix(" ").encode("latin-1") + b"\r\n"))
        elif line.startswith("C:"):
            steps.append(Hear(line[2:].removeprefix(" ").encode("latin-1")))
        elif line:
            steps.append(words[line])
    return [*steps, *more]


class ScriptPeer:
    """Plays scripts on a loopback port; `tls`: shakes hands before the first step."""

    def __init__(self, *scripts: Script, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.complaints: list[str] = []
        self.heard: list[list[bytes]] = []
        self.ended = threading.Semaphore(0)  # released at the end of each connection
        self._scripts = scripts
        self._tls = tls
        self._listener = socket.create_server((host, 0), backlog=16)
        self._links: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._closing = False
        self.host = host
        self.port: int = self._listener.getsockname()[1]
        self._run(self._accept)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @property
    def connections(self) -> int:
        """How many connections there were."""
        return len(self.heard)

    def close(self) -> None:
        """Close everything and wait for the threads."""
        self._closing = True
        for link in [self._listener, *self._links]:
            with suppress(OSError):
                socket.socket.shutdown(link, socket.SHUT_RDWR)
        self._listener.close()
        for thread in list(self._threads):
            thread.join(TIMEOUT_S)

    def _run(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, name="script-peer", daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing:
            try:
                link, _ = self._listener.accept()
            except OSError:
                return
            number = len(self.heard)
            self.heard.append([])
            self._links.append(link)
            if number < len(self._scripts):
                self._run(self._play, link, number)
            else:
                link.close()

    def _play(self, link: socket.socket, number: int) -> None:
        player = _Player(link, self.heard[number])
        try:
            link.settimeout(TIMEOUT_S)
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._tls is not None:
                player.step(Secure(self._tls))
            for step in self._scripts[number]:
                player.step(step)
        except AssertionError as wrong:
            self.complaints.append(f"connection {number}: {wrong}")
        except OSError as error:
            if not self._closing and not isinstance(error, ssl.SSLError | ConnectionError):
                self.complaints.append(f"connection {number}: {type(error).__name__} {error}")
        finally:
            with suppress(OSError):
                player.link.close()
            self.ended.release()


class _Player:
    """One connection."""

    def __init__(self, link: socket.socket, heard: list[bytes]) -> None:
        self.link = link
        self._heard = heard
        self._rest = b""

    def step(self, step: Step) -> None:
        match step:
            case Say(data, piece):
                for start in range(0, len(data), piece or len(data) or 1):
                    self.link.sendall(data[start : start + (piece or len(data))])
            case Hear(line):
                got = self._line()
                assert got == line, f"heard {got!r} instead of {line!r}"
            case Secure(context):
                self.link = context.wrap_socket(self.link, server_side=True)
            case Take():
                assert self.link.recv(65536), "nothing came"
            case Answer(by, count):
                for _ in range(count):
                    self.link.sendall(by(self._line()))
            case Hold(until):
                assert until.wait(TIMEOUT_S), "held too long"
            case Hush():
                self._take_all()
            case Close():
                self._say_goodbye()
            case Cut():
                socket.socket.shutdown(self.link, socket.SHUT_RDWR)
            case Reset():
                self.link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.link.close()

    def _line(self) -> bytes:
        """Return the next line, noted as heard."""
        while b"\r\n" not in self._rest:
            data = self.link.recv(65536)
            assert data, f"the client closed; rest {self._rest!r}"
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\r\n")
        self._heard.append(line)
        return line

    def _take_all(self) -> None:
        with suppress(ConnectionError, ssl.SSLError):
            while data := self.link.recv(65536):
                self._rest += data
        *lines, self._rest = self._rest.split(b"\r\n")
        self._heard.extend(lines)

    def _say_goodbye(self) -> None:
        if isinstance(self.link, ssl.SSLSocket):
            self.link = self.link.unwrap()
        self.link.shutdown(socket.SHUT_WR)
        self._take_all()
