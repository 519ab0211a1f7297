"""The mail worker: one QThread per account whose run is the inbox loop. The only Qt file of this room."""

import selectors
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from popview.errors import PopViewError
from popview.net.driver import share_interpreter
from popview.net.inbox import Inbox
from popview.net.means import Means
from popview.net.problems import final_report
from popview.net.service import Service
from popview.net.traffic import Intent, Report, Stop
from popview.net.transport import Dialer
from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.journal import Journal
from popview.types import AccountId


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
        dialer: Callable[[], Dialer] = Dialer,
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
        """Serve until end(). Stores are opened here, by the thread that uses them, at the first wish."""
        share_interpreter()
        with selectors.DefaultSelector() as selector:
            selector.register(self._inbox.fileno(), selectors.EVENT_READ)
            stores = _Stores(self)
            try:
                while not self._inbox.ending:
                    selector.select()
                    self._inbox.attend()
                    stores.serve()
            finally:
                stores.close()

    def tell(self, report: Report) -> None:
        """Send a report upwards."""
        self.reported.emit(report)

    def make_means(self) -> Means:
        """Open what a service works with. StoreError."""
        journal = Journal(self._paths.journal)
        try:
            cache = Cache(self._paths.cache_file(self._account), self._account)
        except BaseException:
            journal.close()
            raise
        return Means(self._account, self._paths, self._dialer(), self._inbox, journal, cache, self.tell)

    def refuse(self, error: PopViewError) -> None:
        """End every queued wish with the failure that keeps the worker from working."""
        while (intent := self._inbox.take()) is not None:
            if not isinstance(intent, Stop):
                self.tell(final_report(error, intent.ticket, self._account, ()))


class _Stores:
    """The worker's means, opened when first needed: a worker without stores still answers each wish."""

    def __init__(self, worker: MailWorker) -> None:
        self._worker = worker
        self._means: Means | None = None

    def serve(self) -> None:
        if self._means is None:
            try:
                self._means = self._worker.make_means()
            except PopViewError as error:
                self._worker.refuse(error)
                return
        Service(self._means).serve()

    def close(self) -> None:
        if self._means is not None:
            self._means.cache.close()
            self._means.journal.close()
