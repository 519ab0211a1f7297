"""A POP3 server in memory whose every reply is rendered beforehand: what a run costs is the client.

    with Sink("A", certs) as sink: ...          users a, b, c, d, any password; sink.port, sink.tls_port
    python tests/bench/sink.py CERT KEY BOXES [COUNT]       prints READY, the plain port, the one for TLS

One process for each connection, forked before it is needed, so that no fork of a large heap is in a
client's time. Deletes nothing. Linux and macOS.
"""

import base64
import gc
import os
import select
import signal
import socket
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Self

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from popview.demo.dialogue import stuffed
from tests.bench import mailgen
from tests.servers.lifeline import die_with_parent, tied

__all__ = ["Sink"]

OK = b"+OK\r\n"
IN = b"+OK Logged in.\r\n"
CAPA = (
    b"+OK\r\nCAPA\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\nAUTH-RESP-CODE\r\n"
    b"STLS\r\nUSER\r\nSASL PLAIN\r\n.\r\n"
)
READ = WRITE = 256 * 1024
READY_CHILDREN = 3
Replies = dict[bytes, bytes]


class Sink:
    """The server as a child process; `boxes` are letters of mailgen.py, `count` cuts each short."""

    def __init__(self, boxes: str, certs: Path, *, count: int | None = None) -> None:
        files = [str(certs / "good.pem"), str(certs / "good.key")]
        self._command = [sys.executable, __file__, *files, boxes, *([str(count)] if count else [])]
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0
        self.tls_port = 0

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(tied(self._command), stdout=subprocess.PIPE, start_new_session=True)
        assert self._process.stdout is not None
        words = self._process.stdout.readline().split()
        if not words or words[0] != b"READY":
            self.__exit__()
            raise RuntimeError("the sink did not start")
        self.port, self.tls_port = int(words[1]), int(words[2])
        return self

    @property
    def group(self) -> int:
        """The process group of all its processes."""
        assert self._process is not None
        return self._process.pid

    def __exit__(self, *exc: object) -> None:
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.communicate()
            self._process = None


def rendered(name: str, count: int | None = None) -> Replies:
    """Return every reply of one mailbox by its whole command line."""
    replies: Replies = {b"NOOP": OK, b"RSET": OK}
    sizes, uids, total = [], [], 0
    for n, message in enumerate(mailgen.box(name, count), 1):
        wire = stuffed(message)
        head = wire[: wire.index(b"\r\n\r\n") + 4]
        replies[b"RETR %d" % n] = b"+OK %d octets\r\n" % len(message) + wire
        replies[b"TOP %d 0" % n] = b"+OK\r\n" + head + b".\r\n"
        replies[b"DELE %d" % n] = b"+OK Marked to be deleted.\r\n"
        sizes.append(b"%d %d\r\n" % (n, len(message)))
        uids.append(b"%d %016x%08x\r\n" % (n, 0x69A0000000000000 + n, n))
        replies[b"LIST %d" % n] = b"+OK " + sizes[-1]
        replies[b"UIDL %d" % n] = b"+OK " + uids[-1]
        total += len(message)
    replies[b"LIST"] = b"+OK %d messages:\r\n" % len(sizes) + b"".join(sizes) + b".\r\n"
    replies[b"UIDL"] = b"+OK\r\n" + b"".join(uids) + b".\r\n"
    replies[b"STAT"] = b"+OK %d %d\r\n" % (len(sizes), total)
    return replies


class Session:
    """One connection: complete lines in, rendered replies out."""

    def __init__(self, link: socket.socket, boxes: dict[bytes, Replies], tls: ssl.SSLContext) -> None:
        self.link = link
        self.boxes = boxes
        self.tls = tls
        self.replies: Replies = {}
        self.user = b""
        self.challenged = False
        self.over = False

    def run(self) -> None:
        """Serve until QUIT or the end of the stream."""
        self.link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.link.sendall(b"+OK sink ready.\r\n")
        rest = b""
        while not self.over:
            data = self.link.recv(READ)
            if not data:
                return
            *lines, rest = (rest + data).split(b"\r\n")
            self._answer(lines)
        if isinstance(self.link, ssl.SSLSocket):
            self.link.settimeout(2)
            self.link.unwrap()  # without close_notify the end would look like a truncation

    def _answer(self, lines: list[bytes]) -> None:
        out: list[bytes] = []
        size = 0
        known = self.replies.get
        for line in lines:
            reply = known(line)
            if reply is None:
                reply = self._other(line)
                known = self.replies.get
            out.append(reply)
            size += len(reply)
            if size > WRITE or line == b"STLS":
                self.link.sendall(b"".join(out))
                out, size = [], 0
            if line == b"STLS":
                self.link = self.tls.wrap_socket(self.link, server_side=True)
                return
        if out:
            self.link.sendall(b"".join(out))

    def _other(self, line: bytes) -> bytes:
        if self.challenged:
            self.challenged = False
            return self._plain(line)
        words = line.split(b" ")
        match words[0].upper(), len(words):
            case b"USER", _:
                self.user = line[5:]
                return OK
            case b"PASS", _:
                self.replies = self.boxes[self.user]
                return IN
            case b"CAPA", _:
                return CAPA
            case b"AUTH", 3:
                return self._plain(words[2])
            case b"AUTH", 2:
                self.challenged = True
                return b"+ \r\n"
            case b"STLS", _:
                return b"+OK Begin TLS\r\n"
            case b"TOP", 3 if b"RETR " + words[1] in self.replies:
                return self._top(self.replies[b"RETR " + words[1]], int(words[2]))
            case b"QUIT", _:
                self.over = True
                return b"+OK Bye.\r\n"
        return b"-ERR unknown\r\n"

    @staticmethod
    def _top(whole: bytes, lines: int) -> bytes:
        """Cut a RETR's reply: previews are few, so they are not rendered beforehand."""
        head, _, body = whole.removesuffix(b".\r\n").partition(b"\r\n\r\n")
        return head + b"\r\n\r\n" + b"".join(body.splitlines(keepends=True)[:lines]) + b".\r\n"

    def _plain(self, response: bytes) -> bytes:
        self.replies = self.boxes[base64.b64decode(response).split(b"\0")[1]]
        return IN


def serve_one(listeners: dict[socket.socket, bool], boxes: dict[bytes, Replies], tls: ssl.SSLContext,
              taken: int) -> None:  # fmt: skip
    """Take one connection, say so, serve it and end this process."""
    die_with_parent()
    while True:
        for listener in select.select(listeners, [], [])[0]:
            try:
                link, _ = listener.accept()
            except BlockingIOError:
                continue
            os.write(taken, b"x")
            link.setblocking(True)
            try:
                if listeners[listener]:
                    link = tls.wrap_socket(link, server_side=True)
                Session(link, boxes, tls).run()
                link.close()
            except OSError:
                os._exit(1)  # the client hung up
            os._exit(0)


def main(arguments: list[str]) -> None:
    """Render, listen, keep some processes ready."""
    cert, key, letters, *count = arguments
    number = int(count[0]) if count else None
    boxes = {letter.lower().encode(): rendered(letter, number) for letter in letters}
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(cert, key)
    listeners: dict[socket.socket, bool] = {}
    for is_tls in (False, True):
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        listener.setblocking(False)
        listeners[listener] = is_tls
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    read, write = os.pipe()
    print("READY", *(listener.getsockname()[1] for listener in listeners), flush=True)
    for _ in range(READY_CHILDREN):
        if os.fork() == 0:
            serve_one(listeners, boxes, tls, write)
    while os.read(read, 1):
        if os.fork() == 0:
            serve_one(listeners, boxes, tls, write)


if __name__ == "__main__":
    main(sys.argv[1:])
