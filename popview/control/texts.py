"""What is searched of messages: taken from each preview and each fetched message, one after the other.

The reader child takes it, after everything that a person waits for; the account's mail worker keeps it. What
lay here before, as from another program's profile or a day when the child died, follows while no mailbox
is busy. Nothing is done at the start, and of what waits only the keys are held.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.reader import Reader
from popview.control.reading import Sources
from popview.desk import traffic as desk_traffic
from popview.errors import StoreError
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Key, Problem, ProblemKind, Stage, Summary

QUIET_MS = 3_000  # before each look for what lay here before
GAP_MS = 50  # between two messages: the child is free for whatever the person wants
PAUSE_MS = 5_000  # after a message that the child did not bear
TELL_MS = 500  # many texts are one change to whoever searches

_IDLE = (None, Stage.LINGERING)
_UNBEARABLE = (ProblemKind.READER_DIED, ProblemKind.READER_SLOW)


class TextsController(QObject):
    """At most one message in the child, at most one text on its way to each worker. GUI thread.

    Signals:
        changed(str account_id): texts that can be searched came in.
    """

    changed = Signal(str)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        mailboxes: MailboxController,
        reader: Reader,
        sources: Sources,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._reader = reader
        self._sources = sources
        self._wanted: dict[Key, None] = {}  # just brought, the first to come first
        self._older: dict[Key, None] = {}  # of the part of a list that was looked at last
        self._walks: dict[AccountId, int] = {}  # where to look on for older ones; 0: all are known
        self._refused: set[Key] = set()  # not asked for again in this run
        self._reading: Key | None = None
        self._keeping: set[AccountId] = set()
        self._told: set[AccountId] = set()  # have new texts
        self._is_looking = self._closed = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._take_next)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self._on_tell)

    @Slot(object)
    def want(self, key: Key) -> None:
        """More of a message lies here now: its text is taken soon."""
        if key not in self._refused:
            self._wanted[key] = None
            self._go_on()

    @Slot(str)
    def on_mailbox_changed(self, account: str) -> None:
        """A list was loaded, perhaps: what lay here before is looked for once nothing is busy."""
        if not self._quiet.isActive() and self._unknown() is not None:
            self._quiet.start()

    def close(self) -> None:
        """Take no more; what is not kept yet is taken in another run."""
        self._closed = True
        for timer in (self._next, self._quiet, self._tell):
            timer.stop()

    # -- one message -------------------------------------------------------------------------------

    def _go_on(self, after_ms: int = GAP_MS) -> None:
        if self._reading is None and not self._next.isActive() and not self._closed:
            self._next.start(after_ms)

    @Slot()
    def _take_next(self) -> None:
        waiting = self._wanted if self._ready(self._wanted) is not None else self._older
        key = self._ready(waiting)
        if key is None or (waiting is self._older and self._is_busy):
            if not self._quiet.isActive() and (self._older or self._unknown() is not None):
                self._quiet.start()
            return
        del waiting[key]
        self._older.pop(key, None)
        row = self._mailboxes.summary(key)
        if row is None or not (row.is_fetched or row.is_previewed) or not self._take(row):
            self._go_on()

    def _ready(self, waiting: dict[Key, None]) -> Key | None:
        """Return the first whose worker has no other text to keep: one that commits takes its time."""
        return next((key for key in waiting if key.account not in self._keeping), None)

    def _take(self, row: Summary) -> bool:
        """Ask the child; False where there is nothing to be asked about."""
        answer = partial(self._on_text, row.key, row.is_fetched)
        if row.is_fetched:
            self._reading = row.key
            self._reader.text(answer, path=str(self._sources.path_of(row.key)))
            return True
        try:
            preview = self._sources.preview_of(row.key)
        except StoreError:  # whoever opens the message is told; another run takes its text
            preview = None
        if preview is None:
            return False
        self._reading = row.key
        self._reader.text(answer, raw=preview[0], lines=preview[1])
        return True

    def _on_text(self, key: Key, is_fetched: bool, text: str, problem: Problem | None) -> None:
        self._reading = None
        if problem is not None:
            self._refused.add(key)
            self._wanted.pop(key, None)
            self._go_on(PAUSE_MS if problem.kind in _UNBEARABLE else GAP_MS)
            return
        if self._accounts.get(key.account) is not None and not self._closed:
            self._keeping.add(key.account)
            self._exchange.ask_mail(
                key.account,
                lambda t: mail_traffic.KeepText(ticket=t, key=key, text=text, is_fetched=is_fetched),
                partial(self._on_kept, key.account),
            )
        self._go_on()

    def _on_kept(self, account: AccountId, report: mail_traffic.Report) -> None:
        self._keeping.discard(account)
        match report:
            case mail_traffic.Finished():
                self._told.add(account)
                if not self._tell.isActive() and not self._closed:
                    self._tell.start()
            case mail_traffic.Failed():  # a disk that refuses one refuses the next; another run has more luck
                self._walks[account] = 0
                self._older = {key: None for key in self._older if key.account != account}
            case _:
                pass
        self._go_on()

    @Slot()
    def _on_tell(self) -> None:
        told, self._told = self._told, set()
        for account in told:
            self.changed.emit(account)

    # -- what lay here before ----------------------------------------------------------------------

    @property
    def _is_busy(self) -> bool:
        return any(mailbox.stage not in _IDLE for mailbox in self._mailboxes.mailboxes)

    def _unknown(self) -> AccountId | None:
        """Return an account of which not all that lies here without a text is known yet."""
        loaded = (mailbox.account.id for mailbox in self._mailboxes.mailboxes if mailbox.is_loaded)
        return next((account for account in loaded if self._walks.get(account) != 0), None)

    @Slot()
    def _look(self) -> None:
        account = self._unknown()
        if self._is_busy:
            self._quiet.start()
        elif self._wanted or self._older or self._reading is not None:
            self._go_on()
        elif account is not None and not self._is_looking:
            self._is_looking = True
            before = self._walks.get(account, 0)
            self._exchange.ask_desk(
                lambda t: desk_traffic.FindTextless(ticket=t, account=account, before=before),
                partial(self._on_looked, account),
            )

    def _on_looked(self, account: AccountId, report: desk_traffic.Report) -> None:
        self._is_looking = False
        if isinstance(report, desk_traffic.TextlessFound):
            self._walks[account] = report.before
            self._older = {key: None for key in report.keys if key not in self._refused}
        else:  # a list that cannot be read is told by whoever shows it
            self._walks[account] = 0
        self._go_on()
