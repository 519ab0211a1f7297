"""A message on paper, as a PDF and as text: asked for in the menus, in a pane, or in a message's window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.letters import Letters
from popview.control.mailbox import MailboxController
from popview.control.messages import MessagesController
from popview.control.previewing import Previewing
from popview.desk import traffic as desk_traffic
from popview.types import Document, Key, Summary
from popview.ui import files
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.reading.pane import ReadingPane
from popview.ui.reading.wish import Wish
from popview.ui.theme import Theme
from popview.ui.wording import answering as answer_words
from popview.ui.wording import paper as words

if TYPE_CHECKING:
    from popview.ui.paper.printout import Letter

_LONG = 20  # pages from which on it is said how far a PDF is


class PrintingController(QObject):
    """Connects its actions by itself; panes of message windows are served when they are made.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        letters: Letters,
        mailboxes: MailboxController,
        messages: MessagesController,
        window: MainWindow,
        actions: Actions,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._letters = letters
        self._mailboxes = mailboxes
        self._messages = messages
        self._window = window
        self._theme = theme
        letters.problem_found.connect(self.problem_found)
        main = window.reading_pane
        actions.print.triggered.connect(partial(self.preview, main))
        actions.save_pdf.triggered.connect(partial(self.save_pdf, main))
        actions.save_text.triggered.connect(partial(self.save_text, main))
        messages.pane_made.connect(self.serve)
        self.serve(main)

    @Slot(object)
    def serve(self, pane: ReadingPane) -> None:
        """Answer this pane's wishes."""
        pane.more_button.wished.connect(partial(self._on_wish, pane))

    def _on_wish(self, pane: ReadingPane, wish: Wish) -> None:
        if wish is Wish.PRINT:
            self.preview(pane)
        elif wish is Wish.SAVE_PDF:
            self.save_pdf(pane)
        elif wish is Wish.SAVE_TEXT:
            self.save_text(pane)

    # -- preview -----------------------------------------------------------------------------------

    def preview(self, pane: ReadingPane, _checked: bool = False) -> None:
        """Show how the message in a pane will be printed."""
        key, letter = pane.key, self._letters.on_screen(pane)
        if key is None or letter is None:
            self._window.message_pane.tell(answer_words.not_shown_yet())
            return
        from popview.ui.paper.preview import PrintPreview  # late: not for the first paint

        dialog = PrintPreview(letter, theme=self._theme, parent=pane.window())
        dialog.finished.connect(dialog.deleteLater)
        previewing = Previewing(
            dialog,
            key,
            pane,
            title=self._subject(key),
            exchange=self._exchange,
            letters=self._letters,
            mailboxes=self._mailboxes,
        )
        previewing.problem_found.connect(self.problem_found)
        dialog.show()

    # -- files -------------------------------------------------------------------------------------

    def save_pdf(self, pane: ReadingPane, _checked: bool = False) -> None:
        """Ask for a file and save the message in a pane as a PDF, in the way it is shown."""
        key = pane.key
        if key is None:
            self._window.message_pane.tell(answer_words.not_shown_yet())
            return

        def make(target: str) -> None:
            self._letters.whole(key, pane, lambda letter: self._make_pdf(letter, target))

        files.choose_new_pdf(pane.window(), self._subject(key), make)

    def _make_pdf(self, letter: "Letter", target: str) -> None:
        from popview.ui.paper.page_run import PdfFile  # late: not for the first paint

        pdf = PdfFile(letter, theme=self._theme, parent=self)
        pdf.progressed.connect(self._on_progress)
        pdf.made.connect(lambda data: self._write_pdf(data, target))
        pdf.made.connect(pdf.deleteLater)
        pdf.start()

    def _write_pdf(self, data: bytes, target: str) -> None:
        self._save(lambda t: desk_traffic.SaveData(ticket=t, path=target, data=data))

    @Slot(int, int)
    def _on_progress(self, page: int, pages: int) -> None:
        if pages >= _LONG and page % 10 == 0:
            self._window.message_pane.tell(words.making_pdf(page, pages))

    def save_text(self, pane: ReadingPane, _checked: bool = False) -> None:
        """Ask for a file and save the message in a pane as plain text."""
        key = pane.key
        if key is None:
            self._window.message_pane.tell(answer_words.not_shown_yet())
            return

        def on_read(target: str, row: Summary, document: Document) -> None:
            text = words.as_text(document, row)
            self._save(lambda t: desk_traffic.SaveText(ticket=t, path=target, text=text))

        files.choose_new_text(
            pane.window(),
            self._subject(key),
            lambda target: self._letters.read_whole(key, partial(on_read, target)),
        )

    def _save(self, make: Callable[[int], desk_traffic.Intent]) -> None:
        self._exchange.save_files(make, self._on_saved, self.problem_found.emit)

    def _on_saved(self, paths: tuple[str, ...]) -> None:
        self._window.message_pane.tell(words.written(paths[0]))

    def _subject(self, key: Key) -> str:
        row = self._mailboxes.summary(key)
        return row.subject if row is not None else ""
