"""Protecting messages from every mark that takes several at once, and lifting that."""

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.desk import traffic as desk_traffic
from popview.types import Key
from popview.ui.main_window import MainWindow


class ProtectingController(QObject):
    """Writes it down first, then shows it.

    Signals:
        problem_found(object Problem).
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
        self._window = window

    @Slot()
    def toggle(self) -> None:
        """Protect the selected messages, or lift that if all of them were protected."""
        keys = self._window.message_pane.selected_keys()
        if keys:
            self.set_protected(keys, not all(map(self._is_protected, keys)))

    def set_protected(self, keys: tuple[Key, ...], on: bool) -> None:
        """Protect messages, or lift that."""
        self._exchange.ask_desk(
            lambda t: desk_traffic.SetProtected(ticket=t, keys=keys, on=on), self._on_written
        )

    def _on_written(self, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.StatesSet(keys=keys, on=on):
                self._mailboxes.set_protected(keys, on)
            case desk_traffic.Failed(problem=problem):
                self.problem_found.emit(problem)
            case _:
                pass

    def _is_protected(self, key: Key) -> bool:
        mailbox = self._mailboxes.get(key.account)
        return mailbox is not None and key in mailbox.protected
