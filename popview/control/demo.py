"""The demo mailbox: written and served off the GUI thread, on loopback, kept nowhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

from popview.types import Account, AccountId, Security

if TYPE_CHECKING:
    from popview.demo.server import DemoServer


class DemoHost(QThread):
    """Writes the demo's mail and serves it, off the GUI thread.

    Signals:
        ready(int port).
    """

    ready = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._server: DemoServer | None = None

    def run(self) -> None:
        """Make the mailbox and start the server; its sessions have threads of their own."""
        from popview.demo.mailbox import demo_maildrop  # most starts never need it
        from popview.demo.server import DemoServer

        self._server = DemoServer(demo_maildrop())
        self.ready.emit(self._server.start())

    def end(self) -> None:
        """Stop the server."""
        self.wait()
        if self._server is not None:
            self._server.stop()


def demo_account(port: int) -> Account:
    """Return the account of the demo mailbox; loopback is the one place where plain needs no question."""
    return Account(
        id=AccountId("demo"),
        name="demo",
        host="127.0.0.1",
        port=port,
        security=Security.PLAIN,
        user="demo",
        address="nora@holm.example",
        plain_consent=True,
        plain_password_consent=True,
    )
