"""Answering and handing on: the person's own mail program does both; PopView sends nothing."""

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.messages import MessagesController
from popview.desk import traffic as desk_traffic
from popview.store.taken_out import TakenOut
from popview.types import Document, Key
from popview.ui import files
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.reading.pane import ReadingPane
from popview.ui.reading.wish import Wish
from popview.ui.wording import answering as words

if TYPE_CHECKING:
    from popview.mail.reply import Reply


class AnsweringController(QObject):
    """Connects its actions by itself; panes of message windows are served when they are made.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        mailboxes: MailboxController,
        messages: MessagesController,
        window: MainWindow,
        actions: Actions,
        taken_out: TakenOut,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._messages = messages
        self._window = window
        self._taken_out = taken_out
        main = window.reading_pane
        actions.reply.triggered.connect(partial(self._on_wish, main, Wish.REPLY))
        actions.reply_all.triggered.connect(partial(self._on_wish, main, Wish.REPLY_ALL))
        actions.forward.triggered.connect(partial(self._on_wish, main, Wish.FORWARD))
        messages.pane_made.connect(self.serve)
        self.serve(main)

    @Slot(object)
    def serve(self, pane: ReadingPane) -> None:
        """Answer this pane's wishes."""
        pane.more_button.wished.connect(partial(self._on_wish, pane))

    def _on_wish(self, pane: ReadingPane, wish: Wish, _checked: bool = False) -> None:
        key = pane.key
        if wish is Wish.FORWARD and key is not None:
            self.forward(pane, key)
        elif wish in (Wish.REPLY, Wish.REPLY_ALL):
            document = self._messages.document_of(key) if key is not None else None
            if document is None:
                self._tell(pane, words.not_shown_yet())
            else:
                self.reply(pane, document, to_all=wish is Wish.REPLY_ALL)

    # -- answering ---------------------------------------------------------------------------------

    def reply(self, pane: ReadingPane, document: Document, *, to_all: bool) -> None:
        """Hand an answer to the person's mail program; say what became of it."""
        from popview.mail.reply import MOST_ELSEWHERE, MOST_ON_WINDOWS, reply_to  # late: not for every start

        made = reply_to(
            document,
            own=self._own_addresses(),
            to_all=to_all,
            attribution=words.attribution(document),
            most=MOST_ON_WINDOWS if sys.platform == "win32" else MOST_ELSEWHERE,
        )
        if not made.to:
            self._tell(pane, words.nobody())
        elif not made.url:
            self._offer(pane, words.too_many(len(made.to) + len(made.cc)), made)
        elif QDesktopServices.openUrl(QUrl(made.url, QUrl.ParsingMode.StrictMode)):
            self._tell(pane, words.handed_over(made.is_cut))
        else:
            self._offer(pane, words.no_mail_program(", ".join(made.to)), made)

    def _own_addresses(self) -> tuple[str, ...]:
        accounts = self._accounts.accounts
        return tuple({one for account in accounts for one in (account.address, account.user) if "@" in one})

    def _offer(self, pane: ReadingPane, text: str, made: "Reply") -> None:
        """Say why nothing opened, with the addresses to copy; in words alone where no pane is seen."""
        if pane.isVisible():
            pane.question.ask(text, made.url or f"mailto:{','.join((*made.to, *made.cc))}", is_grave=False)
        else:
            self._tell(pane, text)

    # -- handing on --------------------------------------------------------------------------------

    def forward(self, pane: ReadingPane, key: Key) -> None:
        """Open the message, byte for byte, in the program that the person has for mail files."""
        row = self._mailboxes.summary(key)
        name = files.safe_name(row.subject if row is not None else "", ".eml")

        def save(_here: tuple[Key, ...]) -> None:
            target = str(self._taken_out.new_folder() / name)
            self._exchange.save_files(
                lambda t: desk_traffic.SaveMessages(ticket=t, keys=(key,), folder="", path=target),
                lambda paths: self._open(pane, paths[0]),
                self.problem_found.emit,
            )

        self._messages.fetch_then((key,), save)

    def _open(self, pane: ReadingPane, path: str) -> None:
        is_open = QDesktopServices.openUrl(QUrl.fromLocalFile(path))
        self._tell(pane, words.handed_on() if is_open else words.no_program_for_files())

    def _tell(self, pane: ReadingPane, sentence: str) -> None:
        """Say it where the person looks: in the list's quiet line, or in the message's own window."""
        from popview.ui.reading.window import MessageWindow  # late: not for the first paint

        window = pane.window()
        if isinstance(window, MessageWindow):
            window.tell(sentence)
        else:
            self._window.message_pane.tell(sentence)
