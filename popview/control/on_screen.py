"""Which mailboxes there are, which one, or all together, is on screen, and how it stands with them."""

from collections.abc import Callable
from time import localtime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.display import account_states, put_accounts, put_rows, show_mailboxes
from popview.control.state import Mailbox
from popview.net.courtesy import window as courtesy
from popview.types import AccountId, Key, ProblemKind, Reason, SavedCopy, Summary
from popview.ui.accounts.state import ALL
from popview.ui.main_window import MainWindow
from popview.ui.wording.rows import days_left

_AGEING_MS = 600_000  # how old what one sees is, said anew
_REPAINT_MS = 100  # account counts and the status line while rows stream in


class OnScreen(QObject):
    """Owns one Mailbox per account and says which are on screen.

    Signals:
        chosen(): another mailbox, or none, is on screen.
        changed(str account_id): counts, marks or state of a mailbox changed.
        mended(str account_id): something went well; its problem is no longer true.
    """

    chosen = Signal()
    changed = Signal(str)
    mended = Signal(str)

    def __init__(
        self,
        *,
        accounts: AccountsController,
        window: MainWindow,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._window = window
        self._now = now
        self._mailboxes: dict[AccountId, Mailbox] = {}
        self._current: AccountId | None = None
        self._view = "server"
        self._dirty: set[AccountId] = set()
        self._today = localtime(now()).tm_yday
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.setInterval(_REPAINT_MS)
        self._repaint.timeout.connect(self._on_repaint)
        self._ageing = QTimer(self)
        self._ageing.setInterval(_AGEING_MS)
        self._ageing.timeout.connect(self.age)
        self._ageing.start()
        window.message_pane.model.set_reasons(self._reason)
        window.message_pane.model.set_kept(self._kept)

    # -- what is there -----------------------------------------------------------------------------

    @property
    def current(self) -> Mailbox | None:
        """The mailbox on screen; of all together that of the chosen message, else one that has marks."""
        if self._current != ALL:
            return self._mailboxes.get(self._current) if self._current is not None else None
        key = self._window.message_pane.current_key()
        chosen = self._mailboxes.get(key.account) if key is not None else None
        return chosen or next((m for m in self._mailboxes.values() if m.marks), None)

    @property
    def shown(self) -> tuple[Mailbox, ...]:
        """The mailboxes whose rows are on screen."""
        return tuple(m for m in self._mailboxes.values() if self._is_current(m))

    @property
    def shown_accounts(self) -> tuple[AccountId, ...]:
        """The ids of their accounts."""
        return tuple(mailbox.account.id for mailbox in self.shown)

    @property
    def mailboxes(self) -> tuple[Mailbox, ...]:
        """All mailboxes, in the order of their accounts."""
        return tuple(self._mailboxes.values())

    @property
    def is_shown(self) -> bool:
        """Whether the window shows everything that is known: no repaint is due."""
        return not self._dirty

    @property
    def is_offline(self) -> bool:
        """Whether the person wants no connection."""
        return self._accounts.errands.is_offline

    def get(self, account: AccountId) -> Mailbox | None:
        """Return one mailbox."""
        return self._mailboxes.get(account)

    def summary(self, key: Key) -> Summary | None:
        """Return the row of a message, wherever it is."""
        mailbox = self._mailboxes.get(key.account)
        return mailbox.rows.get(key) if mailbox else None

    def _reason(self, key: Key) -> Reason | None:
        mailbox = self._mailboxes.get(key.account)
        mark = mailbox.marks.get(key) if mailbox else None
        return mark.reason if mark else None

    def _kept(self, key: Key) -> SavedCopy | None:
        mailbox = self._mailboxes.get(key.account)
        return mailbox.copies.get(key) if mailbox else None

    def _show_accounts(self) -> None:
        self._window.account_pane.set_accounts(account_states(self.mailboxes))
        put_accounts(self._window.message_pane, self.mailboxes, self.shown)
        if self._current is not None:
            self._window.account_pane.choose(self._current, self._view)
        self._window.show_welcome(not self._mailboxes)

    # -- choosing ----------------------------------------------------------------------------------

    @Slot(str, str)
    def choose(self, account: str, view: str) -> None:
        """Put a mailbox, or ALL, and one of its views on screen."""
        known = AccountId(account)
        if known not in self._mailboxes and known != ALL:
            return
        pane = self._window.message_pane
        is_other, self._current, self._view = self._current != known, known, view
        if is_other:
            put_rows(pane, self.shown, is_all=known == ALL)
        pane.show_why_column(view == "marked")
        pane.show_kept_column(view == "saved")
        pane.model.set_view(view)
        self._window.account_pane.choose(known, view)
        self._show_state()
        self.chosen.emit()

    def days_left(self, row: Summary) -> int | None:
        """Return in how many days the server deletes a message by itself; None: never, or not known."""
        mailbox = self._mailboxes.get(row.key.account)
        return None if mailbox is None else days_left(row, mailbox.profile.expire_days, self._now())

    # -- showing -----------------------------------------------------------------------------------

    def touch(self, mailbox: Mailbox) -> None:
        """Show the state of a mailbox soon; many changes make one repaint."""
        self._dirty.add(mailbox.account.id)
        if not self._repaint.isActive():
            self._repaint.start()

    def close(self) -> None:
        """Show nothing any more: the window goes."""
        self._repaint.stop()
        self._ageing.stop()

    def show_now(self) -> None:
        """Show what is due: something ended, and whoever waits for it does not wait for a timer too."""
        self._repaint.stop()
        self._on_repaint()

    @Slot()
    def _on_repaint(self) -> None:
        dirty, self._dirty = self._dirty, set()
        courtesy.claim()
        try:
            for account in dirty:
                if account in self._mailboxes:
                    self.changed.emit(account)
            self._window.account_pane.set_accounts(account_states(self.mailboxes))
            self._show_state()
        finally:
            courtesy.release()

    def _is_current(self, mailbox: Mailbox) -> bool:
        account = mailbox.account.id  # a worker may still tell of one that was removed
        return self._current in (ALL, account) and self._mailboxes.get(account) is mailbox

    @Slot()
    def _show_state(self) -> None:
        show_mailboxes(
            self._window,
            self.shown,
            self._now(),
            is_offline=self._accounts.errands.is_offline,
            is_all=self._current == ALL,
        )

    @Slot()
    def age(self) -> None:
        """Say anew how old what one sees is; on another day, what was today was yesterday."""
        today = localtime(self._now()).tm_yday
        if today != self._today:
            self._today = today
            self._window.message_pane.model.forget_looks()
        self._show_state()

    @Slot(bool)
    def set_offline(self, on: bool) -> None:
        """Connect to nothing from now on, and stop what runs; or connect again when asked."""
        self._accounts.errands.set_offline(on)
        for mailbox in self._mailboxes.values():
            if mailbox.problem is not None and mailbox.problem.kind is ProblemKind.OFFLINE:
                mailbox.problem = None
                self.mended.emit(mailbox.account.id)
        self._show_state()
