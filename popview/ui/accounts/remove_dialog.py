"""Asks whether an account shall go, and says what is lost with it and what is not."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from popview.types import Account
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words


class RemoveDialog(QDialog):
    """A question; the safe answer is the default. marked, saved: how many messages of it are so.

    Signals:
        confirmed(str account_id).
    """

    confirmed = Signal(str)

    def __init__(
        self,
        account: Account,
        *,
        theme: Theme,
        marked: int = 0,
        saved: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._account = account
        self.setObjectName("removeDialog")
        self.setWindowTitle(self.tr("Remove account"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        title = QLabel(self.tr("Remove the account “{0}” from PopView?").format(account.name))
        title.setObjectName("removeTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(theme.title_font())
        title.setWordWrap(True)
        layout.addWidget(title)
        lines = words.removal(account, marked, saved)
        for name, kind, said in (("removeText", "", lines[0]), ("removeStays", "dim", lines[1])):
            text = QLabel(said)
            text.setObjectName(name)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setMinimumWidth(420)
            theme.set_kind(text, kind)
            layout.addWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.setObjectName("removeButtons")
        remove = buttons.addButton(self.tr("&Remove account"), QDialogButtonBox.ButtonRole.DestructiveRole)
        remove.setObjectName("removeConfirmButton")
        remove.setAccessibleName(self.tr("Remove account"))
        remove.setAutoDefault(False)
        remove.clicked.connect(self._on_remove)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("removeCancelButton")
        cancel.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @Slot()
    def _on_remove(self) -> None:
        self.confirmed.emit(self._account.id)
        self.accept()
