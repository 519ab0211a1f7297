"""The window about one message, opened from the pane that shows it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from popview.control.accounts import AccountsController
from popview.control.mailbox import MailboxController
from popview.types import Document, Key, ServerProfile
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme


class InformationController(QObject):
    """Gathers what is known of a message. GUI thread."""

    def __init__(
        self,
        *,
        accounts: AccountsController,
        mailboxes: MailboxController,
        document_of: Callable[[Key], Document | None],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._accounts, self._mailboxes, self._document_of = accounts, mailboxes, document_of
        self._theme = theme
        self._panes: list[ReadingPane] = []

    def serve(self, pane: ReadingPane) -> None:
        """Answer this pane's wishes."""
        self._panes.append(pane)
        pane.destroyed.connect(lambda: self._panes.remove(pane))
        pane.information_requested.connect(self.show)

    @Slot(object)
    def show(self, key: Key) -> None:
        """Open the window about a message that is on screen, over the window that shows it."""
        document, row = self._document_of(key), self._mailboxes.summary(key)
        pane = next((pane for pane in self._panes if pane.key == key), None)
        if document is None or row is None or pane is None:
            return
        from popview.ui.reading.information import InformationWindow  # late: not for the first paint

        mailbox = self._mailboxes.get(key.account)
        profile = mailbox.profile if mailbox is not None else ServerProfile()
        account = self._accounts.get(key.account)
        InformationWindow(row, document, account, profile, theme=self._theme, parent=pane.window()).show()
