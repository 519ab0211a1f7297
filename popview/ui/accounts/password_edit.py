"""A field for a password, with a button that shows the letters."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme


class PasswordEdit(QLineEdit):
    """Hides what is typed until the eye is clicked; forgets nothing, undoes nothing."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = QAction(self.tr("Show password"), self)
        self.eye.setObjectName("showPassword")
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._on_eye)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)
        theme.dress(self.eye, "eye", Role.DIM)

    @Slot(bool)
    def _on_eye(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.setText(self.tr("Hide password") if shown else self.tr("Show password"))
        self._theme.dress(self.eye, "eye-off" if shown else "eye", Role.DIM)
