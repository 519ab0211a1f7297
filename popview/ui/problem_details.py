"""What a problem holds beyond its sentences, to read and to copy: its facts and its last protocol lines."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from popview.ui.buttons import named_button
from popview.ui.plain import plain_label
from popview.ui.theme import Theme

SIZE = (620, 380)


class ProblemDetails(QDialog):
    """Plain text, already redacted. Escape closes it."""

    def __init__(self, title: str, details: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemDetailsWindow")
        self.setWindowTitle(self.tr("Details of the problem"))
        self.text = QPlainTextEdit(details, readOnly=True)
        self.text.setObjectName("problemDetailsText")
        self.text.setAccessibleName(self.windowTitle())
        self.text.setFont(theme.mono_font())
        self.text.setTabChangesFocus(True)
        self.copy = named_button("problemDetailsCopy", self.tr("Copy &details"), "copy", theme=theme)
        self.copy.clicked.connect(self._copy)
        close = named_button("problemDetailsClose", self.tr("&Close"), "", theme=theme)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.M)
        layout.setSpacing(theme.M)
        layout.addWidget(plain_label(theme, "problemDetailsTitle", "heading", title, is_copied=True))
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)
        self.resize(*SIZE)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


class DetailsButton(QPushButton):
    """A quiet button that opens the details of a problem; hidden where there are none."""

    def __init__(self, name: str, *, theme: Theme) -> None:
        super().__init__(QCoreApplication.translate("ProblemDetails", "Details…"))
        self._theme = theme
        self._title = self._details = ""
        self.setObjectName(name)
        self.setAccessibleName(QCoreApplication.translate("ProblemDetails", "Details of the problem"))
        self.setAutoDefault(False)
        theme.set_kind(self, "link")
        self.clicked.connect(self._open)
        self.hide()

    def offer(self, title: str, details: str) -> None:
        """Offer these; "" hides the button."""
        self._title, self._details = title, details
        self.setVisible(bool(details))

    def _open(self) -> None:
        window = ProblemDetails(self._title, self._details, theme=self._theme, parent=self.window())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
