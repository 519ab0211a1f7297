"""News: one problem at a time in the quiet bar, the protocol log, the status line."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.net import traffic as mail_traffic
from popview.types import AccountId, Problem, ProblemKind
from popview.ui.problem_bar import ProblemBar
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.protocol_log import ProtocolLog

_LOG_LINES = 4_000  # a ring: a long session must not fill the memory


class NoticesController(QObject):
    """Shows problems and keeps the protocol log.

    Signals:
        retry_requested(str account_id): the person pressed Retry on an account's problem.
        password_requested(str account_id) settings_requested(str account_id): advice that was taken.
    """

    retry_requested = Signal(str)
    password_requested = Signal(str)
    settings_requested = Signal(str)

    def __init__(
        self,
        *,
        bar: ProblemBar,
        theme: Theme,
        account_name: Callable[[AccountId], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._theme = theme
        self._account_name = account_name
        self._shown: Problem | None = None
        self._lines: deque[str] = deque(maxlen=_LOG_LINES)
        self._log: ProtocolLog | None = None
        bar.retry_requested.connect(self._on_retry_requested)
        bar.advice_requested.connect(self._on_advice_requested)
        bar.dismissed.connect(self._on_dismissed)

    @Slot(object)
    def show_problem(self, problem: Problem, can_retry: bool = False) -> None:
        """Show a problem until it is dismissed, mended or followed by another."""
        if problem.kind is ProblemKind.CANCELLED:
            return
        self._shown = problem
        name = self._account_name(problem.account) if problem.account else ""
        self._bar.show_problem(problem, name, can_retry)

    def mended(self, account: AccountId) -> None:
        """Something of the account went well: its problem is no longer true."""
        if self._shown is not None and self._shown.account == account:
            self._shown = None
            self._bar.clear()

    def said(self, report: mail_traffic.Said) -> None:
        """Take lines of a session into the log."""
        name = self._account_name(report.account)
        lines = tuple(f"{name}  {line}" for line in report.lines)
        self._lines.extend(lines)
        if self._log is not None:
            self._log.append(lines)

    @Slot()
    def show_log(self) -> None:
        """Open the protocol log."""
        if self._log is None:
            from popview.ui.protocol_log import ProtocolLog  # late: not for the first paint

            self._log = ProtocolLog(theme=self._theme)
            self._log.append(tuple(self._lines))
        self._log.show()
        self._log.raise_()
        self._log.activateWindow()

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
        if problem is None or not problem.account:
            return
        if kind == ProblemKind.WRONG_PASSWORD:
            self.password_requested.emit(problem.account)
        else:
            self.settings_requested.emit(problem.account)

    @Slot()
    def _on_dismissed(self) -> None:
        self._shown = None
        self._bar.clear()
