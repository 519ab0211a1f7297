"""A browser that is the test itself, and an account at an issuer of our own."""

import http.client
import ssl
import threading
from pathlib import Path
from urllib.parse import urlsplit

from popview.net.transport import Deadlines
from popview.types import Account, AccountId, Issuer, Mechanism, Security
from tests.servers.issuer import CLIENT

QUICK = Deadlines(connect=5.0, tls=5.0, greeting=5.0, suspicion=0.2, quit=1.0, quit_stopped=1.0)
HOST = "login.example.test"
ISSUER = Issuer(
    id="example",
    name="Example Mail",
    authorize=f"https://{HOST}/authorize",
    token=f"https://{HOST}/token",
    device=f"https://{HOST}/device",
    revoke=f"https://{HOST}/revoke",
    scope="pop",
)
ACCOUNT = Account(
    AccountId("example"),
    "example",
    "127.0.0.1",
    995,
    Security.TLS,
    "alice",
    address="alice@example.test",
    mechanism=Mechanism.XOAUTH2,
    oauth="example",
    oauth_client=CLIENT,
)


class Browser:
    """Opens a page, follows one redirect to this computer, and keeps what it was shown."""

    def __init__(self, cafile: Path, port: int) -> None:
        self._context = ssl.create_default_context(cafile=str(cafile))
        self._context.check_hostname = False  # we come by address; that names are checked is tested elsewhere
        self._port = port
        self.opened: list[str] = []
        self.shown: list[tuple[int, str]] = []
        self._threads: list[threading.Thread] = []

    def open(self, url: str) -> bool:
        """Do as a browser does, in a thread of its own."""
        self.opened.append(url)
        thread = threading.Thread(target=self._go, args=(url,), daemon=True)
        self._threads.append(thread)
        thread.start()
        return True

    def _go(self, url: str) -> None:
        parts = urlsplit(url)
        link = http.client.HTTPSConnection("127.0.0.1", self._port, context=self._context, timeout=10)
        link.request("GET", f"{parts.path}?{parts.query}", headers={"Host": parts.netloc})
        back = link.getresponse().headers["Location"]
        link.close()
        self.shown.append(self.look(back))

    @staticmethod
    def look(url: str) -> tuple[int, str]:
        """Return status and page of an address of this computer."""
        parts = urlsplit(url)
        here = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=10)
        here.request("GET", f"{parts.path}?{parts.query}")
        answer = here.getresponse()
        page = answer.read().decode()
        here.close()
        return answer.status, page

    def close(self) -> None:
        for thread in self._threads:
            thread.join(10)
            assert not thread.is_alive()
