"""Below a password: where it will be kept, and a way to forget the one that is stored."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from popview.types import Account, Keyring, Problem
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import stored_secret as words


class PasswordPlace(QWidget):
    """Takes no room where there is nothing to say or do. `account`: as it is saved; None for a new one.

    Signals:
        forget_clicked(): what is stored shall be forgotten; show_forgotten answers.
        grew(): there is more or less to see.
    """

    forget_clicked = Signal()
    grew = Signal()

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = account
        self.hint = plain_label(theme, "passwordPlaceHint", "small")
        self.said = plain_label(theme, "passwordPlaceSaid", "small", is_copied=True)
        self.forget = QPushButton(words.forget_button(self._is_grant))
        self.forget.setObjectName("forgetPasswordButton")
        self.forget.setAccessibleName(words.forget_name(self._is_grant))
        self.forget.setAutoDefault(False)
        theme.set_kind(self.forget, "link")
        self.forget.clicked.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.XS)
        layout.addWidget(self.hint)
        layout.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.said)
        self.hint.hide()
        self.said.hide()
        self.forget.setVisible(account is not None)
        self.setVisible(account is not None)

    @property
    def _is_grant(self) -> bool:
        return self._stored is not None and self._stored.uses_browser

    def serves(self, account: Account) -> bool:
        """Return whether what is stored is for the account as it stands now."""
        return self._stored is not None and account.shares_secret_with(self._stored)

    def show_keyring(self, keyring: Keyring) -> None:
        """Say where a password will be kept, if that is not as one would wish."""
        text = words.keyring_ahead(keyring)
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.setVisible(bool(text) or not self.forget.isHidden() or not self.said.isHidden())
        self.grew.emit()

    def show_forgotten(self, is_ended: bool | None, issuer: str, problem: Problem | None) -> None:
        """Say what came of it. is_ended: whether the issuer ended its permission; None: there was none."""
        self._say(words.forgotten(is_ended, issuer, problem))
        if problem is None:
            self._stored = None
        else:
            self.forget.show()

    def _say(self, text: str) -> None:
        self.forget.hide()
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.said.show()
        self.grew.emit()

    @Slot()
    def _ask(self) -> None:
        self._say(words.forgetting())
        self.forget_clicked.emit()
