"""Selected messages saved as files, or together in one: what is not here yet is fetched first."""

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.messages import MessagesController
from popview.desk import traffic as desk_traffic
from popview.types import Key
from popview.ui import files
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.wording import saved as words


class SavingController(QObject):
    """Connects its actions by itself.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        messages: MessagesController,
        window: MainWindow,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._messages = messages
        self._window = window
        actions.save.triggered.connect(self.save_selected)
        actions.save_together.triggered.connect(self.save_together)

    @Slot()
    def save_selected(self) -> None:
        """Save each of the selected messages as .eml, byte for byte."""
        keys = self._window.message_pane.selected_keys()
        if len(keys) == 1:
            subject = self._subject(keys)
            files.choose_target(self._window, subject, lambda target: self._fetch_and_save(keys, path=target))
        elif keys:
            files.choose_folder(self._window, lambda folder: self._fetch_and_save(keys, folder=folder))

    @Slot()
    def save_together(self) -> None:
        """Save the selected messages in one archive, mailbox file or Maildir."""
        keys = self._window.message_pane.selected_keys()
        if keys:
            files.choose_bundle(
                self._window, self._subject(keys), lambda target: self._fetch_and_save(keys, path=target)
            )

    def _subject(self, keys: tuple[Key, ...]) -> str:
        row = self._mailboxes.summary(keys[0]) if len(keys) == 1 else None
        return row.subject if row is not None else ""

    def _fetch_and_save(self, keys: tuple[Key, ...], folder: str = "", path: str = "") -> None:
        def save(here: tuple[Key, ...]) -> None:
            self._exchange.save_files(
                lambda t: desk_traffic.SaveMessages(ticket=t, keys=here, folder=folder, path=path),
                lambda paths: self._window.message_pane.tell(words.written(paths, len(here), len(keys))),
                self.problem_found.emit,
            )

        self._messages.fetch_then(keys, save)
