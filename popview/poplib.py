"""A drop-in for Python's poplib: the API that Python documents for it, on PopView's engine.

    import popview.poplib as poplib

What runs on poplib runs on this. It differs where poplib is weak; each method's docstring says how, and in
general:

- Lines of a body have any length and any number. `_MAXLINE`, as it is when a session begins, limits status
  lines alone. Of a line its end is taken (CRLF or LF), never a CR at its beginning. There is no _getline().
- Control characters in an argument raise ValueError, as in the newest Pythons: no second command hides there.
- After a failure that leaves it open which reply comes next (a timeout, a lost link, an endless status line),
  every further command raises error_proto instead of reading the wrong reply.
- "+ERR" refuses, though it begins with a plus. A body ends at CRLF . CRLF (LF . LF where the server ends its
  status line so): no message can end itself early. One leading dot is removed from each line that has one.
- Sockets are closed where the constructor, quit() or the start of TLS fails.
- set_debuglevel() prints *** for a secret, and a body once it is whole. Audit events have lines as they are.

One weakness stays, because callers rely on it: without a context no certificate is checked. Pass
`ssl.create_default_context()`. `python -m popview.poplib [--tls] HOST` prints a mailbox.
"""

import getpass
import hashlib
import re
import ssl
import sys
import warnings
from typing import Any

from popview.errors import RemoteProtocolError
from popview.net.transport.plain import DEFAULT_TIMEOUT, Socket, plain_socket, shut, unjudged_context, wrapped
from popview.pop3 import Accepted, Chunk, Closed, Connection, Event, Greeting, Limits, Raw, Refused, Stls
from popview.types import ProblemKind

__all__ = ["POP3", "POP3_SSL", "error_proto"]


class error_proto(Exception):  # noqa: N801 - Python's name
    """The server refused, hung up, or cannot be understood; args[0] is its line, or a text."""


POP3_PORT = 110
POP3_SSL_PORT = 995
CR = b"\r"
LF = b"\n"
CRLF = CR + LF
HAVE_SSL = True

_MAXLINE = 2048
"""Octets of a status line; Python limits every line by it."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SECRET = re.compile(r"(?i)(PASS|APOP|AUTH\s+\S+)\s.*", re.DOTALL)

_Reply = tuple[bytes, list[bytes], int]
_Timeout = float | None
_Context = ssl.SSLContext | None


class POP3:
    """A session with a POP3 server; reading blocks, and every refusal raises error_proto.

    Arguments may be text or numbers: retr(1) and retr("1") are the same. The server locks the mailbox from
    pass_() or apop() until quit(), and deletes at quit() only.
    """

    encoding = "UTF-8"
    timestamp = re.compile(rb"\+OK[^<]*(<[!-;=?-~]{1,512}>)[^<]*\Z")  # for apop()

    def __init__(self, host: str, port: int = POP3_PORT, timeout: _Timeout = DEFAULT_TIMEOUT) -> None:
        """Connect and read the greeting; ValueError for a timeout of 0."""
        self.host = host
        self.port = port
        self.sock: Any = None
        self.file: Any = None
        self._debugging = 0
        self._tls_established = False
        limits = Limits(status_line=_MAXLINE, rows=sys.maxsize, body=None, body_line=None)
        self._connection = Connection(limits, lenient=True)
        self._is_out_of_step = False
        self._answers_challenge = False  # what is sent next may be a secret of AUTH
        sys.audit("poplib.connect", self, host, port)
        try:
            self.sock = self._create_socket(timeout)
            self.file = self.sock.makefile("rb")
            self.welcome = self._take_line()
        except BaseException:
            self.close()
            raise

    def _create_socket(self, timeout: _Timeout) -> Any:
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        return plain_socket(self.host, self.port, timeout)

    def _putline(self, line: bytes) -> None:
        if self._debugging > 1:
            print("*put*", repr(self._without_secrets(line.decode(self.encoding, "replace")).encode()))
        sys.audit("poplib.putline", self, line)
        self.sock.sendall(line + CRLF)

    def _putcmd(self, line: str) -> None:
        if _CONTROL.search(line):
            raise ValueError("Control characters not allowed in commands")
        if self._is_out_of_step:
            raise error_proto("-ERR session is out of step")
        if self._debugging:
            print("*cmd*", repr(self._without_secrets(line)))
        self._putline(bytes(line, self.encoding))
        self._answers_challenge = self._answers_challenge or line[:4].upper() == "AUTH"

    def _without_secrets(self, line: str) -> str:
        return "***" if self._answers_challenge else _SECRET.sub(r"\1 ***", line)

    def _getresp(self) -> bytes:
        self._connection.send(Raw(b""))
        return self._take_line()

    def _getlongresp(self) -> _Reply:
        self._connection.send(Raw(b"", many=True), stream=True)
        lines: list[bytes] = []
        octets, begun = 0, [b""]  # begun: pieces of a line whose end has not come; joined once
        while isinstance(event := self._wait(Accepted, Refused, Chunk), Chunk):
            octets += len(event.data)
            begun.append(bytes(event.data))
            if LF in begun[-1]:
                lines += _split(b"".join(begun))
                begun = [lines.pop()]
        for line in lines if self._debugging > 1 else ():
            print("*get*", repr(line))
        return self._judge(event), lines, octets

    def _shortcmd(self, line: str) -> bytes:
        self._putcmd(line)
        return self._getresp()

    def _longcmd(self, line: str) -> _Reply:
        self._putcmd(line)
        return self._getlongresp()

    def _take_line(self) -> bytes:
        return self._judge(self._wait(Accepted, Refused, Greeting))

    def _judge(self, event: Any) -> bytes:
        line: bytes = event.text
        self._answers_challenge = self._answers_challenge and line[:2] in (b"+", b"+ ")
        if self._debugging > 1:
            print("*resp*", repr(line))
        if isinstance(event, Refused):
            raise error_proto(line)
        return line

    def _wait(self, *kinds: type[Event]) -> Any:
        """Return the next event of the engine, which is one of these kinds; read as long as there is none."""
        try:
            while (event := self._connection.next_event()) is None:
                count = self.sock.recv_into(self._connection.space())
                self._connection.received(count)
        except RemoteProtocolError as wrong:
            self._is_out_of_step = True
            limited = wrong.kind == ProblemKind.LIMIT
            raise error_proto("line too long" if limited else f"-ERR {wrong.kind}") from wrong
        except BaseException:  # a timeout, a lost link, Ctrl-C: the reply is still owed
            self._is_out_of_step = True
            raise
        if isinstance(event, Closed):
            self._is_out_of_step = True
            raise error_proto("-ERR EOF")
        assert isinstance(event, kinds), event
        return event

    def getwelcome(self) -> bytes:
        """Return the greeting without its line end."""
        return self.welcome

    def set_debuglevel(self, level: int) -> None:
        """0: print nothing, 1: each command, 2: each line. Secrets are replaced, other than in Python."""
        self._debugging = level

    def user(self, user: object) -> bytes:
        """Send USER and return the answer."""
        return self._shortcmd(f"USER {user}")

    def pass_(self, pswd: object) -> bytes:
        """Send PASS and return the answer; the mailbox is locked from here to quit()."""
        return self._shortcmd(f"PASS {pswd}")

    def stat(self) -> tuple[int, int]:
        """Return (number of messages, octets). An answer without them raises error_proto, not IndexError."""
        line = self._shortcmd("STAT")
        try:
            _, count, octets, *_ = line.split()
            return int(count), int(octets)
        except ValueError:
            raise error_proto(line) from None

    def list(self, which: object = None) -> Any:
        """Return (answer, [b"number octets", …], octets), or the answer alone for one message."""
        return self._longcmd("LIST") if which is None else self._shortcmd(f"LIST {which}")

    def retr(self, which: object) -> _Reply:
        """Return (answer, [line, …], octets) of a whole message; memory holds the lines, nothing besides."""
        return self._longcmd(f"RETR {which}")

    def dele(self, which: object) -> bytes:
        """Mark a message for deletion at quit() and return the answer."""
        return self._shortcmd(f"DELE {which}")

    def noop(self) -> bytes:
        """Send NOOP and return the answer."""
        return self._shortcmd("NOOP")

    def rset(self) -> bytes:
        """Take back all dele() of this session and return the answer."""
        return self._shortcmd("RSET")

    def quit(self) -> bytes:
        """Delete what was marked, unlock the mailbox, close. Closes the socket also where that fails."""
        try:
            return self._shortcmd("QUIT")
        finally:
            self.close()

    def close(self) -> None:
        """Close the socket and nothing else: nothing is deleted. Twice does no harm."""
        file, self.file = self.file, None
        sock, self.sock = self.sock, None
        try:
            if file is not None:
                file.close()
        finally:
            if sock is not None:
                shut(sock)

    def rpop(self, user: object) -> bytes:
        """Send RPOP (RFC 1081) and return the answer."""
        return self._shortcmd(f"RPOP {user}")

    def apop(self, user: object, password: str) -> bytes:
        """Send APOP and return the answer.

        The greeting must hold exactly one stamp, of printable ASCII without blanks; Python takes all from
        the first "<" to the last ">". PopView itself goes further and wants a message id.
        """
        found = self.timestamp.match(self.welcome)
        if found is None:
            raise error_proto("-ERR APOP not supported by server")
        data = found[1] + bytes(password, self.encoding)
        digest = hashlib.md5(data, usedforsecurity=False).hexdigest()
        return self._shortcmd(f"APOP {user} {digest}")

    def top(self, which: object, howmuch: object) -> _Reply:
        """Return (answer, [line, …], octets) of a header, a blank line, and so many lines of the body."""
        return self._longcmd(f"TOP {which} {howmuch}")

    def uidl(self, which: object = None) -> Any:
        """Return (answer, [b"number id", …], octets), or the answer alone for one message."""
        return self._longcmd("UIDL") if which is None else self._shortcmd(f"UIDL {which}")

    def utf8(self) -> bytes:
        """Send UTF8 (RFC 6856) and return the answer."""
        return self._shortcmd("UTF8")

    def capa(self) -> dict[str, Any]:
        """Return {name: [argument, …]} (RFC 2449).

        A name that comes twice has the arguments of both rows, and octets beyond ASCII are replaced; Python
        keeps the last row, and fails.
        """
        try:
            _, rows, _ = self._longcmd("CAPA")
        except error_proto:
            raise error_proto("-ERR CAPA not supported by server") from None
        found: dict[str, Any] = {}
        for row in rows:
            name, *words = row.decode("ascii", "replace").split() or [""]
            if name:
                found.setdefault(name, []).extend(words)
        return found

    def stls(self, context: _Context = None) -> bytes:
        """Start TLS (RFC 2595) and return the answer to STLS; without a context nothing is verified.

        Bytes that came behind the answer in plain text raise error_proto, other than in Python. Where the
        handshake fails, the socket is closed.
        """
        if self._tls_established:
            raise error_proto("-ERR TLS session already established")
        if "STLS" not in self.capa():
            raise error_proto("-ERR STLS not supported by server")
        self._putline(self._connection.send(Stls()).removesuffix(CRLF))
        answer = self._take_line()
        self._is_out_of_step = True  # until the handshake is done
        self.file.close()
        sock, self.sock, self.file = self.sock, None, None
        self.sock = wrapped(sock, context or unjudged_context(), self.host)
        self.file = self.sock.makefile("rb")
        self._connection.tls_started()
        self._tls_established, self._is_out_of_step = True, False
        return answer


class POP3_SSL(POP3):  # noqa: N801 - Python's name
    """POP3 over TLS from the first byte. The signature is the one of the running Python's poplib.

    Without a context nothing is verified, as in Python.
    """

    if sys.version_info >= (3, 12):

        def __init__(
            self,
            host: str,
            port: int = POP3_SSL_PORT,
            *,
            timeout: _Timeout = DEFAULT_TIMEOUT,
            context: _Context = None,
        ) -> None:
            """Connect, start TLS, read the greeting."""
            self.context = context or unjudged_context()
            super().__init__(host, port, timeout)

        def stls(self, context: _Context = None) -> bytes:
            """Raise error_proto: TLS is on already."""
            raise error_proto("-ERR TLS session already established")

    else:

        def __init__(
            self,
            host: str,
            port: int = POP3_SSL_PORT,
            keyfile: str | None = None,
            certfile: str | None = None,
            timeout: _Timeout = DEFAULT_TIMEOUT,
            context: _Context = None,
        ) -> None:
            """Connect, start TLS, read the greeting. keyfile and certfile are deprecated, as in Python."""
            for name, value in (("keyfile", keyfile), ("certfile", certfile)):
                if context is not None and value is not None:
                    raise ValueError(f"context and {name} arguments are mutually exclusive")
            if keyfile is not None or certfile is not None:
                warnings.warn("use a context, not keyfile and certfile", DeprecationWarning, stacklevel=2)
            self.keyfile = keyfile
            self.certfile = certfile
            self.context = context or unjudged_context(certfile, keyfile)
            super().__init__(host, port, timeout)

        def stls(  # type: ignore[override]
            self, keyfile: str | None = None, certfile: str | None = None, context: _Context = None
        ) -> bytes:
            """Raise error_proto: TLS is on already."""
            raise error_proto("-ERR TLS session already established")

    def _create_socket(self, timeout: _Timeout) -> Any:
        sock: Socket = super()._create_socket(timeout)
        self._connection.tls_started()
        return wrapped(sock, self.context, self.host)


def _split(data: bytes) -> list[bytes]:
    """Return the lines of a piece without their ends, and what stands behind the last end."""
    if data.count(LF) == data.count(CRLF):
        return data.split(CRLF)
    *whole, rest = data.split(LF)
    return [*(line.removesuffix(CR) for line in whole), rest]


def main(arguments: list[str]) -> None:
    """Print every message of a mailbox: [--tls] HOST[:PORT] [USER]; asks for the rest."""
    tls = arguments[:1] == ["--tls"]
    place, *rest = arguments[1:] if tls else arguments
    host, _, port = place.partition(":")
    if tls:
        session: POP3 = POP3_SSL(host, int(port or POP3_SSL_PORT), context=ssl.create_default_context())
    else:
        session = POP3(host, int(port or POP3_PORT))
    print(_visible(session.getwelcome()))
    try:
        session.user(rest[0] if rest else input("User: "))
        session.pass_(getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n"))
        for row in session.list()[1]:
            print(_visible(row))
        for number in range(1, session.stat()[0] + 1):
            print(f"Message {number}:")
            for line in session.retr(number)[1]:
                print("   " + _visible(line))
            print("-----------------------")
    finally:
        session.quit()


def _visible(line: bytes) -> str:
    """Return a line for a terminal: what could command it is replaced."""
    return "".join(c if c.isprintable() or c == "\t" else "\ufffd" for c in line.decode(errors="replace"))


if __name__ == "__main__":
    main(sys.argv[1:])
