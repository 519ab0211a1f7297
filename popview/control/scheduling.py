"""Mailboxes are checked by themselves, as often as the person wants it and the server bears it."""

import random
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from popview.control.accounts import AccountsController
from popview.control.mailbox import MailboxController
from popview.control.notices import wait_s
from popview.control.schedule import OF_A_MESSAGE, Schedule
from popview.types import AccountId, Problem

_LONGEST_NAP_MS = 60_000  # a machine that slept wakes to clocks that went on
_NOT_YET_S = 30.0  # after which an account that is busy is looked at again


class SchedulingController(QObject):
    """Starts checks; never asks the person anything, and does nothing while one works offline."""

    def __init__(
        self,
        *,
        accounts: AccountsController,
        mailboxes: MailboxController,
        now: Callable[[], float],
        dice: Callable[[], float] = random.random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._now = now
        self.schedule = Schedule(dice)
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        accounts.added.connect(self._on_account)
        accounts.changed.connect(self._on_account)
        accounts.removed.connect(self._on_removed)
        mailboxes.mended.connect(self._on_mended)
        mailboxes.problem_found.connect(self._on_problem)

    def close(self) -> None:
        """Check nothing any more: the window goes."""
        self._is_over = True
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Check what is due, and sleep until the next is."""
        now_s = self._now()
        if not self._accounts.errands.is_offline:
            for account in self.schedule.due(now_s):
                self._mailboxes.check(account, by_hand=False)
        self._sleep()

    def _sleep(self) -> None:
        next_s = self.schedule.next_s()
        for mailbox in self._mailboxes.mailboxes:
            due_s = self.schedule.due_s(mailbox.account.id)
            if mailbox.due_s != due_s:
                mailbox.due_s = due_s
                self._mailboxes.touch(mailbox)
        if next_s is None or self._is_over:  # a session that ends while the window goes tells its end too
            self._timer.stop()
            return
        nap_ms = round(max(next_s - self._now(), 0.0) * 1000)
        if self._accounts.errands.is_offline:
            nap_ms = max(nap_ms, round(_NOT_YET_S * 1000))
        self._timer.start(min(nap_ms, _LONGEST_NAP_MS))

    @Slot(str)
    def _on_account(self, account: str) -> None:
        known = self._accounts.get(AccountId(account))
        if known is not None:
            minutes = known.check_minutes if known.enabled else 0
            self.schedule.set_interval(known.id, minutes, self._now())
            self._sleep()

    @Slot(str)
    def _on_removed(self, account: str) -> None:
        self.schedule.remove(AccountId(account))
        self._sleep()

    @Slot(str)
    def _on_mended(self, account: str) -> None:
        self.schedule.succeeded(AccountId(account), self._now())
        self._sleep()

    @Slot(object)
    def _on_problem(self, problem: Problem) -> None:
        mailbox = self._mailboxes.get(problem.account) if problem.account else None
        if mailbox is not None and problem.kind not in OF_A_MESSAGE:
            wait = wait_s(problem, mailbox.profile.login_delay_s)
            self.schedule.failed(mailbox.account.id, problem.kind, wait, self._now())
            self._sleep()
