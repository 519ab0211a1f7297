"""Searching the texts of messages: what is typed goes to the desk a moment later, and comes back as rows.

The columns are searched by the list itself at every key. Each word is asked for by itself, so that
one may stand in the subject and another in the text.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.desk import traffic as desk_traffic
from popview.types import AccountId, Key
from popview.ui.main_window import MainWindow

SETTLE_MS = 150  # after the last key
LEAST = 2  # letters: one alone begins half of all words


class SearchController(QObject):
    """Asks for the words of the filter and shows in which messages they were found.

    Signals:
        problem_found(object Problem): a text index could not be read; told once for each account.
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        window: MainWindow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._pane = window.message_pane
        self._wanted: dict[str, str] = {}
        self._found: dict[tuple[AccountId, str], frozenset[Key]] = {}
        self._asked: dict[tuple[AccountId, str], int] = {}  # what is under way, by its ticket
        self._complained: set[AccountId] = set()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self._pane.words_wanted.connect(self.on_words_wanted)

    @property
    def is_settled(self) -> bool:
        """Whether every answer is there."""
        return not self._settle.isActive() and not self._asked

    @Slot(object)
    def on_words_wanted(self, words: dict[str, str]) -> None:
        """Other words (folded: as typed) are in the filter; what is known of them is shown at once."""
        self._wanted = {w: typed for w, typed in words.items() if len(w) >= LEAST or not w.isascii()}
        if self._wanted:
            self._settle.start()
        else:
            self._settle.stop()
        self._forget_unwanted()
        if any(word in self._wanted for _, word in self._found):
            self._show()

    @Slot()
    def on_mailbox_chosen(self) -> None:
        """Another mailbox is on screen: its texts are to be asked, too."""
        if self._wanted:
            self._settle.start()

    @Slot(str)
    def on_texts_changed(self, account: str) -> None:
        """A check, a preview or a fetch brought new texts; ask again for what is in the filter."""
        self._found = {known: keys for known, keys in self._found.items() if known[0] != account}
        self._asked = {known: ticket for known, ticket in self._asked.items() if known[0] != account}
        if self._wanted:
            self._settle.start()

    @Slot()
    def _ask(self) -> None:
        """Ask for what is not known; the answers of older questions are dropped when they come."""
        for account in self._mailboxes.shown_accounts:
            for word, typed in self._wanted.items():
                if (account, word) in self._found or (account, word) in self._asked:
                    continue
                self._asked[account, word] = self._exchange.ask_desk(
                    partial(self._question, account, typed), partial(self._on_report, account, word)
                )

    @staticmethod
    def _question(account: AccountId, typed: str, ticket: int) -> desk_traffic.Intent:
        return desk_traffic.Search(ticket=ticket, account=account, words=typed, as_phrase=True)

    def _on_report(self, account: AccountId, word: str, report: desk_traffic.Report) -> None:
        if self._asked.get((account, word)) != report.ticket:
            return  # it was asked anew since: this answer is older than the texts are
        del self._asked[account, word]
        match report:
            case desk_traffic.Found(keys=keys):
                if word in self._wanted:
                    self._found[account, word] = keys
            case desk_traffic.Failed(problem=problem):
                if account not in self._complained:
                    self._complained.add(account)
                    self.problem_found.emit(problem)
            case _:
                return
        if not self._asked:
            self._show()

    def _show(self) -> None:
        found: dict[str, frozenset[Key]] = {}
        for (_, word), keys in self._found.items():
            found[word] = found.get(word, frozenset()) | keys
        self._pane.show_found(found)

    def _forget_unwanted(self) -> None:
        self._found = {known: keys for known, keys in self._found.items() if known[1] in self._wanted}
