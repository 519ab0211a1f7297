"""The inbox loop of one account's worker: stores are opened at the first wish, each wish is served. No Qt."""

import contextlib
import selectors
from collections.abc import Callable

from popview.errors import PopViewError
from popview.net.courtesy import share_interpreter
from popview.net.inbox import Inbox
from popview.net.means import Means
from popview.net.problems import final_report
from popview.net.service import Service
from popview.net.traffic import Report, Stop
from popview.net.transport import Dialer
from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.files import remove_database
from popview.store.journal import Journal
from popview.types import AccountId


class Serving:
    """Serves one inbox in the thread that calls `run`; a worker without stores still answers each wish."""

    def __init__(
        self,
        account: AccountId,
        paths: Paths,
        inbox: Inbox,
        tell: Callable[[Report], None],
        dialer: Callable[[], Dialer] | None = None,
        language: str = "",
    ) -> None:
        self._account, self._paths, self._inbox, self._tell = account, paths, inbox, tell
        self._dialer, self._language = dialer or Dialer, language
        self._means: Means | None = None

    def run(self) -> None:
        """Serve until the inbox ends. Stores are opened here, by the thread that uses them."""
        share_interpreter()
        with selectors.DefaultSelector() as selector:
            selector.register(self._inbox.fileno(), selectors.EVENT_READ)
            try:
                while not self._inbox.ending:
                    selector.select()
                    self._inbox.attend()
                    self._serve()
            finally:
                if self._means is not None:
                    self._close(self._means)

    def _close(self, means: Means) -> None:
        """Close the stores. The list of an account that was only tried, or searched for, does not stay."""
        try:
            is_unused = means.cache.is_unused
        except PopViewError:  # what cannot be read may hold something
            is_unused = False
        means.cache.close()
        means.journal.close()
        if is_unused:
            with contextlib.suppress(PopViewError):  # somebody else has it open: it is empty, and may stay
                remove_database(self._paths.cache_file(self._account))

    def _serve(self) -> None:
        if self._means is None:
            try:
                self._means = self._make_means()
            except PopViewError as error:
                self._refuse(error)
                return
        Service(self._means).serve()

    def _make_means(self) -> Means:
        """Open what a service works with. StoreError."""
        journal = Journal(self._paths.journal)
        try:
            cache = Cache(self._paths.cache_file(self._account), self._account)
        except BaseException:
            journal.close()
            raise
        means = Means(self._account, self._paths, self._dialer(), self._inbox, journal, cache, self._tell)
        means.language = self._language
        return means

    def _refuse(self, error: PopViewError) -> None:
        """End every queued wish with the failure that keeps the worker from working."""
        while (intent := self._inbox.take()) is not None:
            if not isinstance(intent, Stop):
                self._tell(final_report(error, intent.ticket, self._account, ()))
