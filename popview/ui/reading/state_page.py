"""What the pane shows when there is no message to read: an icon, a title, a sentence, a button."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from popview.ui.palette import Role
from popview.ui.theme import Theme

LINE_WIDTH = 480
"""Lines of the page are no longer than this many pixels."""


class StatePage(QWidget):
    """One quiet page for every state; only its words, icon and button differ.

    `name` begins the object names of its parts: a window may have several.
    """

    button_clicked = Signal()

    def __init__(self, *, theme: Theme, name: str = "readingState", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = ("mail-open", Role.DIM)
        self.setObjectName(name)
        self.sign = QLabel()
        self.title = _label(f"{name}Title")
        theme.set_kind(self.title, "title")
        self.text = _label(f"{name}Text")
        theme.set_kind(self.text, "dim")
        self.small = _label(f"{name}Detail")
        theme.set_kind(self.small, "small")
        self.busy = QProgressBar()
        self.busy.setObjectName(f"{name}Busy")
        self.busy.setAccessibleName(self.tr("Loading…"))
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedSize(180, 6)
        self.button = QPushButton()
        self.button.setObjectName(f"{name}Button")
        self.button.clicked.connect(self.button_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        layout.setSpacing(theme.S)
        layout.addStretch(2)
        for widget in (self.sign, self.title, self.text, self.small, self.busy, self.button):
            row = QHBoxLayout()  # keeps a wrapping label centred and as wide as it may be
            row.addStretch(1)
            row.addWidget(widget, 1000 if isinstance(widget, QLabel) and widget is not self.sign else 0)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addStretch(3)
        theme.changed.connect(self.redraw)

    def show_state(
        self,
        icon: str,
        title: str,
        text: str = "",
        *,
        detail: str = "",
        button: str = "",
        role: Role = Role.DIM,
        is_busy: bool = False,
    ) -> None:
        """Show one state; every text is plain text."""
        self._icon = (icon, role)
        self.title.setText(title)
        for label, said in ((self.text, text), (self.small, detail)):
            label.setText(said)
            label.setVisible(bool(said))
        self.busy.setVisible(is_busy)
        self.button.setText(button)
        self.button.setAccessibleName(button.replace("&", ""))
        self.button.setVisible(bool(button))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.redraw()

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        name, role = self._icon
        self.sign.setPixmap(self._theme.pixmap(name, 40, role, self.devicePixelRatioF()))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    label.setMaximumWidth(LINE_WIDTH)
    return label
