"""The desk's thread: the only file of the desk that knows Qt."""

import queue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from popview.desk.traffic import Intent
from popview.paths import Paths

if TYPE_CHECKING:
    from popview.desk.loop import Inbox
    from popview.store.secrets import Secrets


class Desk(QThread):
    """Local work in a thread of its own.

    Signals:
        reported(object): a popview.desk.traffic.Report, emitted in the desk's thread.

    Intents may be submitted before start(). `secrets`: a keyring to use instead of the system's.
    """

    reported = Signal(object)

    def __init__(
        self, paths: Paths, *, secrets: "Secrets | None" = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._paths, self._secrets = paths, secrets
        self._inbox: Inbox = queue.SimpleQueue()

    def submit(self, intent: Intent) -> None:
        """Hand in an intent; any thread. It ends in exactly one final report with its ticket."""
        self._inbox.put(intent)

    def end(self, timeout_s: float) -> bool:
        """End the thread; what was submitted before is done first. False if it did not end in time."""
        self._inbox.put(None)
        return self.wait(int(timeout_s * 1000))

    def run(self) -> None:
        """Work through the inbox until end()."""
        from popview.desk.loop import Loop  # late: stores and all load in this thread

        Loop(self._paths, self.reported.emit, secrets=self._secrets, inbox=self._inbox).run()
