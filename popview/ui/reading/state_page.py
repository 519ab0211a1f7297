"""What the pane shows when there is no message to read: an icon, a title, a sentence, a button."""

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from popview.ui.problem_details import DetailsButton

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
        self.more: DetailsButton | None = None  # made when there is something to tell
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        layout.setSpacing(theme.S)
        layout.addStretch(2)
        for widget in (self.sign, self.title, self.text, self.small, self.busy, self.button):
            is_wide = isinstance(widget, QLabel) and widget is not self.sign
            layout.addLayout(_centred(widget, 1000 if is_wide else 0))
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
        more: str = "",
        role: Role = Role.DIM,
        is_busy: bool = False,
    ) -> None:
        """Show one state; every text is plain text. `more`: what a button beside it opens, of a problem."""
        self._icon = (icon, role)
        self.title.setText(title)
        for label, said in ((self.text, text), (self.small, detail)):
            label.setText(said)
            label.setVisible(bool(said))
        self.busy.setVisible(is_busy)
        self.button.setText(button)
        self.button.setAccessibleName(button.replace("&", ""))
        self.button.setVisible(bool(button))
        self._offer(title, more)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.redraw()

    def _offer(self, title: str, more: str) -> None:
        if self.more is None and more:
            from popview.ui.problem_details import DetailsButton  # late: not for the first paint

            self.more = DetailsButton(f"{self.objectName()}More", theme=self._theme)
            self._column.insertLayout(self._column.count() - 1, _centred(self.more, 0))
        if self.more is not None:
            self.more.offer(title, more)

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        name, role = self._icon
        self.sign.setPixmap(self._theme.pixmap(name, 40, role, self.devicePixelRatioF()))


def _centred(widget: QWidget, stretch: int) -> QHBoxLayout:
    """Return a row that keeps a wrapping label centred and as wide as it may be."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, stretch)
    row.addStretch(1)
    return row


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    label.setMaximumWidth(LINE_WIDTH)
    return label
