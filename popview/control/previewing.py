"""One print preview: more of its message is fetched, and its PDF is written where the person says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.letters import Letters
from popview.control.mailbox import MailboxController
from popview.desk import traffic as desk_traffic
from popview.types import Key, Problem
from popview.ui import files
from popview.ui.reading.pane import ReadingPane
from popview.ui.wording import paper as words
from popview.ui.wording import problems as problem_words

if TYPE_CHECKING:
    from popview.ui.paper.preview import PrintPreview
    from popview.ui.paper.printout import Letter


class Previewing(QObject):
    """Lives as long as its dialog, whose child it is. GUI thread.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        dialog: "PrintPreview",
        key: Key,
        pane: ReadingPane,
        *,
        title: str,
        exchange: Exchange,
        letters: Letters,
        mailboxes: MailboxController,
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._key, self._pane, self._title = dialog, key, pane, title
        self._exchange, self._letters, self._mailboxes = exchange, letters, mailboxes
        self._target = ""
        self._is_fetching = False
        self._is_closed = False
        dialog.pdf_wanted.connect(self._ask_for_file)
        dialog.pdf_made.connect(self._write)
        dialog.fetch_wanted.connect(self._fetch)
        dialog.finished.connect(self._on_finished)
        mailboxes.changed.connect(self._on_changed)

    @Slot()
    def _on_finished(self) -> None:
        """Say nothing more into a window that goes."""
        self._is_closed, self._is_fetching = True, False

    # -- the rest of the message -------------------------------------------------------------------

    @Slot()
    def _fetch(self) -> None:
        row = self._mailboxes.summary(self._key)
        self._is_fetching = True
        self._dialog.show_fetch_progress(0, max(row.size, 0) if row is not None else 0)
        self._letters.whole(self._key, self._pane, self._on_whole)

    def _on_whole(self, letter: "Letter") -> None:
        if self._is_fetching:
            self._is_fetching = False
            self._dialog.show_letter(letter)

    @Slot(str)
    def _on_changed(self, account: str) -> None:
        """Offer the rest again where its fetching was stopped or failed."""
        mailbox, row = self._mailboxes.get(self._key.account), self._mailboxes.summary(self._key)
        is_over = mailbox is None or mailbox.stage is None
        is_here = row is not None and row.is_fetched
        if self._is_fetching and account == self._key.account and is_over and not is_here:
            self._is_fetching = False
            self._dialog.show_fetch_failed()

    # -- the PDF -----------------------------------------------------------------------------------

    @Slot()
    def _ask_for_file(self) -> None:
        files.choose_new_pdf(self._dialog, self._title, self._make)

    def _make(self, target: str) -> None:
        self._target = target
        self._dialog.make_pdf()

    @Slot(object)
    def _write(self, data: bytes) -> None:
        target = self._target
        self._exchange.save_files(
            lambda t: desk_traffic.SaveData(ticket=t, path=target, data=data),
            self._on_written,
            self._on_refused,
        )

    def _on_written(self, paths: tuple[str, ...]) -> None:
        if not self._is_closed:
            self._dialog.tell(words.written(paths[0]))

    def _on_refused(self, problem: Problem) -> None:
        if self._is_closed:
            self.problem_found.emit(problem)
        else:
            said = (problem_words.problem_title(problem), problem_words.problem_text(problem))
            self._dialog.tell(" ".join(filter(None, said)), is_error=True)
