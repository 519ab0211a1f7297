"""The workers of the net: one QThread per account whose run is the inbox loop, and one for distant pictures.

The only Qt file of this room.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QThread, Signal

from popview.net import picture_traffic
from popview.net.inbox import Inbox
from popview.net.traffic import Intent, Report
from popview.paths import Paths
from popview.types import AccountId

if TYPE_CHECKING:
    from popview.net.picture_queue import PictureQueue
    from popview.net.pictures import Limits
    from popview.net.transport import Dialer
    from popview.net.transport.web import WebDialer


class MailWorker(QThread):
    """Carries out intents for one account; `reported` carries every popview.net.traffic.Report.

    Connect `reported` to bound slots of QObjects only: it is emitted from this thread.
    """

    reported = Signal(object)

    def __init__(
        self,
        account_id: AccountId,
        paths: Paths,
        parent: QObject | None = None,
        *,
        dialer: "Callable[[], Dialer] | None" = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"mail-{account_id}")
        self._account, self._paths, self._dialer = account_id, paths, dialer
        self._inbox = Inbox()

    def submit(self, intent: Intent) -> None:
        """Hand in a wish, from any thread."""
        self._inbox.put(intent)

    def leave(self) -> None:
        """Stop every session without waiting; `finished` tells when the thread has ended. `end` follows."""
        self._inbox.put(None)

    def end(self, timeout_s: float) -> bool:
        """Stop every session and end the thread; False where that took longer. Call it once, last."""
        self._inbox.put(None)
        if self.isRunning() and not self.wait(int(timeout_s * 1000)):
            return False
        self._inbox.close()
        return True

    def run(self) -> None:
        """Serve until end()."""
        from popview.net.serving import Serving  # late: sockets, TLS, stores load in this thread

        language = QLocale().bcp47Name().partition("-")[0]
        Serving(self._account, self._paths, self._inbox, self.tell, self._dialer, language).run()

    def tell(self, report: Report) -> None:
        """Send a report upwards."""
        self.reported.emit(report)


class PictureWorker(QThread):
    """Loads distant pictures after consent; `reported` carries every popview.net.picture_traffic.Report.

    Has no account and knows none: nothing of an account can leave with a picture's address.
    """

    reported = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        dialer: "Callable[[], WebDialer] | None" = None,
        limits: "Limits | None" = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self._dialer, self._limits = dialer, limits
        self._queue: PictureQueue | None = None

    def submit(self, intent: picture_traffic.Intent) -> None:
        """Hand in a wish; the first one starts the thread. Call it from the thread that made this."""
        if self._queue is None:
            from popview.net.picture_queue import PictureQueue  # late: most people never load a picture

            self._queue = PictureQueue()
            self.start()
        self._queue.put(intent)

    def end(self, timeout_s: float) -> bool:
        """Stop what runs and end the thread; False where that took longer. Call it once, last."""
        if self._queue is None:
            return True
        self._queue.put(None)
        if self.isRunning() and not self.wait(int(timeout_s * 1000)):
            return False
        self._queue.close()
        return True

    def run(self) -> None:
        """Serve until end()."""
        from popview.net.picture_queue import serve
        from popview.net.transport.web import WebDialer

        assert self._queue is not None
        serve(self._queue, (self._dialer or WebDialer)(), self.reported.emit, self._limits)
