"""The mail worker: one QThread per account whose run is the inbox loop. The only Qt file of this room."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from popview.net.inbox import Inbox
from popview.net.traffic import Intent, Report
from popview.paths import Paths
from popview.types import AccountId

if TYPE_CHECKING:
    from popview.net.transport import Dialer


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

        Serving(self._account, self._paths, self._inbox, self.tell, self._dialer).run()

    def tell(self, report: Report) -> None:
        """Send a report upwards."""
        self.reported.emit(report)
