"""The rules: kept, applied to every mailbox as it changes, and shown in the list. Nothing is ever marked.

The desk matches; here is decided when. Without rules nothing runs at all.
"""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.display import put_states
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.messages import MessagesController
from popview.control.state import Mailbox
from popview.desk import traffic as desk_traffic
from popview.desk.rules_traffic import (
    ApplyRules,
    ExportRules,
    ImportRules,
    LoadRules,
    RulesApplied,
    RulesKnown,
    SaveRules,
)
from popview.types import AccountId, Key, Rules, Ruling, SenderWish, Verdict
from popview.ui.list.look import is_proposed
from popview.ui.main_window import MainWindow
from popview.ui.reading.pane import ReadingPane
from popview.ui.wording import verdicts

_SOON_MS = 300  # rows stream in by the hundred: the ruling follows a few times a second
_WHILE_BUSY_MS = 3_000  # …and now and then during a long check
_AGAIN_MS = 3_600_000  # messages grow older by themselves


class RulingController(QObject):
    """Owns the rules; follows the mailboxes by itself.

    Signals:
        changed(): other rules are in force.
        ruled(str account_id): what the rules would do with a mailbox is known anew.
        problem_found(object Problem).
    """

    changed = Signal()
    ruled = Signal(str)
    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        messages: MessagesController,
        window: MainWindow,
        now: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._messages = messages
        self._window = window
        self._now = now
        self._rules = Rules()
        self._written = Rules()  # what the file is known to say
        self.is_loaded = False
        self._last = 0  # ticket of the last wish
        self._judged: dict[AccountId, tuple[int, Rules]] = {}  # version of the rows, and the rules
        self._running: dict[AccountId, tuple[int, Rules]] = {}
        self._due: set[AccountId] = set()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._judge_due)
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._again.timeout.connect(self._judge_all)
        mailboxes.chosen.connect(self._show_chosen)
        mailboxes.changed.connect(self._on_mailbox_changed)
        window.message_pane.current_changed.connect(self.show_sentence)
        messages.pane_made.connect(self.serve)

    # -- the rules ---------------------------------------------------------------------------------

    @property
    def rules(self) -> Rules:
        """The rules as the person wants them; the file follows within milliseconds."""
        return self._rules

    @property
    def is_busy(self) -> bool:
        """Whether some mailbox is still to be judged, or being judged."""
        return bool(self._running or self._due)

    def load(self) -> None:
        """Ask for the rules file."""
        self._again.start()
        self._exchange.ask_desk(LoadRules, self._on_known)

    def set_rules(self, rules: Rules) -> None:
        """Put other rules in force, and write them down."""
        if rules == self._rules or not self.is_loaded:
            return
        self._rules = rules
        self._last = self._exchange.ask_desk(lambda t: SaveRules(t, rules), self._on_known)
        self.changed.emit()
        self._judge_all()

    def import_from(self, path: str, done: Callable[[Rules, Rules], None]) -> None:
        """Put the rules of another file below these: all of them, or none; `done`: before, after."""
        rules = self._rules

        def on_known(report: desk_traffic.Report) -> None:
            self._on_known(report)
            if isinstance(report, RulesKnown) and report.rules != rules and report.rules == self._rules:
                done(rules, report.rules)

        self._last = self._exchange.ask_desk(lambda t: ImportRules(t, path, rules), on_known)

    def export_to(self, path: str, written: Callable[[str], None]) -> None:
        """Write the rules to a new file; `written` is told where it is."""
        rules = self._rules
        self._exchange.save_files(
            lambda t: ExportRules(t, path, rules),
            lambda paths: written(paths[0]),
            self.problem_found.emit,
        )

    def set_wishes(self, senders: tuple[str, ...], wishes: tuple[SenderWish, ...]) -> None:
        """Put wishes in the place of those for these senders or @domains."""
        kept = tuple(wish for wish in self._rules.wishes if wish.sender not in senders)
        self.set_rules(replace(self._rules, wishes=(*kept, *wishes)))

    def _on_known(self, report: desk_traffic.Report) -> None:
        match report:
            case RulesKnown(ticket=ticket, rules=rules, problem=problem):
                is_news = not self.is_loaded
                self.is_loaded, self._written = True, rules
                if problem is not None:
                    self.problem_found.emit(problem)
                if ticket >= self._last and rules != self._rules:  # no later wish is on its way
                    self._rules, is_news = rules, True
                    self._judge_all()
                if is_news:
                    self.changed.emit()
            case desk_traffic.Failed(problem=problem):
                self._rules = self._written
                self.problem_found.emit(problem)
                self.changed.emit()
                self._judge_all()
            case _:
                pass

    # -- judging -----------------------------------------------------------------------------------

    @Slot(str)
    def _on_mailbox_changed(self, account: str) -> None:
        mailbox = self._mailboxes.get(AccountId(account))
        self.show_sentence()  # what is marked or protected by now is proposed no more
        if mailbox is not None and self._is_stale(mailbox):
            self._due.add(mailbox.account.id)
            self._start(_WHILE_BUSY_MS if mailbox.stage is not None else _SOON_MS)

    def _start(self, delay_ms: int) -> None:
        if not self._soon.isActive() or self._soon.remainingTime() > delay_ms:
            self._soon.start(delay_ms)

    def _is_stale(self, mailbox: Mailbox) -> bool:
        judged = self._judged.get(mailbox.account.id)
        if self._rules.is_empty and not mailbox.ruling.verdicts:
            return False
        return judged is None or judged[0] != mailbox.version or judged[1] is not self._rules

    @Slot()
    def _judge_all(self) -> None:
        self._judged.clear()
        self._due.update(mailbox.account.id for mailbox in self._mailboxes.mailboxes)
        self._judge_due()

    @Slot()
    def _judge_due(self) -> None:
        due, self._due = self._due, set()
        for account in due:
            mailbox = self._mailboxes.get(account)
            if mailbox is None or not mailbox.is_loaded or not self._is_stale(mailbox):
                continue
            if account in self._running:
                self._due.add(account)  # once the one that runs has answered
            elif self._rules.is_empty:
                self._show_ruling(mailbox, Ruling())
            else:
                self._judge(mailbox)

    def _judge(self, mailbox: Mailbox) -> None:
        account, rules, now_s = mailbox.account.id, self._rules, self._now()
        rows, seen = tuple(mailbox.rows.values()), frozenset(mailbox.seen)
        self._running[account] = (mailbox.version, rules)
        self._exchange.ask_desk(
            lambda t: ApplyRules(t, account, rows, rules, seen, now_s),
            lambda report: self._on_judged(account, report),
        )

    def _on_judged(self, account: AccountId, report: desk_traffic.Report) -> None:
        judged = self._running.pop(account)
        mailbox = self._mailboxes.get(account)
        match report:
            case RulesApplied(ruling=ruling) if mailbox is not None and judged[1] is self._rules:
                self._judged[account] = judged
                self._show_ruling(mailbox, ruling)
            case desk_traffic.Failed(problem=problem):
                self._judged[account] = judged
                self.problem_found.emit(problem)
            case _:
                pass
        if mailbox is not None and self._is_stale(mailbox):
            self._due.add(account)
        if self._due:
            self._start(_SOON_MS)

    # -- showing -----------------------------------------------------------------------------------

    def _show_ruling(self, mailbox: Mailbox, ruling: Ruling) -> None:
        is_other_protection = mailbox.set_ruling(ruling)
        pane = self._window.message_pane
        if mailbox in self._mailboxes.shown:
            pane.model.set_verdicts(mailbox.account.id, ruling.verdicts)
            if is_other_protection:
                put_states(pane, self._mailboxes.shown)
            self.show_sentence()
        self._mailboxes.touch(mailbox)
        self.ruled.emit(mailbox.account.id)

    @Slot()
    def _show_chosen(self) -> None:
        for mailbox in self._mailboxes.shown:
            self._window.message_pane.model.set_verdicts(mailbox.account.id, mailbox.ruling.verdicts)
            self._on_mailbox_changed(mailbox.account.id)

    @Slot(object)
    def serve(self, pane: ReadingPane) -> None:
        """Say it in the pane of a message window too, whenever another message comes into it."""
        pane.header.titled.connect(self.show_sentence)

    @Slot()
    def show_sentence(self) -> None:
        """Say in the head of every message on screen which rule would do what with it."""
        main, *others = self._messages.panes
        self._say(main, self._window.message_pane.current_key())
        for pane in others:
            self._say(pane, pane.key)

    def _say(self, pane: ReadingPane, key: Key | None) -> None:
        mailbox = self._mailboxes.get(key.account) if key is not None else None
        row = mailbox.rows.get(key) if mailbox is not None and key is not None else None
        verdict: Verdict | None = None
        proposed = False
        if mailbox is not None and row is not None:
            verdict = mailbox.ruling.verdicts.get(row.key)
            marked, protected = row.key in mailbox.marks, row.key in mailbox.protected
            proposed = verdict is not None and is_proposed(row, verdict, marked=marked, protected=protected)
        pane.header.show_rule(verdicts.sentence(verdict, is_proposed=proposed))
