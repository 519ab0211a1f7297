"""News: one problem at a time in the quiet bar, the protocol log, the status line."""

import time
from collections import deque
from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Problem, ProblemKind
from popview.ui import files
from popview.ui.problem_bar import ProblemBar
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.protocol_log import ProtocolLog

_LOG_LINES = 4_000  # a ring: a long session must not fill the memory
_LOGIN_DELAY_S = 60.0  # where the server does not say how long
_ADVISED_S = {ProblemKind.MAILBOX_LOCKED: 120.0, ProblemKind.TEMPORARY: 180.0}
_LOGGED = frozenset({ProblemKind.OUT_OF_STEP, ProblemKind.LIMIT, ProblemKind.BUG})
_LEARNT = frozenset({ProblemKind.WEAKER_ENCRYPTION})  # what PopView knows of the server is in the way
_ASKS_AGAIN = frozenset(  # a check by hand asks for what is missing
    {
        *(ProblemKind.WRONG_PASSWORD, ProblemKind.LOGIN_REFUSED, ProblemKind.CERTIFICATE),
        *(ProblemKind.KEYRING_LOCKED, ProblemKind.KEYRING_FAILED, ProblemKind.BROWSER_SIGN_IN),
        *(ProblemKind.KEYRING_ABSENT, ProblemKind.NOT_SIGNED_IN),
    }
)


def wait_s(problem: Problem, login_delay_s: int) -> float:
    """Return how many seconds should pass before a new try; 0: none.

    login_delay_s: what the server's profile says of [LOGIN-DELAY]; 0: nothing.
    """
    if problem.kind is not ProblemKind.LOGIN_DELAY:
        return _ADVISED_S.get(problem.kind, 0.0)
    said = problem.fact("seconds")
    return float(said) if said.isascii() and said.isdigit() else float(login_delay_s or _LOGIN_DELAY_S)


class NoticesController(QObject):
    """Shows problems and keeps the protocol log.

    Signals:
        retry_requested(str account_id): the person pressed Retry on an account's problem.
        password_requested(str account_id) settings_requested(str account_id)
        connection_requested(str account_id): advice that was taken.
    """

    retry_requested = Signal(str)
    password_requested = Signal(str)
    settings_requested = Signal(str)
    connection_requested = Signal(str)

    def __init__(
        self,
        *,
        bar: ProblemBar,
        theme: Theme,
        exchange: Exchange,
        account_name: Callable[[AccountId], str],
        login_delay_s: Callable[[AccountId], int],
        due_s: Callable[[AccountId], float | None] = lambda account: None,
        now: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._theme = theme
        self._exchange = exchange
        self._account_name = account_name
        self._login_delay_s = login_delay_s
        self._due_s = due_s  # when an account is checked by itself
        self._now = now
        self._shown: Problem | None = None
        self._lines: deque[tuple[str, str, str]] = deque(maxlen=_LOG_LINES)
        self._log: ProtocolLog | None = None
        bar.retry_requested.connect(self._on_retry_requested)
        bar.advice_requested.connect(self._on_advice_requested)
        bar.dismissed.connect(self._on_dismissed)

    @Slot(object)
    def show_problem(self, problem: Problem, can_retry: bool = False) -> None:
        """Show a problem until it is dismissed, mended or followed by another.

        Where the server asks for patience it is said how much, and when it is tried again by itself, which
        it is only where the person wants the account checked by itself.
        """
        if problem.kind is ProblemKind.CANCELLED:
            return
        self._shown = problem
        name = self._account_name(problem.account) if problem.account else ""
        wait = wait_s(problem, self._login_delay_s(problem.account)) if problem.account else 0.0
        ready_s = self._now() + wait if wait else 0.0
        due_s = self._due_s(problem.account) if problem.account and wait else None
        self._bar.show_problem(
            problem,
            name,
            can_retry or wait > 0,
            ready_s=due_s or ready_s,
            firm=problem.kind is ProblemKind.LOGIN_DELAY,
            by_itself=due_s is not None,
        )

    def mended(self, account: AccountId) -> None:
        """Something of the account went well: its problem is no longer true."""
        if self._shown is not None and self._shown.account == account:
            self._shown = None
            self._bar.clear()

    def said(self, report: mail_traffic.Said) -> None:
        """Take lines of a session into the log."""
        account, name = report.account, self._account_name(report.account)
        self._lines.extend((account, name, line) for line in report.lines)
        if self._log is not None:
            self._log.append(report.lines, account, name)

    @Slot()
    def show_log(self) -> None:
        """Open the protocol log."""
        if self._log is None:
            from popview.ui.protocol_log import ProtocolLog  # late: not for the first paint

            self._log = ProtocolLog(theme=self._theme)
            self._log.save_requested.connect(self._on_save_requested)
            for (account, name), lines in groupby(self._lines, itemgetter(0, 1)):
                self._log.append(tuple(line for _, _, line in lines), account, name)
        self._log.show()
        self._log.raise_()
        self._log.activateWindow()

    @Slot()
    def _on_save_requested(self) -> None:
        log = self._log
        if log is None:
            return
        text = log.text() + "\n"  # as it is now: lines go on coming while the person looks for a name

        def on_named(path: str) -> None:
            self._exchange.save_files(
                lambda t: desk_traffic.SaveText(ticket=t, path=path, text=text),
                lambda paths: log.show_saved(paths[0]),
                log.show_problem,
            )

        files.choose_new_text(log, log.windowTitle(), on_named)

    def close(self) -> None:
        """Close the log's window."""
        if self._log is not None:
            self._log.close()

    @Slot()
    def _on_retry_requested(self) -> None:
        problem = self._shown
        self._on_dismissed()
        if problem is not None and problem.account:
            self.retry_requested.emit(problem.account)

    @Slot(str)
    def _on_advice_requested(self, kind: str) -> None:
        problem = self._shown
        if problem is not None and kind in _LOGGED:
            self.show_log()
            if self._log is not None:
                self._log.choose(problem.account or "")
            return
        if problem is None or not problem.account:
            return
        if kind in _ASKS_AGAIN:
            self.password_requested.emit(problem.account)
        elif kind in _LEARNT:
            self.connection_requested.emit(problem.account)
        else:
            self.settings_requested.emit(problem.account)

    @Slot()
    def _on_dismissed(self) -> None:
        self._shown = None
        self._bar.clear()
