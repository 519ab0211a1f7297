"""Where a link really leads: shown at the foot of the text, and asked about when words and target differ."""

from collections.abc import Sequence
from urllib.parse import unquote

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from popview.ui.palette import Role
from popview.ui.reading.links import host_of, is_warned_of, openable
from popview.ui.theme import Theme
from popview.ui.wording import reading as words


class LinkHint(QLabel):
    """A small label in the corner of the text; it never covers a line for long and takes no clicks."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self.setObjectName("linkHint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.redraw)
        self.redraw()
        self.hide()

    @Slot(str)
    def show_target(self, target: str) -> None:
        """Show where a link leads, host in punycode; "" hides the label."""
        if not target:
            self.hide()
            return
        text = words.link_hint(target, host_of(target), is_openable=openable(target) is not None)
        room = self._over.width() - 24
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room - 20))
        self.adjustSize()
        self.move(QPoint(0, self._over.height() - self.height()))
        self.show()
        self.raise_()

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        colour = self._theme.color
        self.setFont(self._theme.small_font())
        self.setStyleSheet(
            f"QLabel {{ background: {colour(Role.PANEL).name()}; color: {colour(Role.TEXT).name()};"
            f" border: 1px solid {colour(Role.BORDER).name()}; border-top-right-radius: 4px;"
            " padding: 3px 8px; }"
        )


class LinkQuestion(QFrame):
    """Asks before a link is opened whose words name another place than its target."""

    confirmed = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target = ""
        self.setObjectName("linkQuestion")
        self.setAccessibleName(self.tr("Question about a link"))
        theme.set_kind(self, "danger")
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stay = QPushButton(self.tr("&Do not open"))
        self.stay.setObjectName("linkStayButton")
        self.stay.clicked.connect(self.close_question)
        self.copy_button = QPushButton(self.tr("&Copy address"))
        self.copy_button.setObjectName("linkCopyButton")
        self.copy_button.clicked.connect(self._copy)
        self.go = QPushButton(self.tr("&Open anyway"))
        self.go.setObjectName("linkOpenButton")
        self.go.clicked.connect(self._confirm)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        layout.setSpacing(theme.S)
        layout.addWidget(self.label, 1)
        for button in (self.go, self.copy_button, self.stay):
            button.setAccessibleName(button.text().replace("&", ""))
            layout.addWidget(button)
        self.hide()

    def follow(self, target: str, text: str, suspects: Sequence[str]) -> None:
        """Pass a link on whose target was shown; ask where its words name another place (X9).

        `suspects`: targets that the message's warnings name, as they show them.
        """
        said = text or self.tr("a picture")
        if openable(target) is None:
            self.ask(words.link_refused(target), target)
        elif is_warned_of(target, suspects):
            self.ask(words.link_question(said, target), target)
        else:
            self.confirmed.emit(target)

    def ask(self, text: str, target: str, *, is_grave: bool = True) -> None:
        """Show the question; the safe answer has the focus. `is_grave`: it looks like deceit."""
        self._target = target
        self.label.setText(text)
        self._theme.set_kind(self, "danger" if is_grave else "info")
        self.go.setText(self.tr("&Open anyway") if is_grave else self.tr("&Open"))
        self.go.setAccessibleName(self.go.text().replace("&", ""))
        self.go.setVisible(openable(target) is not None)
        self.show()
        self.stay.setFocus()

    @Slot()
    def close_question(self) -> None:
        """Ask no more."""
        self._target = ""
        self.hide()

    @Slot()
    def _confirm(self) -> None:
        target, self._target = self._target, ""
        self.hide()
        self.confirmed.emit(target)

    @Slot()
    def _copy(self) -> None:
        """Copy the target; of mail, the addresses alone."""
        is_mail = self._target.startswith("mailto:")
        address = unquote(self._target.removeprefix("mailto:").partition("?")[0])
        QGuiApplication.clipboard().setText(address if is_mail else self._target)
        self.close_question()
