"""A POP3 client of a page that shares nothing with ours: what a server really says, octet by octet."""

import socket
from typing import Self


class Refused(Exception):
    """-ERR; the text is the server's."""


class Bare:
    """One session on a plain port, signed in with USER and PASS; one command at a time."""

    def __init__(self, port: int, user: str, password: str) -> None:
        self.link = socket.create_connection(("127.0.0.1", port), 60)
        self.link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._rest = b""
        try:
            self._line()
            self.ask(f"USER {user}")
            self.ask(f"PASS {password}")
        except Refused:
            self.link.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        if self.link.fileno() >= 0:
            self.quit()

    def _line(self) -> bytes:
        while b"\r\n" not in self._rest:
            data = self.link.recv(65536)
            if not data:
                raise Refused("closed")
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\r\n")
        return line

    def ask(self, command: str) -> str:
        """Return what stands behind +OK."""
        self.link.sendall(command.encode() + b"\r\n")
        line = self._line()
        if not line.startswith(b"+OK"):
            raise Refused(line.decode("latin-1"))
        return line[3:].strip().decode("latin-1")

    def body(self, command: str) -> bytes:
        """Return a multi-line answer, un-stuffed, line ends as they came."""
        self.ask(command)
        pieces, tail = [], b"\r\n" + self._rest
        while b"\r\n.\r\n" not in tail:
            data = self.link.recv(1 << 20)
            if not data:
                raise Refused("closed")
            if len(tail) > 1 << 21:
                pieces.append(tail[:-8])
                tail = tail[-8:]
            tail += data
        last, _, self._rest = tail.partition(b"\r\n.\r\n")
        whole = b"".join(pieces) + last + b"\r\n"
        return whole.replace(b"\r\n..", b"\r\n.")[2:]

    def uidls(self) -> list[tuple[int, str]]:
        """Return (number, id) of each message."""
        rows = [row.split(b" ", 1) for row in self.body("UIDL").split(b"\r\n") if row]
        return [(int(number), uid.strip().decode("latin-1")) for number, uid in rows]

    def subjects(self) -> list[str]:
        """Return the Subject of each message, in the order of the listing."""
        heads = [self.body(f"TOP {number} 0") for number, _ in self.uidls()]
        lines = [line for head in heads for line in head.split(b"\r\n") if line.startswith(b"Subject: ")]
        return [line[9:].decode("latin-1") for line in lines]

    def quit(self) -> None:
        """QUIT and close."""
        try:
            self.ask("QUIT")
        finally:
            self.link.close()
