"""Previews of the rows on screen, one after the other, while the session is open anyway.

Nothing is connected for it, nothing waits for it, and it is left off where a look leaves traces or costs
the whole message.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.state import Mailbox
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Key, Lock, ServerProfile, Stage, Summary
from popview.ui.list.pane import MessagePane

BUDGET = 16_384
"""Octets of one preview that nobody has asked for yet."""

_SETTLE_MS = 150  # after a scroll or a report


def may_prefetch(profile: ServerProfile) -> bool:
    """Say whether a preview costs nothing but its octets: TOP works, keeps to its lines, leaves no trace."""
    return profile.top is not False and profile.top_exact is not False and not profile.top_marks


class PrefetchingController(QObject):
    """At most one preview at a time, and none twice."""

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        pane: MessagePane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._pane = pane
        self._ticket = 0
        self._tried: set[Key] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE_MS)
        self._soon.timeout.connect(self._next)
        mailboxes.changed.connect(self._on_changed)
        pane.table.verticalScrollBar().valueChanged.connect(self._soon.start)

    @Slot(str)
    def _on_changed(self, _account: str) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _next(self) -> None:
        if self._mailboxes.is_offline or (self._ticket and self._exchange.is_open(self._ticket)):
            return
        open_now = {m.account.id: m for m in self._mailboxes.shown if _is_idle(m)}
        if not open_now:
            return
        for key in self._pane.keys_on_screen():
            row = self._mailboxes.summary(key)
            if key.account in open_now and row is not None and self._is_wanted(row):
                self._ask(open_now[key.account], row)
                return

    def _is_wanted(self, row: Summary) -> bool:
        is_here = row.is_previewed or row.is_fetched
        return not (is_here or row.is_gone or row.is_provisional or row.key in self._tried)

    def _ask(self, mailbox: Mailbox, row: Summary) -> None:
        account, key = mailbox.account, row.key
        self._tried.add(key)

        def on_report(report: mail_traffic.Report) -> None:
            match report:
                case mail_traffic.Previewed():
                    now = self._mailboxes.summary(key)
                    if now is not None:
                        self._mailboxes.show_row(replace(now, is_previewed=True))
                    self._soon.start(0)
                case mail_traffic.Cancelled():  # the session has ended: again when one is open
                    self._tried.discard(key)
                case _:
                    pass

        self._ticket = self._exchange.ask_mail(
            AccountId(account.id),
            lambda t: mail_traffic.Preview(
                ticket=t,
                account=account,
                key=key,
                lines=account.preview_lines,
                budget=BUDGET,
                in_passing=True,
            ),
            on_report,
        )


def _is_idle(mailbox: Mailbox) -> bool:
    """Say whether a session is open that nobody needs at the moment, and whose server bears looking."""
    is_open = mailbox.lock is Lock.HELD and mailbox.stage in (None, Stage.LINGERING)
    return is_open and mailbox.account.linger_s > 0 and may_prefetch(mailbox.profile)
