"""What is kept of the mailboxes on this machine and what became of it: one controller for each concern."""

from PySide6.QtCore import QObject, Signal

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.renaming import RenamingController
from popview.ui.main_window import MainWindow


class Records(QObject):
    """Builds and connects them.

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
        self.renaming = RenamingController(
            exchange=exchange, mailboxes=mailboxes, bar=window.question_bar, parent=self
        )
        self.renaming.problem_found.connect(self.problem_found)
