"""A relay between a client and a real server that holds the line at a chosen point of the dialogue.

    with HoldingLink(server.port, after_dele(3)) as link:       connect to link.port
        link.wait_until_held()      the point was reached; the client waits for an answer that does not come
        link.deliver()              let everything pass again, or
        link.cut()                  drop the connections: what was withheld is lost

It reads plain POP3 only. Each line from the client takes one status line from the server, SASL's
included, which is what pairs commands with answers. Sending is blocking: meant for a few megabytes.
"""

import re
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

__all__ = [
    "HoldingLink",
    "Point",
    "Watch",
    "after_dele",
    "at_byte",
    "quit_delivered",
    "quit_withheld",
]

DELE = re.compile(rb"(?i)DELE \d+")
READ = 65536


@dataclass(slots=True)
class Watch:
    """What has passed on one connection; a Point looks at it and decides."""

    commands: list[bytes] = field(default_factory=list)  # complete lines from the client, no CRLF
    answers: list[tuple[bytes, bytes]] = field(default_factory=list)  # (command, status line)
    from_server: int = 0  # bytes given to the client so far


@dataclass(frozen=True, slots=True)
class Point:
    """Where to hold.

    `client_line(watch, line)` is asked before a command is passed on, `server_line(watch, line)` before
    a status line is; True holds from there on: that line is withheld too. `after_line` is asked when
    a status line has been passed on. `bytes_from_server` gives the client that many bytes and no more.
    """

    client_line: Callable[[Watch, bytes], bool] = lambda watch, line: False
    server_line: Callable[[Watch, bytes], bool] = lambda watch, line: False
    after_line: Callable[[Watch, bytes], bool] = lambda watch, line: False
    bytes_from_server: int = -1


def after_dele(n: int) -> Point:
    """Hold when the n-th DELE's +OK has been given to the client: nothing more passes either way."""

    def reached(watch: Watch, line: bytes) -> bool:
        good = [1 for command, answer in watch.answers if DELE.match(command) and answer[:3] == b"+OK"]
        return len(good) >= n

    return Point(after_line=reached)


def quit_withheld() -> Point:
    """Hold when the client has sent QUIT; the server never sees it. After a login only."""
    return Point(client_line=lambda watch, line: line.upper() == b"QUIT" and _is_in(watch))


def quit_delivered() -> Point:
    """Hold the server's answer to QUIT: the server has carried it out, the client does not know."""
    return Point(server_line=lambda watch, line: watch.commands[len(watch.answers)].upper() == b"QUIT")


def at_byte(n: int) -> Point:
    """Hold when `n` bytes of the server's have passed: a truncated answer wherever it falls."""
    return Point(bytes_from_server=n)


def _is_in(watch: Watch) -> bool:
    return any(command.upper().startswith((b"PASS ", b"APOP ", b"AUTH ")) for command in watch.commands)


class _Connection:
    """A client's link and the server's; lines are looked at one by one until the point is reached."""

    def __init__(self, near: socket.socket, far: socket.socket, point: Point) -> None:
        self.near = near
        self.far = far
        self.point = point
        self.watch = Watch()
        self.held = False
        self.kept: list[tuple[socket.socket, bytes]] = []  # withheld: (where to, what)
        self.greeted = False
        self.inside = False  # in the body of a multi-line answer
        self.partial = {near: b"", far: b""}

    def pass_on(self, source: socket.socket, data: bytes) -> None:
        """Take what came from one side and give the other side what it may have."""
        target = self.far if source is self.near else self.near
        if self.held:
            self.kept.append((target, data))
            return
        *lines, rest = (self.partial[source] + data).split(b"\n")
        self.partial[source] = rest
        for at, line in enumerate(lines):
            whole = line + b"\n"
            holds = self._client(line) if source is self.near else self._server(line)
            if holds:
                self._hold(target, b"\n".join([*lines[at:], rest]))
                return
            if target is self.near and 0 <= self.point.bytes_from_server - self.watch.from_server < len(
                whole
            ):
                room = self.point.bytes_from_server - self.watch.from_server
                target.sendall(whole[:room])
                self._hold(target, (whole + b"\n".join([*lines[at + 1 :], rest]))[room:])
                return
            target.sendall(whole)
            if target is self.near:
                self.watch.from_server += len(whole)
                if not self.inside and self.point.after_line(self.watch, line):
                    self._hold(target, b"\n".join([*lines[at + 1 :], rest]))
                    return

    def _hold(self, target: socket.socket, data: bytes) -> None:
        self.held = True
        other = self.far if target is self.near else self.near
        self.kept = [(target, data), (other, self.partial[target])]  # partial: by where it came from
        self.partial = {self.near: b"", self.far: b""}

    def _client(self, line: bytes) -> bool:
        command = line.removesuffix(b"\r")
        if self.point.client_line(self.watch, command):
            return True
        self.watch.commands.append(command)
        return False

    def _server(self, line: bytes) -> bool:
        text = line.removesuffix(b"\r")
        if not self.greeted:
            self.greeted = True
        elif self.inside:
            self.inside = text != b"."
        elif len(self.watch.answers) < len(self.watch.commands):
            command = self.watch.commands[len(self.watch.answers)]
            if self.point.server_line(self.watch, text):
                return True
            self.watch.answers.append((command, text))
            self.inside = text[:3] == b"+OK" and _is_multiline(command)
        return False

    def deliver(self) -> None:
        """Pass on what was withheld; from now on everything passes unseen."""
        self.held = False
        self.point = Point()
        kept, self.kept = self.kept, []
        for target, data in kept:
            target.sendall(data)


def _is_multiline(command: bytes) -> bool:
    words = command.upper().split()
    if not words:
        return False
    return words[0] in (b"CAPA", b"RETR", b"TOP") or (words[0] in (b"LIST", b"UIDL") and len(words) == 1)


class HoldingLink:
    """The relay, in a thread; it stays held until deliver(), cut() or stop()."""

    def __init__(self, target_port: int, point: Point, *, target_host: str = "127.0.0.1") -> None:
        self.target = (target_host, target_port)
        self.point = point
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=16)
        self.port: int = self._listener.getsockname()[1]
        self._wake, self._woken = socket.socketpair()
        self._wishes: list[Callable[[], None]] = []
        self._connections: list[_Connection] = []
        self._held = threading.Event()
        self._selector = selectors.DefaultSelector()
        self._thread = threading.Thread(target=self._run, name="holding-link", daemon=True)
        self._running = True

    def start(self) -> Self:
        """Begin to accept."""
        self._thread.start()
        return self

    __enter__ = start

    def __exit__(self, *exc: object) -> None:
        self.stop()

    @property
    def watches(self) -> list[Watch]:
        """What has passed, for each connection so far."""
        return [connection.watch for connection in self._connections]

    def wait_until_held(self, timeout_s: float = 20.0) -> None:
        """Wait until the point is reached; TimeoutError with what has passed."""
        if not self._held.wait(timeout_s):
            raise TimeoutError(f"never held: {self.watches}")

    def wait_for(self, condition: Callable[[], bool], timeout_s: float = 20.0) -> None:
        """Wait for anything else; TimeoutError where it does not come true."""
        tick = threading.Event()
        end = time.monotonic() + timeout_s
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("the condition did not come true")
            tick.wait(0.005)

    def deliver(self) -> None:
        """Pass on what was withheld, and everything from now on."""
        self._ask(self._deliver)

    def cut(self, *, reset: bool = False) -> None:
        """Drop the connections; `reset` sends RST. What was withheld is lost; new ones are served plainly."""
        self._ask(lambda: self._cut(reset))

    def stop(self) -> None:
        """Drop everything and end the thread."""
        if self._thread.is_alive():
            self._ask(self._end)
            self._thread.join(10)
        for part in (self._listener, self._wake, self._woken):
            part.close()

    # -- the thread's side ----------------------------------------------------------------------

    def _ask(self, wish: Callable[[], None]) -> None:
        self._wishes.append(wish)
        self._wake.send(b"x")

    def _run(self) -> None:
        self._selector.register(self._listener, selectors.EVENT_READ, None)
        self._selector.register(self._woken, selectors.EVENT_READ, None)
        while self._running:
            for key, _ in self._selector.select():
                if key.fileobj is self._listener:
                    self._accept()
                elif key.fileobj is self._woken:
                    self._woken.recv(1)
                    self._wishes.pop(0)()
                else:
                    self._move(key.data, key.fileobj)  # type: ignore[arg-type]
        self._selector.close()

    def _accept(self) -> None:
        near, _ = self._listener.accept()
        try:
            far = socket.create_connection(self.target, 10)
        except OSError:
            near.close()
            return
        connection = _Connection(near, far, Point() if self._held.is_set() else self.point)
        for end in (near, far):
            end.settimeout(20)
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._selector.register(end, selectors.EVENT_READ, connection)
        self._connections.append(connection)

    def _move(self, connection: _Connection, source: socket.socket) -> None:
        if source.fileno() < 0:
            return
        try:
            data = source.recv(READ)
            if data:
                connection.pass_on(source, data)
        except OSError:
            data = b""
        if not data:
            self._end_of(connection, source)
        if connection.held:
            self._held.set()

    def _end_of(self, connection: _Connection, source: socket.socket) -> None:
        self._selector.unregister(source)
        other = connection.far if source is connection.near else connection.near
        if connection.held:
            return  # the other side notices nothing until the line is cut
        rest = connection.partial[source]
        with suppress(OSError):
            if rest:
                other.sendall(rest)
            other.shutdown(socket.SHUT_WR)

    def _deliver(self) -> None:
        for connection in self._connections:
            with suppress(OSError):
                connection.deliver()

    def _cut(self, reset: bool = False) -> None:
        for connection in self._connections:
            for end in (connection.near, connection.far):
                if end.fileno() >= 0:
                    with suppress(KeyError):
                        self._selector.unregister(end)
                    if reset:
                        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                    end.close()

    def _end(self) -> None:
        self._cut()
        self._running = False
