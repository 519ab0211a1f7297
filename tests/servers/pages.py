"""An HTTPS server on loopback that gives pages out of a table, by host name.

with PageServer(context, {"autoconfig.example.test/mail/config-v1.1.xml": b"<clientConfig>…"}) as web: …

A value may be bytes (200), an int (that status), a str (a redirect there), or a callable that is handed the
handler and writes whatever it likes. `asked` keeps every request as "host/path", with its header lines.
"""

import http.server
import ssl
import threading
from collections.abc import Callable, Mapping
from typing import Self

__all__ = ["PageServer", "autoconfig"]

Handler = http.server.BaseHTTPRequestHandler
Thing = bytes | int | str | Callable[[Handler], None]


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    pages: "PageServer"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not like our certificate hangs up: that is no failure of the server."""


class _Handler(Handler):
    timeout = 20

    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        pages = self.server.pages
        where = self.headers.get("Host", "").partition(":")[0] + self.path
        pages.asked.append(where)
        pages.said.append(str(self.headers))
        thing = pages.table.get(where, 404)
        if callable(thing):
            thing(self)
            return
        status = thing if isinstance(thing, int) else 302 if isinstance(thing, str) else 200
        body = thing if isinstance(thing, bytes) else b""
        self.send_response(status)
        if isinstance(thing, str):
            self.send_header("Location", thing)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


class PageServer:
    """Serves in threads of its own; the table may be changed while it runs."""

    def __init__(
        self, context: ssl.SSLContext | None, table: Mapping[str, Thing], host: str = "127.0.0.1"
    ) -> None:
        self.table = dict(table)
        self.asked: list[str] = []
        self.said: list[str] = []
        self._server = _Server((host, 0), _Handler)
        self._server.pages = self
        if context is not None:
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)


def autoconfig(
    host: str, port: int, socket_type: str = "SSL", user: str = "%EMAILADDRESS%", kind: str = "pop3"
) -> bytes:
    """Return a file of settings for example.test with one incoming server."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <emailProvider id="example.test">
    <domain>example.test</domain>
    <displayName>Example Mail</displayName>
    <incomingServer type="imap">
      <hostname>imap.example.test</hostname><port>993</port><socketType>SSL</socketType>
      <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication>
    </incomingServer>
    <incomingServer type="{kind}">
      <hostname>{host}</hostname><port>{port}</port><socketType>{socket_type}</socketType>
      <username>{user}</username><authentication>password-cleartext</authentication>
    </incomingServer>
    <documentation url="https://example.test/help"><descr lang="en">How to</descr></documentation>
  </emailProvider>
</clientConfig>
""".encode()
